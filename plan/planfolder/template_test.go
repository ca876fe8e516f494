package planfolder

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/plan/example"
)

func TestTemplateIsClean(t *testing.T) {
	for _, tag := range lang.Tags {
		for _, name := range []string{"dossier", "classeur.xlsx"} {
			path := filepath.Join(t.TempDir(), name)
			if err := Template(path, tag); err != nil {
				t.Fatal(err)
			}
			in, report := Read(path)
			if len(report.Problems) > 0 {
				var b bytes.Buffer
				report.Print(&b, tag)
				t.Errorf("%s in %s:\n%s", name, tag, b.String())
			}
			differ(t, example.Territory(tag), in)
			if err := Template(path, tag); fault.KindOf(err) != fault.Conflict {
				t.Errorf("a second template over the first: %v", err)
			}
		}
	}
}

func TestTemplateExplainsItself(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "t")
	if err := Template(dir, lang.FR); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "LISEZMOI.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sheets {
		for _, c := range s.declared() {
			if !bytes.Contains(text, []byte("- "+c.name.FR+"\u00a0:")) {
				t.Errorf("LISEZMOI.txt does not explain %s of %s", c.name.FR, s.about().key)
			}
		}
	}
}
