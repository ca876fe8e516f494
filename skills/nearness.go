package skills

import "slices"

// Wanted is a skill that an activity calls for, and how well.
type Wanted struct {
	Skill     Code
	Level     Level
	Learnable bool // on the job
}

// Way says how a person comes to what a task asks.
type Way int

// The ways, the shortest first.
const (
	There    Way = iota // has it, well enough
	OnTheJob            // will learn it while doing
	Near                // has something of the same kind: a short training, or help to begin
	Training            // has nothing near: a training
)

// Step is one skill of an activity, seen from what a person has.
type Step struct {
	Wanted
	Held    Level // of that very skill
	Way     Way
	Through Code // the near skill that the person has, when Way is Near or OnTheJob
}

// Kinship tells which skills are near one another.
type Kinship struct {
	Family      map[Code]string   // the family a skill belongs to
	Occupations map[Code][]string // occupations where it is of use
	Register    *Register         // gives mobility links between occupations; may be nil
}

// Near reports whether somebody who has a is near b: same family, an occupation in
// common, or occupations between which people move.
func (k Kinship) Near(a, b Code) bool {
	if a == b || k.Family[a] != "" && k.Family[a] == k.Family[b] {
		return true
	}
	for _, one := range k.Occupations[a] {
		for _, other := range k.Occupations[b] {
			if one == other || k.moves(one, other) {
				return true
			}
		}
	}
	return false
}

// closest is how many of the first mobility links of an occupation count as near.
const closest = 3

func (k Kinship) moves(from, to string) bool {
	if k.Register == nil {
		return false
	}
	o, _ := k.Register.Occupation(from)
	return slices.Contains(o.Near[:min(closest, len(o.Near))], to)
}

// Distance says, for each skill that an activity wants, what the person has of it,
// what is near, and what must be learned. It orders nobody: it speaks of one person
// and one activity, and both may read it.
func (k Kinship) Distance(has map[Code]Level, wants []Wanted) []Step {
	out := make([]Step, 0, len(wants))
	for _, w := range wants {
		s := Step{Wanted: w, Held: has[w.Skill], Way: Training, Through: k.through(has, w.Skill)}
		switch {
		case s.Held >= w.Level:
			s.Way, s.Through = There, ""
		case w.Learnable:
			s.Way = OnTheJob
		case s.Held > None || s.Through != "":
			s.Way = Near
		}
		out = append(out, s)
	}
	return out
}

// through returns the best mastered skill near the wanted one, "" when there is none.
func (k Kinship) through(has map[Code]Level, wanted Code) Code {
	var best Code
	for code, level := range has {
		if code == wanted || level < Doing || !k.Near(code, wanted) {
			continue
		}
		if best == "" || level > has[best] || level == has[best] && code < best {
			best = code
		}
	}
	return best
}

// Summary counts the ways of some steps.
type Summary struct{ There, OnTheJob, Near, Training int }

// Sum counts steps by their way.
func Sum(steps []Step) Summary {
	var s Summary
	for _, one := range steps {
		switch one.Way {
		case There:
			s.There++
		case OnTheJob:
			s.OnTheJob++
		case Near:
			s.Near++
		case Training:
			s.Training++
		}
	}
	return s
}

// Feasible reports whether the activity can be begun without a training first.
func (s Summary) Feasible() bool { return s.Near == 0 && s.Training == 0 }
