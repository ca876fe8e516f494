package planfolder

import (
	"fmt"
	"math/rand/v2"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/territory"
	"fabrique/worktime"
)

// words are texts that try the writer: separators, quotes, formulas, accents, line breaks.
var words = []string{"couture", "jardin & haies", "l’été", "a;b", "c, d", `dit "le vieux"`, "=1+1", "+33 6 12", "-", "@x", "'=y", "''", "'ok",
	"deux\nlignes", "50 %", "élan:2", "x=3", "0012", "2026-01-02", "1,5", "oui", "#REF!", "œuvre", "日本"}

type dice struct{ *rand.Rand }

func (d dice) word() string    { return words[d.IntN(len(words))] }
func (d dice) maybe(n int) int { return d.IntN(2) * d.IntN(n+1) }
func (d dice) date() calendar.Date {
	return calendar.On(2015+d.IntN(12), 1, 1) + calendar.Date(d.IntN(366))
}
func (d dice) text() lang.Text           { return lang.T(d.word()+" fr", d.word()+" en") }
func (d dice) week() worktime.Week       { return worktime.Week(d.IntN(1 << worktime.Slots)) }
func (d dice) cents() money.Cents        { return money.Cents(d.maybe(1_000_000)) }
func (d dice) level() skills.Level       { return skills.Level(d.IntN(5)) }
func (d dice) minutes() worktime.Minutes { return worktime.Minutes(d.IntN(36*60) + 1) }

func (d dice) point() geo.Point {
	if d.IntN(3) == 0 {
		return geo.Point{}
	}
	return geo.At(float64(d.IntN(180_000_000)-90_000_000)/1e6, float64(d.IntN(360_000_000)-180_000_000)/1e6)
}

func some[V ~string](d dice) []V {
	var out []V
	for range d.maybe(3) {
		w := d.word()
		if w != "deux\nlignes" {
			out = append(out, V(w))
		}
	}
	return out
}

// input returns a territory of n rows per file whose references all hold.
func (d dice) input(n int) plan.Input {
	in := plan.Input{Territory: territory.Territory{ID: territory.ID(fmt.Sprint("t", n)), Name: d.word(), Date: d.date(), Horizon: d.IntN(100),
		HalfDay: d.minutes(), Policy: []territory.Policy{territory.Weighted, territory.Strict}[d.IntN(2)], Most: d.IntN(10), Base: d.IntN(100), Invented: d.IntN(2) == 0, Note: lang.Text{FR: d.word(), EN: d.word()}}}
	for i := range n {
		in.Territory.Communes = append(in.Territory.Communes, territory.Commune{Code: fmt.Sprint("0", i), Name: d.word(), Inhabitants: d.maybe(9000), Concerned: d.maybe(300), Source: d.word()})
		in.Skills = append(in.Skills, skills.Skill{Code: skills.Code(fmt.Sprint("s", i, " ", words[i%9])), Name: d.text()})
		in.Families = append(in.Families, plan.FamilyName{Family: people.Family(fmt.Sprint("f", i)), Name: d.text()})
		in.People = append(in.People, d.person(i, n))
		in.Needs = append(in.Needs, needs.Need{ID: needs.ID(fmt.Sprint("n", i)), Title: d.text(), From: d.word(), HalfDays: d.maybe(90), Note: d.word()})
		in.Activities = append(in.Activities, d.activity(i, n))
		in.Decisions = append(in.Decisions, d.decision(i, n))
		in.Companies = append(in.Companies, company.Company{ID: company.ID(fmt.Sprint("c", i)), Name: d.word(), Ceiling: int64(d.maybe(90000)), Hires: d.maybe(9), Size: d.maybe(90)})
		in.Sites = append(in.Sites, company.Site{ID: company.SiteID(fmt.Sprint("l", i)), Company: company.ID(fmt.Sprint("c", d.IntN(n))), Name: d.word(), Point: d.point(), Places: d.maybe(90)})
		in.Contracts = append(in.Contracts, company.Contract{Person: people.ID(fmt.Sprint("p", i)), Company: company.ID(fmt.Sprint("c", d.IntN(n))), Paid: d.minutes(), From: d.date()})
		in.Money = append(in.Money, finance.Assumption{Name: d.word() + fmt.Sprint(i), Company: company.ID([]string{"", "c0"}[d.IntN(2)]), From: d.date(),
			Value: lang.Decimal{Units: int64(d.IntN(2_000_000)) - 1_000_000, Places: d.IntN(6)}, Unit: d.word(), Author: d.word(), Source: d.word()})
		in.Pins = append(in.Pins, plan.Pin{Kind: []plan.PinKind{plan.Require, plan.Forbid, plan.Open, plan.Close}[d.IntN(4)], Person: people.ID(fmt.Sprint("p", d.IntN(n))),
			Activity: needs.ActivityID(fmt.Sprint("a", d.IntN(n))), HalfDays: d.maybe(9), Author: d.word(), Reason: d.word(), On: d.date()})
	}
	return in
}

func (d dice) person(i, n int) people.Person {
	p := people.Person{ID: people.ID(fmt.Sprint("p", i)), Name: d.word(), Listed: d.date(), Place: d.maybe(90), Home: d.point(), Travel: geo.Metres(d.maybe(30000)),
		Hours: people.Hours{Least: worktime.Minutes(d.maybe(1000)), Wanted: d.minutes(), Most: d.minutes()}, Available: d.week(),
		Wishes: some[people.Family](d), Refused: some[people.Family](d), RefusedTasks: some[string](d),
		Restrictions: some[people.Restriction](d), Licences: some[people.Licence](d), Note: d.word()}
	for range d.maybe(4) {
		if p.Skills == nil {
			p.Skills = map[skills.Code]skills.Level{}
		}
		p.Skills[skills.Code(fmt.Sprint("s", d.IntN(n)))] = d.level()
	}
	return p
}

func (d dice) activity(i, n int) needs.Activity {
	a := needs.Activity{ID: needs.ActivityID(fmt.Sprint("a", i)), Name: d.text(), Sign: "Xy", Family: people.Family(d.word()), Site: fmt.Sprint("l", d.IntN(n)),
		Needs: some[needs.ID](d), Week: needs.Range{Least: d.maybe(9), Most: d.IntN(90)}, Opening: d.week(), Licences: some[people.Licence](d), Demands: some[people.Restriction](d),
		Team: d.IntN(5), LeadPer: d.maybe(9), LeadSkill: skills.Code(d.word()), LeadLevel: d.level(), Sales: d.cents(), Equipment: d.cents(),
		Usefulness: d.IntN(6), Need: d.IntN(90), Note: d.word()}
	for range d.maybe(4) {
		if a.Months == nil {
			a.Months = map[int]needs.Range{}
		}
		a.Months[d.IntN(12)] = needs.Range{Least: d.maybe(9), Most: d.maybe(90)}
	}
	for j := range d.maybe(4) {
		a.Asks = append(a.Asks, needs.Requirement{Skill: skills.Code(fmt.Sprint("s", j)), Level: d.level(), Learnable: d.IntN(2) == 0})
	}
	return a
}

func (d dice) decision(i, n int) additionality.Decision {
	out := additionality.Decision{Activity: needs.ActivityID(fmt.Sprint("a", d.IntN(n))), Decided: d.date(), Reason: d.word(), Valid: calendar.Period{From: d.date(), Open: d.IntN(2) == 0},
		State: []additionality.State{additionality.Favourable, additionality.Conditional, additionality.Pending, additionality.Adjourned, additionality.Unfavourable}[d.IntN(5)]}
	if !out.Valid.Open {
		out.Valid.Until = out.Valid.From + calendar.Date(d.IntN(999))
	}
	for range d.maybe(4) {
		c := additionality.Condition{Kind: []additionality.Kind{additionality.CapHours, additionality.CapSales, additionality.Zone, additionality.Clientele, additionality.Months, additionality.PriceFloor}[d.IntN(6)]}
		switch c.Kind {
		case additionality.CapHours:
			c.HalfDays = d.maybe(30)
		case additionality.CapSales, additionality.PriceFloor:
			c.Amount = d.cents()
		case additionality.Months:
			for m := range c.Months {
				c.Months[m] = d.IntN(2) == 0
			}
		default:
			c.Text, c.Radius = d.word(), geo.Metres(d.maybe(9000))
		}
		out.Conditions = append(out.Conditions, c)
	}
	return out
}
