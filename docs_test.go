package fabrique

import (
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestPackagesAreExplained(t *testing.T) {
	explained := map[string]bool{}
	for _, s := range product(t) {
		explained[s.pkg] = explained[s.pkg] || s.file.Doc != nil
	}
	for pkg, ok := range explained {
		if !ok {
			t.Errorf("package %s says nowhere what it is: begin one file with // Package %s ...", pkg, filepath.Base(pkg))
		}
	}
}

func TestNamesAreExplained(t *testing.T) {
	for _, s := range product(t) {
		for _, d := range s.file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && onExported(d) && d.Doc == nil {
					t.Errorf("%s: func %s has no comment: say what its type cannot", s.at(d.Pos()), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, name := range unexplained(d) {
					t.Errorf("%s: %s has no comment: say what its type cannot", s.at(name.Pos()), name.Name)
				}
			}
		}
	}
}

// onExported reports whether f is a function, or a method that outsiders can call.
func onExported(f *ast.FuncDecl) bool {
	if f.Recv == nil || len(f.Recv.List) == 0 {
		return true
	}
	name := ""
	ast.Inspect(f.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return true
	})
	return ast.IsExported(name)
}

// unexplained returns the exported names of d without a comment of their own or, for values, of their group.
func unexplained(d *ast.GenDecl) []*ast.Ident {
	var out []*ast.Ident
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			alone := d.Doc != nil && !d.Lparen.IsValid()
			if spec.Name.IsExported() && !alone && spec.Doc == nil && spec.Comment == nil {
				out = append(out, spec.Name)
			}
		case *ast.ValueSpec:
			for _, name := range spec.Names {
				if name.IsExported() && d.Doc == nil && spec.Doc == nil && spec.Comment == nil && d.Tok != token.IMPORT {
					out = append(out, name)
				}
			}
		}
	}
	return out
}

// link finds the target of a Markdown link or picture.
var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

func TestLinksLead(t *testing.T) {
	for _, path := range files() {
		if !strings.HasSuffix(path, ".md") || strings.Contains(path, "testdata/") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			target, _, _ := strings.Cut(m[1], "#")
			if target == "" || strings.Contains(target, ":") {
				continue // a place in the same page, or elsewhere in the world
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(path), target)); err != nil {
				t.Errorf("%s: the link to %s leads nowhere", path, m[1])
			}
		}
	}
}

func TestFrenchPagesHoldTheirSpaces(t *testing.T) {
	for _, path := range files() {
		if !strings.HasSuffix(path, ".fr.md") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		code := false
		for i, line := range strings.Split(string(text), "\n") {
			if strings.HasPrefix(line, "```") {
				code = !code
			}
			if at := loose.FindString(line); !code && at != "" {
				t.Errorf("%s:%d: an ordinary space in %q; put a no-break space", path, i+1, at)
			}
		}
	}
}

func TestDependenciesAreListed(t *testing.T) {
	direct, listed := map[string]bool{}, map[string]bool{}
	for _, name := range required(t) {
		direct[name] = true
	}
	for _, name := range explainedModules(t) {
		listed[name] = true
	}
	for name := range direct {
		if !listed[name] {
			t.Errorf("%s is imported: give it a line in docs/dependencies.md, under Go modules", name)
		}
	}
	for name := range listed {
		if !direct[name] {
			t.Errorf("docs/dependencies.md lists %s, which no file imports", name)
		}
	}
}

// required returns the modules of go.mod that a file of ours imports.
func required(t *testing.T) []string {
	text, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	all, _ := sources()
	var out []string
	for _, line := range strings.Split(string(text), "\n") {
		line, comment, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "require "), "//")
		words := strings.Fields(line)
		if len(words) != 2 || !strings.HasPrefix(words[1], "v") {
			continue
		}
		name := words[0]
		if i := slices.IndexFunc(all, func(s source) bool { return imports(s, name) }); i >= 0 {
			out = append(out, name)
			if strings.TrimSpace(comment) == "indirect" {
				t.Errorf("go.mod calls %s indirect, but %s imports it: run go mod tidy", name, all[i].path)
			}
		}
	}
	return out
}

// imports reports whether s imports a package of a module.
func imports(s source, module string) bool {
	return slices.ContainsFunc(s.file.Imports, func(spec *ast.ImportSpec) bool {
		name := strings.Trim(spec.Path.Value, `"`)
		return name == module || strings.HasPrefix(name, module+"/")
	})
}

// explainedModules returns the first cell of each row under "Go modules" in docs/dependencies.md.
func explainedModules(t *testing.T) []string {
	text, err := os.ReadFile("docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "\n## Go modules\n")
	section, _, _ := strings.Cut(after, "\n## ")
	var out []string
	for _, line := range strings.Split(section, "\n") {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			name, _, _ := strings.Cut(rest, "`")
			out = append(out, name)
		}
	}
	return out
}
