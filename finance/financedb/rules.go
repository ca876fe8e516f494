package financedb

import (
	"context"
	"fmt"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/kit/db"
	"fabrique/territory"
)

// The rules that a territory may choose, beside none at all.
const (
	FrenchRules = "fr"
	OwnRules    = "own" // a rule file of its own
)

// RuleFile is the rule file of a territory.
type RuleFile struct {
	ID, Text, Author string
	Made             calendar.Date
}

// Adopt writes a rule file; the latest one holds.
func Adopt(ctx context.Context, tx db.Tx, at territory.ID, f RuleFile, now time.Time) error {
	return save(ctx, tx, "rule file", `INSERT INTO money_rules (territory, id, company, text, author, made, stamp, dropped) VALUES ($1, $2, '', $3, $4, $5, $6, '')`,
		string(at), f.ID, f.Text, f.Author, f.Made.String(), now.UTC().Format("2006-01-02T15:04:05.000000000Z"))
}

// Adopted returns the rule file that holds; found is false when there is none.
func Adopted(ctx context.Context, q db.Querier, at territory.ID) (f RuleFile, found bool, err error) {
	f, found, err = db.One(ctx, q, func(r db.Row) (f RuleFile, err error) {
		var made string
		if err = r.Scan(&f.ID, &f.Text, &f.Author, &made); err == nil {
			err = parse(made, &f.Made)
		}
		return f, err
	}, `SELECT id, text, author, made FROM money_rules WHERE territory = $1 AND dropped = '' ORDER BY stamp DESC, id DESC LIMIT 1`, string(at))
	if err != nil {
		err = fmt.Errorf("rule file of %s: %w", at, err)
	}
	return f, found, err
}

// Rules returns the rules that a territory chose. With rules of its own and no file yet,
// the book is empty. The fault is Missing when it chose none.
func Rules(ctx context.Context, q db.Querier, at territory.ID, chosen string) (*finance.Book, error) {
	switch chosen {
	case FrenchRules:
		return finance.French(), nil
	case OwnRules:
		f, found, err := Adopted(ctx, q, at)
		if err != nil || !found {
			return &finance.Book{}, err
		}
		return finance.Read([]finance.File{{Name: f.Author + ", " + f.Made.String(), Text: f.Text}})
	case "":
		return nil, fault.New(fault.Missing, "Ce territoire n’a pas choisi de règles d’argent. Choisissez-les dans ses réglages.",
			"This territory has not chosen money rules. Choose them in its settings.")
	}
	return nil, fault.Newf(fault.Missing, "Les règles « %s » de ce territoire ne sont pas installées. Choisissez-en d’autres dans ses réglages.",
		"The rules “%s” of this territory are not installed. Choose others in its settings.", chosen)
}
