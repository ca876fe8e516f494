package plan_test

import (
	"strings"
	"testing"
	"time"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/worktime"
)

type rule struct {
	name string
	in   plan.Input
	jobs string // as jobs writes them
	flag string // kind of a flag that must be there, "" for none asked
	says string // English words that the waiting, activities or flags must hold
}

var month = time.March

func TestHardRules(t *testing.T) {
	garden := activity("garden", 2, 20)
	for _, c := range []rule{
		{"a decision opens", town(person("a", 4), garden), "a: garden 4", "", ""},
		{"no decision, no hours", town(person("a", 4), garden, decide("garden")), "", "", "no decision"},
		{"an ended decision gives no hours", town(person("a", 4), garden, decide("garden", ended("garden", day-1))), "", "", "ended on"},
		{"a decision that ends later is flagged", town(person("a", 4), garden, decide("garden", ended("garden", day+100))), "a: garden 4", "decision", "before the end"},
		{"a pending decision gives no hours", town(person("a", 4), garden, decide("garden", stated("garden", additionality.Pending))), "", "", "pending"},
		{"an unfavourable decision gives no hours", town(person("a", 4), garden, decide("garden", stated("garden", additionality.Unfavourable))), "", "", "unfavourable"},
		{"a cap of hours holds", town(person("a", 4), person("b", 4), garden,
			decide("garden", under("garden", additionality.Condition{Kind: additionality.CapHours, HalfDays: 7}))), "a: garden 4", "", "At most 3 half-days"},
		{"a cap of sales holds", town(person("a", 4), person("b", 4), activity("garden", 2, 20, sells(10_00)),
			decide("garden", under("garden", additionality.Condition{Kind: additionality.CapSales, Amount: 12_740_00}))), "a: garden 4", "", ""},
		{"a price under the floor is flagged", town(person("a", 4), activity("garden", 2, 20, sells(10_00)),
			decide("garden", under("garden", additionality.Condition{Kind: additionality.PriceFloor, Amount: 12_00}))), "a: garden 4", "decision", "below"},
		{"a cap under the least closes", town(person("a", 4), activity("garden", 8, 20),
			decide("garden", under("garden", additionality.Condition{Kind: additionality.CapHours, HalfDays: 6}))), "", "", "the committee allows"},
		{"a refused family is never given", town(person("a", 4, refuses("garden")), garden), "", "", "1 refused"},
		{"a refused task is never given", town(person("a", 4, func(p *people.Person) { p.RefusedTasks = []string{"garden"} }), garden), "", "", "1 refused"},
		{"a restriction is never crossed", town(person("a", 4, func(p *people.Person) { p.Restrictions = []people.Restriction{"heavy"} }),
			activity("garden", 2, 20, func(a *needs.Activity) { a.Demands = []people.Restriction{"heavy"} })), "", "", "restriction"},
		{"a licence is needed", town(person("a", 4), person("b", 4, func(p *people.Person) { p.Licences = []people.Licence{"B"} }),
			activity("van", 2, 20, func(a *needs.Activity) { a.Licences = []people.Licence{"B"} })), "b: van 4", "", "needs a licence"},
		{"a lacking skill forbids nothing", town(person("a", 4),
			activity("sewing", 2, 20, func(a *needs.Activity) { a.Asks = []needs.Requirement{{Skill: "sew", Level: 3}} })), "a: sewing 4", "", ""},
		{"a journey too far is not asked", town(person("a", 4, lives(50.70, 2000)), garden, sited(50.60)), "", "", "too far"},
		{"an unknown home excludes nothing", town(person("a", 4, func(p *people.Person) { p.Travel = 2000 }), garden, sited(50.60)), "a: garden 4", "", ""},
		{"no journey told excludes nothing", town(person("a", 4, lives(50.70, 0)), garden, sited(50.60)), "a: garden 4", "", ""},
		{"a half-day in common is needed", town(person("a", 1, func(p *people.Person) { p.Available = 1 << 12 }), garden), "", "", "common half-day"},
		{"availability bounds the hours", town(person("a", 4, func(p *people.Person) { p.Available = 0b111 }), garden), "", "", ""},
		{"one employer for one person", town(person("a", 4), twoFirms, activity("garden", 2, 2), activity("sewing", 2, 2, at("s2"))), "", "", ""},
		{"least hours bind", town(person("a", 4), activity("garden", 6, 20)), "", "", ""},
		{"a team binds", town(person("a", 4), activity("garden", 2, 20, team(2))), "", "", "team of 2"},
		{"a team comes together", town(person("a", 4), person("b", 4), activity("garden", 2, 20, team(2))), "a: garden 4; b: garden 4", "", ""},
		{"a team is there in each half-day", town(person("a", 2, comes(0b0011)), person("b", 2, comes(0b1100)), activity("garden", 2, 20, team(2))), "", "", ""},
		{"supervision binds", town(person("a", 4), activity("garden", 2, 20, led(4))), "", "", "supervise"},
		{"a leader opens", town(person("a", 4, skilled("grow", 4)), person("b", 4), activity("garden", 2, 20, led(4))), "a: garden 4; b: garden 4", "", ""},
		{"places hold in each half-day", town(person("a", 2, comes(0b11)), person("b", 2, comes(0b11)), garden, places(1)), "a: garden 2", "", ""},
		{"the ceiling holds", town(person("a", 4), person("b", 4), garden, firm(func(c *company.Company) { c.Ceiling = 500 })), "a: garden 4", "", "ceiling"},
		{"the hires of the horizon hold", town(person("a", 4), person("b", 4), garden, horizon(1), firm(func(c *company.Company) { c.Hires = 1 })), "a: garden 4", "", "hires"},
		{"hours round up to half-days", town(person("a", 4, chosen(13*60+30)), garden), "a: garden 4", "", ""},
		{"less than a half-day keeps a whole one", town(person("a", 1, chosen(30)), activity("garden", 1, 20)), "a: garden 1", "", ""},
		{"a signed contract without lawful work is paid and flagged", town(person("a", 4, refuses("garden")), garden, contract("a", 4)), "a: unassigned 4", "unassigned", "under contract"},
		{"a signed contract comes first", town(person("a", 4), person("b", 4), activity("garden", 2, 4), contract("b", 4)), "b: garden 4", "", ""},
		{"a pin forbids", town(person("a", 4), garden, pin(plan.Pin{Kind: plan.Forbid, Person: "a", Activity: "garden"})), "", "", "instruction"},
		{"a pin requires", town(person("a", 4), person("b", 4), activity("garden", 2, 4), pin(plan.Pin{Kind: plan.Require, Person: "b", Activity: "garden"})), "b: garden 4", "", ""},
		{"a pin closes", town(person("a", 4), garden, pin(plan.Pin{Kind: plan.Close, Activity: "garden"})), "", "", "asked by"},
		{"a pin opens", town(person("a", 4, wishes("garden")), garden, activity("sewing", 2, 20), pin(plan.Pin{Kind: plan.Open, Activity: "sewing"})), "a: garden 2, sewing 2", "", ""},
		{"a pin against the law is flagged", town(person("a", 4, refuses("garden")), garden, pin(plan.Pin{Kind: plan.Require, Person: "a", Activity: "garden"})), "", "pin", "cannot hold"},
		{"time that is not told is asked for", town(person("a", 0), garden), "", "hours", "not told"},
		{"at most three activities", town(person("a", 4), activity("w", 1, 1), activity("x", 1, 1), activity("y", 1, 1), activity("z", 1, 1)), "", "", ""},
		{"a season closed sends the hours elsewhere", town(person("a", 4, wishes("garden")), activity("garden", 2, 20, shut(month)), activity("sewing", 2, 20)), "a: garden 4", "", ""},
		{"a season that cannot hold places nobody", town(person("a", 4), activity("garden", 2, 20, shut(month))), "", "", "March"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := compose(t, c.in, plan.Options{})
			if got := jobs(p); got != c.jobs {
				t.Errorf("jobs are %q, want %q", got, c.jobs)
			}
			flagged, words := c.flag == "", ""
			for _, f := range p.Flags {
				flagged = flagged || f.Kind == c.flag
				words += f.Text.EN + " "
			}
			for _, w := range p.Waiting {
				for _, r := range w.Reasons {
					words += r.EN + " "
				}
			}
			for _, a := range p.Activities {
				for _, r := range a.Missing {
					words += r.EN + " "
				}
			}
			if !flagged {
				t.Errorf("no flag %q in %v", c.flag, p.Flags)
			}
			if !strings.Contains(words, c.says) {
				t.Errorf("%q is not said in: %s", c.says, words)
			}
		})
	}
}

func TestWhatMakesNoSense(t *testing.T) {
	garden := activity("garden", 2, 20)
	for name, c := range map[string]struct {
		in   plan.Input
		kind fault.Kind
	}{
		"a contract of nobody":       {town(person("a", 4), garden, contract("b", 4)), fault.Invalid},
		"an activity nowhere":        {town(person("a", 4), activity("garden", 2, 20, at("nowhere"))), fault.Invalid},
		"a pin on nobody":            {town(garden, pin(plan.Pin{Kind: plan.Require, Person: "x"})), fault.Invalid},
		"two persons of one name":    {town(person("a", 4), person("a", 4), garden), fault.Invalid},
		"two contracts of one":       {town(person("a", 4), garden, contract("a", 4), contract("a", 2)), fault.Invalid},
		"a rate that is not known":   {town(person("a", 4), garden, func(in *plan.Input) { in.Territory.Date = calendar.On(2026, 11, 2) }), fault.Missing},
		"a rate supposed by someone": {town(person("a", 4), garden, supposed), -1},
	} {
		_, err := plan.Compose(c.in, plan.Options{Quick: true})
		if c.kind < 0 && err != nil || c.kind >= 0 && (err == nil || fault.KindOf(err) != c.kind) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func ended(id string, until calendar.Date) additionality.Decision {
	d := favourable(id)
	d.Valid = calendar.Period{From: day - 200, Until: until}
	return d
}

func stated(id string, s additionality.State) additionality.Decision {
	d := favourable(id)
	d.State = s
	return d
}

func sells(cents int64) func(*needs.Activity) {
	return func(a *needs.Activity) { a.Sales += money.Cents(cents) }
}

func refuses(f people.Family) func(*people.Person) {
	return func(p *people.Person) { p.Refused = append(p.Refused, f) }
}

func wishes(f ...people.Family) func(*people.Person) {
	return func(p *people.Person) { p.Wishes = f }
}

func lives(lat float64, travel geo.Metres) func(*people.Person) {
	return func(p *people.Person) { p.Home, p.Travel = geo.At(lat, 3.1), travel }
}

func sited(lat float64) func(*plan.Input) {
	return func(in *plan.Input) { in.Sites[0].Point = geo.At(lat, 3.1) }
}

func at(site string) func(*needs.Activity) { return func(a *needs.Activity) { a.Site = site } }

func team(n int) func(*needs.Activity) { return func(a *needs.Activity) { a.Team = n } }

func led(per int) func(*needs.Activity) {
	return func(a *needs.Activity) { a.LeadPer, a.LeadSkill, a.LeadLevel = per, "grow", 4 }
}

func shut(m time.Month) func(*needs.Activity) {
	return func(a *needs.Activity) { a.Months = map[int]needs.Range{int(m) - 1: {}} }
}

func comes(w worktime.Week) func(*people.Person) {
	return func(p *people.Person) { p.Available = w }
}

func chosen(m worktime.Minutes) func(*people.Person) {
	return func(p *people.Person) { p.Hours = people.Hours{Least: m, Wanted: m, Most: m} }
}

func places(n int) func(*plan.Input) { return func(in *plan.Input) { in.Sites[0].Places = n } }

func horizon(n int) func(*plan.Input) { return func(in *plan.Input) { in.Territory.Horizon = n } }

func twoFirms(in *plan.Input) {
	in.Companies = append(in.Companies, company.Company{ID: "c2", Name: "Autre", Hires: 5, Size: 20})
	in.Sites = append(in.Sites, company.Site{ID: "s2", Company: "c2", Name: "Atelier"})
}

// supposed plans in 2026 with a State rate that the territory supposes.
func supposed(in *plan.Input) {
	in.Territory.Date = calendar.On(2026, time.November, 2)
	from := calendar.On(2026, time.January, 1)
	for _, a := range finance.Assumptions() {
		if a.Name != finance.BudgetMonth {
			in.Money = append(in.Money, finance.Assumption{Name: a.Name, From: from, Value: supposedValue[a.Name], Unit: a.Unit, Author: "the committee", Source: "a test"})
		}
	}
}

var supposedValue = map[string]lang.Decimal{
	finance.StateRate: {Units: 95, Places: 2}, finance.MinimumWage: {Units: 1202, Places: 2}, finance.DepartmentShare: {Units: 15, Places: 2},
	finance.AccidentRate: {Units: 2, Places: 2}, finance.EmployerCostHour: {Units: 1450, Places: 2},
}

func skilled(s skills.Code, l skills.Level) func(*people.Person) {
	return func(p *people.Person) { p.Skills = map[skills.Code]skills.Level{s: l} }
}
