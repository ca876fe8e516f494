package planpage

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
)

// TestVeil: who knows one person reads one name; neither the names nor the
// identifiers of the others stand in any form of the plan, its texts included.
func TestVeil(t *testing.T) {
	in, p := sample(30)
	for i := range in.People {
		in.People[i].Name = "Nom" + strings.Repeat("x", i+1) + "."
	}
	known, other := in.People[3], in.People[7]
	p.Flags = append(p.Flags, plan.Flag{Kind: "hours", Text: lang.F("%s et %s", "%s and %s", lang.Same(known.Name), lang.Same(other.Name))})
	Refer(in, p)
	kept, err := json.Marshal(p)
	if err != nil || bytes.Contains(kept, []byte(other.Name)) || !bytes.Contains(kept, []byte(Mark(other.ID))) {
		t.Errorf("a plan kept refers to persons: %v\n%s", err, kept)
	}
	Veil(&in, p, map[people.ID]string{known.ID: known.Name}, lang.EN)
	var all strings.Builder
	n := index(in, p)
	for name, sheet := range n.tables() {
		all.WriteString(name)
		for _, row := range sheet.Rows {
			all.WriteString(strings.Join(row, ";") + "\n")
		}
	}
	if err := WritePlan(&all, in, p); err != nil {
		t.Fatal(err)
	}
	if err := planPage.Write(&all, NewPage(in, p, lang.EN)); err != nil {
		t.Fatal(err)
	}
	text := all.String()
	if !strings.Contains(text, known.Name) || !strings.Contains(text, known.Name+" and person 8") {
		t.Error("the name of who is known, and the place of who is not, do not stand there")
	}
	original, _ := sample(30)
	for i, one := range original.People {
		if i == 3 {
			continue
		}
		for _, word := range []string{`"` + string(one.ID) + `"`, ";" + string(one.ID) + ";", "Nom" + strings.Repeat("x", i+1) + ".", Mark(one.ID)} {
			if strings.Contains(text, word) {
				t.Errorf("%s still stands there", word)
			}
		}
	}
}

// TestReferring: composing with marks leaves the input as it was.
func TestReferring(t *testing.T) {
	in, _ := sample(3)
	name := in.People[0].Name
	if got := Referring(in); got.People[0].Name != Mark(in.People[0].ID) || in.People[0].Name != name {
		t.Errorf("%q, %q", got.People[0].Name, in.People[0].Name)
	}
}
