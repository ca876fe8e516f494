package op_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/journal"
	"fabrique/kit/op"
	"fabrique/lang"
)

type hours struct {
	Least int `json:"least" fr:"Au moins" en:"At least"`
	Most  int `json:"most" fr:"Au plus" en:"At most"`
}

type thing struct {
	Title  string   `json:"title" fr:"Titre" en:"Title"`
	Count  int      `json:"count" fr:"Nombre" en:"Count"`
	Urgent bool     `json:"urgent" fr:"Urgent" en:"Urgent"`
	Tags   []string `json:"tags" fr:"Mots" en:"Words"`
	Hours  hours    `json:"hours" fr:"Heures" en:"Hours"`
	Lines  []hours  `json:"lines" fr:"Lignes" en:"Lines"`
	Key    string   `json:"key" fr:"Clé" en:"Key" secret:"yes"`
	Maybe  *int     `json:"maybe" fr:"Peut-être" en:"Maybe"`
}

func book(d *db.DB) *op.Book {
	b := op.NewBook(d, func() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }, func() string { return "n1" })
	b.Add(
		op.New(op.Op{Name: "things.make", Route: "POST /things", Does: lang.T("Faire", "Make"), Roles: []actor.Role{actor.Team}, Makes: true}, makeThing),
		op.New(op.Op{Name: "things.look", Route: "GET /things", Does: lang.T("Voir", "Look"), Reads: true}, look),
		op.New(op.Op{Name: "things.propose", Route: "POST /ideas", Does: lang.T("Proposer", "Propose"), Open: true}, makeThing),
		op.New(op.Op{Name: "things.open", Route: "POST /things/open", Does: lang.T("Ouvrir", "Open"), Roles: []actor.Role{actor.Team}, Reads: true, Seals: true}, makeThing),
	)
	return b
}

func makeThing(_ context.Context, c *op.Call, in thing) (thing, error) {
	if in.Title == "bad" {
		return in, fault.New(fault.Invalid, "Titre refusé.", "Title refused.").At("title")
	}
	c.About("thing", c.NewID())
	return in, nil
}

func look(context.Context, *op.Call, struct{}) (calendar.Date, error) { return 0, nil }

var (
	team     = actor.Actor{Account: "t", Name: "Team", Territory: "loos", Roles: []actor.Role{actor.Team}}
	member   = actor.Actor{Account: "m", Name: "Member", Territory: "loos", Roles: []actor.Role{actor.Member}}
	visitor  = actor.Actor{Territory: "loos"}
	outsider = actor.Actor{Account: "o", Name: "Outsider", Territory: "loos"}
	nowhere  = actor.Actor{Account: "t", Name: "Team", Roles: []actor.Role{actor.Team}}
)

// TestWhoMay holds the permissions as a table.
func TestWhoMay(t *testing.T) {
	b := book(dbtest.File(t, journal.Schema))
	const fine = fault.Kind(-1)
	for _, row := range []struct {
		who  actor.Actor
		name string
		want fault.Kind
	}{
		{team, "things.make", fine}, {member, "things.make", fault.Denied}, {visitor, "things.make", fault.Denied},
		{outsider, "things.make", fault.NotFound}, {nowhere, "things.make", fault.NotFound},
		{member, "things.look", fine}, {visitor, "things.look", fault.Denied}, {outsider, "things.look", fault.NotFound},
		{visitor, "things.propose", fine}, {outsider, "things.propose", fine}, {team, "things.unknown", fault.NotFound},
	} {
		_, err := b.Run(t.Context(), row.who, lang.EN, row.name, map[string]any{})
		if got := fault.KindOf(err); err == nil && row.want != fine || err != nil && got != row.want {
			t.Errorf("%s as %q: %v, want kind %d", row.name, row.who.Name, err, row.want)
		}
	}
}

func TestRead(t *testing.T) {
	b := book(dbtest.File(t, journal.Schema))
	done, err := b.Run(t.Context(), team, lang.EN, "things.make", map[string]any{
		"title": " La\x00vo\xffir\x1b ", "count": "1 200", "urgent": "oui", "tags": []any{"a", "", "b"}, "hours": map[string]any{"least": json.Number("4"), "most": "8"},
		"lines": map[string]any{"0": map[string]any{"least": "1"}, "10": map[string]any{"least": "3"}, "2": map[string]any{"least": "2"}}, "maybe": ""})
	if err != nil {
		t.Fatal(err)
	}
	got := done.Out.(thing)
	if got.Title != "Lavoir" || got.Count != 1200 || !got.Urgent || !slices.Equal(got.Tags, []string{"a", "b"}) || got.Hours != (hours{4, 8}) ||
		!slices.Equal(got.Lines, []hours{{Least: 1}, {Least: 2}, {Least: 3}}) || got.Maybe != nil {
		t.Errorf("%+v", got)
	}
}

// TestEveryFaultIsTold gives several wrong fields at once: each is told where it stands.
func TestEveryFaultIsTold(t *testing.T) {
	b := book(dbtest.File(t, journal.Schema))
	_, err := b.Run(t.Context(), team, lang.EN, "things.make", map[string]any{
		"count": "3 000 000 000", "urgent": "perhaps", "hours": map[string]any{"least": "1.5"}, "titel": "x"})
	var fields []string
	for _, f := range fault.All(err) {
		fields = append(fields, f.Field)
		if f.Text.FR == "" || f.Text.EN == "" {
			t.Errorf("%s: one language is missing", f.Field)
		}
	}
	if _, err := b.Run(t.Context(), team, lang.EN, "things.make", map[string]any{"count": "many"}); fault.KindOf(err) != fault.Invalid {
		t.Errorf("many things: %v", err)
	}
	if want := []string{"count", "urgent", "hours.least", "titel"}; !slices.Equal(fields, want) {
		t.Errorf("faults at %v, want %v", fields, want)
	}
}

// TestJournal: what is done leaves one line, without secrets; what fails leaves none.
func TestJournal(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		b := book(d)
		run := func(name, title string) {
			_, err := b.Run(t.Context(), team, lang.EN, name, map[string]any{"title": title, "key": "hidden"})
			if (err != nil) != (title == "bad") {
				t.Error(name, title, err)
			}
		}
		run("things.make", "Lavoir")
		run("things.make", "bad")
		run("things.open", "Lavoir")
		list, err := journal.About(t.Context(), d.Read(), "loos", "thing/n1", 9)
		if err != nil || len(list) != 2 {
			t.Fatalf("%v, %v", list, err)
		}
		slices.SortFunc(list, func(a, b journal.Entry) int { return len(a.Book) - len(b.Book) })
		if list[0].Act != "things.make" || list[0].Words != `{"title":"Lavoir"}` || list[0].Author != "Team" || list[1].Book != "readings-2026-03" {
			t.Errorf("%+v", list)
		}
		if _, err := journal.Verify(t.Context(), d.Read(), "loos"); err != nil {
			t.Error(err)
		}
	}, journal.Schema)
}

func FuzzFields(f *testing.F) {
	f.Add(`{"title":"x","count":3,"hours":{"least":"2"},"lines":[{"least":1}],"tags":"a"}`)
	f.Add(`{"lines":{"0":{"least":null}},"hours":[],"urgent":{},"maybe":1e9}`)
	d := dbtest.File(f, journal.Schema)
	b := book(d)
	f.Fuzz(func(t *testing.T, text string) {
		var fields map[string]any
		if json.Unmarshal([]byte(text), &fields) != nil || fields == nil {
			return
		}
		_, err := b.Run(t.Context(), team, lang.FR, "things.make", fields)
		if err != nil && fault.KindOf(err) == fault.Internal {
			t.Error(err)
		}
	})
}

// TestWholeIsNowhere: an operation of the installation acts in no territory, whatever address asked for it.
func TestWholeIsNowhere(t *testing.T) {
	d := dbtest.File(t, journal.Schema)
	b := book(d)
	in := "?"
	b.Add(op.New(op.Op{Name: "whole.look", Route: "POST /look", Does: lang.T("Voir", "Look"), Whole: true}, func(_ context.Context, c *op.Call, _ struct{}) (struct{}, error) {
		in = c.Actor.Territory
		return struct{}{}, nil
	}))
	if _, err := b.Run(t.Context(), team, lang.EN, "whole.look", nil); err != nil || in != "" {
		t.Fatalf("acts in %q (%v)", in, err)
	}
	if n, err := journal.Last(t.Context(), d.Read(), "", journal.Changes); err != nil || n != 1 {
		t.Errorf("%d lines in the journal of the installation (%v)", n, err)
	}
}
