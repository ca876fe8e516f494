package planapp

import (
	"context"
	"errors"
	"slices"
	"sort"

	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/finance/financedb"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/plan"
	"fabrique/plan/field"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/nearness"
	"fabrique/skills/skillsdb"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// Lack is something that a plan misses, and where to mend it.
type Lack struct {
	Text  lang.Text
	Do    lang.Text // what to do: the words of the link
	Path  string    // below the territory
	Stops bool      // without it no plan can be made
}

// stopping returns the faults of the lacks without which no plan can be made; nil for none.
func stopping(lacks []Lack) error {
	var list []error
	for _, l := range lacks {
		if l.Stops {
			list = append(list, &fault.Fault{Kind: fault.Missing, Text: l.Text})
		}
	}
	return errors.Join(list...)
}

// gatherer reads one territory.
type gatherer struct {
	ctx   context.Context
	q     db.Querier
	at    territory.ID
	today calendar.Date
	in    plan.Input
	lacks []Lack

	signed  map[people.ID]peopledb.Row // who has a contract
	persons int                        // on the list or under contract
}

// Gather returns the territory as it stands on a day as a plan reads it, and what is missing there.
func Gather(ctx context.Context, q db.Querier, at territory.ID, today calendar.Date) (plan.Input, []Lack, error) {
	g := &gatherer{ctx: ctx, q: q, at: at, today: today}
	if err := g.run(g.place, g.companies, g.folk, g.people, g.activities, g.decisions, g.figures); err != nil {
		return plan.Input{}, nil, err
	}
	g.words()
	return g.in, g.lacks, nil
}

// survey is what a plan would find, in numbers.
type survey struct {
	persons, activities int
	companies           []company.Company
	lacks               []Lack
}

// look counts what a plan would find and says what it misses, without reading everybody's file.
func look(ctx context.Context, q db.Querier, at territory.ID, today calendar.Date) (survey, error) {
	g := &gatherer{ctx: ctx, q: q, at: at, today: today}
	err := g.run(g.place, g.companies, g.folk, g.activities, g.decisions, g.figures)
	return survey{g.persons, len(g.in.Activities), g.in.Companies, g.lacks}, err
}

func (g *gatherer) run(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (g *gatherer) lack(stops bool, path string, do, text lang.Text) {
	g.lacks = append(g.lacks, Lack{text, do, path, stops})
}

func (g *gatherer) place() error {
	t, err := territorydb.One(g.ctx, g.q, g.at)
	g.in.Territory = t.Territory
	g.in.Territory.Date = g.today
	return err
}

func (g *gatherer) companies() (err error) {
	if g.in.Companies, err = companydb.Companies(g.ctx, g.q, g.at, g.today); err != nil {
		return err
	}
	if len(g.in.Companies) == 0 {
		g.lack(true, "/companies", lacking.toCompanies, lacking.noCompany)
	}
	sites, err := companydb.Sites(g.ctx, g.q, g.at, g.today)
	for _, s := range sites {
		if slices.ContainsFunc(g.in.Companies, func(c company.Company) bool { return c.ID == s.Company }) {
			g.in.Sites = append(g.in.Sites, s)
		}
	}
	if err == nil && len(g.in.Sites) == 0 && len(g.in.Companies) > 0 {
		g.lack(true, "/companies", lacking.toCompanies, lacking.noSite)
	}
	return err
}

// folk counts the list and gathers those who have a contract, and says what
// they have told too little of for a job.
func (g *gatherer) folk() error {
	contracts, err := companydb.Contracts(g.ctx, g.q, g.at, g.today)
	if err != nil {
		return err
	}
	ids := make([]people.ID, len(contracts))
	for i, c := range contracts {
		ids[i] = c.Person
	}
	known, err := peopledb.Some(g.ctx, g.q, g.at, ids)
	if err != nil {
		return err
	}
	g.signed = map[people.ID]peopledb.Row{}
	for _, c := range contracts {
		r, here := known[c.Person]
		if _, twice := g.signed[c.Person]; twice || !here {
			continue
		}
		g.signed[c.Person] = r
		g.in.Contracts = append(g.in.Contracts, c)
	}
	return g.told()
}

// told counts who is there, and says who has told too little. A contract says it for them.
func (g *gatherer) told() error {
	_, waits, err := peopledb.Count(g.ctx, g.q, g.at)
	if err != nil {
		return err
	}
	untold, err := peopledb.Lacking(g.ctx, g.q, g.at)
	if err != nil {
		return err
	}
	g.persons = waits
	for _, r := range g.signed {
		if r.Now.State.Waits() {
			untold[peopledb.LackOf(r.File)]--
		} else {
			g.persons++
		}
	}
	if waits == 0 {
		g.lack(len(g.in.Contracts) == 0, "/people", lacking.toPeople, lacking.noPerson)
	}
	if n := untold[peopledb.LacksHours]; n > 0 {
		g.lack(false, "/people", lacking.toPeople, lang.Count(n, lacking.hoursOne, lacking.hours))
	}
	if n := untold[peopledb.LacksWeek]; n > 0 {
		g.lack(false, "/people", lacking.toPeople, lang.Count(n, lacking.weekOne, lacking.week))
	}
	return nil
}

// people gathers the list, and those who have a contract: a plan keeps their jobs.
func (g *gatherer) people() (err error) {
	if g.in.People, err = peopledb.ForPlan(g.ctx, g.q, g.at); err != nil {
		return err
	}
	known := map[people.ID]bool{}
	for _, p := range g.in.People {
		known[p.ID] = true
	}
	for _, c := range g.in.Contracts {
		r := g.signed[c.Person]
		if known[r.ID] {
			continue
		}
		p := r.Person()
		if r.Listed == nil {
			p.Listed = r.Asked
		}
		g.in.People = append(g.in.People, p)
	}
	return nil
}

// activities gathers needs and the activities that have a site.
func (g *gatherer) activities() (err error) {
	if g.in.Needs, err = needsdb.Needs(g.ctx, g.q, g.at); err != nil {
		return err
	}
	list, err := needsdb.Activities(g.ctx, g.q, g.at, g.today)
	nowhere := 0
	for _, a := range list {
		if slices.ContainsFunc(g.in.Sites, func(s company.Site) bool { return string(s.ID) == a.Site }) {
			g.in.Activities = append(g.in.Activities, a)
		} else {
			nowhere++
		}
	}
	switch {
	case len(list) == 0:
		g.lack(true, "/activities", lacking.toActivities, lacking.noActivity)
	case nowhere > 0 && len(g.in.Sites) > 0:
		g.lack(nowhere == len(list), "/activities", lacking.toActivities, lang.Count(nowhere, lacking.nowhereOne, lacking.nowhere))
	}
	return err
}

// decisions gathers what the committee decided, and says what may not run.
func (g *gatherer) decisions() (err error) {
	if g.in.Decisions, err = additionalitydb.Decisions(g.ctx, g.q, g.at); err != nil {
		return err
	}
	without := 0
	for _, a := range g.in.Activities {
		if d, ok := additionality.On(g.in.Decisions, a.ID, g.today); !ok || !d.Staffable() {
			without++
		}
	}
	switch n := len(g.in.Activities); {
	case n > 0 && without == n:
		g.lack(false, "/decisions", lacking.toDecisions, lacking.noDecision)
	case without > 0:
		g.lack(false, "/decisions", lacking.toDecisions, lang.Count(without, lacking.undecidedOne, lacking.undecided))
	}
	return nil
}

// figures gathers what the territory supposes, and asks the plan which figure is missing.
func (g *gatherer) figures() (err error) {
	told, err := financedb.Assumptions(g.ctx, g.q, g.at)
	if err != nil {
		return err
	}
	for _, a := range told {
		g.in.Money = append(g.in.Money, a.Assumption)
	}
	t, err := territorydb.One(g.ctx, g.q, g.at)
	if err != nil {
		return err
	}
	if g.in.Book, err = financedb.Rules(g.ctx, g.q, g.at, t.Rules); fault.KindOf(err) == fault.Missing && err != nil {
		g.lack(true, "/settings/territory", lacking.toFigures, fault.All(err)[0].Text)
		return nil
	}
	if err != nil || len(g.in.Companies) == 0 || len(g.in.Sites) == 0 {
		return err
	}
	probe := g.in
	probe.People, probe.Contracts = nil, nil
	_, err = field.Translate(&probe)
	for _, f := range fault.All(err) {
		g.lack(true, "/plans#figures", lacking.toFigures, f.Text)
		return nil
	}
	return err
}

// words gives families and skills their names.
func (g *gatherer) words() {
	named := map[people.Family]bool{}
	for _, w := range people.Families {
		named[people.Family(w.Code)] = true
		g.in.Families = append(g.in.Families, plan.FamilyName{Family: people.Family(w.Code), Name: w.Name})
	}
	used := map[skills.Code]bool{}
	for _, p := range g.in.People {
		for code := range p.Skills {
			used[code] = true
		}
	}
	for _, a := range g.in.Activities {
		if a.Family != "" && !named[a.Family] {
			named[a.Family] = true
			g.in.Families = append(g.in.Families, plan.FamilyName{Family: a.Family, Name: lang.Same(string(a.Family))})
		}
		used[a.LeadSkill] = true
		for _, r := range a.Asks {
			used[r.Skill] = true
		}
	}
	delete(used, "")
	for _, code := range ordered(used) {
		one := skills.Skill{Code: code, Name: lang.Same(string(code))}
		if s, ok := catalogue.Skill(code); ok {
			one.Name, one.Family, one.Occupations = s.Name, s.Family, s.Occupations
		}
		g.in.Skills = append(g.in.Skills, one)
	}
}

// kin adds to the skills of in what the register of occupations in use knows of
// them: the names and families of its own, and the moves between occupations.
func kin(ctx context.Context, q db.Querier, in *plan.Input) error {
	r, found, err := skillsdb.InUse(ctx, q, skills.ROME)
	if err != nil || !found {
		return err
	}
	codes := make([]skills.Code, len(in.Skills))
	for i, s := range in.Skills {
		codes[i] = s.Code
	}
	for _, s := range nearness.FromRegister(&r, codes) {
		in.Skills[slices.Index(codes, s.Code)] = s
	}
	in.Passages = nearness.Passages(&r, in.Skills)
	return nil
}

func ordered(set map[skills.Code]bool) []skills.Code {
	list := make([]skills.Code, 0, len(set))
	for c := range set {
		list = append(list, c)
	}
	sort.Slice(list, func(a, b int) bool { return list[a] < list[b] })
	return list
}
