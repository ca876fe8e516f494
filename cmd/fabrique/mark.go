package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"

	"fabrique/fault"
)

// markName is the file that says from what a folder of results was made.
const markName = "made-from.json"

// mark says from which files, with which options and by which program a plan
// was made: a plan with the same mark is not made again.
type mark struct {
	Input   string  `json:"input"` // SHA-256 of the files
	Options options `json:"options"`
	Program string  `json:"program"`
	Row     row     `json:"result"`
}

type options struct {
	Policy  string `json:"policy"`
	Seed    uint64 `json:"seed"`
	Effort  int64  `json:"effort"`
	Quick   bool   `json:"quick"`
	Date    string `json:"date"`
	Horizon int    `json:"horizon"`
}

func (m mark) same(n mark) bool {
	return m.Input == n.Input && m.Program == n.Program && reflect.DeepEqual(m.Options, n.Options)
}

// markOf returns the mark of the territory at path under the flags of c.
func (c planCommand) markOf(path string) (mark, error) {
	sum, err := digest(path)
	if err != nil {
		return mark{}, fault.Newf(fault.Invalid, "« %s » ne peut pas être lu.", "“%s” cannot be read.", filepath.Base(path)).Because(err)
	}
	o := options{c.Policy, c.Seed, c.Effort, c.Quick, c.Date, c.Horizon}
	return mark{Input: sum, Options: o, Program: program()}, nil
}

// program names what composes: the version or, when none was released, the
// digest of the program itself.
var program = sync.OnceValue(func() string {
	name := version()
	if !strings.Contains(name, "(devel)") {
		return name
	}
	if path, err := os.Executable(); err == nil {
		if sum, err := digest(path); err == nil {
			return name + " " + sum
		}
	}
	return name
})

// digest returns the SHA-256 of a file, or of the names and contents of the files of a folder.
func digest(path string) (string, error) {
	at, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	files := []string{path}
	if at.IsDir() {
		items, err := os.ReadDir(path)
		if err != nil {
			return "", err
		}
		files = nil
		for _, item := range items {
			if item.Type().IsRegular() {
				files = append(files, filepath.Join(path, item.Name()))
			}
		}
	}
	for _, name := range files {
		if err := add(h, name); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// add adds the name, length and content of a file to h.
func add(h io.Writer, path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(h, "%q %d\n", filepath.Base(path), len(text)); err != nil {
		return err
	}
	_, err = h.Write(text)
	return err
}

// readMark returns the mark of a whole folder of results.
func readMark(dir string) (m mark, ok bool) {
	text, err := os.ReadFile(filepath.Join(dir, markName))
	if err != nil || json.Unmarshal(text, &m) != nil || !exists(filepath.Join(dir, "plan.json")) {
		return mark{}, false
	}
	return m, true
}

func (m mark) write(dir string) error {
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	path := filepath.Join(dir, markName)
	if err := os.WriteFile(path, append(text, '\n'), 0o600); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// stem returns a name without its .xlsx.
func stem(name string) string {
	if isBook(name) {
		return strings.TrimSuffix(name, filepath.Ext(name))
	}
	return name
}
