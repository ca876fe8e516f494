package peopledb

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

// keyRows are the keys of a person as rows.
func keyRows(t territory.ID, f people.File) (rows [][]any) {
	for _, k := range keysOf(f.Name, f.Phone) {
		rows = append(rows, []any{string(t), k.word, k.typo, string(f.ID)})
	}
	return rows
}

// ordered sorts rows of keys by word, so that a large insert walks its index once.
func ordered(keys [][]any) {
	sort.Slice(keys, func(a, b int) bool { return keys[a][1].(string) < keys[b][1].(string) })
}

// Sort is an order in which persons are listed.
type Sort string

// The orders.
const (
	BySort  Sort = "name"
	ByAsked Sort = "waiting" // the longest wait since the first request first
	ByDue   Sort = "due"     // what is due first
)

var sorts = map[Sort]string{BySort: "sort", ByAsked: "asked", ByDue: "due"}

// Cursor is where a page of a list ended; the zero Cursor is the start.
type Cursor struct {
	Key string
	ID  people.ID
}

// Query says which persons are wanted. Empty fields ask nothing.
type Query struct {
	Words   string
	State   people.State
	Commune string
	Before  *calendar.Date // first request no later than
	Due     *calendar.Date // something to do no later than
	Sort    Sort
	After   Cursor
	Most    int
	near    bool
}

// Page is one page of a list.
type Page struct {
	Rows []Row
	Next *Cursor // nil on the last page
	Near bool    // nothing was found as written: these are near it
}

// Find returns the persons that a query asks for. Words are starts of the words
// of a name or of a telephone number, all of which must be found; when nothing
// is, a letter too many, missing or changed is forgiven in each.
func Find(ctx context.Context, q db.Querier, t territory.ID, want Query) (Page, error) {
	page, err := find(ctx, q, t, want)
	if err == nil && len(page.Rows) == 0 && len(wanted(want.Words)) > 0 && want.After == (Cursor{}) {
		want.near = true
		page, err = find(ctx, q, t, want)
		page.Near = len(page.Rows) > 0
	}
	return page, err
}

// wanted returns the words of a query; figures with spaces between are one number.
func wanted(text string) []string {
	list := words(text)
	if len(list) > 1 && !slices.ContainsFunc(list, func(w string) bool { return strings.Trim(w, "0123456789") != "" }) {
		return []string{digits(strings.Join(list, ""))}
	}
	return list
}

func find(ctx context.Context, q db.Querier, t territory.ID, want Query) (Page, error) {
	if want.Sort == "" {
		want.Sort = BySort
	}
	if want.Most == 0 {
		want.Most = 50
	}
	s := &statement{}
	here := "p.territory = " + s.value(string(t))
	keys, likes, err := s.words(ctx, q, t, want)
	if err != nil {
		return Page{}, err
	}
	where := append(append([]string{here}, s.filters(want)...), likes...)
	column := "p." + sorts[want.Sort]
	if len(keys) > 0 {
		return s.byKeys(ctx, q, t, want, keys, where, column)
	}
	if want.After != (Cursor{}) {
		where = append(where, fmt.Sprintf("(%s, p.id) > (%s, %s)", column, s.value(want.After.Key), s.value(string(want.After.ID))))
	}
	query := `SELECT ` + columns + `, ` + column + ` FROM person p WHERE ` + strings.Join(where, " AND ") + ` ORDER BY ` + column + `, p.id LIMIT ` + strconv.Itoa(want.Most+1)
	list, err := db.List(ctx, q, func(r db.Row) (l line, err error) {
		l.Row, err = scan(alsoKey{r, &l.key})
		return l, err
	}, query, s.args...)
	if err != nil {
		return Page{}, fmt.Errorf("find persons of %s: %w", t, err)
	}
	return paged(list, want.Most), nil
}

// line is one person found, with the key of the order.
type line struct {
	Row
	key string
}

// paged cuts one page, of which the list holds one line more when others follow.
func paged(list []line, most int) (page Page) {
	for i, l := range list {
		if i == most {
			page.Next = &Cursor{list[i-1].key, list[i-1].ID}
			break
		}
		page.Rows = append(page.Rows, l.Row)
	}
	return page
}

// byKeys finds persons from their keys: each is looked up by itself, so that no
// engine reads everybody for the few whose keys fit.
func (s *statement) byKeys(ctx context.Context, q db.Querier, t territory.ID, want Query, keys, where []string, column string) (Page, error) {
	inner := `SELECT DISTINCT k.person AS id, (SELECT ` + column + ` FROM person p WHERE p.id = k.person AND ` + strings.Join(where, " AND ") + `) AS place
		FROM person_key k WHERE ` + keys[0]
	for _, more := range keys[1:] {
		inner += ` AND k.person IN (SELECT k.person FROM person_key k WHERE ` + more + `)`
	}
	query := `SELECT id, place FROM (` + inner + `) AS found WHERE place IS NOT NULL`
	if want.After != (Cursor{}) {
		query += fmt.Sprintf(" AND (place, id) > (%s, %s)", s.value(want.After.Key), s.value(string(want.After.ID)))
	}
	list, err := db.List(ctx, q, func(r db.Row) (l line, err error) { return l, r.Scan(&l.ID, &l.key) },
		query+` ORDER BY place, id LIMIT `+strconv.Itoa(want.Most+1), s.args...)
	if err != nil {
		return Page{}, fmt.Errorf("find persons of %s by their keys: %w", t, err)
	}
	ids := make([]people.ID, len(list))
	for i, l := range list {
		ids[i] = l.ID
	}
	known, err := Some(ctx, q, t, ids)
	var there []line
	for _, l := range list {
		if r, still := known[l.ID]; still {
			there = append(there, line{r, l.key})
		}
	}
	return paged(there, want.Most), err
}

// alsoKey scans one more column than the file of a person has.
type alsoKey struct {
	db.Row
	key *string
}

func (a alsoKey) Scan(into ...any) error { return a.Row.Scan(append(into, a.key)...) }

// statement gathers the values of a query while its text is written.
type statement struct{ args []any }

func (s *statement) value(v any) string {
	s.args = append(s.args, v)
	return "$" + strconv.Itoa(len(s.args))
}

func (s *statement) filters(want Query) (where []string) {
	if want.State != "" {
		where = append(where, "p.state = "+s.value(string(want.State)))
	}
	if want.Commune != "" {
		where = append(where, "p.commune = "+s.value(want.Commune))
	}
	if want.Before != nil {
		where = append(where, "p.asked <= "+s.value(want.Before.String()))
	}
	if want.Due != nil {
		where = append(where, "p.due <= "+s.value(want.Due.String()))
	}
	return where
}

// frequent is from how many persons on a word is looked for along the list
// itself, where a page of them is soon found, rather than by its keys.
const frequent = 2000

// words asks that every word of the query be found: by its keys, or along the list.
func (s *statement) words(ctx context.Context, q db.Querier, t territory.ID, want Query) (keys, likes []string, err error) {
	for _, w := range wanted(want.Words) {
		number := strings.Trim(w, "0123456789") == "" && len(w) >= shortest
		many := len(w) < 3
		if !many && !number && !want.near {
			if many, err = isFrequent(ctx, q, t, w); err != nil {
				return nil, nil, err
			}
		}
		if many {
			likes = append(likes, "(p.sort LIKE "+s.value(w+"%")+" OR p.sort LIKE "+s.value("% "+w+"%")+")")
			continue
		}
		keys = append(keys, s.word(t, w, want.near))
	}
	return keys, likes, nil
}

func isFrequent(ctx context.Context, q db.Querier, t territory.ID, w string) (bool, error) {
	n, _, err := db.One(ctx, q, func(r db.Row) (n int, err error) { return n, r.Scan(&n) },
		`SELECT COUNT(*) FROM (SELECT 1 FROM person_key WHERE territory = $1 AND word >= $2 AND word < $3 AND typo = 0 LIMIT $4) AS few`, string(t), w, w+"\uffff", frequent)
	return n == frequent, err
}

// word is what the keys k of a person who is found by w hold.
func (s *statement) word(t territory.ID, w string, near bool) string {
	at := `k.territory = ` + s.value(string(t))
	if !near {
		return at + ` AND k.word >= ` + s.value(w) + ` AND k.word < ` + s.value(w+"\uffff") + ` AND k.typo = 0`
	}
	marks := []string{s.value(w)}
	for _, slip := range slips(w) {
		marks = append(marks, s.value(slip))
	}
	return at + ` AND k.word IN (` + strings.Join(marks, ", ") + `)`
}

// Alike returns at most five persons who may be the same as the one described: by
// telephone, or by every word of the name.
func Alike(ctx context.Context, q db.Querier, t territory.ID, name, phone string) ([]Row, error) {
	var out []Row
	if d := digits(phone); len(d) >= shortest {
		same, err := find(ctx, q, t, Query{Words: d, Most: 5})
		if err != nil {
			return nil, err
		}
		out = same.Rows
	}
	if len(words(name)) < 2 {
		return out, nil
	}
	same, err := find(ctx, q, t, Query{Words: name, Most: 5, near: true})
	for _, r := range same.Rows {
		if !slices.ContainsFunc(out, func(o Row) bool { return o.ID == r.ID }) && len(out) < 5 {
			out = append(out, r)
		}
	}
	return out, err
}

// Communes lists the communes where persons live, each found by a step along
// the index rather than by reading everybody.
func Communes(ctx context.Context, q db.Querier, t territory.ID) ([]string, error) {
	return db.List(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) }, `
		WITH RECURSIVE town (name) AS (
			SELECT MIN(commune) FROM person WHERE territory = $1 AND commune > ''
			UNION ALL
			SELECT (SELECT MIN(commune) FROM person WHERE territory = $1 AND commune > town.name) FROM town WHERE town.name IS NOT NULL
		) SELECT name FROM town WHERE name IS NOT NULL LIMIT 100`, string(t))
}

// Presented lists the persons whose file was presented to the committee, the latest first.
func Presented(ctx context.Context, q db.Querier, t territory.ID, most int) ([]Row, error) {
	return db.List(ctx, q, scan, `SELECT `+columns+` FROM person p WHERE p.territory = $1 AND p.presented > '' ORDER BY p.presented DESC, p.id LIMIT $2`, string(t), most)
}
