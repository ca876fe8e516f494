package peopleapp_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
)

// takesBack are the acts that take another one back; some can be taken back themselves.
var takesBack = strings.Fields("people.unregister people.stepback people.unbulk people.unpresent people.undecide people.unjudge people.unleave")

// TestEveryActIsTakenBack: each act on persons is followed by its undoing in a
// story, takes another one back, or says beside its button why it stays.
func TestEveryActIsTakenBack(t *testing.T) {
	var undone []string
	files, err := filepath.Glob("testdata/*.story")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if words := strings.Fields(line); len(words) > 1 && words[0] == "fill" && words[len(words)-1] == "Undo" {
				undone = append(undone, words[1])
			}
		}
	}
	for _, o := range apptest.New(t, dbtest.File(t)).Book.All() {
		if !strings.HasPrefix(o.Name, "people.") || o.Reads || !o.Final.Empty() || slices.Contains(undone, o.Name) || slices.Contains(takesBack, o.Name) {
			continue
		}
		t.Errorf("%s: no story undoes it, and nothing says why it cannot be taken back", o.Name)
	}
}
