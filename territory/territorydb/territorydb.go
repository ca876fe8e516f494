// Package territorydb keeps territories, their communes and who has a role there.
package territorydb

import (
	"context"
	"embed"
	"fmt"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/territory"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of territories.
var Schema = db.Schema{Slice: "territory", Files: files}

// Kept is a territory with what the installation knows of it.
type Kept struct {
	territory.Territory
	Tongue    lang.Tag // of its paper
	Currency  string   // "EUR"
	Rules     string   // rule file of its money, "" for none
	Committee string   // its name (comité local)
	Created   calendar.Date
}

const columns = `territory, name, horizon, half_day, policy, most, base, invented, tongue, currency, rules, note_fr, note_en, created, committee`

func scan(r db.Row) (t Kept, err error) {
	var invented int
	var fr, en, created string
	if err = r.Scan(&t.ID, &t.Name, &t.Horizon, &t.HalfDay, &t.Policy, &t.Most, &t.Base, &invented, &t.Tongue, &t.Currency, &t.Rules, &fr, &en, &created, &t.Committee); err != nil {
		return t, err
	}
	t.Invented, t.Note = invented == 1, note(fr, en)
	t.Created, err = calendar.Parse(created)
	return t, err
}

// One returns a territory. The fault is NotFound when there is none.
func One(ctx context.Context, q db.Querier, id territory.ID) (Kept, error) {
	t, found, err := db.One(ctx, q, scan, `SELECT `+columns+` FROM territory WHERE territory = $1`, string(id))
	if err != nil {
		return t, fmt.Errorf("territory %s: %w", id, err)
	}
	if !found {
		return t, fault.New(fault.NotFound, "Ce territoire n’existe pas, ou vous n’y avez pas accès.", "There is no such territory, or you have no access to it.")
	}
	t.Communes, err = db.List(ctx, q, scanCommune, `SELECT code, name, inhabitants, concerned, source FROM commune WHERE territory = $1 ORDER BY code`, string(id))
	return t, err
}

func scanCommune(r db.Row) (c territory.Commune, err error) {
	return c, r.Scan(&c.Code, &c.Name, &c.Inhabitants, &c.Concerned, &c.Source)
}

// All lists the territories by name.
func All(ctx context.Context, q db.Querier) ([]Kept, error) {
	return db.List(ctx, q, scan, `SELECT `+columns+` FROM territory ORDER BY name, territory`)
}

// Save writes a territory and its communes.
func Save(ctx context.Context, tx db.Tx, t Kept) error {
	fr, en := noteParts(t.Territory)
	invented := 0
	if t.Invented {
		invented = 1
	}
	err := db.Do(ctx, tx, `
		INSERT INTO territory (`+columns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
		ON CONFLICT (territory) DO UPDATE SET name = excluded.name, horizon = excluded.horizon, half_day = excluded.half_day, policy = excluded.policy,
			most = excluded.most, base = excluded.base, invented = excluded.invented, tongue = excluded.tongue, currency = excluded.currency,
			rules = excluded.rules, note_fr = excluded.note_fr, note_en = excluded.note_en, committee = excluded.committee`,
		string(t.ID), t.Name, t.Horizon, int(t.HalfDay), string(t.Policy), t.Most, t.Base, invented, string(t.Tongue), t.Currency, t.Rules, fr, en, t.Created.String(), t.Committee)
	if err != nil {
		return fmt.Errorf("save territory %s: %w", t.ID, err)
	}
	if err := db.Do(ctx, tx, `DELETE FROM commune WHERE territory = $1`, string(t.ID)); err != nil {
		return fmt.Errorf("communes of %s: %w", t.ID, err)
	}
	for _, c := range t.Communes {
		if err := db.Do(ctx, tx, `INSERT INTO commune (territory, code, name, inhabitants, concerned, source) VALUES ($1, $2, $3, $4, $5, $6)`,
			string(t.ID), c.Code, c.Name, c.Inhabitants, c.Concerned, c.Source); err != nil {
			return fmt.Errorf("commune %s of %s: %w", c.Code, t.ID, err)
		}
	}
	return nil
}

// Member is a role that an account has in a territory.
type Member struct {
	Territory territory.ID
	Account   string
	Role      actor.Role
	Since     calendar.Date
	Company   string // for a manager or a lead: the one they work for; "" for any
}

func scanMember(r db.Row) (m Member, err error) {
	var since string
	if err = r.Scan(&m.Territory, &m.Account, &m.Role, &since, &m.Company); err != nil {
		return m, err
	}
	m.Since, err = calendar.Parse(since)
	return m, err
}

// RolesOf lists the roles of an account, in one territory or in all ("").
func RolesOf(ctx context.Context, q db.Querier, account string, id territory.ID) ([]Member, error) {
	return db.List(ctx, q, scanMember, `
		SELECT territory, account, role, since, company FROM member WHERE account = $1 AND ($2 = '' OR territory = $2) AND until = '' ORDER BY territory, role`, account, string(id))
}

// Members lists who has a role in a territory.
func Members(ctx context.Context, q db.Querier, id territory.ID) ([]Member, error) {
	return db.List(ctx, q, scanMember, `SELECT territory, account, role, since, company FROM member WHERE territory = $1 AND until = '' ORDER BY role, account`, string(id))
}

// Give gives an account a role from a day on.
func Give(ctx context.Context, tx db.Tx, m Member) error {
	return db.Do(ctx, tx, `
		INSERT INTO member (territory, account, role, since, until) VALUES ($1, $2, $3, $4, '')
		ON CONFLICT (territory, account, role) DO UPDATE SET since = excluded.since, until = ''`,
		string(m.Territory), m.Account, string(m.Role), m.Since.String())
}

// Withdraw ends a role on a day.
func Withdraw(ctx context.Context, tx db.Tx, m Member, on calendar.Date) error {
	return db.Do(ctx, tx, `UPDATE member SET until = $1 WHERE territory = $2 AND account = $3 AND role = $4`,
		on.String(), string(m.Territory), m.Account, string(m.Role))
}

// Attach says for which company a manager or a lead works; "" for any.
func Attach(ctx context.Context, tx db.Tx, m Member) error {
	return db.Do(ctx, tx, `UPDATE member SET company = $1 WHERE territory = $2 AND account = $3 AND role = $4 AND until = ''`,
		m.Company, string(m.Territory), m.Account, string(m.Role))
}

// Knows reports whether an account ever had a role in a territory.
func Knows(ctx context.Context, q db.Querier, id territory.ID, account string) (bool, error) {
	n, _, err := db.One(ctx, q, func(r db.Row) (n int, err error) { return n, r.Scan(&n) },
		`SELECT count(*) FROM member WHERE territory = $1 AND account = $2`, string(id), account)
	return n > 0, err
}
