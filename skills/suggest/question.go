package suggest

import "fabrique/skills/words"

// The comparisons made, in the order of [Weights].
const (
	byNames = iota
	byCore
	byKnown
	byText
	byCoreRoots
	byTextRoots
	byPrior
	byTitle
	byWhole
	byWholeDomain
	byPieces
	byPiecesDomain
	byEveryday
	byUsual
	comparisons
)

// table holds what each comparison says of each entry, and room to work.
type table struct {
	rows    [comparisons][]float32
	best    [comparisons][]float32 // over the clauses of a sentence
	scratch []float32
	meant   map[string][]meant // words read as others, in this text
}

func newTable(x *Index) *table {
	t := &table{scratch: make([]float32, max(x.families, 512)), meant: map[string][]meant{}}
	all := make([]float32, 2*comparisons*len(x.entries))
	for i := range t.rows {
		t.rows[i], all = all[:len(x.entries)], all[len(x.entries):]
		t.best[i], all = all[:len(x.entries)], all[len(x.entries):]
	}
	return t
}

// numbered turns terms into a question; lost counts those that nothing holds.
func numbered[T comparable](ids map[T]int32, terms []T) (question []asked, lost float32) {
	at := make(map[int32]int, len(terms))
	for _, t := range terms {
		id, ok := ids[t]
		if !ok {
			lost++
			continue
		}
		if i, twice := at[id]; twice {
			question[i].weight++
			continue
		}
		at[id] = len(question)
		question = append(question, asked{id, 1})
	}
	return question, lost
}

// read turns words into the terms of ids; a word that none holds is read as those it
// may stand for. Pairs of neighbours are added when they are known.
func (x *Index) read(list []string, t *table, ids map[string]int32, to func(string) string, withPairs bool) []asked {
	var out []asked
	seen := map[int32]bool{}
	add := func(term string, weight float32) {
		if id, ok := ids[term]; ok && !seen[id] {
			seen[id] = true
			out = append(out, asked{id, weight})
		}
	}
	last := ""
	for _, w := range list {
		term := to(w)
		if _, ok := ids[term]; ok {
			add(term, 1)
		} else {
			for i, m := range t.near(x, w) {
				add(to(m.word), m.sure)
				if i == 0 {
					term = to(m.word)
				}
			}
		}
		if withPairs && last != "" {
			add(last+" "+term, 1)
		}
		last = term
	}
	return out
}

// near returns the known words that w may stand for, looked up once in a text.
func (t *table) near(x *Index, w string) []meant {
	list, known := t.meant[w]
	if !known {
		list = x.repair.near(w)
		t.meant[w] = list
	}
	return list
}

// compare fills the rows of t for the words of one clause.
func (x *Index) compare(list []string, t *table) {
	for _, row := range t.rows {
		clear(row)
	}
	list = list[:min(len(list), mostWords)]
	stems, roots := x.read(list, t, x.stems, words.Stem, false), x.read(list, t, x.roots, words.Root, false)
	x.core.score(stems, t.rows[byCore])
	x.known.score(stems, t.rows[byKnown])
	x.text.score(stems, t.rows[byText])
	x.coreRoots.score(roots, t.rows[byCoreRoots])
	x.textRoots.score(roots, t.rows[byTextRoots])
	x.title.score(x.read(list, t, x.stems, words.Stem, true), t.scratch[:x.families], t.rows[byTitle])
	x.whole.score(roots, t.scratch[:x.families], t.rows[byWhole])
	x.wholeDomain.score(roots, t.scratch[:x.families], t.rows[byWholeDomain])
	pieces, lost := numbered(x.pieces, appendPieces(nil, list))
	x.names.score(pieces, lost, t.rows[byNames])
	x.titlePieces.score(pieces, t.scratch[:x.families], t.rows[byPieces])
	x.titlePiecesDomain.score(pieces, t.scratch[:x.families], t.rows[byPiecesDomain])
	copy(t.rows[byPrior], x.prior)
	if x.everyday != nil {
		x.everyday.score(list, t.scratch, t.rows[byEveryday])
		x.usual.score(list, t.scratch, t.rows[byUsual])
	}
}

// answer fills the rows of t for a whole text: each clause alone, and all together.
func (x *Index) answer(text string, t *table) {
	clear(t.meant)
	clauses := words.Clauses(text)
	if len(clauses) < 2 {
		x.compare(words.Spoken(text), t)
		return
	}
	for i, clause := range clauses[:min(len(clauses), mostClauses)] {
		x.compare(words.Spoken(clause), t)
		for c, row := range t.rows {
			for e, v := range row {
				if i == 0 || v > t.best[c][e] {
					t.best[c][e] = v
				}
			}
		}
	}
	x.compare(words.Spoken(text), t)
	for c, row := range t.rows {
		for e := range row {
			row[e] = .5*row[e] + .5*t.best[c][e]
		}
	}
}

// What bounds the work that a long text asks for.
const (
	mostClauses = 6
	mostWords   = 40 // of a clause
)
