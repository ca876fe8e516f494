package demo

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"fabrique/additionality"
	"fabrique/company"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/worktime"
)

func TestTerritoryHasTheSizeItPromises(t *testing.T) {
	in := Territory(1)
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"persons", len(in.People), 200}, {"needs", len(in.Needs), 60}, {"activities", len(in.Activities), 45},
		{"companies", len(in.Companies), 2}, {"sites", len(in.Sites), 3}, {"skills", len(in.Skills), 25},
		{"contracts", len(in.Contracts), signed}, {"pins", len(in.Pins), 5}, {"quarters", len(in.Territory.Communes), 2},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, wanted %d", c.what, c.got, c.want)
		}
	}
	if !in.Territory.Invented {
		t.Error("the demonstration does not say that its persons are invented")
	}
}

func TestTerritoryIsShapedLikeRealOnes(t *testing.T) {
	n, part, restricted, licensed, months, minutes := 0, 0, 0, 0, 0, worktime.Minutes(0)
	for seed := range uint64(5) {
		in := Territory(seed)
		for _, p := range in.People {
			n++
			part += count(p.Hours.Wanted < worktime.FullTime)
			restricted += count(len(p.Restrictions) > 0)
			licensed += count(len(p.Licences) > 0)
			months += p.Listed.MonthsUntil(in.Territory.Date)
			minutes += p.Hours.Wanted
		}
	}
	near(t, "share of part-time", share100(part, n), 50, 5)
	near(t, "FTE per 100 persons", float64(minutes)/float64(n)/21, 85, 4)
	near(t, "months on the list", float64(months)/float64(n), 13, 3)
	near(t, "share with a restriction", share100(restricted, n), 37, 8)
	near(t, "share with a licence", share100(licensed, n), 42, 8)
}

func TestTerritoryIsTheSameForASeed(t *testing.T) {
	if !reflect.DeepEqual(Territory(7), Territory(7)) {
		t.Error("the same seed gave two territories")
	}
	if reflect.DeepEqual(Territory(7).People, Territory(8).People) {
		t.Error("two seeds gave the same persons")
	}
}

func TestTerritoryShowsEveryStateOfADecision(t *testing.T) {
	in := Territory(1)
	states, kinds := map[additionality.State]int{}, map[additionality.Kind]int{}
	for _, a := range in.Activities {
		d, ok := additionality.On(in.Decisions, a.ID, in.Territory.Date)
		if !ok {
			states["none"]++
		}
		states[d.State]++
		for _, c := range d.Conditions {
			kinds[c.Kind]++
		}
	}
	for _, s := range []additionality.State{additionality.Favourable, additionality.Conditional, additionality.Pending,
		additionality.Adjourned, additionality.Unfavourable, "none"} {
		if states[s] == 0 {
			t.Errorf("no activity is %q", s)
		}
	}
	for _, k := range []additionality.Kind{additionality.CapHours, additionality.CapSales, additionality.Zone,
		additionality.Clientele, additionality.Months, additionality.PriceFloor} {
		if kinds[k] == 0 {
			t.Errorf("no decision has the condition %q", k)
		}
	}
}

func TestTerritoryIsCoherent(t *testing.T) {
	for seed := range uint64(6) {
		coherent(t, Territory(seed))
	}
}

func TestMostCanBePlacedAndSomeWait(t *testing.T) {
	if testing.Short() {
		t.Skip("composes a whole plan")
	}
	p, err := plan.Compose(Territory(Seed), plan.Options{Quick: true})
	if err != nil {
		t.Fatal(err)
	}
	near(t, "share placed", share100(len(p.Jobs), 200), 88, 4)
	last := 0
	for k, m := range p.Months {
		if len(m.Starts) > 0 {
			last = k
		}
		for _, c := range m.ByCompany {
			if c.Budget != nil && c.Net > *c.Budget {
				t.Errorf("%s, %s: net cost %d over the means %d", m.Month, c.Company, c.Net, *c.Budget)
			}
		}
	}
	if last < 12 || last > 23 {
		t.Errorf("the last start is in month %d", last)
	}
}

func TestQuartersLieInTheirCommunes(t *testing.T) {
	in := Territory(1)
	for _, s := range in.Sites {
		p := s.Point
		loos := p.Lat > 50.590 && p.Lat < 50.626 && p.Lon > 2.994 && p.Lon < 3.049
		tourcoing := p.Lat > 50.693 && p.Lat < 50.749 && p.Lon > 3.119 && p.Lon < 3.196
		if !loos && !tourcoing {
			t.Errorf("%s lies in neither commune", s.Name)
		}
	}
	if d := geo.Distance(oliveauxCentre, meninCentre); d < 15_000 || d > 20_000 {
		t.Errorf("the quarters are %d m apart", d)
	}
}

// coherent reports every reference of in that points nowhere and every amount that makes no sense.
func coherent(t *testing.T, in plan.Input) {
	t.Helper()
	family, skill := map[people.Family]bool{}, map[skills.Code]bool{}
	for _, f := range in.Families {
		family[f.Family] = true
		said(t, f.Name)
	}
	for _, s := range in.Skills {
		skill[s.Code] = true
		said(t, s.Name)
	}
	person := map[people.ID]people.Person{}
	for _, p := range in.People {
		if _, twice := person[p.ID]; twice {
			t.Errorf("person %s twice", p.ID)
		}
		person[p.ID] = p
		personOf(t, in, p, family, skill)
	}
	work := activitiesOf(t, in, family, skill)
	for _, c := range in.Contracts {
		p, ok := person[c.Person]
		if !ok || c.Paid < p.Hours.Least || c.Paid > p.Hours.Most || c.From > in.Territory.Date {
			t.Errorf("contract of %s: %+v", c.Person, c)
		}
	}
	for _, p := range in.Pins {
		_, known := person[p.Person]
		if (p.Person != "" && !known) || (p.Activity != "" && !work[p.Activity]) || p.Author == "" || p.Reason == "" {
			t.Errorf("pin %+v", p)
		}
	}
	for _, a := range in.Money {
		if a.Author == "" || !strings.HasPrefix(a.Source, "assumption: ") {
			t.Errorf("assumption %s is not labelled as such", a.Name)
		}
	}
}

func personOf(t *testing.T, in plan.Input, p people.Person, family map[people.Family]bool, skill map[skills.Code]bool) {
	t.Helper()
	h := p.Hours
	if h.Least <= 0 || h.Least > h.Wanted || h.Wanted > h.Most || h.Most > worktime.FullTime {
		t.Errorf("%s: hours %v", p.ID, h)
	}
	if p.Available.Count() < h.Least.HalfDays(in.Territory.HalfDay) {
		t.Errorf("%s: %d half-days for %v", p.ID, p.Available.Count(), h)
	}
	if p.Listed > in.Territory.Date {
		t.Errorf("%s is listed after the day of the plan", p.ID)
	}
	for _, f := range append(append([]people.Family(nil), p.Wishes...), p.Refused...) {
		if !family[f] {
			t.Errorf("%s: unknown family %q", p.ID, f)
		}
	}
	for _, f := range p.Refused {
		if p.Wish(f) >= 0 {
			t.Errorf("%s both wishes and refuses %q", p.ID, f)
		}
	}
	for c, l := range p.Skills {
		if !skill[c] || l < skills.Discovering || l > skills.Showing {
			t.Errorf("%s: skill %q at level %d", p.ID, c, l)
		}
	}
	if word := diagnosis.FindString(strings.ToLower(p.Note + strings.Join(asStrings(p.Restrictions), " "))); word != "" {
		t.Errorf("%s: %q is a diagnosis", p.ID, word)
	}
}

// diagnosis finds words that belong to a medical file, never to this one.
var diagnosis = regexp.MustCompile(`malad|handicap|dépress|diab|lombalg|cancer|arthr|asthm|épilep|hernie|psych|addict|alcool|trouble|invalid|syndrome`)

// activitiesOf checks activities, needs, sites and decisions, and returns the identifiers of activities.
func activitiesOf(t *testing.T, in plan.Input, family map[people.Family]bool, skill map[skills.Code]bool) map[needs.ActivityID]bool {
	t.Helper()
	employer, site, need := map[company.ID]bool{}, map[string]bool{}, map[needs.ID]bool{}
	for _, c := range in.Companies {
		employer[c.ID] = true
	}
	for _, s := range in.Sites {
		site[string(s.ID)] = employer[s.Company]
	}
	for _, n := range in.Needs {
		if need[n.ID] || n.From == "" || n.HalfDays < 1 {
			t.Errorf("need %+v", n)
		}
		need[n.ID] = true
		said(t, n.Title)
	}
	work, sign := map[needs.ActivityID]bool{}, map[string]bool{}
	for _, a := range in.Activities {
		if work[a.ID] || sign[a.Sign] || len([]rune(a.Sign)) != 2 {
			t.Errorf("activity %s: identifier or sign %q twice, or not two letters", a.ID, a.Sign)
		}
		work[a.ID], sign[a.Sign] = true, true
		said(t, a.Name)
		if !family[a.Family] || !site[a.Site] || len(a.Needs) == 0 || a.Usefulness < 1 || a.Usefulness > 5 {
			t.Errorf("activity %s: family, site, needs or usefulness", a.ID)
		}
		for _, id := range a.Needs {
			if !need[id] {
				t.Errorf("activity %s: no need %s", a.ID, id)
			}
		}
		amountsOf(t, in, a, skill)
	}
	for _, d := range in.Decisions {
		if !work[d.Activity] || d.Reason == "" || d.Decided > in.Territory.Date {
			t.Errorf("decision %+v", d)
		}
	}
	return work
}

func amountsOf(t *testing.T, in plan.Input, a needs.Activity, skill map[skills.Code]bool) {
	t.Helper()
	for m := range 12 {
		r := a.In(m)
		if r.Most != 0 && (r.Least < 1 || r.Least > r.Most || r.Least < a.Team) {
			t.Errorf("activity %s, month %d: %+v with a team of %d", a.ID, m+1, r, a.Team)
		}
	}
	for _, q := range a.Asks {
		if !skill[q.Skill] || q.Level < skills.Discovering || q.Level > skills.Showing {
			t.Errorf("activity %s asks %+v", a.ID, q)
		}
	}
	if a.LeadPer > 0 && (!skill[a.LeadSkill] || a.LeadLevel < skills.Doing) {
		t.Errorf("activity %s: led by %q at %d", a.ID, a.LeadSkill, a.LeadLevel)
	}
	if a.Team < 1 || a.Opening == 0 || a.Sales < 0 || a.Equipment <= 0 || a.Need < 1 {
		t.Errorf("activity %s: team, opening, money or need", a.ID)
	}
}

func said(t *testing.T, text lang.Text) {
	t.Helper()
	if text.FR == "" || text.EN == "" {
		t.Errorf("%+v lacks a language", text)
	}
}

func asStrings(list []people.Restriction) (out []string) {
	for _, r := range list {
		out = append(out, string(r))
	}
	return out
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func share100(part, whole int) float64 { return 100 * float64(part) / float64(whole) }
