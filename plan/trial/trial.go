// Package trial compares plans of one problem in numbers: whom one serves, moves
// or loses beside another, and what of the other it can give back.
package trial

import (
	"slices"

	"fabrique/plan/room"
	"fabrique/solve"
)

// Plan is another plan of the main week, of an edited problem.
type Plan struct {
	P    *solve.Problem
	Jobs []solve.Job
}

// Does reports whether client i works in activity a.
func (t Plan) Does(i, a int) bool { return t.Blocks(i, a) > 0 }

// Moves counts the clients other than i whose job is not that of from; whoever lost theirs is left out.
func (t Plan) Moves(from []solve.Job, i int) int {
	n := 0
	for k := range from {
		if k != i && room.Served(t.Jobs[k]) && Differ(&t.P.Clients[k], from[k], t.Jobs[k]) {
			n++
		}
	}
	return n
}

// Moved reports whether client i has another job than in from, or other half-days.
func (t Plan) Moved(from []solve.Job, i int) bool {
	return room.Served(t.Jobs[i]) && (t.Jobs[i].Week != from[i].Week || Differ(&t.P.Clients[i], from[i], t.Jobs[i]))
}

// KeepsAll reports whether whoever from serves, to serves too.
func KeepsAll(from, to []solve.Job) bool {
	for k := range from {
		if room.Served(from[k]) && !room.Served(to[k]) {
			return false
		}
	}
	return true
}

// Differ reports whether two jobs of one client give other half-days of other activities.
func Differ(cl *solve.Client, a, b solve.Job) bool {
	if len(a.Shares) != len(b.Shares) || a.Idle != b.Idle {
		return true
	}
	for _, s := range a.Shares {
		if !slices.ContainsFunc(b.Shares, func(t solve.Share) bool {
			return cl.Options[s.Option].Facility == cl.Options[t.Option].Facility && s.Blocks == t.Blocks
		}) {
			return true
		}
	}
	return false
}

// SameServed reports whether two plans serve the same clients.
func SameServed(a, b []solve.Job) bool { return KeepsAll(a, b) && KeepsAll(b, a) }
