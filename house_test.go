package fabrique

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// source is one Go file of the module.
type source struct {
	path string // from the root, with slashes
	pkg  string // its folder, "." for the root
	text []byte
	file *ast.File
	set  *token.FileSet
}

// at returns "file:line" of a place in s.
func (s source) at(p token.Pos) string {
	return s.path + ":" + strconv.Itoa(s.set.Position(p).Line)
}

// test reports whether s is test code: a test file, or a package that only tests import.
func (s source) test() bool {
	return strings.HasSuffix(s.path, "_test.go") || strings.HasSuffix(s.pkg, "test")
}

// files returns the path of every file of the project, from the root, that is neither built nor fetched.
var files = sync.OnceValue(func() []string {
	var out []string
	_ = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // removed while we walk
		case path == ".git" && !d.IsDir():
			return nil // a second working copy
		case d.IsDir() && aside(filepath.ToSlash(path)):
			return filepath.SkipDir
		case d.Type().IsRegular():
			out = append(out, filepath.ToSlash(path))
		}
		return nil
	})
	sort.Strings(out)
	return out
})

// aside reports whether a folder is no part of the sources, as .gitignore says.
func aside(dir string) bool {
	switch dir {
	case ".git", "bin", "build/node", "build/out", "out", "demo-out":
		return true
	}
	return strings.HasPrefix(dir, "fabrique-demo")
}

// sources returns every Go file outside testdata, parsed once.
var sources = sync.OnceValues(func() ([]source, []error) {
	var out []source
	var bad []error
	for _, path := range files() {
		if !strings.HasSuffix(path, ".go") || strings.Contains(path, "testdata/") {
			continue
		}
		s := source{path: path, pkg: filepath.ToSlash(filepath.Dir(path)), set: token.NewFileSet()}
		text, err := os.ReadFile(path)
		if err == nil {
			s.text = text
			s.file, err = parser.ParseFile(s.set, path, text, parser.ParseComments|parser.SkipObjectResolution)
		}
		if err != nil {
			bad = append(bad, err)
			continue
		}
		out = append(out, s)
	}
	return out, bad
})

// product returns the Go files that are no test code.
func product(t *testing.T) []source {
	t.Helper()
	all, bad := sources()
	for _, err := range bad {
		t.Errorf("cannot be read as Go: %v", err)
	}
	var out []source
	for _, s := range all {
		if !s.test() {
			out = append(out, s)
		}
	}
	return out
}

func TestFormatted(t *testing.T) {
	all, _ := sources()
	for _, s := range all {
		want, err := format.Source(s.text)
		if err == nil && !bytes.Equal(want, s.text) {
			t.Errorf("%s is not formatted: run gofmt -w %s", s.path, s.path)
		}
	}
}

// Sizes that architecture asks for: cut where a sentence of the field ends.
const (
	mostFile     = 400
	mostFunction = 40
	mostPackage  = 3000 // lines of code: comments and empty lines set aside
)

// long names the functions that stay longer than mostFunction, each with its reason.
var long = map[string]string{}

// large names the packages that hold more than mostPackage, each with how far it may go and the reason.
var large = map[string]struct {
	lines int
	why   string
}{}

func TestSize(t *testing.T) {
	packages := map[string]int{}
	seen := map[string]bool{}
	for _, s := range product(t) {
		lines := bytes.Count(s.text, []byte("\n"))
		packages[s.pkg] += codeLines(s)
		if lines > mostFile {
			t.Errorf("%s has %d lines, the most is %d: cut it where a sentence of the field ends", s.path, lines, mostFile)
		}
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			name := s.pkg + "." + f.Name.Name
			n := s.set.Position(f.End()).Line - s.set.Position(f.Pos()).Line - 1
			if n > mostFunction && long[name] == "" {
				t.Errorf("%s: %s has %d lines, the most is %d", s.at(f.Pos()), f.Name.Name, n, mostFunction)
			}
			seen[name] = seen[name] || n > mostFunction
		}
	}
	for pkg, lines := range packages {
		if most := max(mostPackage, large[pkg].lines); lines > most {
			t.Errorf("package %s has %d lines of code, the most is %d: part of it is another package", pkg, lines, most)
		}
	}
	for pkg := range large {
		if packages[pkg] <= mostPackage {
			t.Errorf("%s is on the list of large packages and is large no more: take it off", pkg)
		}
	}
	for name := range long {
		if !seen[name] {
			t.Errorf("%s is on the list of long functions and is long no more: take it off", name)
		}
	}
}

// codeLines counts the lines of s that are neither empty nor all comment.
func codeLines(s source) int {
	n := 0
	for _, line := range bytes.Split(s.text, []byte("\n")) {
		line = bytes.TrimSpace(line)
		if len(line) > 0 && !bytes.HasPrefix(line, []byte("//")) {
			n++
		}
	}
	return n
}
