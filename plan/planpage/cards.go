package planpage

import (
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
)

func (v view) cards() []Card {
	if len(v.p.Jobs) == 0 {
		return []Card{v.personsCard(), v.workCard()} // neither hours nor money to speak of
	}
	return []Card{v.personsCard(), v.hoursCard(), v.workCard(), v.moneyCard()}
}

func (v view) personsCard() Card {
	placed, listed := len(v.p.Jobs), len(v.p.Jobs)+len(v.p.Waiting)
	c := Card{Title: v.count(listed, sayListedOne, sayListed), Big: v.t(number(placed)), Unit: v.pick(placed, sayHaveJobOne, sayHaveJob)}
	if listed > 0 {
		refs := make([]string, 20)
		for i := range refs {
			refs[i] = web.Wait.ID
			if (i+1)*listed <= placed*len(refs) {
				refs[i] = web.Done.ID
			}
		}
		strip := web.Strip(refs, 10)
		strip.Label = v.t(lang.Percent(int64(placed), int64(listed)))
		c.Squares = &strip
	}
	if w, ok := v.longest(); ok {
		c.Lines = append(c.Lines, v.f(sayLongest, v.months(w.Months)))
		c.Links = append(c.Links, web.Link{Href: "#waits", Text: v.t(saySeeWho)})
	}
	return c
}

func (v view) hoursCard() Card {
	same, told := v.exactOf()
	c := Card{Title: v.t(sayHoursCard), Big: v.t(lang.Percent(int64(same), int64(max(told, 1)))), Unit: v.t(sayExactly)}
	c.Lines = v.all(v.away())
	if same == len(v.p.Jobs) && same > 0 {
		c.Lines = append(c.Lines, v.t(sayAllExact))
	}
	c.Links = []web.Link{{Href: "#board", Text: v.t(saySeeBoard)}}
	return c
}

func (v view) workCard() Card {
	open, halfDays := v.open()
	c := Card{Title: v.t(sayUsefulCard), Big: v.t(number(open)), Unit: v.pick(open, sayOpenOne, sayOpen, len(v.p.Activities))}
	c.Lines = append(c.Lines, v.f(sayWorkWeek, v.hours(halfDays)))
	if n := len(v.unserved()); n > 0 {
		c.Lines = append(c.Lines, v.count(n, sayUnservedOne, sayUnserved))
	}
	c.Links = []web.Link{{Href: "#activities", Text: v.t(saySeeActs)}}
	return c
}

func (v view) moneyCard() Card {
	m := v.p.Money
	rest := m.Net - m.Contribution
	c := Card{Title: v.t(sayMoneyCard), Big: v.t(max(rest, -rest).Rounded()), Unit: v.t(sayToFind)}
	if rest < 0 {
		c.Unit = v.t(sayLeftOver)
	}
	c.Lines = append(c.Lines, v.f(sayCostOf, (m.Employer+m.Equipment).Rounded(), m.Contribution.Rounded(), m.Sales.Rounded()))
	c.Links = []web.Link{{Href: "#money", Text: v.t(saySeeMoney)}}
	if n := len(v.p.Assumptions); n > 0 {
		c.Lines = append(c.Lines, v.count(n, saySupposesOne, saySupposes))
		c.Links = append(c.Links, web.Link{Href: "#assumed", Text: v.t(saySupposed)})
	}
	return c
}

// unserved returns the needs that no open activity meets.
func (n *names) unserved() []needs.Need {
	met := map[needs.ID]bool{}
	for _, a := range n.p.Activities {
		if a.Open {
			for _, id := range n.activity[a.Activity].Needs {
				met[id] = true
			}
		}
	}
	var out []needs.Need
	for _, need := range n.in.Needs {
		if !met[need.ID] {
			out = append(out, need)
		}
	}
	return out
}

func number(n int) lang.Text { return lang.F("%s", "%s", n) }

// pick words a phrase that follows a number written apart.
func (v view) pick(n int, one, many lang.Text, args ...any) string {
	text := many
	if n == 1 || n == 0 && v.tag == lang.FR {
		text = one
	}
	return v.f(text, args...)
}

func (v view) months(n int) lang.Text {
	if n == 0 {
		return sayNoMonth
	}
	return lang.Count(n, sayMonth, sayMonths)
}

// euros words an amount rounded to the euro.
func (v view) euros(c money.Cents) string { return c.Rounded().In(v.tag) }
