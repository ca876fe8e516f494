package suggest

import (
	"math"
	"slices"
)

// posting says how much a term weighs in one document.
type posting struct {
	doc    int32
	weight float32
}

// lists holds, for each term, its postings: those of term i run from starts[i] to starts[i+1].
type lists struct {
	starts []int32
	all    []posting
}

// of returns the postings of a term; none for a term that came later than the lists.
func (l lists) of(term int32) []posting {
	if int(term)+1 >= len(l.starts) {
		return nil
	}
	return l.all[l.starts[term]:l.starts[term+1]]
}

// draft gathers documents before they are weighed. Drafts may share their terms.
type draft[T comparable] struct {
	ids  map[T]int32
	docs [][]count
}

// count is how often a term stands in a document.
type count struct {
	term int32
	n    float32
}

func newDraft[T comparable](ids map[T]int32) *draft[T] { return &draft[T]{ids: ids} }

// add appends one document.
func (d *draft[T]) add(terms []T) {
	at := make([]int32, len(terms))
	for i, t := range terms {
		id, ok := d.ids[t]
		if !ok {
			id = int32(len(d.ids))
			d.ids[t] = id
		}
		at[i] = id
	}
	slices.Sort(at)
	var doc []count
	for i, id := range at {
		if i > 0 && id == at[i-1] {
			doc[len(doc)-1].n++
		} else {
			doc = append(doc, count{id, 1})
		}
	}
	d.docs = append(d.docs, doc)
}

// holders returns in how many documents each term stands.
func (d *draft[T]) holders() []int32 {
	out := make([]int32, len(d.ids))
	for _, doc := range d.docs {
		for _, c := range doc {
			out[c.term]++
		}
	}
	return out
}

// lists turns the documents into postings; weigh says what each count is worth.
func (d *draft[T]) lists(weigh func(doc int, c count) float32) lists {
	l := lists{starts: make([]int32, len(d.ids)+1)}
	for id, n := range d.holders() {
		l.starts[id+1] = l.starts[id] + n
	}
	l.all = make([]posting, l.starts[len(d.ids)])
	next := slices.Clone(l.starts)
	for i, doc := range d.docs {
		for _, c := range doc {
			l.all[next[c.term]] = posting{int32(i), weigh(i, c)}
			next[c.term]++
		}
	}
	return l
}

// lengths returns the number of terms of each document, and their mean.
func (d *draft[T]) lengths() (each []float64, mean float64) {
	each = make([]float64, len(d.docs))
	for i, doc := range d.docs {
		for _, c := range doc {
			each[i] += float64(c.n)
		}
		mean += each[i] / float64(len(d.docs))
	}
	return each, math.Max(mean, 1)
}
