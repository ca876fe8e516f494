package fabrique

import (
	"go/ast"
	"os"
	"regexp"
	"testing"
)

// named finds what docs/vocabulary.md says stands in the code: `people.Person`, `Person.Listed`.
var named = regexp.MustCompile("`([A-Za-z]+)\\.([A-Z][A-Za-z]*)`")

func TestVocabularyStandsInTheCode(t *testing.T) {
	text, err := os.ReadFile("docs/vocabulary.md")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, s := range product(t) {
		for _, d := range s.file.Decls {
			learn(known, s.file.Name.Name, d)
		}
	}
	for _, m := range named.FindAllStringSubmatch(string(text), -1) {
		if !known[m[1]+"."+m[2]] {
			t.Errorf("docs/vocabulary.md: %s.%s is nowhere in the code: mend the line", m[1], m[2])
		}
	}
}

// learn notes what d declares: package.Name, and Type.Member for its fields and methods.
func learn(known map[string]bool, pkg string, d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		known[pkg+"."+d.Name.Name] = true
		if d.Recv != nil {
			ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					known[id.Name+"."+d.Name.Name] = true
				}
				return true
			})
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					known[pkg+"."+name.Name] = true
				}
			case *ast.TypeSpec:
				known[pkg+"."+spec.Name.Name] = true
				if s, ok := spec.Type.(*ast.StructType); ok {
					for _, f := range s.Fields.List {
						for _, name := range f.Names {
							known[spec.Name.Name+"."+name.Name] = true
						}
					}
				}
			}
		}
	}
}
