package demo

import (
	"fmt"
	"math"
	"math/rand/v2"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/worktime"
)

// Size says how large an invented territory is to be.
type Size struct {
	Persons, Activities int // at least 1 each
	Seed                uint64
	// Ratio is half-days that decided activities could use ÷ half-days that
	// people want: 1.0 is tight, 1.3 loose; 1.1 when 0.
	Ratio float64
}

// Scaled returns an invented territory of any size, with the ratio of 1.1.
func Scaled(persons, activities int, seed uint64) plan.Input {
	return Size{Persons: persons, Activities: activities, Seed: seed}.Territory()
}

// Territory returns an invented territory of size s, with the words of the
// demonstration and the distributions of the planner’s trial; it has no seasons, no
// signed contract and no pin.
func (s Size) Territory() plan.Input {
	if s.Ratio <= 0 {
		s.Ratio = 1.1
	}
	b := builder{size: s, r: rand.New(rand.NewPCG(s.Seed, stream+1)), names: namer{map[string]bool{}}, taken: map[string]bool{}}
	b.in.Skills, b.in.Families = savoirFaire, families
	b.settle()
	for range s.Persons {
		b.person()
	}
	b.places()
	b.work()
	b.room()
	b.fund()
	return b.in
}

// builder makes one territory of a given size.
type builder struct {
	in     plan.Input
	size   Size
	r      *rand.Rand
	names  namer
	around []geo.Point // centres of the neighbourhoods
	at     []int       // neighbourhood of each site
	wanted int         // half-days, all persons together
	usable []int       // half-days a week that each site's activities may use
	taken  map[string]bool
}

// neighbourhoods are invented names, one for each cluster of homes.
var neighbourhoods = []string{
	"Les Tilleuls", "La Briqueterie", "Le Vieux-Moulin", "Les Peupliers", "La Gare", "Le Canal", "Les Jonquilles",
	"La Filature", "Le Beffroi", "Les Marronniers", "La Cense", "Le Pont-Rouge", "Les Saules", "La Verrerie",
}

// middle is where these invented territories lie: nowhere in particular in the Nord.
var middle = geo.At(50.45, 3.05)

func (b *builder) settle() {
	n := b.size.Persons
	side := 1000 * (3.5 + math.Sqrt(float64(n))/3.5)
	b.in.Territory = territory.Territory{
		ID: territory.ID(fmt.Sprintf("invente-%d-%d-%d", n, b.size.Activities, b.size.Seed)), Name: "Territoire inventé",
		Date: Today, Horizon: 24, HalfDay: worktime.HalfDay, Policy: territory.Weighted, Most: 3, Base: 10,
		Invented: true, Note: lang.T("Tout est inventé.", "Everything is made up."),
	}
	for k := range min(len(neighbourhoods), 4+n/150) {
		b.around = append(b.around, shift(middle, b.r.Float64()*side, b.r.Float64()*side))
		b.in.Territory.Communes = append(b.in.Territory.Communes, territory.Commune{
			Code: fmt.Sprintf("Q%02d", k+1), Name: neighbourhoods[k], Source: "assumption: inventé"})
	}
}

// hood returns a neighbourhood.
func (b *builder) hood() int { return b.r.IntN(len(b.around)) }

func (b *builder) person() {
	r := b.r
	half := chosen[r.IntN(len(chosen))]
	least, most := half, half
	if chance(r, 30) {
		least, most = max(4, half-2), min(10, half+1)
	}
	b.wanted += half
	less := worktime.Minutes(30 * r.IntN(4)) // chosen hours are not whole half-days
	minutes := func(n int) worktime.Minutes { return worktime.Minutes(n)*worktime.HalfDay - less }
	p := people.Person{
		ID: people.ID(fmt.Sprintf("p%04d", len(b.in.People)+1)), Name: b.names.draw(r),
		Listed: Today.Month().First() - calendar.Date(30*min(120, 6+r.ExpFloat64()*24)),
		Hours:  people.Hours{Least: minutes(least), Wanted: minutes(half), Most: minutes(most)},
		Home:   around(r, b.around[b.hood()], 800), Travel: geo.Metres(1000 * drawTravel(r) / detour),
		Available: worktime.Week(drawFree(r, most)), Restrictions: fourLimits(r, 12),
	}
	for len(p.Wishes) < 3 {
		if f := pick(r, everywhere); p.Wish(f) < 0 {
			p.Wishes = append(p.Wishes, f)
		}
	}
	for _, f := range families {
		if p.Wish(f.Family) < 0 && chance(r, 35) {
			p.Refused = append(p.Refused, f.Family)
		}
	}
	p.Skills, p.Licences = drawSkills(r, p.Wishes), drawLicences(r, p)
	b.in.People = append(b.in.People, p)
}

// fourLimits draws among the four kinds of restriction of the trial.
func fourLimits(r *rand.Rand, percent int) (found []people.Restriction) {
	for _, l := range list(loads, standing, dust, heights) {
		if chance(r, percent) {
			found = append(found, l)
		}
	}
	return found
}

// places sets companies and their sites: one company for every 300 persons or
// part of them, one site for every four activities.
func (b *builder) places() {
	for c := range min(8, 1+(b.size.Persons-1)/300) {
		b.in.Companies = append(b.in.Companies, company.Company{
			ID: company.ID(fmt.Sprintf("e%d", c+1)), Name: "Entreprise " + neighbourhoods[c], Size: 50})
	}
	n := max(min(4, b.size.Activities), b.size.Activities/4, len(b.in.Companies))
	for s := range n {
		k := b.hood()
		b.at = append(b.at, k)
		b.in.Sites = append(b.in.Sites, company.Site{
			ID: company.SiteID(fmt.Sprintf("s%d", s+1)), Company: b.in.Companies[s%len(b.in.Companies)].ID,
			Name: fmt.Sprintf("%s, site %d", neighbourhoods[k], s+1), Point: around(b.r, b.around[k], 1000),
		})
	}
	b.usable = make([]int, n)
}

// fund gives each company its hires and its own means, by what its sites can use.
func (b *builder) fund() {
	load, all := map[company.ID]int{}, 0
	for s, u := range b.usable {
		load[b.in.Sites[s].Company] += u
		all += u
	}
	hires := max(3, (b.size.Persons+trialMonths-1)/trialMonths)
	b.in.Money = suppositions()[:2]
	for c := range b.in.Companies {
		e := &b.in.Companies[c]
		part := float64(load[e.ID]) / float64(max(all, 1))
		e.Hires = max(1, int(math.Ceil(float64(hires)*part)))
		euros := float64(b.wanted) * trialOwn * 52 / 12 * part
		b.in.Money = append(b.in.Money, finance.Assumption{
			Name: finance.BudgetMonth, Company: e.ID, From: Today.Month().First(), Value: lang.Decimal{Units: int64(euros)},
			Unit: "EUR/month", Author: team, Source: "assumption: moyens propres inventés",
		})
	}
}
