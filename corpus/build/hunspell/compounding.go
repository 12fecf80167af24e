package hunspell

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

// Compounding is what a dictionary says about all its compounds.
type Compounding struct {
	MinPart       int     // code points that a part has at least
	LowerAtJoints bool    // no capital on either side of a joint, unless the other side is a hyphen
	NoTwins       bool    // the last two parts differ
	Joints        []Joint // where no compound may be joined
}

// Joint describes places between two parts. An empty text and a class of 0 fit any part.
type Joint struct {
	Left, Right           string // how the left part ends and the right one begins
	LeftClass, RightClass Flags
}

// Forbids reports whether the joint describes the place between left and right.
func (j Joint) Forbids(left string, leftFlags Flags, right string, rightFlags Flags) bool {
	return leftFlags&j.LeftClass == j.LeftClass && rightFlags&j.RightClass == j.RightClass &&
		strings.HasSuffix(left, j.Left) && strings.HasPrefix(right, j.Right)
}

// joint is a CHECKCOMPOUNDPATTERN line.
type joint struct{ left, right jointSide }

type jointSide struct {
	text string
	flag flag // 0 for any
}

func (a *affixFile) parseJoint(fields []string) (joint, error) {
	if len(fields) > 3 && !strings.HasPrefix(fields[3], "#") {
		return joint{}, fmt.Errorf("CHECKCOMPOUNDPATTERN with a replacement is not supported")
	}
	var j joint
	for i, side := range []*jointSide{&j.left, &j.right} {
		raw, name, _ := strings.Cut(fields[1+i], "/")
		text, err := a.charset.decode(raw)
		if err != nil {
			return joint{}, err
		}
		side.text = normalise(text)
		if name != "" {
			if side.flag, err = a.syntax.first(name); err != nil {
				return joint{}, err
			}
		}
	}
	return j, nil
}

// classify gives each flag that the joints name a bit of its own, from FirstClass up. Flags that the joints treat alike share one.
func classify(joints []joint) (map[flag]Flags, error) {
	contexts := map[flag][]joint{}
	for _, j := range joints {
		if f := j.left.flag; f != 0 {
			j.left.flag = 0
			contexts[f] = append(contexts[f], j)
			j.left.flag = f
		}
		if f := j.right.flag; f != 0 {
			j.right.flag = 0
			contexts[f] = append(contexts[f], j)
		}
	}
	classes := map[flag]Flags{}
	next := FirstClass
	var named []flag
	for f := range contexts {
		named = append(named, f)
	}
	slices.Sort(named)
	for i, f := range named {
		slices.SortFunc(contexts[f], compareJoints)
		same := slices.IndexFunc(named[:i], func(g flag) bool { return slices.Equal(contexts[f], contexts[g]) })
		if same >= 0 {
			classes[f] = classes[named[same]]
			continue
		}
		if next == 0 {
			return nil, fmt.Errorf("more than %d classes of compound parts", bits.LeadingZeros16(uint16(FirstClass))+1)
		}
		classes[f] = next
		next <<= 1
	}
	return classes, nil
}

func compareJoints(a, b joint) int {
	return cmp.Or(
		cmp.Compare(a.left.text, b.left.text), cmp.Compare(a.left.flag, b.left.flag),
		cmp.Compare(a.right.text, b.right.text), cmp.Compare(a.right.flag, b.right.flag),
	)
}

// Compounding returns what the dictionary says about all its compounds.
func (d *Dictionary) Compounding() Compounding {
	c := d.affixes.compounding
	c.Joints = nil
	for _, j := range d.affixes.joints {
		c.Joints = append(c.Joints, Joint{
			Left: j.left.text, LeftClass: d.affixes.classes[j.left.flag],
			Right: j.right.text, RightClass: d.affixes.classes[j.right.flag],
		})
	}
	return c
}
