package catalogue

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fabrique/lang"
	"fabrique/skills"
)

func TestFilesAreRead(t *testing.T) {
	if list, err := everyday(); err != nil || len(list) < 80 {
		t.Errorf("%d everyday skills, want 80 at least (%v)", len(list), err)
	}
	if list, err := usual(); err != nil || len(list) < 60 {
		t.Errorf("%d usual activities, want 60 at least (%v)", len(list), err)
	}
}

var (
	romeCode = regexp.MustCompile(`^[A-N]\d{4}$`)
	nafCode  = regexp.MustCompile(`^\d\d\.\d\d[A-Z]$`)
)

func TestSkills(t *testing.T) {
	seen := map[skills.Code]bool{}
	for _, e := range Skills() {
		if seen[e.Code] {
			t.Errorf("%s stands twice", e.Code)
		}
		seen[e.Code] = true
		whole(t, string(e.Code), []lang.Text{e.Name})
		if Families[e.Family].Empty() {
			t.Errorf("%s: the family %q has no name", e.Code, e.Family)
		}
		if len(e.Said.FR) < 3 || len(e.Said.EN) < 2 {
			t.Errorf("%s: give more of the words that people use", e.Code)
		}
		occupations(t, string(e.Code), e.Occupations)
	}
}

func TestActivities(t *testing.T) {
	seen := map[string]bool{}
	for _, a := range Activities() {
		if seen[a.Code] {
			t.Errorf("%s stands twice", a.Code)
		}
		seen[a.Code] = true
		for _, list := range [][]lang.Text{{a.Name}, a.Needs, a.Tasks, a.Equipment, a.Questions, a.Helps} {
			whole(t, a.Code, list)
		}
		if Families[a.Family].Empty() {
			t.Errorf("%s: the family %q has no name", a.Code, a.Family)
		}
		occupations(t, a.Code, a.Occupations)
		for _, ask := range a.Asks {
			if _, ok := Skill(ask.Skill); !ok {
				t.Errorf("%s asks for %s, which is no everyday skill", a.Code, ask.Skill)
			}
		}
		if len(a.Asks) == 0 || a.Team < 1 || a.Least < 1 || a.Most < a.Least {
			t.Errorf("%s: no skill, or odd sizes (team %d, %d–%d hours)", a.Code, a.Team, a.Least, a.Most)
		}
		versions := map[string]bool{}
		for _, c := range a.ActivityCodes {
			versions[c.Version] = true
			if !nafCode.MatchString(c.Code) {
				t.Errorf("%s: %s is no activity code", a.Code, c.Code)
			}
		}
		if !versions["rev2"] || !versions["2025"] {
			t.Errorf("%s: give activity codes of both versions of NAF", a.Code)
		}
	}
}

// whole checks that phrases stand in both languages, and are no copy of each other.
func whole(t *testing.T, code string, list []lang.Text) {
	t.Helper()
	if len(list) == 0 {
		t.Errorf("%s: a list is empty", code)
	}
	for _, text := range list {
		if text.FR == "" || text.EN == "" {
			t.Errorf("%s: %q | %q is half a pair", code, text.FR, text.EN)
		}
		if strings.ContainsAny(text.FR, "?") && !strings.Contains(text.FR, "\u00a0?") {
			t.Errorf("%s: %q wants a no-break space before its question mark", code, text.FR)
		}
	}
}

func occupations(t *testing.T, code string, list []string) {
	t.Helper()
	if len(list) == 0 {
		t.Errorf("%s: no occupation", code)
	}
	for i, c := range list {
		if !romeCode.MatchString(c) || slices.Contains(list[:i], c) {
			t.Errorf("%s: %q is no occupation code, or stands twice", code, c)
		}
	}
}

// TestCodesAreInTheRegisters compares the codes with official lists, where they lie beside the repository.
func TestCodesAreInTheRegisters(t *testing.T) {
	const shared = "../../../shared/data/"
	rome, err := os.ReadFile(shared + "rome-v4.60/unix_referentiel_code_rome_v460_utf8.csv")
	if err != nil {
		t.Skip("the official registers of ../shared/data are not beside the repository")
	}
	rev2, _ := os.ReadFile(shared + "naf/naf5.csv")
	fresh, _ := os.ReadFile(shared + "naf/naf25_codes.sql")
	check := func(code string, list []string) {
		for _, c := range list {
			if !strings.Contains(string(rome), `"`+c+`",`) {
				t.Errorf("%s: ROME has no code %s", code, c)
			}
		}
	}
	for _, e := range Skills() {
		check(string(e.Code), e.Occupations)
	}
	for _, a := range Activities() {
		check(a.Code, a.Occupations)
		for _, c := range a.ActivityCodes {
			known := strings.Contains(string(rev2), strings.ReplaceAll(c.Code, ".", ""))
			if c.Version == "2025" {
				known = strings.Contains(string(fresh), "('"+c.Code+"'")
			}
			if !known {
				t.Errorf("%s: NAF %s has no code %s", a.Code, c.Version, c.Code)
			}
		}
	}
}

func TestMonths(t *testing.T) {
	for span, want := range map[string][]int{"3-5": {3, 4, 5}, "11-2": {11, 12, 1, 2}, "1-12": {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}} {
		if got, err := months(span); err != nil || !slices.Equal(got, want) {
			t.Errorf("months(%q) = %v, %v", span, got, err)
		}
	}
	if _, err := months("0-13"); err == nil {
		t.Error("0-13 is no span of months")
	}
}
