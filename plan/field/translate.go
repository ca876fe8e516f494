package field

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/skills/nearness"
	"fabrique/solve"
	"fabrique/territory"
	"fabrique/worktime"
)

// Model is an input put into numbers, with the way back: client i is the i-th
// person of the list; facility a, place s and group g are the activity, the
// site and the company of the same index. Months are indexes in the horizon
// unless they are said to be of the year.
type Model struct {
	In       *Input
	Half     worktime.Minutes
	Horizon  int            // months
	First    calendar.Month // of the horizon
	Order    []int          // client → index in In.People
	Client   map[people.ID]int
	Facility map[needs.ActivityID]int
	Group    map[company.ID]int
	Site     []int               // facility → place
	Employer []int               // facility → group
	Contract []*company.Contract // by client, nil when none is signed
	Rulings  []Ruling            // by facility
	Bans     [][]Ban             // client × facility
	Hours    []finance.Hour      // by group, on the day of the plan
	Flags    []Flag              // what a human must look at, as found so far
	book     *finance.Book
	slots    int
	near     nearness.Map
	asks     [][]nearness.Wanted // by facility
}

// Translate puts in into numbers. The fault says what makes no sense in it, or
// which figure of money is missing.
func Translate(in *Input) (*Model, error) {
	m := &Model{In: in, Half: in.Territory.HalfDay, Horizon: in.Territory.Horizon, First: in.Territory.Date.Month()}
	if m.Half <= 0 {
		m.Half = worktime.HalfDay
	}
	if m.Horizon <= 0 {
		m.Horizon = 24
	}
	if err := m.number(); err != nil {
		return nil, err
	}
	if err := m.price(); err != nil {
		return nil, err
	}
	for a := range in.Activities {
		m.Rulings = append(m.Rulings, m.rule(a))
		for t := range worktime.Slots {
			if in.Activities[a].Opening.Has(t) {
				m.slots = max(m.slots, t+1)
			}
		}
	}
	m.slots = max(m.slots, 1)
	m.compareSkills()
	for i := range m.Order {
		m.Bans = append(m.Bans, m.bansOf(i))
	}
	return m, nil
}

// number gives every thing of the input its index, in the order of the list
// for persons, and refuses what points nowhere.
func (m *Model) number() error {
	in := m.In
	m.Order = people.Order(in.People)
	m.Client, m.Facility, m.Group = map[people.ID]int{}, map[needs.ActivityID]int{}, map[company.ID]int{}
	sites := map[company.SiteID]int{}
	for i, k := range m.Order {
		m.Client[in.People[k].ID] = i
	}
	for g, c := range in.Companies {
		m.Group[c.ID] = g
	}
	for s, l := range in.Sites {
		sites[l.ID] = s
		if _, ok := m.Group[l.Company]; !ok {
			return unknown(lang.T("L’entreprise", "Company"), string(l.Company), lang.F("le site %s", "site %s", string(l.ID)))
		}
	}
	for a, act := range in.Activities {
		s, ok := sites[company.SiteID(act.Site)]
		if !ok {
			return unknown(lang.T("Le site", "Site"), act.Site, lang.F("l’activité %s", "activity %s", string(act.ID)))
		}
		m.Facility[act.ID] = a
		m.Site = append(m.Site, s)
		m.Employer = append(m.Employer, m.Group[in.Sites[s].Company])
	}
	if err := m.sign(); err != nil {
		return err
	}
	return m.known()
}

// sign ties each contract to its person.
func (m *Model) sign() error {
	m.Contract = make([]*company.Contract, len(m.Order))
	for k := range m.In.Contracts {
		c := &m.In.Contracts[k]
		i, ok := m.Client[c.Person]
		if !ok {
			return unknown(lang.T("La personne", "Person"), string(c.Person), lang.T("les contrats", "the contracts"))
		}
		if _, ok := m.Group[c.Company]; !ok {
			return unknown(lang.T("L’entreprise", "Company"), string(c.Company), lang.F("le contrat de %s", "the contract of %s", string(c.Person)))
		}
		if m.Contract[i] != nil {
			return twice(string(c.Person))
		}
		m.Contract[i] = c
	}
	return nil
}

// known refuses pins about nobody or nothing, and identifiers given twice.
func (m *Model) known() error {
	for _, p := range m.In.Pins {
		if _, ok := m.Client[p.Person]; p.Person != "" && !ok {
			return unknown(lang.T("La personne", "Person"), string(p.Person), lang.T("les épingles", "the pins"))
		}
		if _, ok := m.Facility[p.Activity]; p.Activity != "" && !ok {
			return unknown(lang.T("L’activité", "Activity"), string(p.Activity), lang.T("les épingles", "the pins"))
		}
	}
	switch in := m.In; {
	case len(m.Client) < len(in.People), len(m.Facility) < len(in.Activities), len(m.Group) < len(in.Companies):
		return repeated()
	}
	return nil
}

// Person returns the person who is client i.
func (m *Model) Person(i int) *people.Person { return &m.In.People[m.Order[i]] }

// Activity returns the activity that is facility a.
func (m *Model) Activity(a int) *needs.Activity { return &m.In.Activities[a] }

// Waited returns how many whole months client i has been on the list.
func (m *Model) Waited(i int) int { return m.Person(i).Listed.MonthsUntil(m.In.Territory.Date) }

// Chosen returns the half-days that client i chose: each bound rounded up. A
// missing bound is the wanted time; ok is false when no time was told at all.
func (m *Model) Chosen(i int) (least, want, most int, ok bool) {
	h := m.Person(i).Hours
	if c := m.Contract[i]; c != nil {
		h.Least, h.Wanted, h.Most = c.Paid, c.Paid, c.Paid
	}
	if h.Wanted <= 0 {
		h.Wanted = max(h.Least, h.Most)
	}
	if h.Wanted <= 0 {
		return 1, 1, 1, false
	}
	if h.Least <= 0 {
		h.Least = h.Wanted
	}
	want = min(h.Wanted.HalfDays(m.Half), solve.MaxBlocks)
	least = min(h.Least.HalfDays(m.Half), want)
	most = min(max(h.Most, h.Wanted).HalfDays(m.Half), solve.MaxBlocks)
	return least, want, most, true
}

// Paid returns the paid time of a job of n half-days of client i, within the
// chosen hours: the half-days are never fewer than the paid time asks.
func (m *Model) Paid(i, n int) worktime.Minutes {
	h := m.Person(i).Hours
	if c := m.Contract[i]; c != nil {
		return c.Paid
	}
	_, want, _, _ := m.Chosen(i)
	cap := max(h.Wanted, h.Least)
	if n > want || cap <= 0 {
		cap = max(cap, h.Most)
	}
	return min(worktime.Minutes(n)*m.Half, cap)
}

// base returns what placing anybody counts in the weighted policy.
func (m *Model) base() int64 {
	if m.In.Territory.Base > 0 {
		return int64(m.In.Territory.Base)
	}
	return 10
}

// PolicyOf returns the kernel's word for a list policy.
func PolicyOf(p territory.Policy) solve.Policy {
	if p == territory.Strict {
		return solve.Strict
	}
	return solve.Weighted
}

// Leads reports whether client i may supervise activity a.
func (m *Model) Leads(i, a int) bool {
	act := m.Activity(a)
	if act.LeadPer == 0 {
		return false
	}
	level := LeadLevel(act)
	if act.LeadSkill != "" {
		return m.Person(i).Skills[act.LeadSkill] >= level
	}
	for _, r := range act.Asks {
		if m.Person(i).Skills[r.Skill] < level {
			return false
		}
	}
	return len(act.Asks) > 0
}

// LeadLevel returns the level that supervising asks: Showing unless told.
func LeadLevel(act *needs.Activity) skills.Level {
	if act.LeadLevel == skills.None {
		return skills.Showing
	}
	return act.LeadLevel
}
