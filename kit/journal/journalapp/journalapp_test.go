package journalapp_test

import (
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/db"
)

func TestStories(t *testing.T) { apptest.Stories(t) }

// TestTamperedIsCaught: somebody with the store in hand changes who did
// something; the page that verifies says at which entry.
func TestTamperedIsCaught(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		w.Step("as team")
		w.Step(`do people.register name="Anna Petit" -> anna`)
		w.Step("do people.next id={anna} next=Visite next_on=2026-03-09")
		w.Step("fill journal.verify at /journal : The journal is whole: 2 entries in 1 book,")
		err := w.DB.InTx(t.Context(), func(tx db.Tx) error {
			return db.Do(t.Context(), tx, `UPDATE journal SET author = 'Paul' WHERE territory = 'loos' AND seq = 2`)
		})
		if err != nil {
			t.Fatal(err)
		}
		w.Step("fill journal.verify at /journal : The journal was changed at entry 2 of the book “changes”")
		if page := w.Get("team", "/journal"); !strings.Contains(page, "Paul") {
			t.Error("the page shows what the store holds now")
		}
	})
}
