package skillsdb

import (
	"context"
	"fmt"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/skills/suggest"
	"fabrique/skills/words"
	"fabrique/territory"
)

// LocalWord is a word of the place, what the team says it means, and who said so.
type LocalWord struct {
	suggest.Synonym
	On     calendar.Date
	Author string
}

// folded is how a word of the place is told from another.
func folded(said string) string { return strings.Join(words.Of(said), " ") }

func scanWord(r db.Row) (w LocalWord, err error) {
	var day string
	if err = r.Scan(&w.Said, &w.Means, &day, &w.Author); err == nil {
		w.On, err = calendar.Parse(day)
	}
	return w, err
}

// Words lists the words of the place, in order.
func Words(ctx context.Context, q db.Querier, at territory.ID) ([]LocalWord, error) {
	list, err := db.List(ctx, q, scanWord, `SELECT shown, means, day, author FROM local_word WHERE territory = $1 ORDER BY said`, string(at))
	if err != nil {
		return nil, fmt.Errorf("words of %s: %w", at, err)
	}
	return list, nil
}

// Word returns one word of the place. The fault is NotFound when there is none.
func Word(ctx context.Context, q db.Querier, at territory.ID, said string) (LocalWord, error) {
	w, found, err := db.One(ctx, q, scanWord, `SELECT shown, means, day, author FROM local_word WHERE territory = $1 AND said = $2`, string(at), folded(said))
	if err == nil && !found {
		err = fault.Newf(fault.NotFound, "« %s » n’est pas parmi les mots du pays.", "“%s” is not among the words of the place.", said)
	}
	return w, err
}

// Local lists the words of the place as questions take them.
func Local(ctx context.Context, q db.Querier, at territory.ID) ([]suggest.Synonym, error) {
	list, err := Words(ctx, q, at)
	out := make([]suggest.Synonym, len(list))
	for i, w := range list {
		out[i] = w.Synonym
	}
	return out, err
}

// Places lists the territories that have words of their own.
func Places(ctx context.Context, q db.Querier) ([]territory.ID, error) {
	return db.List(ctx, q, func(r db.Row) (t territory.ID, err error) { return t, r.Scan(&t) }, `SELECT DISTINCT territory FROM local_word ORDER BY territory`)
}

// SaveWord writes a word of the place, over the same word said before.
func SaveWord(ctx context.Context, tx db.Tx, at territory.ID, w LocalWord) error {
	return db.Do(ctx, tx, `
		INSERT INTO local_word (territory, said, shown, means, day, author) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (territory, said) DO UPDATE SET shown = excluded.shown, means = excluded.means, day = excluded.day, author = excluded.author`,
		string(at), folded(w.Said), w.Said, w.Means, w.On.String(), w.Author)
}

// DropWord takes a word of the place away.
func DropWord(ctx context.Context, tx db.Tx, at territory.ID, said string) error {
	return db.Do(ctx, tx, `DELETE FROM local_word WHERE territory = $1 AND said = $2`, string(at), folded(said))
}

// Unknown lists the words that found nothing, the most asked first, at most so many.
func Unknown(ctx context.Context, q db.Querier, at territory.ID, most int) ([]suggest.Unanswered, error) {
	list, err := db.List(ctx, q, func(r db.Row) (u suggest.Unanswered, err error) {
		var last string
		if err = r.Scan(&u.Word, &u.Times, &last); err == nil {
			u.Last, err = calendar.Parse(last)
		}
		return u, err
	}, `SELECT word, times, last FROM unknown_word WHERE territory = $1 ORDER BY times DESC, word LIMIT $2`, string(at), most)
	if err != nil {
		return nil, fmt.Errorf("unknown words of %s: %w", at, err)
	}
	return list, nil
}

// NoteUnknown counts words that found nothing on a day. Neither the sentence nor who spoke is kept.
func NoteUnknown(ctx context.Context, tx db.Tx, at territory.ID, list []string, on calendar.Date) error {
	for _, w := range list {
		if err := CountUnknown(ctx, tx, at, suggest.Unanswered{Word: w, Times: 1, Last: on}); err != nil {
			return err
		}
	}
	return nil
}

// CountUnknown adds to how often a word found nothing.
func CountUnknown(ctx context.Context, tx db.Tx, at territory.ID, u suggest.Unanswered) error {
	return db.Do(ctx, tx, `
		INSERT INTO unknown_word (territory, word, times, last) VALUES ($1, $2, CAST($3 AS INTEGER), $4)
		ON CONFLICT (territory, word) DO UPDATE SET times = unknown_word.times + excluded.times, last = excluded.last`,
		string(at), u.Word, u.Times, u.Last.String())
}

// DropUnknown takes a word off the list of those that found nothing, and returns it.
// The fault is NotFound when it is not there.
func DropUnknown(ctx context.Context, tx db.Tx, at territory.ID, word string) (suggest.Unanswered, error) {
	u, found, err := db.One(ctx, tx, func(r db.Row) (u suggest.Unanswered, err error) {
		var last string
		if err = r.Scan(&u.Word, &u.Times, &last); err == nil {
			u.Last, err = calendar.Parse(last)
		}
		return u, err
	}, `DELETE FROM unknown_word WHERE territory = $1 AND word = $2 RETURNING word, times, last`, string(at), word)
	if err == nil && !found {
		err = fault.Newf(fault.NotFound, "« %s » n’est plus dans la liste.", "“%s” is no longer on the list.", word)
	}
	return u, err
}
