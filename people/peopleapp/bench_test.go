package peopleapp_test

import (
	"fmt"
	"math/rand/v2"
	"sort"
	"syscall"
	"testing"
	"time"

	"fabrique/app/apptest"
	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/people"
	"fabrique/people/peopledb"
)

// BenchmarkPages measures the pages of a territory of 50,000 invented persons on SQLite: the 95th of 100, in milliseconds.
func BenchmarkPages(b *testing.B) {
	w := apptest.New(b, dbtest.File(b))
	list := crowd(50_000)
	if err := w.DB.InTx(b.Context(), func(tx db.Tx) error { return peopledb.Insert(b.Context(), tx, "loos", list, nil) }); err != nil {
		b.Fatal(err)
	}
	for _, path := range []string{"/people", "/people?q=mar", "/people?q=m", "/people?q=marin+roux", "/people?q=maxrin", "/people?q=0612", "/people?state=listed&sort=waiting", "/people?due=yes&sort=due", "/people/p00008", "/list", "/people/p00008/rank"} {
		b.Run(path, func(b *testing.B) {
			var took []time.Duration
			before := worked()
			for b.Loop() {
				start := time.Now()
				w.Get("team", path)
				took = append(took, time.Since(start))
			}
			sort.Slice(took, func(i, j int) bool { return took[i] < took[j] })
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
			b.ReportMetric(float64((worked()-before).Microseconds())/1000/float64(len(took)), "cpu-ms")
		})
	}
}

// worked is the processor time used so far, which a busy machine does not lengthen.
func worked() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// crowd returns n invented persons; one in seventy waits on the list.
func crowd(n int) []people.File {
	r := rand.New(rand.NewPCG(3, 4))
	heads, tails := []string{"Mar", "Ben", "Mou", "Du", "Le", "Fa", "Car", "Ro", "Sa", "Ly", "Her", "Gar"}, []string{"tin", "in", "roux", "pont", "tima", "cour", "den", "bert", "dia", "cia", "lem", "ali"}
	name := func() string {
		return heads[r.IntN(len(heads))] + tails[r.IntN(len(tails))] + tails[r.IntN(len(tails))]
	}
	list := make([]people.File, n)
	for i := range list {
		asked := calendar.On(2020, 1, 1) + calendar.Date(r.IntN(2200))
		f := people.File{ID: people.ID(fmt.Sprintf("p%05d", i)), Name: name() + " " + name(), Asked: asked, Now: people.Step{State: people.Placed, On: asked + 30}}
		f.Phone, f.Commune = fmt.Sprintf("06%08d", r.IntN(1e8)), fmt.Sprintf("Commune %d", r.IntN(20))
		if i%70 == 8 {
			f.Now.State, f.Listed = people.Listed, &f.Now.On
		}
		list[i] = f
	}
	return list
}
