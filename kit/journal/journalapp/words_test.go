package journalapp

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"fabrique/lang"
)

// TestKinds: whatever an operation says it is about has a name in both languages.
func TestKinds(t *testing.T) {
	told, met := regexp.MustCompile(`(?:\.About\(|about\(ctx, c, )"([a-z-]+)",`), 0
	root := os.DirFS("../../..")
	err := fs.WalkDir(root, ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(root, path)
		for _, m := range told.FindAllStringSubmatch(string(text), -1) {
			if met++; strings.Contains(subjectOf(m[1]+"/x1").FR, "/") {
				t.Errorf("%s: the journal has no name for %q", path, m[1])
			}
		}
		return err
	})
	if err != nil || met < 20 {
		t.Errorf("%d kinds found, %v", met, err)
	}
}

func TestPlain(t *testing.T) {
	for given, want := range map[string][2]string{
		`true`:                       {"oui", "yes"},
		`false`:                      {"non", "no"},
		`12`:                         {"12", "12"},
		`"2026-03-02"`:               {"2 mars 2026", "2 March 2026"},
		`"Coudre"`:                   {"Coudre", "Coudre"},
		`["a", 2]`:                   {"a, 2", "a, 2"},
		`{"Units": 95, "Places": 2}`: {"0,95", "0.95"},
		`[{"level": 3, "name": "Coudre", "drop": false, "code": ""}, {"name": "Lire"}]`: {"3 Coudre, Lire", "3 Coudre, Lire"},
		`null`: {"", ""},
	} {
		var value any
		if err := json.Unmarshal([]byte(given), &value); err != nil {
			t.Fatal(err)
		}
		if fr, en := plain(value, lang.FR), plain(value, lang.EN); fr != want[0] || en != want[1] {
			t.Errorf("%s: %q and %q, want %q", given, fr, en, want)
		}
	}
}
