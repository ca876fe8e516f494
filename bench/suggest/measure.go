package main

import (
	"math"
	"slices"
	"time"

	"fabrique/skills/suggest"
)

// result is how often the first suggestions hold an accepted code.
type result struct {
	N                int
	At1, At5, At10   float64 // shares
	MRR              float64 // mean of 1 / the place of the first accepted code, 0 beyond the tenth
	Half1, Half5     float64 // half widths of the 95 % intervals of At1 and At5 (Wilson)
	Half10           float64
	Median, P95, Max time.Duration // of one answer
}

const (
	shown = 10 // suggestions looked at
	tries = 3  // a text is asked so often, and its best time kept: others use the processor too
)

// measure asks an index every text.
func measure(x *suggest.Index, list []asked) result {
	return found(list, func(text string) []int { return suggest.Order(x.Score(text, suggest.Learned(kindOf(list))), shown) })
}

// kindOf returns who speaks in a list: all speak alike.
func kindOf(list []asked) suggest.Kind {
	if len(list) == 0 {
		return suggest.Person
	}
	return list[0].kind
}

// found asks every text of a search, which returns the best places first.
func found(list []asked, search func(text string) []int) result {
	r := result{N: len(list)}
	var times []time.Duration
	for _, a := range list {
		var order []int
		least := time.Duration(math.MaxInt64)
		for range tries {
			start := time.Now()
			order = search(a.text)
			least = min(least, time.Since(start))
		}
		times = append(times, least)
		place := slices.IndexFunc(order, func(i int) bool { return a.accept[i] })
		if place < 0 {
			continue
		}
		r.At10++
		r.MRR += 1 / float64(place+1)
		if place < 5 {
			r.At5++
		}
		if place == 0 {
			r.At1++
		}
	}
	n := math.Max(float64(r.N), 1)
	r.At1, r.At5, r.At10, r.MRR = r.At1/n, r.At5/n, r.At10/n, r.MRR/n
	r.Half1, r.Half5, r.Half10 = half(r.At1, n), half(r.At5, n), half(r.At10, n)
	slices.Sort(times)
	if len(times) > 0 {
		r.Median, r.P95, r.Max = times[len(times)/2], times[len(times)*95/100], times[len(times)-1]
	}
	return r
}

// half returns half the width of Wilson's 95 % interval of a share p seen on n texts.
func half(p, n float64) float64 {
	const z = 1.96
	return z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
}
