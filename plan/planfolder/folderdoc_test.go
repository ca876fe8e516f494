package planfolder

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"fabrique/lang"
)

var update = flag.Bool("update", false, "write docs/folder.md again")

const docFile = "../../docs/folder.md"

// TestFolderDoc holds docs/folder.md to what is declared here; -update writes it again.
func TestFolderDoc(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("[English](#the-folder-of-a-territory) · [français](#le-dossier-dun-territoire)\n\n")
	b.WriteString("<!-- written by go test ./plan/planfolder -run TestFolderDoc -update -->\n")
	for _, tag := range []lang.Tag{lang.EN, lang.FR} {
		folderDoc(&b, tag)
	}
	if *update {
		if err := os.WriteFile(docFile, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(docFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, b.Bytes()) {
		t.Error("docs/folder.md says something else than the columns declared: go test ./plan/planfolder -run TestFolderDoc -update")
	}
}

func folderDoc(b *bytes.Buffer, tag lang.Tag) {
	say := func(fr, en string) string { return lang.T(fr, en).In(tag) }
	fmt.Fprintf(b, "\n# %s\n\n%s\n", title.In(tag), say(
		"`fabrique template DOSSIER` en écrit un, avec des exemples et ces explications ; `fabrique check DOSSIER` dit tout ce qui n’y va pas ; `fabrique plan DOSSIER` en compose les emplois.",
		"`fabrique template FOLDER` writes one, with examples and these explanations; `fabrique check FOLDER` says everything wrong with it; `fabrique plan FOLDER` composes its jobs."))
	for _, p := range guide() {
		fmt.Fprintf(b, "\n%s\n", p.In(tag))
	}
	for _, s := range sheets {
		about := s.about()
		fmt.Fprintf(b, "\n## `%s.csv` (%s)\n\n%s\n\n", about.name.In(tag), about.rule().In(tag), about.means.In(tag))
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n|---|---|---|---|---|\n", say("colonne", "column"), say("ce qu’elle dit", "what it says"), say("forme", "form"), say("si elle est vide", "when blank"), say("exemple", "example"))
		cells := examples(s, tag)
		for i, c := range s.declared() {
			fmt.Fprintf(b, "| `%s` | %s | %s | %s | %s |\n", c.name.In(tag), bar(c.means.In(tag)), bar(c.looks.In(tag)), bar(c.rule().In(tag)), bar(cells[i]))
		}
		if also := otherNames(s); also != "" {
			fmt.Fprintf(b, "\n%s\n", say("Autres noms compris : ", "Other names understood: ")+also)
		}
	}
}

func bar(s string) string { return strings.ReplaceAll(s, "|", "\\|") }

func otherNames(s tabular) string {
	var out []string
	for _, c := range s.declared() {
		if len(c.also) > 0 {
			out = append(out, fmt.Sprintf("`%s`: %s", c.code, strings.Join(c.also, ", ")))
		}
	}
	return strings.Join(out, "; ")
}
