package trial

import (
	"slices"

	"fabrique/plan/room"
	"fabrique/solve"
)

// Toll is what a plan costs beside another plan: pins not honoured, persons lost, jobs that move.
type Toll struct{ Broken, Lost, Moves int }

// Less reports whether t costs less than u.
func (t Toll) Less(u Toll) bool {
	switch {
	case t.Broken != u.Broken:
		return t.Broken < u.Broken
	case t.Lost != u.Lost:
		return t.Lost < u.Lost
	}
	return t.Moves < u.Moves
}

// Cost compares t with the plan from; who may no longer have a job is not counted lost.
func (t Plan) Cost(from []solve.Job) (out Toll) {
	_, _, bad := solve.Check(t.P, t.Jobs)
	out.Broken = len(bad)
	for i, j := range from {
		if t.Moved(from, i) {
			out.Moves++
		}
		if room.Served(j) && !room.Served(t.Jobs[i]) && !t.P.Clients[i].Barred {
			out.Lost++
		}
	}
	return out
}

// FewMoves is how many moved jobs are few: no closer plan is searched then.
const FewMoves = 3

// nearerTries is how many jobs are put back as they were, one after the other, at most.
const nearerTries = 200

// Nearer returns t with as many jobs as it can as they were in from: each is put
// back, and what breaks by it is repaired, as long as that brings the plan closer.
func (t Plan) Nearer(from []solve.Job) Plan {
	was, tries := t.Cost(from), 0
	for again := was.Moves > FewMoves; again; {
		again = false
		for i := range from {
			if !room.Served(from[i]) || !t.Moved(from, i) || tries == nearerTries {
				continue
			}
			tries++
			got := Plan{t.P, slices.Clone(t.Jobs)}
			got.Jobs[i] = from[i]
			got.Jobs = room.Repair(t.P, from, got.Jobs)
			got.GiveBack(from)
			if is := got.Cost(from); is.Less(was) {
				t, was, again = got, is, true
			}
		}
	}
	return t
}

// GiveBack returns to whom it can their very job of from, as long as the plan
// breaks no more pins than it does.
func (t Plan) GiveBack(from []solve.Job) {
	_, _, bad := solve.Check(t.P, t.Jobs)
	most := len(bad)
	for again := true; again; {
		again = false
		for i := range from {
			if !room.Served(from[i]) || room.Served(t.Jobs[i]) && !t.Moved(from, i) {
				continue
			}
			was := t.Jobs[i]
			t.Jobs[i] = from[i]
			if _, _, bad := solve.Check(t.P, t.Jobs); len(bad) > most {
				t.Jobs[i] = was
			} else {
				again = true
			}
		}
	}
}
