package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const small = "2 3\n10 5\ncapacity 4\n3 6 3\n2 2 4\n4 4 8\n"

// folder writes files by name and returns where they are.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFolderAsJSON(t *testing.T) {
	dir := folder(t, map[string]string{"one.txt": small, "notes.md": "Read me", "optima.tsv": "name\tvalue\nONE-8\t20\nother,1\n"})
	var out, problems bytes.Buffer
	code := run([]string{dir, "--json", "--lang", "en", "--capacity", "7,8", "--optima", filepath.Join(dir, "optima.tsv")}, "", &out, &problems)
	var got struct {
		Instances []row
		Skipped   []left
		Seconds   float64
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || code != done {
		t.Fatalf("code %d: %v\n%s%s", code, err, out.String(), problems.String())
	}
	if len(got.Instances) != 2 || len(got.Skipped) != 2 || got.Skipped[0].Reason != "Line 1: “Read” is not a number." {
		t.Fatalf("%+v", got)
	}
	r := got.Instances[1]
	if r.Name != "one-8" || !r.Proven || r.Optimum == nil || math.Abs(*r.Distance-(r.Value-20)/20) > 1e-12 || r.Customers != 3 {
		t.Errorf("%+v", r)
	}
	if got.Instances[0].Optimum != nil {
		t.Errorf("%+v", got.Instances[0])
	}
}

func TestTableSpeaksBothLanguages(t *testing.T) {
	dir := folder(t, map[string]string{"one": strings.Replace(small, "capacity", "9", 1)})
	for locale, words := range map[string]string{"": "valeur oui prouvées", "fr_FR.UTF-8": "écart", "en_GB.UTF-8": "value yes proven"} {
		var out, problems bytes.Buffer
		if code := run([]string{filepath.Join(dir, "one")}, locale, &out, &problems); code != done {
			t.Fatal(code, problems.String())
		}
		for _, word := range strings.Fields(words) {
			if !strings.Contains(out.String(), word) {
				t.Errorf("%q: no %q in\n%s", locale, word, out.String())
			}
		}
	}
}

func TestRefusalsAreSaid(t *testing.T) {
	dir := folder(t, map[string]string{"bad": "2 2\n1 x", "open": small, "table": "a\t1\nb\tmany\n", "good": "1 1 2 1 1 1"})
	cases := []struct {
		args   []string
		fr, en string
	}{
		{nil, "La commande n’est pas comprise", "The command is not understood"},
		{[]string{dir + "/none"}, "ce fichier n'existe pas", "there is no such file"},
		{[]string{dir + "/bad"}, "Ligne 2", "Line 2"},
		{[]string{dir + "/open"}, "donnez la capacité", "give the capacity"},
		{[]string{dir + "/good", "--optima", dir + "/table"}, "ligne 2", "line 2"},
		{[]string{dir + "/good", "--optima", dir + "/none"}, "ne peut pas être lue", "cannot be read"},
		{[]string{dir + "/good", "--seconds", "0"}, "nombre positif", "positive number"},
		{[]string{dir + "/good", "--lang", "de"}, "fr ou en", "fr ou en"},
	}
	for _, c := range cases {
		for locale, want := range map[string]string{"fr": c.fr, "en": c.en} {
			var out, problems bytes.Buffer
			if code := run(c.args, locale, &out, &problems); code != refused || !strings.Contains(problems.String(), want) {
				t.Errorf("%v in %s: code %d, %q, want %q", c.args, locale, code, problems.String(), want)
			}
		}
	}
}

func TestOptimaInMostShapes(t *testing.T) {
	dir := folder(t, map[string]string{"t": "\ufeff# known\ninstance\toptimum\np1\t932615.750\tyes\np2,977799.400\nP3.txt 1,014,062.050 # so\n\np4;1045650,250\np5\t1,045\n"})
	got, err := readOptima(filepath.Join(dir, "t"))
	want := map[string]float64{"p1": 932615.75, "p2": 977799.4, "p3": 1014062.05, "p4": 1045650.25, "p5": 1045}
	if err != nil || len(got) != len(want) {
		t.Fatal(got, err)
	}
	for name, value := range want {
		if got[name] != value {
			t.Errorf("%s: %v, want %v", name, got[name], value)
		}
	}
}
