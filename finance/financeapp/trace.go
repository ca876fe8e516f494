package financeapp

import (
	"fabrique/fault"
	"fabrique/finance/budget"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
)

// Trace is the page of how one amount of a budget was found.
type Trace struct {
	head
	Step Step
}

// opens returns the address that says how an amount was found.
func (a account) opens(b budget.Budget, p budget.Pick) string {
	return a.of("/budget/trace?" + a.query(b.Input.From, b.Input.Months) + "&" + p.Query())
}

// cell is an amount that opens to how it was found.
func (a account) cell(c money.Cents, b budget.Budget, p budget.Pick) Cell {
	return Cell{Text: c.Rounded().In(a.Lang), Href: a.opens(b, p)}
}

// amount is a cell of kinds; nothing opens where nothing was added.
func (a account) amount(sum money.Cents, b budget.Budget, p budget.Pick) Cell {
	if sum == 0 {
		return Cell{Text: sum.Rounded().In(a.Lang)}
	}
	return a.cell(sum, b, p)
}

func showTrace(v *desk.Visit) (any, error) {
	from, months := period(v)
	a, err := openAccount(v, from)
	if err != nil {
		return nil, err
	}
	pick, ok := budget.Picked(v.Query, months)
	tried, known := a.scenario(pick.Scenario)
	if !ok || !known {
		return nil, notThere()
	}
	book, in, err := tried.Apply(a.book, a.input(from, months))
	if err != nil {
		return nil, err
	}
	got, err := budget.Of(book, in)
	if err != nil {
		return nil, err
	}
	group, known := a.groupNames(got, pick.Show)[pick.Of]
	if !known {
		return nil, notThere()
	}
	t := got.Open(pick)
	lead := lang.F("Mois %s à %s.", "%s to %s.", lang.Of(got.Months[pick.First].Month), got.Months[pick.Last].Month)
	if pick.Scenario != "" {
		t.Inputs = append(tried.Named(), t.Inputs...)
		lead = lang.Sentences(lead, lang.F("Scénario : %s.", "Scenario: %s.", tried.Name))
	}
	if pick.Show == budget.OfActivity || pick.Show == budget.OfSite {
		t.Title = lang.F("%s, %s", "%s, %s", t.Title, group)
	}
	p := Trace{head: a.head(lang.F("%s : %s", "%s: %s", t.Title, t.Value), lead), Step: a.steps(t)}
	p.Back = web.Link{Href: a.of("/budget?" + a.query(from, months)), Text: say.budget.In(v.Lang)}
	return p, nil
}

func notThere() error {
	return fault.New(fault.NotFound, "Ce montant n’est pas dans ce budget. Reprenez depuis le budget.", "This amount is not in this budget. Start again from the budget.")
}

// scenario returns the scenario of an address: none, a usual one, or the territory’s own.
func (a account) scenario(name string) (s budget.Scenario, ok bool) {
	if name == "" {
		return s, true
	}
	for _, own := range a.scenarios {
		if own.ID == name {
			return own.Scenario, true
		}
	}
	return budget.TriedBy(name)
}

// groupNames returns what the activities or the sites of a budget are called.
func (a account) groupNames(b budget.Budget, show budget.Show) map[string]lang.Text {
	sites := map[string]string{}
	for _, one := range a.sites {
		sites[string(one.ID)] = one.Name
	}
	return b.GroupNames(show, sites)
}
