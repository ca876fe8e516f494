package plan_test

import (
	"strings"
	"testing"

	"fabrique/needs"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/skills/nearness"
)

// TestNearSkillsAreFit composes with a skill that is asked, one near it, and none.
func TestNearSkillsAreFit(t *testing.T) {
	asks := func(a *needs.Activity) { a.Asks = []needs.Requirement{{Skill: "sewing", Level: 2}} }
	for _, c := range []struct {
		has   string
		level skills.Level
		skill int
		says  string
	}{
		{"sewing", 2, 0, "knows: Sewing"},
		{"sewing", 1, 1, "is near: Sewing and mending (one level below what is asked); a short training would do: Sewing and mending"},
		{"laundry", 2, 1, "is near: Sewing and mending (through “Washing, ironing and folding laundry”: same family); a short training would do"},
		{"bikes", 4, 2, "to learn in a training: Sewing"},
		{"welding", 2, 1, "people move between these occupations"},
	} {
		in := town(person("a", 4, skilled(skills.Code(c.has), c.level)), activity("mending", 2, 8, asks))
		in.Skills = []skills.Skill{{Code: "sewing"}, {Code: "laundry"}, {Code: "welding", Occupations: []string{"H2913"}}}
		in.Skills[0].Name.EN, in.Skills[1].Name.EN = "Sewing and mending", "Washing, ironing and folding laundry"
		in.Passages = []nearness.Passage{{From: "H2913", To: "D1207"}}
		p := compose(t, in, plan.Options{})
		if len(p.Jobs) != 1 {
			t.Fatalf("%s: a missing skill keeps from a job", c.has)
		}
		if s := p.Jobs[0].Shares[0]; s.Skill != c.skill || !strings.Contains(s.Why.EN, c.says) {
			t.Errorf("%s: column %d, %q; want %d, %q", c.has, s.Skill, s.Why.EN, c.skill, c.says)
		}
		why, err := plan.ExplainActivity(in, p, "mending")
		if err != nil || !strings.Contains(why.Others[0].Text.EN, c.says) {
			t.Errorf("%s: %+v, %v", c.has, why, err)
		}
	}
}
