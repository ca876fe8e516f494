package financeapp

import (
	"strconv"

	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/finance/typed"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
)

// Account is the page of what a company expects.
type Account struct {
	head
	Facts    []Part
	Settings *web.Form
	SetTitle string
	Blocks   []Block
}

// Block is a list of expectations, with the form that adds to it.
type Block struct {
	ID, Title, Empty, AddTitle string
	Table                      Table
	Add                        *web.Form
}

func showCompany(v *desk.Visit) (any, error) {
	a, err := openAccount(v, v.Today().Month())
	if err != nil {
		return nil, err
	}
	heading := lang.F("%s : %s, %s", "%s: %s, %s", a.company.Name, lang.Count(len(a.signed), lang.T("%s emploi signé", "%s job signed"), lang.T("%s emplois signés", "%s jobs signed")),
		lang.Count(a.coming(), lang.T("%s prévu", "%s to come"), lang.T("%s prévus", "%s to come")))
	p := Account{head: a.head(heading, say.accountLead), SetTitle: say.setTitle.In(v.Lang)}
	p.Facts = a.facts()
	if v.May("money.settle") {
		f := a.settingsForm()
		p.Settings = &f
	}
	p.Blocks = []Block{a.hireBlock(), a.activityBlock(), a.lineBlock()}
	return p, nil
}

func (a account) coming() (n int) {
	for _, h := range a.hires {
		n += h.Count
	}
	return n
}

func (a account) facts() []Part {
	up := say.noProof
	if a.set.UpTo != nil {
		up = lang.F("%s", "%s", *a.set.UpTo)
	}
	return []Part{{Name: say.cashStart.In(a.Lang), Value: a.set.Cash.In(a.Lang)}, {Name: say.salesPerFTE.In(a.Lang), Value: a.set.Sales.In(a.Lang)}, {Name: say.trainingPerFTE.In(a.Lang), Value: a.set.Training.In(a.Lang)},
		{Name: say.absence.In(a.Lang), Value: lang.Percent(a.set.Absence, 1000).In(a.Lang)}, {Name: say.upTo.In(a.Lang), Value: up.In(a.Lang)}, {Name: say.payRule.In(a.Lang), Value: a.set.PayRule.Title().In(a.Lang)},
		{Name: say.term.In(a.Lang), Value: lang.Count(a.set.Term, lang.T("%s jour", "%s day"), lang.T("%s jours", "%s days")).In(a.Lang)}, {Name: say.hourBasis.In(a.Lang), Value: a.set.Basis.Hours.Words().In(a.Lang)}}
}

// hidden says which company a form is about.
func (a account) hidden() desk.Ask {
	return desk.Ask{Name: "company", Kind: "hidden", Value: string(a.company.ID)}
}

func (a account) settingsForm() web.Form {
	up, grant, rule, basis := "", "", "gross", "1820"
	if a.set.UpTo != nil {
		up = a.set.UpTo.String()
	}
	if a.set.Grant {
		grant = "yes"
	}
	for name, r := range payRules {
		if r == a.set.PayRule && name != "" {
			rule = name
		}
	}
	if a.set.Basis.Hours == finance.Hours15167 {
		basis = "151.67x12"
	}
	return a.Form("money.settle", say.save, a.of(""), a.hidden(), desk.Ask{Name: "cash", Value: typed.Text(a.set.Cash)}, desk.Ask{Name: "sales", Value: typed.Text(a.set.Sales), Hint: say.salesHint},
		desk.Ask{Name: "training", Value: typed.Text(a.set.Training)}, desk.Ask{Name: "absence", Value: lang.Decimal{Units: a.set.Absence, Places: 1}.In(lang.FR), Hint: say.absenceHint},
		desk.Ask{Name: "late", Kind: "number", Most: 24, Value: strconv.Itoa(a.set.Late.Contribution)}, desk.Ask{Name: "selling", Kind: "number", Most: 24, Value: strconv.Itoa(a.set.Late.Sales)},
		desk.Ask{Name: "grant", Kind: "yes", Value: grant, Hint: say.grantHint}, desk.Ask{Name: "up_to", Kind: "date", Value: up, Hint: say.upToHint},
		desk.Ask{Name: "rule", Kind: "choice", Value: rule, Hint: say.ruleHint, Options: []desk.Choice{{Value: "gross", Label: claim.Gross.Title()}, {Value: "loaded", Label: claim.Loaded.Title()}, {Value: "employer", Label: claim.EmployerCost.Title()}}},
		desk.Ask{Name: "term", Kind: "number", Most: 365, Value: strconv.Itoa(a.set.Term)},
		desk.Ask{Name: "basis", Kind: "choice", Value: basis, Options: []desk.Choice{{Value: "1820", Label: finance.Hours1820.Words()}, {Value: "151.67x12", Label: finance.Hours15167.Words()}}})
}

func (a account) hireBlock() Block {
	b := Block{ID: "hires", Title: say.hiresTitle.In(a.Lang), Empty: say.noHire.In(a.Lang), AddTitle: say.addHire.In(a.Lang),
		Table: Table{Caption: say.hiresTitle.In(a.Lang), Titled: true, Heads: []string{say.month.In(a.Lang), say.count.In(a.Lang), say.weekly.In(a.Lang), say.post.In(a.Lang)}, Words: 3}}
	for _, h := range a.hires {
		post := say.personPost
		if h.Other {
			post = say.supervision
		}
		row := Line{Head: Cell{Text: h.Month.In(a.Lang)}, Cells: []Cell{{Text: lang.Int(h.Count).In(a.Lang)}, {Text: h.Paid.In(a.Lang)}, {Text: post.In(a.Lang)}}}
		a.takeBack(&row, "hire", h.ID)
		b.Table.Rows = append(b.Table.Rows, row)
	}
	a.acts(&b.Table)
	if a.May("money.hire") {
		f := a.Form("money.hire", say.add, a.of(""), a.hidden(), desk.Ask{Name: "month", Required: true, Hint: say.monthHint}, desk.Ask{Name: "count", Kind: "number", Required: true, Least: 1, Most: 500, Value: "1"},
			desk.Ask{Name: "paid", Required: true, Hint: say.weekHint}, desk.Ask{Name: "other", Kind: "yes"})
		b.Add = &f
	}
	return b
}

func (a account) activityBlock() Block {
	b := Block{ID: "activities", Title: say.activitiesTitle.In(a.Lang), Empty: say.noActivities.In(a.Lang), AddTitle: say.addActivity.In(a.Lang),
		Table: Table{Caption: say.activitiesTitle.In(a.Lang), Titled: true, Heads: []string{say.activity.In(a.Lang), say.openFrom.In(a.Lang), say.shareOfTime.In(a.Lang), say.salesPerFTE.In(a.Lang), say.monthly.In(a.Lang)}, Words: 1}}
	for _, act := range a.activities {
		when := say.always
		switch {
		case act.Opens != nil && act.Closes != nil:
			when = lang.F("de %s à %s", "%s to %s", *act.Opens, *act.Closes)
		case act.Opens != nil:
			when = lang.F("à partir %s", "from %s on", lang.Of(*act.Opens))
		case act.Closes != nil:
			when = lang.F("jusqu’à %s", "until %s", *act.Closes)
		}
		row := Line{Head: Cell{Text: act.Name}, Cells: []Cell{{Text: when.In(a.Lang)}, {Text: lang.Percent(act.Share, 1000).In(a.Lang)}, {Text: act.Sales.In(a.Lang)}, {Text: (act.Equipment + act.Premises).In(a.Lang)}}}
		a.takeBack(&row, "activity", act.Key)
		b.Table.Rows = append(b.Table.Rows, row)
	}
	a.acts(&b.Table)
	if a.May("money.open") {
		f := a.Form("money.open", say.add, a.of(""), a.hidden(), desk.Ask{Name: "name", Required: true}, desk.Ask{Name: "share", Hint: say.shareHint}, desk.Ask{Name: "sales"}, desk.Ask{Name: "equipment"}, desk.Ask{Name: "premises"},
			desk.Ask{Name: "opens", Hint: say.monthHint}, desk.Ask{Name: "closes"})
		b.Add = &f
	}
	return b
}

func (a account) lineBlock() Block {
	b := Block{ID: "lines", Title: say.linesTitle.In(a.Lang), Empty: say.noLine.In(a.Lang), AddTitle: say.addLine.In(a.Lang),
		Table: Table{Caption: say.linesTitle.In(a.Lang), Titled: true, Heads: []string{say.lineTitle.In(a.Lang), say.kind.In(a.Lang), say.period.In(a.Lang), say.monthlyAmount.In(a.Lang)}, Words: 2}}
	for _, l := range a.lines {
		row := Line{Head: Cell{Text: l.Title.FR}, Cells: []Cell{{Text: l.Kind.Title().In(a.Lang)}, {Text: lang.F("%s à %s", "%s to %s", lang.Of(l.From), l.Until).In(a.Lang)}, {Text: l.Amount.In(a.Lang)}}}
		if l.Decision != "" {
			row.Head.Tag = l.Decision
		}
		a.takeBack(&row, "line", l.ID)
		b.Table.Rows = append(b.Table.Rows, row)
	}
	a.acts(&b.Table)
	if a.May("money.line") {
		var kinds []desk.Choice
		for _, k := range []budget.Kind{budget.OtherCosts, budget.Supervision, budget.Training, budget.Equipment, budget.Premises, budget.Sales, budget.OtherIncome, budget.TopUp} {
			kinds = append(kinds, desk.Choice{Value: k.Name(), Label: k.Title()})
		}
		f := a.Form("money.line", say.add, a.of(""), a.hidden(), desk.Ask{Name: "kind", Kind: "choice", Required: true, Options: kinds}, desk.Ask{Name: "title", Required: true}, desk.Ask{Name: "amount", Required: true, Hint: say.euroHint},
			desk.Ask{Name: "from", Required: true, Hint: say.monthHint}, desk.Ask{Name: "until", Hint: say.untilHint}, desk.Ask{Name: "decision", Hint: say.decisionHint})
		b.Add = &f
	}
	return b
}
