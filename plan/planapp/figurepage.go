package planapp

import (
	"strconv"

	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/financedb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// figures lists what the territory supposes, with the form to add to it.
func figures(v *desk.Visit, whose []company.Company) (Figures, error) {
	at := territory.ID(v.Territory)
	f := Figures{Title: say.figuresTitle.In(v.Lang), Lead: say.figuresLead.In(v.Lang), None: say.figuresNone.In(v.Lang), AddTitle: say.suppose.In(v.Lang)}
	list, err := financedb.Assumptions(v.Context(), v.Read(), at)
	if err != nil {
		return f, err
	}
	book, err := rules(v, at)
	if err != nil {
		return f, err
	}
	names, companies := called(whose)
	for _, h := range []lang.Text{say.colFigure, say.colFor, say.colFrom, say.colValue, say.colGround} {
		f.Heads = append(f.Heads, h.In(v.Lang))
	}
	for i, a := range list {
		s := Supposed{Name: a.Name, For: companies[a.Company].In(v.Lang), From: a.From.In(v.Lang), Value: valueOf(a.Assumption).In(v.Lang), Ground: ground(a.Assumption).In(v.Lang)}
		if t, ok := names[a.Name]; ok {
			s.Name = t.In(v.Lang)
		} else if p, ok := book.Parameter(a.Name); ok {
			s.Name = p.Title.In(v.Lang)
		}
		if v.May("plan.drop") && v.Actor.Sees(string(a.Company)) {
			away := desk.Again(v.Form("plan.drop", say.takeAway, v.Href("/plans"), desk.Ask{Name: "name", Kind: "hidden", Value: a.Name},
				desk.Ask{Name: "company", Kind: "hidden", Value: string(a.Company)}, desk.Ask{Name: "from", Kind: "hidden", Value: a.From.String()}), "away-"+strconv.Itoa(i))
			away.Quiet = true
			s.Away = &away
		}
		f.List = append(f.List, s)
	}
	if v.May("plan.suppose") {
		add := addFigure(v, whose)
		f.Add = &add
	}
	return f, nil
}

// rules returns the money rules of the territory, empty before it has chosen some.
func rules(v *desk.Visit, at territory.ID) (*finance.Book, error) {
	t, err := territorydb.One(v.Context(), v.Read(), at)
	if err != nil {
		return nil, err
	}
	book, err := financedb.Rules(v.Context(), v.Read(), at, t.Rules)
	if err != nil && fault.KindOf(err) == fault.Missing {
		return &finance.Book{}, nil
	}
	return book, err
}

// called returns the words of the figures and of the companies; "" is every company.
func called(whose []company.Company) (map[string]lang.Text, map[company.ID]lang.Text) {
	names := map[string]lang.Text{}
	for _, k := range finance.Assumptions() {
		names[k.Name] = k.Title
	}
	companies := map[company.ID]lang.Text{"": say.everyCompany}
	for _, c := range whose {
		companies[c.ID] = lang.Same(c.Name)
	}
	return names, companies
}

func addFigure(v *desk.Visit, companies []company.Company) web.Form {
	var which, whom []desk.Choice
	for _, k := range finance.Assumptions() {
		which = append(which, desk.Choice{Value: k.Name, Label: lang.F("%s (%s)", "%s (%s)", k.Title, finance.UnitText(k.Unit))})
	}
	if v.Actor.Sees("") {
		whom = append(whom, desk.Choice{Label: say.everyCompany})
	}
	for _, c := range companies {
		if !v.Actor.Sees(string(c.ID)) {
			continue
		}
		whom = append(whom, desk.Choice{Value: string(c.ID), Label: lang.Same(c.Name)})
	}
	return v.Form("plan.suppose", say.addFigure, v.Href("/plans#figures"), desk.Ask{Name: "name", Kind: "choice", Options: which, Required: true},
		desk.Ask{Name: "company", Kind: "choice", Options: whom}, desk.Ask{Name: "value", Kind: "text", Required: true, Hint: say.rateHint},
		desk.Ask{Name: "from", Kind: "date", Value: v.Today().String(), Required: true}, desk.Ask{Name: "source", Kind: "text", Required: true, Hint: say.sourceHint})
}

// ground says on what ground a figure is supposed, by whom and when.
func ground(a finance.Assumption) lang.Text {
	if a.Made == nil {
		return lang.F("%s (%s)", "%s (%s)", a.Ground(), a.Author)
	}
	return lang.F("%s (%s, le %s)", "%s (%s, on %s)", a.Ground(), a.Author, *a.Made)
}

// valueOf words a figure with its unit.
func valueOf(a finance.Assumption) lang.Text {
	if a.Unit == "rate" {
		d := a.Value
		if d.Places >= 2 {
			d.Places -= 2
		} else {
			for ; d.Places < 2; d.Places++ {
				d.Units *= 10
			}
			d.Places = 0
		}
		return lang.F("%s\u00a0%%", "%s%%", d)
	}
	return lang.F("%s %s", "%s %s", a.Value, finance.UnitText(a.Unit))
}
