package financeapp

import (
	"fabrique/fault"
	"fabrique/finance/budget"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
)

// Scenarios is the page that sets scenarios side by side.
type Scenarios struct {
	head
	Spans         []web.Door
	Sources       []web.Door
	SourceTitle   string
	Chart         *web.Chart
	Table, Own    Table
	OwnTitle      string
	SupposedTitle string
	Supposed      []Cited
	ImagineTitle  string
	Imagine       *web.Form
}

func showScenarios(v *desk.Visit) (any, error) {
	from, months := period(v)
	a, err := openAccount(v, from)
	if err != nil {
		return nil, err
	}
	in := a.input(from, months)
	list := budget.UsualScenarios()
	for _, s := range a.scenarios {
		s.Scenario.Key = s.ID
		list = append(list, s.Scenario)
	}
	outcomes, err := budget.Compare(a.book, in, list)
	spans := a.spans(from, months)
	for i := range spans {
		spans[i].Href = a.of("/scenarios?" + a.query(from, []int{12, 60}[i]))
	}
	if k := fault.KindOf(err); err != nil && (k == fault.Missing || k == fault.Invalid) {
		return Scenarios{head: a.unknown(lang.T("Scénarios : il manque une valeur", "Scenarios: a value is missing"), in.Grant, from, months, err), Spans: spans, Sources: a.sources(from, months), SourceTitle: say.jobsFrom.In(v.Lang)}, nil
	}
	if err != nil {
		return nil, err
	}
	worst := outcomes[0]
	for _, o := range outcomes {
		if o.Result < worst.Result {
			worst = o
		}
	}
	heading := lang.F("De %s tel quel à %s : %s", "From %s as told to %s: %s", outcomes[0].Result.Rounded(), worst.Result.Rounded(), worst.Scenario.Name)
	p := Scenarios{head: a.head(heading, say.scenariosLead), Spans: spans, Sources: a.sources(from, months), SourceTitle: say.jobsFrom.In(v.Lang), OwnTitle: say.ownScenarios.In(v.Lang), SupposedTitle: say.usedTitle.In(v.Lang), ImagineTitle: say.imagineTitle.In(v.Lang),
		Supposed: a.supposedList(outcomes[0].Budget.Used)}
	a.compare(&p, outcomes)
	a.ownScenarios(&p)
	return p, nil
}

func (a account) compare(p *Scenarios, list []budget.Outcome) {
	s := web.Spans{ID: "scenarios", Title: say.scenariosChart.In(a.Lang), Desc: say.sameBelow.In(a.Lang)}
	t := Table{Caption: say.scenariosChart.In(a.Lang), Heads: []string{say.scenario.In(a.Lang), say.result.In(a.Lang), say.difference.In(a.Lang), say.lowest.In(a.Lang), say.lowMonth.In(a.Lang), say.evenSales.In(a.Lang),
		say.sales.In(a.Lang), say.contributions.In(a.Lang), say.wagesAndCharges.In(a.Lang)}}
	for i, o := range list {
		class := "c1"
		if o.Result < 0 {
			class = "c2"
		}
		s.Rows = append(s.Rows, web.Span{Name: o.Scenario.Name.In(a.Lang), Value: o.Result.Rounded().In(a.Lang), Class: class, From: 0, To: int64(o.Result)})
		open := func(c money.Cents, show budget.Show, kinds []budget.Kind, last int) Cell {
			return a.cell(c, o.Budget, budget.Pick{Show: show, Kinds: kinds, Last: last, Scenario: o.Scenario.Key})
		}
		last := len(o.Budget.Months) - 1
		by := o.Result - list[0].Result
		b := o.Budget
		difference := Cell{Text: by.Rounded().In(a.Lang)}
		if i == 0 {
			difference = Cell{Text: "–"}
		}
		t.Rows = append(t.Rows, Line{Head: Cell{Text: o.Scenario.Name.In(a.Lang)}, Cells: []Cell{open(o.Result, budget.OfMonths, nil, last), difference, open(o.Low.Cash, budget.OfCash, nil, int(o.Low.Month-b.Input.From)), {Text: o.Low.Month.In(a.Lang)},
			open(o.BreakEven.Needed, budget.OfEven, nil, last), open(b.Total(budget.Sales), budget.OfMonths, []budget.Kind{budget.Sales}, last), open(b.Total(budget.StatePart)+b.Total(budget.DepartmentPart), budget.OfMonths, budget.Supports(), last),
			open(b.Total(budget.Wages)+b.Total(budget.Charges), budget.OfMonths, budget.Work(), last)}})
	}
	chart := web.Spanned(s)
	p.Chart, p.Table = &chart, t
}

func (a account) ownScenarios(p *Scenarios) {
	p.Own = Table{Caption: say.ownScenarios.In(a.Lang), Titled: true, Heads: []string{say.scenario.In(a.Lang), say.author.In(a.Lang)}, Words: 1}
	for _, s := range a.scenarios {
		row := Line{Head: Cell{Text: s.Name.In(a.Lang)}, Cells: []Cell{{Text: lang.F("%s, %s", "%s, %s", s.Author, s.Made).In(a.Lang)}}}
		a.takeBack(&row, "scenario", s.ID)
		p.Own.Rows = append(p.Own.Rows, row)
	}
	a.acts(&p.Own)
	if a.May("money.imagine") {
		f := a.Form("money.imagine", say.imagineIt, a.Request.URL.Path+"?"+a.Request.URL.RawQuery, desk.Ask{Name: "company", Kind: "hidden", Value: string(a.company.ID)}, desk.Ask{Name: "name", Required: true},
			desk.Ask{Name: "sales", Hint: say.changeHint}, desk.Ask{Name: "rate", Hint: say.pointsHint}, desk.Ask{Name: "wage"}, desk.Ask{Name: "absence"}, desk.Ask{Name: "costs"},
			desk.Ask{Name: "later", Kind: "number", Most: 60, Value: "0"})
		p.Imagine = &f
	}
}
