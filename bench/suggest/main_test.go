package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fabrique/skills"
	"fabrique/skills/archive"
	"fabrique/skills/suggest"
)

const official = "../../../shared/data/rome-v4.60"

// TestQuality fails when suggestions get worse than what they reached, on the official register.
func TestQuality(t *testing.T) {
	if testing.Short() {
		t.Skip("building the index of the whole register is left to the long tests")
	}
	r, err := archive.ROME(official)
	if err != nil {
		t.Skip("the archive of ROME 4 in ../shared/data is not beside the repository")
	}
	x := suggest.Build(without(&r, toTest), true)
	var some []asked
	for i, a := range titles(&r, 0, toTest) {
		if i%quickest == 0 {
			some = append(some, a)
		}
	}
	check := func(name string, list []asked, at5 float64) {
		if got := measure(x, list); got.At5 < at5 {
			t.Errorf("%s: %.1f %% of %d in the first five, want %.0f %%", name, 100*got.At5, got.N, 100*at5)
		}
	}
	check("held-out titles", some, .86)
	check("with one typo", misspelt(some), .81)
	for kind, at5 := range map[suggest.Kind]float64{suggest.Person: .87, suggest.Need: .80} {
		list, err := phrases(&r, kind, true)
		if err != nil {
			t.Fatal(err)
		}
		check(string(kind)+"s, untouched half", list, at5)
	}
}

func TestEnoughPhrases(t *testing.T) {
	r, err := archive.ROME(official)
	if err != nil {
		t.Skip("the archive of ROME 4 in ../shared/data is not beside the repository")
	}
	for kind, want := range map[suggest.Kind]int{suggest.Person: 150, suggest.Need: 100} {
		open, err := phrases(&r, kind, false)
		if err != nil {
			t.Fatal(err)
		}
		kept, _ := phrases(&r, kind, true)
		if n := len(open) + len(kept); n < want || len(kept)*3 < n {
			t.Errorf("%s: %d phrases, %d of them untouched; want %d, half untouched", kind, n, len(kept), want)
		}
	}
}

func TestMelo(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"queries.tsv":         "Q1\tréparatrice de vélos\nQ2\tnounou\n",
		"corpus_elements.tsv": "C1_fr_0\tréparateur de cycles\nC1_fr_1\tréparateur de vélos\nC2_fr_0\tnourrice\nC2_fr_1\tnounou\n",
		"annotations.tsv":     "\ufeffQ1\t0\tC1_fr_0\t1\r\nQ1\t0\tC2_fr_0\t0\r\nQ2\t0\tC2_fr_0\t1\r\n", // as some spreadsheets save it
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out, problems bytes.Buffer
	if code := run([]string{"--melo", dir, "--lang", "en"}, "", &out, &problems); code != done || !strings.Contains(out.String(), "100.0") {
		t.Errorf("code %d\n%s%s", code, &out, &problems)
	}
	if code := run([]string{"--melo", t.TempDir(), "--lang", "en"}, "", &out, &problems); code != refused || !strings.Contains(problems.String(), "lacks queries.tsv") {
		t.Errorf("code %d\n%s", code, &problems)
	}
	if code := run(nil, "fr_FR", &out, &problems); code != refused || !strings.Contains(problems.String(), "rien à mesurer") {
		t.Errorf("code %d\n%s", code, &problems)
	}
}

func TestTitlesAreHidden(t *testing.T) {
	r := skills.Register{Occupations: []skills.Occupation{{Code: "A", Titles: []skills.Title{{ID: "1", Text: "a"}, {ID: "2", Text: "b"}, {ID: "3", Text: "c"}}}}}
	left := without(&r, tenths)
	if len(left[0].Names) != 0 || len(r.Occupations[0].Titles) != 3 {
		t.Errorf("hidden: %v; the register keeps %v", left[0].Names, r.Occupations[0].Titles)
	}
	if len(titles(&r, 0, tenths)) != 3 {
		t.Error("not every title is drawn")
	}
}

func TestTypo(t *testing.T) {
	list := misspelt([]asked{{text: "boulanger"}, {text: "un"}, {text: "chef pâtissier"}})
	if list[0].text == "boulanger" || list[1].text != "un" || list[2].text == "chef pâtissier" {
		t.Errorf("%+v", list)
	}
}
