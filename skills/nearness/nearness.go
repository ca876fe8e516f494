// Package nearness says how far what a person can do is from what an activity
// asks (proximité des savoir-faire): what is there, what is learned while
// working, what is near enough for a short training, what asks for a longer
// one. It speaks of one person and one activity; it orders nobody.
package nearness

import (
	"sort"

	"fabrique/skills"
)

// Wanted is a skill that an activity calls for, and how well.
type Wanted struct {
	Skill     skills.Code
	Level     skills.Level
	Learnable bool // on the job
}

// Way says how a person comes to what a task asks.
type Way uint8

// The ways, the shortest first.
const (
	There    Way = iota // has it, well enough
	OnTheJob            // will learn it while working
	Near                // one level short, by the skill itself or by one near it: a short training
	Training            // further than that: a training
)

// Step is one skill of an activity, seen from what a person has.
type Step struct {
	Wanted
	Held    skills.Level // of that very skill
	Way     Way
	Short   int         // levels that lack, 0 when There or OnTheJob
	Through skills.Code // the near skill that shortens the way; "" for none
	Tie     Tie         // why Through is near
}

// Map tells which skills are near one another. The zero Map knows none.
type Map struct {
	links map[skills.Code][]link
}

type link struct {
	from skills.Code
	tie  Tie
}

// Of returns which of the skills are near each of them. Those of which neither
// family nor occupation is told are looked up in the built-in catalogue, by code
// or by name. Passages are the moves that people make between occupations.
func Of(list []skills.Skill, passages []Passage) Map {
	m := Map{map[skills.Code][]link{}}
	known := make([]skills.Skill, len(list))
	for i, s := range list {
		known[i] = told(s)
	}
	moves := map[Passage]bool{}
	for _, p := range passages {
		moves[p] = true
	}
	for _, to := range known {
		for _, from := range known {
			if t := tieOf(from, to, moves); t != Apart && from.Code != to.Code {
				m.links[to.Code] = append(m.links[to.Code], link{from.Code, t})
			}
		}
		sort.Slice(m.links[to.Code], func(x, y int) bool {
			a, b := m.links[to.Code][x], m.links[to.Code][y]
			return a.tie < b.tie || a.tie == b.tie && a.from < b.from
		})
	}
	return m
}

// Between says why somebody who has the skill from is near the skill to.
func (m Map) Between(from, to skills.Code) Tie {
	for _, l := range m.links[to] {
		if l.from == from {
			return l.tie
		}
	}
	return Apart
}

// Steps says, for each skill that an activity wants, how far it is for somebody
// who has those skills.
func (m Map) Steps(has map[skills.Code]skills.Level, wants []Wanted) []Step {
	out := make([]Step, len(wants))
	for k, w := range wants {
		out[k] = m.step(has, w)
	}
	return out
}

// step measures one wanted skill. A near skill, once one does it, stands for the
// wanted one a level lower, and never makes it whole.
func (m Map) step(has map[skills.Code]skills.Level, w Wanted) Step {
	s := Step{Wanted: w, Held: has[w.Skill]}
	switch {
	case s.Held >= w.Level:
		return s
	case w.Learnable:
		s.Way = OnTheJob
		return s
	}
	s.Way, s.Short = Near, int(w.Level-s.Held)
	if s.Short > 1 {
		var best skills.Level
		for _, l := range m.links[w.Skill] {
			if level := has[l.from]; level >= skills.Doing && level > best {
				best, s.Through, s.Tie = level, l.from, l.tie
			}
		}
		by := max(1, int(w.Level-best+1))
		if best == skills.None || by >= s.Short {
			s.Through, s.Tie = "", Apart
		} else {
			s.Short = by
		}
	}
	if s.Short > 1 {
		s.Way = Training
	}
	return s
}

// Gap is the column of the fit table that some steps make.
type Gap int

// The columns of the fit table.
const (
	AtLevel  Gap = iota // all there
	OneShort            // one level short, by the skill itself or one near it, or learnable on the job
	More                // more is missing
)

// Gap returns the column of the fit table for somebody who has those skills:
// the levels that lack are summed, near skills counted.
func (m Map) Gap(has map[skills.Code]skills.Level, wants []Wanted) Gap {
	gap, short := AtLevel, 0
	for _, w := range wants {
		s := m.step(has, w)
		if short += s.Short; s.Way == OnTheJob {
			gap = OneShort
		}
	}
	return max(gap, min(Gap(short), More))
}
