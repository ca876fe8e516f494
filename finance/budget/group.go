package budget

import (
	"sort"

	"fabrique/company"
	"fabrique/money"
	"fabrique/needs"
)

// Group is the part of a budget that belongs to one activity or one site.
type Group struct {
	Name   string // empty: what belongs to none
	Kinds  [kinds]money.Cents
	Result money.Cents
}

// ByActivity shares the budget between activities: a row of a job by the shares of
// its time, so that the groups add up to the whole, to the cent.
func (b Budget) ByActivity() []Group {
	return b.grouped(func(r Row) []Part {
		if r.Activity != "" || r.Job < 0 {
			return []Part{{r.Activity, 1000}}
		}
		return b.Jobs[r.Job].Parts
	})
}

// BySite shares the budget between sites: a job’s rows go to its site, a told line’s
// to its own, the rest to none.
func (b Budget) BySite() []Group {
	return b.grouped(func(r Row) []Part {
		site := company.SiteID("")
		switch {
		case r.Job >= 0:
			site = b.Jobs[r.Job].Site
		case r.Told >= 0:
			site = b.Input.Told[r.Told].Site
		}
		return []Part{{needs.ActivityID(site), 1000}}
	})
}

func (b Budget) grouped(of func(Row) []Part) []Group {
	all := map[needs.ActivityID]*Group{}
	add := func(name needs.ActivityID, r Row, amount money.Cents) {
		g := all[name]
		if g == nil {
			g = &Group{Name: string(name)}
			all[name] = g
		}
		g.Kinds[r.Kind] += amount
		g.Result += amount
	}
	for _, r := range b.Rows {
		left, share := r.Amount, int64(1000)
		for _, p := range of(r) {
			own := min(p.Share, share)
			if own <= 0 {
				continue
			}
			amount := left.Share(own, share)
			add(p.Activity, r, amount)
			left, share = left-amount, share-own
		}
		if left != 0 {
			add("", r, left)
		}
	}
	var out []Group
	for _, g := range all {
		out = append(out, *g)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}
