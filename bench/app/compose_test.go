package app_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/app"
	"fabrique/calendar"
	"fabrique/demo"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/plan/plandb"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// large is the territory whose composition is measured.
const largePersons, largeActivities = 3000, 300

// BenchmarkComposition starts the plans of two large territories at once from the
// application, stops the program on the way, starts it again, and asks each plan
// to stop with the best so far.
func BenchmarkComposition(b *testing.B) {
	binary := built(b)
	store := "sqlite:" + filepath.Join(b.TempDir(), "fabrique.db")
	places := []territory.ID{"nord", "sud"}
	d := twoLarge(b, store, places)
	defer d.Close()
	clients := browsers(b)
	p := start(b, binary, store, clients)
	p.enter()
	w := watch{p: p, d: d, places: places, plans: map[territory.ID]string{}}
	for _, at := range places {
		var made struct{ ID string }
		p.askFor(actor.Team, "/t/"+string(at)+"/plans", map[string]any{"policy": "weighted"}, &made)
		w.plans[at] = made.ID
	}
	fmt.Printf("\ntwo territories of %d persons and %d activities, composed from the application\n", largePersons, largeActivities)
	w.follow("first", 20*time.Second, func() bool { return false })
	began := time.Now()
	p.stop()
	fmt.Printf("told to end, it ends after %s\n", ms(time.Since(began)))
	w.p = start(b, binary, store, clients)
	fmt.Printf("starts again within %s\n", ms(w.p.took))
	w.follow("again", 20*time.Second, func() bool { return false })
	for _, at := range places {
		w.follow("taken up", 40*time.Second, func() bool { return w.state(at).State == plandb.Composing && w.state(at).Found })
		began = time.Now()
		w.p.ask(actor.Team, "/t/"+string(at)+"/plans/"+w.plans[at]+"/stop", map[string]any{})
		w.follow("stopping", 40*time.Second, func() bool { return !w.state(at).State.Open() })
		k := w.state(at)
		fmt.Printf("%s: asked to stop, %s after %s with %d jobs\n", at, k.State, ms(time.Since(began)), k.Placed)
	}
	time.Sleep(3 * time.Second)
	fmt.Printf("at most %.0f MB while composing, %.0f MB after\n", w.most, w.p.memory())
}

// twoLarge fills a store with large territories, and returns it open.
func twoLarge(b *testing.B, store string, places []territory.ID) *db.DB {
	d, err := db.Open(b.Context(), store)
	if err != nil {
		b.Fatal(err)
	}
	if err := d.Migrate(b.Context(), app.Schemas...); err != nil {
		b.Fatal(err)
	}
	now := time.Now()
	for i, at := range places {
		in := demo.Scaled(largePersons, largeActivities, uint64(i+1))
		in.Territory.ID = at
		if err := demo.Fill(b.Context(), d, in, now, func(lang.Text) {}); err != nil {
			b.Fatal(err)
		}
		err := d.InTx(b.Context(), func(tx db.Tx) error {
			if i == 0 {
				return accounts(b.Context(), tx, at, now)
			}
			return territorydb.Give(b.Context(), tx, territorydb.Member{Territory: at, Account: string(actor.Team), Role: actor.Team, Since: calendar.On(2026, 1, 1)})
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return d
}

// watch follows plans being composed.
type watch struct {
	p      *program
	d      *db.DB
	places []territory.ID
	plans  map[territory.ID]string
	most   float64 // memory, MB
}

func (w *watch) state(at territory.ID) plandb.Kept {
	k, err := plandb.One(w.p.b.Context(), w.d.Read(), at, w.plans[at])
	if err != nil {
		w.p.b.Fatal(err)
	}
	return k
}

// follow reads pages until something is so, or for a while, and prints what was seen.
func (w *watch) follow(name string, most time.Duration, done func() bool) {
	var took []time.Duration
	steps := map[string]bool{}
	for end := time.Now().Add(most); time.Now().Before(end) && !done(); time.Sleep(200 * time.Millisecond) {
		for _, at := range w.places {
			took = append(took, w.p.get(page{actor.Team, "/t/" + string(at) + "/people"}))
			if k := w.state(at); k.State.Open() {
				w.p.get(page{actor.Team, "/t/" + string(at) + "/plans/" + w.plans[at] + "/progress?still=yes"})
				steps[k.Progress.Step.EN+fmt.Sprint(k.Level, k.Share)] = true
			}
		}
		w.most = max(w.most, w.p.memory())
	}
	var now []string
	for _, at := range w.places {
		k := w.state(at)
		now = append(now, fmt.Sprintf("%s %s level %d, %d ‰", at, k.State, k.Level, k.Share))
	}
	line := fmt.Sprintf("%s: %s; %d steps told", name, strings.Join(now, ", "), len(steps))
	if slices.Sort(took); len(took) > 0 {
		line += fmt.Sprintf("; /people meanwhile p50 %s, p95 %s", ms(at(took, 50)), ms(at(took, 95)))
	}
	fmt.Println(line)
}
