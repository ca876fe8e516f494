package app_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"fabrique/actor"
	"fabrique/app/apptest"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/account/accountapp"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territoryapp"
)

var update = flag.Bool("update", false, "write the reviewed tables of testdata again")

const table = "testdata/permissions.txt"

// place is who asks, and where.
type place struct{ who, where string }

// asking are the columns of the table.
var asking = []place{
	{"visitor", "loos"},
	{"admin", "loos"}, {"team", "loos"}, {"member", "loos"}, {"manager", "loos"}, {"lead", "loos"}, {"funder", "loos"}, {"evaluator", "loos"}, {"person", "loos"}, {"business", "loos"},
	{"team", "ailleurs"}, {"person", "ailleurs"}, {"team", "nulle-part"}, {"admin", "nulle-part"},
}

// asked returns who asks for an operation: for one of the installation, everybody, in no territory.
func asked(o op.Op) []place {
	if !o.Whole {
		return append(asking[:len(asking):len(asking)], place{"admin", ""})
	}
	list := []place{{"visitor", ""}}
	for _, r := range actor.Roles {
		list = append(list, place{string(r), ""})
	}
	return list
}

// TestPermissions asks each operation of the whole application as each role, in
// their own territory, in another and in none, and compares with the reviewed table.
func TestPermissions(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	tokens := sessions(t, w)
	var text strings.Builder
	text.WriteString(permissionsHead)
	for _, o := range w.Book.All() {
		fmt.Fprintf(&text, "%s\n", title(o))
		byAnswer := map[string][]string{}
		for _, a := range asked(o) {
			answer := answered(t, w, o, tokens[a.who], a.where)
			byAnswer[answer] = append(byAnswer[answer], a.name()+nowhere(o, a))
		}
		list(&text, "may", byAnswer)
	}
	reviewed(t, table, text.String(), "who may do what", "Permissions")
}

// name is how the tables call who asks, and where.
func (a place) name() string {
	return a.who + map[string]string{"ailleurs": "@other", "nulle-part": "@unknown"}[a.where]
}

// list writes who gets which answer; yes is the word for the good one.
func list(text *strings.Builder, yes string, byAnswer map[string][]string) {
	for _, answer := range []string{yes, "sign in", "refused", "not found"} {
		if who := byAnswer[answer]; who != nil {
			fmt.Fprintf(text, "  %-9s  %s\n", answer, strings.Join(who, " "))
		}
	}
}

// reviewed compares a table with the one that was reviewed, or writes it again.
func reviewed(t *testing.T, path, text, what, run string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != text {
		t.Errorf("%s has changed: run go test ./app -run %s -update, and review the difference of %s\n%s", what, run, path, differing(string(want), text))
	}
}

func title(o op.Op) string {
	if o.Whole {
		return o.Name + " (of the installation)"
	}
	return o.Name
}

func nowhere(o op.Op, a place) string {
	if !o.Whole && a.where == "" {
		return "@none"
	}
	return ""
}

const permissionsHead = `Who may do what. A name alone acts in their own territory, name@other in one
where they have no role, name@unknown in one that does not exist, name@none in
no territory at all; an operation of the installation is in none. A wrong territory answers as not found. Rewritten by
go test ./app -run Permissions -update; read each difference before keeping it.

`

// sessions signs everybody in and returns the token of each.
func sessions(t *testing.T, w *apptest.World) map[string]string {
	t.Helper()
	tokens := map[string]string{"visitor": ""}
	err := w.DB.InTx(t.Context(), func(tx db.Tx) error {
		for _, r := range actor.Roles {
			h := account.Holder{Account: string(r)}
			if r == actor.Person || r == actor.Business {
				l, err := account.NewLink(t.Context(), tx, account.Link{Territory: "loos", Role: r, Subject: "subject", Name: string(r), Made: w.Now, Expires: w.Now.AddDate(0, 0, 1)})
				if err != nil {
					return err
				}
				h = account.Holder{Link: account.Hashed(l.Token)}
			}
			tokens[string(r)] = "session of " + string(r)
			if err := account.Hold(t.Context(), tx, tokens[string(r)], h, "", w.Now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return tokens
}

// answered asks for an operation with a field that none has: who may do it is
// told so, and nothing is done.
func answered(t *testing.T, w *apptest.World, o op.Op, token, where string) string {
	t.Helper()
	who, err := accountapp.Reader(t.Context(), w.DB.Read(), token, where)
	if err != nil {
		t.Fatal(err)
	}
	who, err = territoryapp.Acting(t.Context(), w.DB.Read(), who, territory.ID(where))
	if err == nil {
		_, err = w.Book.Run(t.Context(), who, lang.EN, o.Name, map[string]any{"no-such-field": ""})
	}
	switch kind := fault.KindOf(err); {
	case err == nil || kind == fault.Internal:
		t.Fatalf("%s as %s: %v", o.Name, who.Name, err)
	case kind == fault.Invalid:
		return "may"
	case kind == fault.NotFound:
		return "not found"
	case !who.Known():
		return "sign in"
	}
	return "refused"
}

// differing returns the lines of two texts that are not in both.
func differing(want, got string) string {
	var out strings.Builder
	in := func(text string) map[string]bool {
		m := map[string]bool{}
		for line := range strings.SplitSeq(text, "\n") {
			m[line] = true
		}
		return m
	}
	old, now := in(want), in(got)
	for line := range strings.SplitSeq(want, "\n") {
		if !now[line] {
			out.WriteString("- " + line + "\n")
		}
	}
	for line := range strings.SplitSeq(got, "\n") {
		if !old[line] {
			out.WriteString("+ " + line + "\n")
		}
	}
	return out.String()
}
