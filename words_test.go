package fabrique

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// foreign finds what belongs to one machine or to an unfinished thought, never to the project.
var foreign = regexp.MustCompile(`(^|[\s"'(=:` + "`" + `])/(root|home|work|Users)/|registry\.npm` + `js|TO` + `DO|FIX` + `ME|not ` + `implemented`)

func TestNothingOfOneMachine(t *testing.T) {
	for _, path := range files() {
		text, err := os.ReadFile(path)
		if err != nil || !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0 || path == "go.sum" {
			continue // pictures and tables of odd encodings carry no words of ours
		}
		for i, line := range strings.Split(string(text), "\n") {
			if found := foreign.FindString(line); found != "" {
				t.Errorf("%s:%d: %q belongs to one machine or to unfinished work: take it out", path, i+1, strings.TrimSpace(found))
			}
		}
	}
}

// borrowed is where data for trials lies beside the module; it must never be copied into it.
const borrowed = "../shared/data"

func TestNoBorrowedData(t *testing.T) {
	if _, err := os.Stat(borrowed); err != nil {
		t.Skip("the trial data of ../shared/data is not here, so nothing can be compared with it")
	}
	theirs := map[int64][]string{}
	_ = filepath.WalkDir(borrowed, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		if info, err := d.Info(); err == nil && info.Size() > 0 {
			theirs[info.Size()] = append(theirs[info.Size()], path)
		}
		return nil
	})
	for _, ours := range files() {
		info, err := os.Stat(ours)
		if err != nil {
			continue
		}
		for _, path := range theirs[info.Size()] {
			if sum(t, ours) == sum(t, path) {
				t.Errorf("%s is a copy of %s: tests read it where it lies, the project never holds it", ours, path)
			}
		}
	}
}

func sum(t *testing.T, path string) [32]byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return sha256.Sum256(text)
}
