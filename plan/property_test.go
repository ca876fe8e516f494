package plan_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/verify"
	"fabrique/skills"
	"fabrique/territory"
	"fabrique/worktime"
)

// random is a made-up territory of n persons.
func random(seed uint64, n int) plan.Input {
	r := rand.New(rand.NewPCG(seed, 7))
	in := town(horizon(6+r.IntN(18)), twoFirms, firm(func(c *company.Company) { c.Hires = 1 + r.IntN(4) }))
	in.Companies[1].Hires = r.IntN(3)
	for s := range in.Sites {
		in.Sites[s].Places = r.IntN(6) * r.IntN(3)
		in.Sites[s].Point = geo.At(50.6+r.Float64()/50, 3.1)
	}
	for i := range n {
		person(fmt.Sprint("p", i), 3+r.IntN(7), func(p *people.Person) { vary(r, p) })(&in)
	}
	for a := range 3 + n/4 {
		randomActivity(r, a)(&in)
	}
	if r.IntN(3) == 0 {
		contract("p1", 2+r.IntN(5))(&in)
	}
	if r.IntN(4) == 0 {
		pin(plan.Pin{Kind: plan.Require, Person: "p2", Author: "team", Reason: "promised"})(&in)
	}
	if r.IntN(4) == 0 {
		pin(plan.Pin{Kind: plan.Forbid, Person: "p0", Activity: "a0"})(&in)
	}
	return in
}

var families = []people.Family{"f0", "f1", "f2", "f3"}

func vary(r *rand.Rand, p *people.Person) {
	p.Listed = calendar.Date(int(day) - 200 - r.IntN(1500))
	if r.IntN(2) == 0 {
		p.Hours.Least -= worktime.HalfDay + worktime.Minutes(r.IntN(60))
		p.Hours.Most += worktime.Minutes(r.IntN(200))
	}
	p.Hours.Wanted -= worktime.Minutes(r.IntN(40))
	p.Hours.Least = min(p.Hours.Least, p.Hours.Wanted)
	p.Available &^= worktime.Week(r.IntN(1<<10) & r.IntN(1<<10))
	p.Wishes = []people.Family{families[r.IntN(4)]}
	if f := families[r.IntN(4)]; f != p.Wishes[0] && r.IntN(2) == 0 {
		p.Refused = []people.Family{f}
	}
	p.Skills = map[skills.Code]skills.Level{"s0": skills.Level(r.IntN(5)), "s1": skills.Level(r.IntN(5))}
	p.Home = geo.At(50.6+r.Float64()/50, 3.1)
	p.Travel = geo.Metres(r.IntN(3) * 1500)
	if r.IntN(4) == 0 {
		p.Restrictions = []people.Restriction{"heavy"}
	}
	if r.IntN(2) == 0 {
		p.Licences = []people.Licence{"B"}
	}
}

func randomActivity(r *rand.Rand, a int) func(*plan.Input) {
	id := fmt.Sprint("a", a)
	least := 1 + r.IntN(6)
	return func(in *plan.Input) {
		activity(id, least, least+r.IntN(20), func(a *needs.Activity) {
			a.Family, a.Site = families[r.IntN(4)], []string{"s", "s", "s2"}[r.IntN(3)]
			a.Team, a.Sales, a.Usefulness, a.Need = 1+r.IntN(3), moneyOf(r.IntN(900)), 1+r.IntN(5), 5+r.IntN(15)
			a.Asks = []needs.Requirement{{Skill: "s0", Level: skills.Level(r.IntN(4)), Learnable: r.IntN(2) == 0}}
			if r.IntN(4) == 0 {
				a.LeadPer, a.LeadSkill, a.LeadLevel = 2+r.IntN(4), "s1", 3
			}
			if r.IntN(5) == 0 {
				a.Licences = []people.Licence{"B"}
			}
			if r.IntN(5) == 0 {
				a.Demands = []people.Restriction{"heavy"}
			}
			if r.IntN(6) == 0 {
				a.Months = map[int]needs.Range{r.IntN(12): {Least: 0, Most: r.IntN(4)}}
			}
		})(in)
		switch r.IntN(6) {
		case 0:
			decide(id, stated(id, additionality.Pending))(in)
		case 1:
			decide(id, under(id, additionality.Condition{Kind: additionality.CapHours, HalfDays: 2 + r.IntN(10)}))(in)
		}
	}
}

const quick = 4 // random territories of each property; more were tried by hand

func TestPlansHold(t *testing.T) {
	for seed := range uint64(quick) {
		in := random(seed, 8+int(seed%3)*4)
		for _, policy := range []territory.Policy{territory.Weighted, territory.Strict} {
			p, err := plan.Compose(in, plan.Options{Seed: seed, Policy: policy})
			if err != nil {
				t.Fatal(err)
			}
			for _, bad := range verify.Plan(in, p) {
				t.Errorf("seed %d, %s: %s", seed, policy, bad)
			}
			words(t, p)
		}
	}
}

// words checks that every phrase of a plan is there in both languages.
func words(t *testing.T, p *plan.Plan) {
	t.Helper()
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			if text, ok := v.Interface().(lang.Text); ok {
				if (text.FR == "") != (text.EN == "") || strings.Contains(text.FR+text.EN, "%!") {
					t.Errorf("a phrase lacks words: %q / %q", text.FR, text.EN)
				}
				return
			}
			for k := range v.NumField() {
				walk(v.Field(k))
			}
		case reflect.Slice, reflect.Array:
			for k := range v.Len() {
				walk(v.Index(k))
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		}
	}
	walk(reflect.ValueOf(*p))
}

func TestSamePlanOnOneCoreOrTwo(t *testing.T) {
	for seed := range uint64(quick / 2) {
		in := random(seed, 14)
		one, _ := plan.Compose(in, plan.Options{Seed: seed, Cores: 1})
		two, _ := plan.Compose(in, plan.Options{Seed: seed, Cores: 2})
		if a, b := text(one), text(two); a != b {
			t.Errorf("seed %d: two cores give another plan", seed)
		}
	}
}

func text(p *plan.Plan) string {
	b, _ := json.Marshal(p)
	return string(b)
}

func TestRenamingChangesNothing(t *testing.T) {
	for seed := range uint64(quick / 2) {
		in := random(seed, 14)
		a, _ := plan.Compose(in, plan.Options{Seed: seed})
		renamed := random(seed, 14)
		other := func(id people.ID) people.ID {
			return people.ID(strings.Map(func(r rune) rune { return 'z' - r%26 + 'A' }, string(id)))
		}
		for k := range renamed.People {
			p := &renamed.People[k]
			p.ID, p.Name = other(p.ID), string(other(people.ID(p.Name)))
		}
		for k := range renamed.Contracts {
			renamed.Contracts[k].Person = other(renamed.Contracts[k].Person)
		}
		for k := range renamed.Pins {
			if id := renamed.Pins[k].Person; id != "" {
				renamed.Pins[k].Person = other(id)
			}
		}
		b, err := plan.Compose(renamed, plan.Options{Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Jobs) != len(b.Jobs) || a.Levels != b.Levels {
			t.Fatalf("seed %d: renaming changes the plan: %v, %v", seed, a.Levels, b.Levels)
		}
		for k := range a.Jobs {
			if other(a.Jobs[k].Person) != b.Jobs[k].Person || a.Jobs[k].Week != b.Jobs[k].Week || a.Jobs[k].Start != b.Jobs[k].Start {
				t.Errorf("seed %d: renaming changes the job of %s", seed, a.Jobs[k].Person)
			}
		}
	}
}

func TestMoreActivityNeverHurts(t *testing.T) {
	for seed := range uint64(quick) {
		in := random(seed, 10)
		for k := range in.Activities {
			in.Activities[k].Months = nil
		}
		a, _ := plan.Compose(in, plan.Options{Seed: seed, Quick: true})
		activity("more", 1, 10)(&in)
		b, _ := plan.Compose(in, plan.Options{Seed: seed, Quick: true})
		if a.Levels[0].Proven && b.Levels[0].Proven && b.Levels[0].Value < a.Levels[0].Value {
			t.Errorf("seed %d: one more activity serves less: %d, %d", seed, a.Levels[0].Value, b.Levels[0].Value)
		}
	}
}

// TestJSONIsForPrograms reads a plan as programs do: no null, dates as dates,
// and what is read back is the plan.
func TestJSONIsForPrograms(t *testing.T) {
	for _, in := range []plan.Input{town(), town(person("a", 4), person("b", 9), activity("garden", 2, 20), activity("van", 2, 8), decide("van"))} {
		p := compose(t, in, plan.Options{})
		b := strings.ReplaceAll(text(p), `"budget_cents":null`, "") // no limit was told
		if strings.Contains(b, "null") || !strings.Contains(b, `"reference":"2024-`) {
			t.Error(b)
		}
		var back plan.Plan
		if err := json.Unmarshal([]byte(text(p)), &back); err != nil || text(&back) != text(p) {
			t.Errorf("the plan read back is another: %v", err)
		}
	}
}
