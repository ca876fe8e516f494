package field

import (
	"maps"
	"slices"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/nearness"
)

// compareSkills finds which of the skills that persons have are near those that
// activities ask for.
func (m *Model) compareSkills() {
	used := map[skills.Code]skills.Skill{}
	for _, p := range m.In.People {
		for code := range p.Skills {
			used[code] = skills.Skill{Code: code}
		}
	}
	for a := range m.In.Activities {
		var list []nearness.Wanted
		for _, r := range m.Activity(a).Asks {
			list = append(list, nearness.Wanted(r))
			used[r.Skill] = skills.Skill{Code: r.Skill}
		}
		m.asks = append(m.asks, list)
	}
	for _, s := range m.In.Skills {
		if _, ok := used[s.Code]; ok {
			used[s.Code] = s
		}
	}
	m.near = nearness.Of(slices.Collect(maps.Values(used)), m.In.Passages)
}

// Wish rows of the fit table.
const (
	FirstWish = iota
	AnotherWish
	NoOpinion
	NotWished
)

// fitClass is planner.md's table: wish row × skill column → class.
var fitClass = [4][3]int{{0, 1, 2}, {1, 2, 3}, {2, 3, 4}, {3, 4, 4}}

// fitWeight is what a half-day of each class counts at the fit level.
var fitWeight = [5]int64{0, 1, 3, 9, 27}

// Fit returns how activity a suits client i: row, column and class of the table.
func (m *Model) Fit(i, a int) (wish, skill, class int) {
	p, act := m.Person(i), m.Activity(a)
	switch w := p.Wish(act.Family); {
	case w == 0:
		wish = FirstWish
	case w > 0:
		wish = AnotherWish
	case len(p.Wishes) == 0:
		wish = NoOpinion
	default:
		wish = NotWished
	}
	skill = int(m.near.Gap(p.Skills, m.asks[a]))
	return wish, skill, fitClass[wish][skill]
}

// SkillSteps says, skill by skill, how far client i is from what activity a asks.
func (m *Model) SkillSteps(i, a int) []nearness.Step {
	return m.near.Steps(m.Person(i).Skills, m.asks[a])
}

// SkillWords says what client i knows of what activity a asks, what they learn
// while working, what is near, and what a training would bring.
func (m *Model) SkillWords(i, a int) lang.Text {
	var there, learns, near, short, far []lang.Text
	for _, s := range m.SkillSteps(i, a) {
		name := m.SkillName(s.Skill)
		switch s.Way {
		case nearness.There:
			there = append(there, name)
		case nearness.OnTheJob:
			learns = append(learns, name)
		case nearness.Near:
			near, short = append(near, m.nearWords(s)), append(short, name)
		default:
			far = append(far, name)
		}
	}
	var list []lang.Text
	add := func(names []lang.Text, fr, en string) {
		if len(names) > 0 {
			list = append(list, lang.F(fr, en, lang.Join(names)))
		}
	}
	add(there, "sait\u00a0: %s", "knows: %s")
	add(learns, "apprend en travaillant\u00a0: %s", "learns while working: %s")
	add(near, "en est proche\u00a0: %s", "is near: %s")
	add(short, "une courte formation suffirait\u00a0: %s", "a short training would do: %s")
	add(far, "à apprendre en formation\u00a0: %s", "to learn in a training: %s")
	return apart(list, "\u00a0; ", "; ")
}

// nearWords says why a skill that lacks is near.
func (m *Model) nearWords(s nearness.Step) lang.Text {
	if s.Through == "" {
		return lang.F("%s (un niveau de moins que demandé)", "%s (one level below what is asked)", m.SkillName(s.Skill))
	}
	return lang.F("%s (par «\u00a0%s\u00a0»\u00a0: %s)", "%s (through “%s”: %s)", m.SkillName(s.Skill), m.SkillName(s.Through), s.Tie.Because())
}
