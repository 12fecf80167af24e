package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemaFile = "../../docs/findings.schema.json"

func TestJSONFollowsSchema(t *testing.T) {
	schema := compile(t, schemaFile)
	for _, articles := range [][]article{nil, shared()[2:3], shared()} {
		validate(t, schema, write(t, "json", Options{}, articles))
	}
}

func TestJSONLFollowsSchema(t *testing.T) {
	schema := compile(t, schemaFile+"#/$defs/finding")
	lines := strings.SplitAfter(write(t, "jsonl", Options{}, shared()), "\n")
	if len(lines) != 8 || lines[7] != "" {
		t.Fatalf("%d lines, want 7 whole ones", len(lines)-1)
	}
	for _, line := range lines[:7] {
		validate(t, schema, line)
	}
}

// The schema is what other programs are written against, so it must refuse what is no report.
func TestSchemaRefuses(t *testing.T) {
	good := write(t, "jsonl", Options{}, shared()[1:2])
	good, _, _ = strings.Cut(good, "\n")
	schema := compile(t, schemaFile+"#/$defs/finding")
	for name, bad := range map[string]string{
		"null suggestions": strings.Replace(good, `["die"]`, `null`, 1),
		"null related":     strings.Replace(good, `"related":[]`, `"related":null`, 1),
		"place unfinished": strings.Replace(good, `"related":[]`, `"related":[{"start":0,"end":4}]`, 1),
		"field missing":    strings.Replace(good, `"end_line":1,`, ``, 1),
		"field unknown":    strings.Replace(good, `"end_line":1,`, `"end_line":1,"length":7,`, 1),
		"severity unknown": strings.Replace(good, `"minor"`, `"grave"`, 1),
		"column from 0":    strings.Replace(good, `"column":24`, `"column":0`, 1),
	} {
		if bad == good {
			t.Errorf("%s: the test changes nothing in %s", name, good)
		} else if schema.Validate(decode(t, bad)) == nil {
			t.Errorf("%s: valid: %s", name, bad)
		}
	}
}

func compile(t *testing.T, location string) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(location)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, text string) {
	t.Helper()
	if err := schema.Validate(decode(t, text)); err != nil {
		t.Errorf("%v\n%s", err, text)
	}
}

func decode(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return value
}
