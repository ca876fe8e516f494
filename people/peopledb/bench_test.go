package peopledb_test

import (
	"sort"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/people/peopletest"
)

// BenchmarkFind measures searches among 50,000 persons: the 95th of 100 in milliseconds.
func BenchmarkFind(b *testing.B) {
	for _, engine := range []struct {
		name string
		open func(testing.TB, ...db.Schema) *db.DB
	}{{"sqlite", dbtest.File}, {"postgres", dbtest.Server}} {
		b.Run(engine.name, func(b *testing.B) {
			d := engine.open(b, peopledb.Schema)
			list := peopletest.Crowd(50_000)
			start := time.Now()
			if err := d.InTx(b.Context(), func(tx db.Tx) error { return peopledb.Insert(b.Context(), tx, "loos", list, nil) }); err != nil {
				b.Fatal(err)
			}
			b.Logf("50,000 inserted in %s", time.Since(start))
			year := calendar.On(2021, 1, 1)
			for name, q := range map[string]peopledb.Query{
				"all": {}, "prefix": {Words: "mar"}, "letter": {Words: "m"}, "two": {Words: "ben mou"}, "typo": {Words: "bennalitin"},
				"listed": {State: people.Listed}, "listed-waiting": {State: people.Listed, Sort: peopledb.ByAsked}, "due": {Sort: peopledb.ByDue},
				"since": {Before: &year, Sort: peopledb.BySort}, "commune": {Commune: "Commune 3", State: people.Met, Words: "du"}, "phone": {Words: "06 12 3"},
				"deep": {After: peopledb.Cursor{Key: "samanlem", ID: "p"}},
			} {
				measure(b, name, func() error { _, err := peopledb.Find(b.Context(), d.Read(), "loos", q); return err })
			}
			measure(b, "numbers", func() error { _, err := peopledb.Numbers(b.Context(), d.Read(), "loos"); return err })
			measure(b, "rank", func() error { _, _, err := peopledb.Rank(b.Context(), d.Read(), "loos", list[6].ID); return err })
			measure(b, "communes", func() error { _, err := peopledb.Communes(b.Context(), d.Read(), "loos"); return err })
			measure(b, "alike", func() error {
				_, err := peopledb.Alike(b.Context(), d.Read(), "loos", "Martin Bennalitin", "0612345678")
				return err
			})
		})
	}
}

func measure(b *testing.B, name string, f func() error) {
	b.Run(name, func(b *testing.B) {
		var took []time.Duration
		for b.Loop() {
			start := time.Now()
			if err := f(); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(start))
		}
		sort.Slice(took, func(i, j int) bool { return took[i] < took[j] })
		b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
	})
}
