package budget

import (
	"sort"

	"fabrique/company"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
)

// Group is the part of a budget that belongs to one activity or one site.
type Group struct {
	Name   string    // empty: what belongs to none
	How    lang.Text // how rows were shared
	Kinds  [kinds]money.Cents
	Result money.Cents
}

// Trace says how the result of a group was found, down to its kinds.
func (g Group) Trace() finance.Trace {
	name := lang.Same(g.Name)
	if g.Name == "" {
		name = lang.T("(aucun)", "(none)")
	}
	t := amountTrace(name, g.Result, g.How)
	for _, k := range Kinds() {
		if sum := g.Kinds[k]; sum != 0 {
			t.Parts = append(t.Parts, amountTrace(k.Title(), sum, lang.T("somme des mois", "sum of the months")))
		}
	}
	return t
}

var (
	byActivityHow = lang.T("pour un emploi, la part du temps donnée à l’activité ; un coût va à l’activité qui le porte", "for a job, the share of its time given to the activity; a cost goes to the activity that bears it")
	bySiteHow     = lang.T("un emploi et une ligne vont à leur site", "a job and a line go to their site")
)

// Sum adds up kinds of a group; all of them when none is named.
func (g Group) Sum(of []Kind) money.Cents {
	if len(of) == 0 {
		return g.Result
	}
	sum := money.Cents(0)
	for _, k := range of {
		sum += g.Kinds[k]
	}
	return sum
}

// ByActivity shares the budget between activities: a row of a job by the shares of
// its time, so that the groups add up to the whole, to the cent.
func (b Budget) ByActivity() []Group {
	return b.grouped(b.byActivity, byActivityHow)
}

// sharing says how a row is shared between groups.
type sharing func(*Row) []Part

func (b Budget) byActivity(r *Row) []Part {
	if r.Activity != "" || r.Job < 0 {
		return []Part{{r.Activity, 1000}}
	}
	return b.Jobs[r.Job].Parts
}

// BySite shares the budget between sites: a job’s rows go to its site, a told line’s
// to its own, the rest to none.
func (b Budget) BySite() []Group {
	return b.grouped(b.bySite, bySiteHow)
}

func (b Budget) bySite(r *Row) []Part {
	site := company.SiteID("")
	switch {
	case r.Job >= 0:
		site = b.Jobs[r.Job].Site
	case r.Told >= 0:
		site = b.Input.Told[r.Told].Site
	}
	return []Part{{needs.ActivityID(site), 1000}}
}

func (b Budget) grouped(of sharing, how lang.Text) []Group {
	all := map[string]*Group{}
	b.share(of, func(name string, r *Row, amount money.Cents) {
		g := all[name]
		if g == nil {
			g = &Group{Name: name, How: how}
			all[name] = g
		}
		g.Kinds[r.Kind] += amount
		g.Result += amount
	})
	var out []Group
	for _, g := range all {
		out = append(out, *g)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}

// share gives each row to its groups, in parts that add up to it to the cent.
func (b Budget) share(of sharing, give func(name string, r *Row, amount money.Cents)) {
	for i := range b.Rows {
		r := &b.Rows[i]
		left, share := r.Amount, int64(1000)
		for _, p := range of(r) {
			own := min(p.Share, share)
			if own <= 0 {
				continue
			}
			amount := left.Share(own, share)
			give(string(p.Activity), r, amount)
			left, share = left-amount, share-own
		}
		if left != 0 {
			give("", r, left)
		}
	}
}
