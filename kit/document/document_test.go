package document_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/kit/document"
	"fabrique/lang"
)

func sample(t *testing.T, rows int) []byte {
	t.Helper()
	d := document.New(lang.FR, "État de mai 2024", calendar.On(2024, time.June, 3))
	d.Heading(1, "État de mai 2024")
	d.Paragraph(strings.Repeat("L’œuvre est payée 1 234,50 € à l’entreprise ; « rien de plus ». ", 12))
	d.Heading(2, "Lignes")
	table := document.Table{Head: []string{"Personne", "Heures", "Part de l’État"}, Widths: []int{3, 1, 2}, Right: []bool{false, true, true}}
	for i := range rows {
		table.Rows = append(table.Rows, []string{fmt.Sprintf("p%d, une ligne assez longue pour tenir sur deux lignes de la colonne", i), "151,67 h", "1 678,57 €"})
	}
	d.Table(table)
	d.Table(document.Table{Head: []string{"Valeur", "Source"}, Widths: []int{5, 2}, Rows: [][]string{{"un", "parameters/prelevements_sociaux/cotisations_securite_sociale_regime_general/mmid/employeur/maladie.yaml"}}})
	out, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTheSameContentGivesTheSameBytes(t *testing.T) {
	if !bytes.Equal(sample(t, 3), sample(t, 3)) {
		t.Error("two writings differ")
	}
}

func TestReadBackAsPeopleDo(t *testing.T) {
	for _, tool := range []string{"pdfinfo", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not here: poppler-utils", tool)
		}
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, sample(t, 80), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		says []string
	}{
		{[]string{"pdfinfo", path}, []string{"Tagged:          yes", "Title:           État de mai 2024", "Pages: "}},
		{[]string{"pdfinfo", "-struct-text", path}, []string{"Document", "H1 (block)", "Table (block)", "/Scope /Row", "/Scope /Column", "« rien de plus »", "deux lignes de la colonne", "p79"}},
		{[]string{"pdftotext", "-layout", path, "-"}, []string{"L’œuvre est payée 1 234,50 €", "Part de l’État", "1 678,57 €"}},
	} {
		out, err := exec.Command(c.args[0], c.args[1:]...).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %v\n%s", c.args, err, out)
		}
		text := strings.ReplaceAll(string(out), "\u00a0", " ")
		for _, want := range c.says {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q:\n%.1500s", c.args[0], want, text)
			}
		}
		if strings.Contains(text, "Syntax Error") {
			t.Errorf("%s: %s", c.args[0], text)
		}
	}
}

// A word wider than its column goes on over several lines, within the margins.
func TestALongWordStaysInItsColumn(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not here: poppler-utils")
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, sample(t, 1), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-bbox", path, "-").CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	words := regexp.MustCompile(`xMax="([0-9.]+)"[^>]*>([^<]*)<`).FindAllStringSubmatch(string(out), -1)
	whole := ""
	for _, w := range words {
		right, _ := strconv.ParseFloat(w[1], 64)
		if right > 210/25.4*72-40 {
			t.Errorf("%q ends at %s points, beyond the margin", w[2], w[1])
		}
		if strings.ContainsAny(w[2], "/_") {
			whole += w[2]
		}
	}
	if !strings.Contains(whole, "cotisations_securite_sociale_regime_general/mmid") {
		t.Errorf("the word is not whole: %q", whole)
	}
}
