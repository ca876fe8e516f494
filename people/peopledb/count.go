package peopledb

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

// mark is something under which a person is counted, so that how many there are
// is read rather than counted anew.
type mark struct{ what, word string }

// Under what persons are counted: everybody by state; those who found something
// by what; those who wait by the day they were listed and by what they have not
// told; everybody by the day on which something is due.
const (
	byState   = "state"
	byFound   = "found"
	byListing = "listed"
	byLack    = "lack"
	byDue     = "due"
)

// Lack is something that whoever waits has not told yet, and that a plan needs.
type Lack string

// The lacks. Who has told no hours is not asked for half-days.
const (
	LacksHours Lack = "hours"
	LacksWeek  Lack = "week"
)

// LackOf returns what a person has not told that a plan needs; "" for nothing.
func LackOf(f people.File) Lack {
	switch h := f.Hours(); {
	case h.Wanted == 0 && h.Most == 0:
		return LacksHours
	case f.Available == 0:
		return LacksWeek
	}
	return ""
}

// marksOf lists the marks of a person about whom something is due on a day, "" for never.
func marksOf(f people.File, due string) []mark {
	list := []mark{{byState, string(f.Now.State)}}
	if due != "" {
		list = append(list, mark{byDue, due})
	}
	if f.Now.State == people.Placed && f.Now.Kind != "" {
		list = append(list, mark{byFound, string(f.Now.Kind)})
	}
	if !f.Now.State.Waits() {
		return list
	}
	if f.Listed != nil {
		list = append(list, mark{byListing, f.Listed.String()})
	}
	if lack := LackOf(f); lack != "" {
		list = append(list, mark{byLack, string(lack)})
	}
	return list
}

// marked returns the marks of a person as they are kept; none when there is no such person.
func marked(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]mark, error) {
	r, err := One(ctx, q, t, id)
	if fault.KindOf(err) == fault.NotFound && err != nil {
		return nil, nil
	}
	return marksOf(r.File, text(r.Due)), err
}

// recounting runs f, which changes one person, and counts them anew.
func recounting(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, f func() error) error {
	before, err := marked(ctx, tx, t, id)
	if err != nil {
		return err
	}
	if err := f(); err != nil {
		return err
	}
	after, err := marked(ctx, tx, t, id)
	if err != nil {
		return err
	}
	change := map[mark]int{}
	for _, m := range before {
		change[m]--
	}
	for _, m := range after {
		change[m]++
	}
	return count(ctx, tx, t, change)
}

// count adds to the counts of a territory, always in the same order: two at once do not lock each other out.
func count(ctx context.Context, tx db.Tx, t territory.ID, change map[mark]int) error {
	marks := slices.SortedFunc(maps.Keys(change), func(a, b mark) int { return cmp.Or(cmp.Compare(a.what, b.what), cmp.Compare(a.word, b.word)) })
	for _, m := range marks {
		n := change[m]
		if n == 0 {
			continue
		}
		if err := db.Do(ctx, tx, `
			INSERT INTO person_count (territory, what, word, n) VALUES ($1, $2, $3, $4)
			ON CONFLICT (territory, what, word) DO UPDATE SET n = person_count.n + excluded.n`, string(t), m.what, m.word, n); err != nil {
			return fmt.Errorf("count persons of %s: %w", t, err)
		}
	}
	return nil
}

// counted reads the counts of one sort, by word.
func counted(ctx context.Context, q db.Querier, t territory.ID, what string) (map[string]int, error) {
	type line struct {
		word string
		n    int
	}
	list, err := db.List(ctx, q, func(r db.Row) (l line, err error) { return l, r.Scan(&l.word, &l.n) },
		`SELECT word, n FROM person_count WHERE territory = $1 AND what = $2 AND n > 0`, string(t), what)
	if err != nil {
		return nil, fmt.Errorf("persons of %s by %s: %w", t, what, err)
	}
	out := map[string]int{}
	for _, l := range list {
		out[l.word] = l.n
	}
	return out, nil
}

// Numbers counts the persons of a territory by state.
func Numbers(ctx context.Context, q db.Querier, t territory.ID) (map[people.State]int, error) {
	list, err := counted(ctx, q, t, byState)
	out := map[people.State]int{}
	for word, n := range list {
		out[people.State(word)] = n
	}
	return out, err
}

// Count returns how many persons a territory knows, and how many wait on the list.
func Count(ctx context.Context, q db.Querier, t territory.ID) (all, waits int, err error) {
	list, err := Numbers(ctx, q, t)
	for s, n := range list {
		if all += n; s.Waits() {
			waits += n
		}
	}
	return all, waits, err
}

// DueCount counts the persons about whom something is due by a day.
func DueCount(ctx context.Context, q db.Querier, t territory.ID, by calendar.Date) (n int, err error) {
	n, _, err = db.One(ctx, q, func(r db.Row) (n int, err error) { return n, r.Scan(&n) },
		`SELECT COALESCE(SUM(n), 0) FROM person_count WHERE territory = $1 AND what = $2 AND word <= $3`, string(t), byDue, by.String())
	return n, err
}

// Listings counts those on the list who wait, by the day they came on it.
func Listings(ctx context.Context, q db.Querier, t territory.ID) (map[calendar.Date]int, error) {
	list, err := counted(ctx, q, t, byListing)
	out := map[calendar.Date]int{}
	for word, n := range list {
		if d := date(word); d != nil {
			out[*d] = n
		}
	}
	return out, err
}

// Lacking counts those on the list who wait, by what they have not told.
func Lacking(ctx context.Context, q db.Querier, t territory.ID) (map[Lack]int, error) {
	list, err := counted(ctx, q, t, byLack)
	out := map[Lack]int{}
	for word, n := range list {
		out[Lack(word)] = n
	}
	return out, err
}
