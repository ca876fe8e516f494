// Package needsdb keeps the shelf of needs, and activities with every version
// and state they had.
package needsdb

import (
	"context"
	"embed"
	"fmt"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/territory"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of needs and activities.
var Schema = db.Schema{Slice: "needs", Files: files}

const needColumns = `id, number, title_fr, title_en, source, half_days, note, proposed, wording, place, benefits, described,
	asker, contact, secret, tongue, held, discarded, into_need, answer, answered, answered_by`

const needSelect = `SELECT ` + needColumns + `,
	(SELECT s.state FROM need_step s WHERE s.territory = n.territory AND s.need = n.id ORDER BY s.seq DESC LIMIT 1),
	(SELECT s.day FROM need_step s WHERE s.territory = n.territory AND s.need = n.id ORDER BY s.seq DESC LIMIT 1)
	FROM need n WHERE n.territory = $1 `

func scanNeed(r db.Row) (n needs.Filed, err error) {
	var described, discarded int
	var proposed, held, answered, since string
	err = r.Scan(&n.ID, &n.Number, &n.Title.FR, &n.Title.EN, &n.From, &n.HalfDays, &n.Note, &proposed, &n.Wording, &n.Place, &n.Benefits, &described,
		&n.Asker.Name, &n.Asker.Contact, &n.Asker.Secret, &n.Asker.Tongue, &held, &discarded, &n.Into, &n.Answer.Text, &answered, &n.Answer.Author, &n.State, &since)
	if err != nil {
		return n, err
	}
	n.Described, n.Discarded = described == 1, discarded == 1
	for _, d := range strings.Fields(held) {
		n.Held = append(n.Held, needs.Doubt(d))
	}
	if answered != "" {
		if n.Answer.On, err = calendar.Parse(answered); err != nil {
			return n, err
		}
	}
	if n.Since, err = calendar.Parse(since); err != nil {
		return n, err
	}
	n.Proposed, err = calendar.Parse(proposed)
	return n, err
}

// Shelf lists every need of a territory, the latest proposed first: also those
// held back, discarded or merged, which [needs.Filed.OnShelf] tells apart.
func Shelf(ctx context.Context, q db.Querier, at territory.ID) ([]needs.Filed, error) {
	list, err := db.List(ctx, q, scanNeed, needSelect+`ORDER BY n.proposed DESC, n.id`, string(at))
	if err != nil {
		return nil, fmt.Errorf("shelf of %s: %w", at, err)
	}
	return list, nil
}

// One returns a need. The fault is NotFound when there is none.
func One(ctx context.Context, q db.Querier, at territory.ID, id needs.ID) (needs.Filed, error) {
	return one(ctx, q, `AND n.id = $2`, string(at), string(id))
}

// ByNumber returns the need of a receipt. The fault is NotFound when there is none.
func ByNumber(ctx context.Context, q db.Querier, at territory.ID, number string) (needs.Filed, error) {
	return one(ctx, q, `AND n.number = $2`, string(at), number)
}

func one(ctx context.Context, q db.Querier, where, at, what string) (needs.Filed, error) {
	n, found, err := db.One(ctx, q, scanNeed, needSelect+where, at, what)
	if err != nil {
		return n, fmt.Errorf("need %s of %s: %w", what, at, err)
	}
	if !found {
		return n, fault.New(fault.NotFound, "Ce besoin n’est pas sur l’étagère. Reprenez depuis la liste.", "There is no such need on the shelf. Start again from the list.")
	}
	return n, nil
}

// NextNumber returns the number of the next receipt of a year: "2026-12".
func NextNumber(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) (string, error) {
	year, _, _ := on.Split()
	start := fmt.Sprintf("%04d-", year)
	n, _, err := db.One(ctx, q, scanCount, `SELECT count(*) FROM need WHERE territory = $1 AND number LIKE $2`, string(at), start+"%")
	return fmt.Sprintf("%s%d", start, n+1), err
}

func scanCount(r db.Row) (n int, err error) { return n, r.Scan(&n) }

// Save writes a need as it is now; its steps are written by [Step].
func Save(ctx context.Context, tx db.Tx, at territory.ID, n needs.Filed) error {
	var held []string
	for _, d := range n.Held {
		held = append(held, string(d))
	}
	err := db.Do(ctx, tx, `
		INSERT INTO need (territory, `+needColumns+`)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
		ON CONFLICT (territory, id) DO UPDATE SET title_fr = excluded.title_fr, title_en = excluded.title_en, source = excluded.source,
			half_days = excluded.half_days, note = excluded.note, place = excluded.place, benefits = excluded.benefits, described = excluded.described,
			asker = excluded.asker, contact = excluded.contact, held = excluded.held, discarded = excluded.discarded, into_need = excluded.into_need,
			answer = excluded.answer, answered = excluded.answered, answered_by = excluded.answered_by`,
		string(at), string(n.ID), n.Number, n.Title.FR, n.Title.EN, n.From, n.HalfDays, n.Note, n.Proposed.String(), n.Wording, n.Place, n.Benefits, flag(n.Described),
		n.Asker.Name, n.Asker.Contact, n.Asker.Secret, string(n.Asker.Tongue), strings.Join(held, " "), flag(n.Discarded), string(n.Into),
		n.Answer.Text, day(n.Answer.On, n.Answer.Text != ""), n.Answer.Author)
	if err != nil {
		return fmt.Errorf("save need %s of %s: %w", n.ID, at, err)
	}
	return nil
}

func flag(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func day(d calendar.Date, known bool) string {
	if !known {
		return ""
	}
	return d.String()
}

// File writes a new need with its first step, which never names a resident.
func File(ctx context.Context, tx db.Tx, at territory.ID, n needs.Filed) error {
	if err := Save(ctx, tx, at, n); err != nil {
		return err
	}
	if n.State == "" {
		n.State = needs.Asked
	}
	first := needs.Step{State: n.State, On: n.Proposed}
	if n.Asker.Secret == "" {
		first.Author = n.From
	}
	return Step(ctx, tx, at, n.ID, first)
}

// Needs lists the needs that a plan reads: those on the shelf that nobody closed.
func Needs(ctx context.Context, q db.Querier, at territory.ID) ([]needs.Need, error) {
	shelf, err := Shelf(ctx, q, at)
	var list []needs.Need
	for i := len(shelf) - 1; i >= 0; i-- {
		if n := shelf[i]; n.OnShelf() && n.State != needs.Closed {
			list = append(list, n.Need)
		}
	}
	return list, err
}

// FormKey returns the secret that signs the public forms of a territory, making it the first time.
func FormKey(ctx context.Context, tx db.Tx, at territory.ID, fresh string, today calendar.Date) (string, error) {
	scan := func(r db.Row) (s string, err error) { return s, r.Scan(&s) }
	key, _, err := db.One(ctx, tx, scan, `
		INSERT INTO form_key (territory, secret, made) VALUES ($1, $2, $3)
		ON CONFLICT (territory) DO UPDATE SET secret = form_key.secret RETURNING secret`, string(at), fresh, today.String())
	return key, err
}

// KnownKey returns the secret that signs the public forms, "" before the first.
func KnownKey(ctx context.Context, q db.Querier, at territory.ID) (string, error) {
	key, _, err := db.One(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) },
		`SELECT secret FROM form_key WHERE territory = $1`, string(at))
	return key, err
}

// Steps lists the states of a need, the first one first.
func Steps(ctx context.Context, q db.Querier, at territory.ID, id needs.ID) ([]needs.Step, error) {
	return db.List(ctx, q, scanStep, `SELECT state, day, author, why FROM need_step WHERE territory = $1 AND need = $2 ORDER BY seq`, string(at), string(id))
}

// Step adds a state to a need.
func Step(ctx context.Context, tx db.Tx, at territory.ID, id needs.ID, s needs.Step) error {
	return db.Do(ctx, tx, `
		INSERT INTO need_step (territory, need, seq, state, day, author, why)
		VALUES ($1, $2, 1 + (SELECT count(*) FROM need_step WHERE territory = $1 AND need = $2), $3, $4, $5, $6)`,
		string(at), string(id), string(s.State), s.On.String(), s.Author, s.Why)
}

func scanStep(r db.Row) (s needs.Step, err error) {
	var on string
	if err = r.Scan(&s.State, &on, &s.Author, &s.Why); err != nil {
		return s, err
	}
	s.On, err = calendar.Parse(on)
	return s, err
}

// Fill writes many needs and activities at once, as a demonstration or an
// import does: needs are described, activities stand in the states given,
// studied when none is.
func Fill(ctx context.Context, tx db.Tx, at territory.ID, on calendar.Date, author string, list []needs.Need, acts []needs.Activity, states map[needs.ActivityID]needs.State) error {
	served := map[needs.ID]needs.State{}
	for _, a := range acts {
		s := states[a.ID]
		if s == "" {
			s = needs.Studied
		}
		if err := Make(ctx, tx, at, a, needs.Version{On: on, Author: author}, needs.Step{State: s, On: on, Author: author}); err != nil {
			return err
		}
		for _, id := range a.Needs {
			if served[id] != needs.Running {
				served[id] = s
			}
		}
	}
	year, _, _ := on.Split()
	for i, n := range list {
		f := needs.Filed{Need: n, Number: fmt.Sprintf("%04d-%d", year, i+1), Proposed: on, Wording: n.Title.In(lang.FR), Described: true, State: served[n.ID]}
		if err := File(ctx, tx, at, f); err != nil {
			return err
		}
	}
	return nil
}
