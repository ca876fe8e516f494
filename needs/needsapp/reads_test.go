package needsapp_test

import (
	"testing"

	"fabrique/app/apptest"
	"fabrique/fault"
	"fabrique/needs/needsapp"
)

func TestProgramsReadWhatTheirReaderMay(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		run := func(role, name string, fields map[string]any) (any, error) {
			done, err := w.Book.Run(t.Context(), w.Actor(role), "fr", name, fields)
			return done.Out, err
		}
		for _, step := range []struct {
			role, name string
			fields     map[string]any
		}{
			{"team", "needs.note", map[string]any{"title": "Un potager", "note": "appeler la directrice", "half_days": 12}},
			{"", "needs.propose", map[string]any{"title": "Best casino", "wording": "https://casino.test"}},
			{"lead", "activity.create", map[string]any{"name": "Potager", "need": "x1"}},
		} {
			if _, err := run(step.role, step.name, step.fields); err != nil {
				t.Fatal(step.name, err)
			}
		}
		for role, want := range map[string]int{"": 1, "funder": 1, "team": 2} {
			out, err := run(role, "needs.list", nil)
			if err != nil {
				t.Fatal(err)
			}
			list := out.(needsapp.NeedList).Needs
			if len(list) != want {
				t.Errorf("%q reads %d needs, want %d", role, len(list), want)
			}
			for _, n := range list {
				if role != "team" && n.Note+string(n.State) != "idea" {
					t.Errorf("%q reads %+v", role, n)
				}
			}
		}
		if _, err := run("", "needs.show", map[string]any{"id": "x2"}); fault.KindOf(err) != fault.NotFound {
			t.Errorf("a visitor reads what is held back: %v", err)
		}
		out, err := run("funder", "activity.show", map[string]any{"id": "x3"})
		if sheet, ok := out.(needsapp.Sheet); err != nil || !ok || sheet.Name.FR != "Potager" || len(sheet.Facts) < 3 {
			t.Errorf("%+v (%v)", out, err)
		}
		if _, err := run("", "activity.list", nil); fault.KindOf(err) != fault.Denied {
			t.Errorf("a visitor lists activities: %v", err)
		}
	})
}
