package main

import (
	"math"
	"math/rand/v2"

	"fabrique/skills/suggest"
)

// lesson is a text ready for learning: what each comparison says of each entry.
type lesson struct {
	rows   [][]float32
	accept map[int]bool
	weight float64
}

// How the weights are learned.
const (
	rounds      = 12
	pace        = 0.3
	pull        = 2e-4 // towards zero
	phraseCount = 3    // what a phrase counts, against a title
)

// learn returns the weights under which the accepted codes are likeliest (softmax
// over all entries, AdaGrad). The same lessons give the same weights.
func learn(lessons []lesson) suggest.Weights {
	var w, seen suggest.Weights
	for i := range w {
		w[i] = 1
	}
	order := make([]int, len(lessons))
	for i := range order {
		order[i] = i
	}
	chance := rand.New(rand.NewPCG(1, 1))
	for range rounds {
		chance.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, at := range order {
			l := lessons[at]
			for c, g := range l.slope(w) {
				g = l.weight*g - pull*w[c]
				seen[c] += g * g
				w[c] += pace * g / math.Sqrt(seen[c]+1e-6)
			}
		}
	}
	for c := range w {
		w[c] = math.Round(100*w[c]) / 100
	}
	return w
}

// slope returns how the log-likelihood of the accepted entries grows with each weight.
func (l lesson) slope(w suggest.Weights) suggest.Weights {
	scores := make([]float64, len(l.rows[0]))
	top := math.Inf(-1)
	for e := range scores {
		for c, row := range l.rows {
			scores[e] += w[c] * float64(row[e])
		}
		top = math.Max(top, scores[e])
	}
	all, good := 0.0, 1e-12
	for e, s := range scores {
		scores[e] = math.Exp(s - top)
		all += scores[e]
		if l.accept[e] {
			good += scores[e]
		}
	}
	var out suggest.Weights
	for e, p := range scores {
		push := -p / all
		if l.accept[e] {
			push += p / good
		}
		for c, row := range l.rows {
			out[c] += push * float64(row[e])
		}
	}
	return out
}

// lessons puts texts through an index.
func lessons(x *suggest.Index, list []asked, weight float64) []lesson {
	out := make([]lesson, len(list))
	for i, a := range list {
		out[i] = lesson{x.Evidence(a.text), a.accept, weight}
	}
	return out
}
