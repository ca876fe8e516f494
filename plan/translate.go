package plan

import (
	"sort"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/solve"
	"fabrique/territory"
	"fabrique/worktime"
)

// model is an input put into numbers, with the way back: client i is the i-th
// person of the list; facility a, place s and group g are the activity, the
// site and the company of the same index.
type model struct {
	in       *Input
	half     worktime.Minutes
	horizon  int            // months
	first    calendar.Month // of the horizon
	order    []int          // client → index in in.People
	client   map[people.ID]int
	facility map[needs.ActivityID]int
	group    map[company.ID]int
	site     []int               // facility → place
	employer []int               // facility → group
	contract []*company.Contract // by client, nil when none is signed
	rulings  []ruling            // by facility
	bans     [][]ban             // client × facility
	book     *finance.Book
	hours    []finance.Hour // by group, on the day of the plan
	slots    int
	flags    []Flag
}

// translate puts in into numbers. The fault says what makes no sense in it, or
// which figure of money is missing.
func translate(in *Input) (*model, error) {
	m := &model{in: in, half: in.Territory.HalfDay, horizon: in.Territory.Horizon, first: in.Territory.Date.Month()}
	if m.half <= 0 {
		m.half = worktime.HalfDay
	}
	if m.horizon <= 0 {
		m.horizon = 24
	}
	if err := m.number(); err != nil {
		return nil, err
	}
	if err := m.price(); err != nil {
		return nil, err
	}
	for a := range in.Activities {
		m.rulings = append(m.rulings, m.rule(a))
		for t := range worktime.Slots {
			if in.Activities[a].Opening.Has(t) {
				m.slots = max(m.slots, t+1)
			}
		}
	}
	m.slots = max(m.slots, 1)
	for i := range m.order {
		m.bans = append(m.bans, m.ban(i))
	}
	return m, nil
}

// number gives every thing of the input its index, in the order of the list
// for persons, and refuses what points nowhere.
func (m *model) number() error {
	in := m.in
	m.order = listOrder(in.People)
	m.client, m.facility, m.group = map[people.ID]int{}, map[needs.ActivityID]int{}, map[company.ID]int{}
	sites := map[company.SiteID]int{}
	for i, k := range m.order {
		m.client[in.People[k].ID] = i
	}
	for g, c := range in.Companies {
		m.group[c.ID] = g
	}
	for s, l := range in.Sites {
		sites[l.ID] = s
		if _, ok := m.group[l.Company]; !ok {
			return unknown(lang.T("L’entreprise", "Company"), string(l.Company), lang.F("le site %s", "site %s", string(l.ID)))
		}
	}
	for a, act := range in.Activities {
		s, ok := sites[company.SiteID(act.Site)]
		if !ok {
			return unknown(lang.T("Le site", "Site"), act.Site, lang.F("l’activité %s", "activity %s", string(act.ID)))
		}
		m.facility[act.ID] = a
		m.site = append(m.site, s)
		m.employer = append(m.employer, m.group[in.Sites[s].Company])
	}
	if err := m.sign(); err != nil {
		return err
	}
	return m.known()
}

// sign ties each contract to its person.
func (m *model) sign() error {
	m.contract = make([]*company.Contract, len(m.order))
	for k := range m.in.Contracts {
		c := &m.in.Contracts[k]
		i, ok := m.client[c.Person]
		if !ok {
			return unknown(lang.T("La personne", "Person"), string(c.Person), lang.T("les contrats", "the contracts"))
		}
		if _, ok := m.group[c.Company]; !ok {
			return unknown(lang.T("L’entreprise", "Company"), string(c.Company), lang.F("le contrat de %s", "the contract of %s", string(c.Person)))
		}
		if m.contract[i] != nil {
			return twice(string(c.Person))
		}
		m.contract[i] = c
	}
	return nil
}

// known refuses pins about nobody or nothing, and identifiers given twice.
func (m *model) known() error {
	for _, p := range m.in.Pins {
		if _, ok := m.client[p.Person]; p.Person != "" && !ok {
			return unknown(lang.T("La personne", "Person"), string(p.Person), lang.T("les épingles", "the pins"))
		}
		if _, ok := m.facility[p.Activity]; p.Activity != "" && !ok {
			return unknown(lang.T("L’activité", "Activity"), string(p.Activity), lang.T("les épingles", "the pins"))
		}
	}
	switch in := m.in; {
	case len(m.client) < len(in.People), len(m.facility) < len(in.Activities), len(m.group) < len(in.Companies):
		return repeated()
	}
	return nil
}

// listOrder returns the indexes of list in its published order: given place
// first, then date of listing, then as the list was given.
func listOrder(list []people.Person) []int {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		p, q := list[order[a]], list[order[b]]
		if (p.Place > 0) != (q.Place > 0) {
			return p.Place > 0
		}
		if p.Place != q.Place {
			return p.Place < q.Place
		}
		return p.Listed < q.Listed
	})
	return order
}

// person returns the person who is client i.
func (m *model) person(i int) *people.Person { return &m.in.People[m.order[i]] }

// activity returns the activity that is facility a.
func (m *model) activity(a int) *needs.Activity { return &m.in.Activities[a] }

// waited returns how many whole months client i has been on the list.
func (m *model) waited(i int) int { return m.person(i).Listed.MonthsUntil(m.in.Territory.Date) }

// chosen returns the half-days that client i chose: each bound rounded up. A
// missing bound is the wanted time; ok is false when no time was told at all.
func (m *model) chosen(i int) (least, want, most int, ok bool) {
	h := m.person(i).Hours
	if c := m.contract[i]; c != nil {
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
	want = min(h.Wanted.HalfDays(m.half), solve.MaxBlocks)
	least = min(h.Least.HalfDays(m.half), want)
	most = min(max(h.Most, h.Wanted).HalfDays(m.half), solve.MaxBlocks)
	return least, want, most, true
}

// paid returns the paid time of a job of n half-days of client i, within the
// chosen hours: the half-days are never fewer than the paid time asks.
func (m *model) paid(i, n int) worktime.Minutes {
	h := m.person(i).Hours
	if c := m.contract[i]; c != nil {
		return c.Paid
	}
	_, want, _, _ := m.chosen(i)
	cap := max(h.Wanted, h.Least)
	if n > want || cap <= 0 {
		cap = max(cap, h.Most)
	}
	return min(worktime.Minutes(n)*m.half, cap)
}

// base returns what placing anybody counts in the weighted policy.
func (m *model) base() int64 {
	if m.in.Territory.Base > 0 {
		return int64(m.in.Territory.Base)
	}
	return 10
}

// policyOf returns the kernel's word for a list policy.
func policyOf(p territory.Policy) solve.Policy {
	if p == territory.Strict {
		return solve.Strict
	}
	return solve.Weighted
}

// Wish rows of the fit table.
const (
	firstWish = iota
	anotherWish
	noOpinion
	notWished
)

// fitClass is planner.md's table: wish row × skill column → class.
var fitClass = [4][3]int{{0, 1, 2}, {1, 2, 3}, {2, 3, 4}, {3, 4, 4}}

// fitWeight is what a half-day of each class counts at the fit level.
var fitWeight = [5]int64{0, 1, 3, 9, 27}

// fit returns how activity a suits client i: row, column and class of the table.
func (m *model) fit(i, a int) (wish, skill, class int) {
	p, act := m.person(i), m.activity(a)
	switch w := p.Wish(act.Family); {
	case w == 0:
		wish = firstWish
	case w > 0:
		wish = anotherWish
	case len(p.Wishes) == 0:
		wish = noOpinion
	default:
		wish = notWished
	}
	short := 0
	for _, r := range act.Asks {
		lack := int(r.Level - p.Skills[r.Skill])
		switch {
		case lack <= 0:
		case r.Learnable:
			skill = 1
		default:
			short += lack
		}
	}
	if short > 0 {
		skill = min(short, 2)
	}
	return wish, skill, fitClass[wish][skill]
}

// leads reports whether client i may supervise activity a.
func (m *model) leads(i, a int) bool {
	act := m.activity(a)
	if act.LeadPer == 0 {
		return false
	}
	level := leadLevel(act)
	if act.LeadSkill != "" {
		return m.person(i).Skills[act.LeadSkill] >= level
	}
	for _, r := range act.Asks {
		if m.person(i).Skills[r.Skill] < level {
			return false
		}
	}
	return len(act.Asks) > 0
}
