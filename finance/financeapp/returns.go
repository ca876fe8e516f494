package financeapp

import (
	"strconv"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/finance/financedb"
	"fabrique/finance/redirect"
	"fabrique/finance/typed"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/people"
	"fabrique/worktime"
)

// Return is the page of redirected spending: one person, before and after a job.
type Return struct {
	web.Frame
	Heading, Lead, Wrong    string
	Back                    web.Link
	Ask                     web.Form
	AskTitle                string
	Asked                   []Asked
	Chart                   *web.Chart
	ChartTitle, Beside      string
	Table, All, Published   Table
	AllTitle, AllLead       string
	AllStep                 *Step
	Homes                   web.Link
	PublishedTitle, PubLead string
	Step, BesideStep        *Step
	StepTitle               string
	SupposedTitle           string
	Supposed                []Cited
}

func showReturn(v *desk.Visit) (any, error) {
	l, err := open(v)
	if err != nil {
		return nil, err
	}
	p := Return{Back: web.Link{Href: v.Href("/money"), Text: say.money.In(v.Lang)}, AskTitle: say.caseTitle.In(v.Lang), Ask: l.caseForm(), PublishedTitle: say.publishedTitle.In(v.Lang),
		PubLead: say.publishedLead.In(v.Lang), Published: l.published(), Lead: say.returnLead.In(v.Lang)}
	heading := say.returnDoor
	one, err := l.asCase()
	if _, told := l.book.Parameter("rsa"); !told {
		err = &fault.Fault{Kind: fault.Missing, Text: say.noBenefits}
	}
	if err == nil {
		var got redirect.Return
		if got, err = redirect.Of(l.book, one); err == nil {
			heading = lang.F("Ce que l’emploi rend à chaque payeur : %s par mois pour ce cas", "What the job gives back to each payer: %s a month for this case", got.Month())
			l.show(&p, got)
			if err = l.everybody(&p, one); err != nil && !waits(err) {
				return nil, err
			}
		}
	}
	if err != nil && !waits(err) {
		return nil, err
	}
	if err != nil {
		p.Wrong = fault.In(err, v.Lang)
	}
	p.Frame, p.Heading = v.Frame(heading, "money.css"), heading.In(v.Lang)
	return p, nil
}

// said returns what the address asks for, or a usual answer.
func (l ledger) said(name, usual string) string {
	if s := l.Query(name); s != "" || len(l.Request.URL.Query()) > 0 && l.Query("asked") != "" {
		return s
	}
	return usual
}

// asCase reads the case that the address describes.
func (l ledger) asCase() (redirect.Case, error) {
	c := redirect.Case{Benefit: redirect.Benefit(l.said("benefit", "rsa")), Company: company.Company{Size: 50}, Household: redirect.Household{Couple: l.Query("household") == "couple"},
		Parts: redirect.Parts{PayrollTax: l.Query("payroll_tax") == "yes", BonusLevy: l.Query("crds") == "yes"}}
	if l.Query("housing") == "none" {
		c.Household.Housing = redirect.NoAid
	}
	var weekly typed.Hours
	var err error
	if c.Household.Children, err = strconv.Atoi(l.said("children", "0")); err != nil {
		return c, fault.New(fault.Invalid, "Écrivez le nombre d’enfants.", "Write the number of children.")
	}
	if err := weekly.UnmarshalText([]byte(l.said("hours", "35"))); err != nil {
		return c, err
	}
	c.Weekly = worktime.Minutes(weekly)
	if c.Month, err = calendar.ParseMonth(l.said("month", l.Today().Month().String())); err != nil {
		return c, err
	}
	if c.Told, err = l.euros("told"); err != nil {
		return c, err
	}
	if s := l.Query("vat"); s != "" {
		var share typed.Percent
		if err := share.UnmarshalText([]byte(s)); err != nil {
			return c, err
		}
		c.Parts.Consumed = &lang.Decimal{Units: int64(share), Places: 4}
	}
	return c, l.flows(&c)
}

// flows adds the amounts that are told rather than computed.
func (l ledger) flows(c *redirect.Case) error {
	for _, f := range []struct {
		name     string
		title    lang.Text
		payer    redirect.Payer
		receives bool
	}{{"income_tax", say.incomeTax, redirect.State, true}, {"housing_aid", say.housingAid, redirect.State, false}, {"health", say.health, redirect.SocialSecurity, false}, {"municipal_aid", say.municipalAid, redirect.Municipality, false}} {
		before, err := l.euros(f.name + "_before")
		if err != nil {
			return err
		}
		after, err := l.euros(f.name + "_after")
		if err != nil {
			return err
		}
		if before != 0 || after != 0 {
			c.Parts.Flows = append(c.Parts.Flows, redirect.Flow{Payer: f.payer, Name: f.name, Title: f.title, Receives: f.receives, Before: before, After: after})
		}
	}
	return nil
}

func (l ledger) euros(name string) (money.Cents, error) {
	var e typed.Euros
	if s := l.Query(name); s != "" {
		if err := e.UnmarshalText([]byte(s)); err != nil {
			return 0, err
		}
	}
	return money.Cents(e), nil
}

// caseForm is the form of the case, filled with what the address says.
func (l ledger) caseForm() web.Form {
	f := web.Form{ID: "case", Action: l.Href("/money/return"), Submit: say.compute.In(l.Lang), Hidden: []web.Hidden{{Name: "asked", Value: "yes"}}}
	field := func(name, kind, usual string, label, hint lang.Text, options ...desk.Choice) {
		in := web.Input{ID: "case-" + name, Name: name, Kind: kind, Label: label.In(l.Lang), Hint: hint.In(l.Lang), Value: l.said(name, usual)}
		for _, o := range options {
			in.Options = append(in.Options, web.Option{Value: o.Value, Label: o.Label.In(l.Lang), Chosen: o.Value == in.Value})
		}
		f.Inputs = append(f.Inputs, in)
	}
	none := lang.Text{}
	field("household", "choice", "single", say.household, none, desk.Choice{Value: "single", Label: say.single}, desk.Choice{Value: "couple", Label: say.couple})
	field("children", "number", "0", say.children, none)
	field("housing", "choice", "flat", say.housing, none, desk.Choice{Value: "flat", Label: say.housingFlat}, desk.Choice{Value: "none", Label: say.housingNone})
	field("benefit", "choice", "rsa", say.benefit, none, desk.Choice{Value: "rsa", Label: say.rsa}, desk.Choice{Value: "ass", Label: say.ass}, desk.Choice{Value: "are", Label: say.are}, desk.Choice{Value: "none", Label: say.noBenefit})
	field("told", "text", "", say.toldBenefit, say.toldHint)
	field("hours", "text", "35", say.weekly, say.weekHint)
	field("month", "text", l.Today().Month().String(), say.month, say.monthHint)
	field("vat", "text", "", say.vat, say.vatHint)
	field("payroll_tax", "yes", "", say.payrollTax, none)
	field("crds", "yes", "", say.crds, none)
	for _, told := range []struct {
		name  string
		title lang.Text
	}{{"income_tax", say.incomeTax}, {"housing_aid", say.housingAid}, {"health", say.health}, {"municipal_aid", say.municipalAid}} {
		field(told.name+"_before", "text", "", lang.F("%s, par mois, avant", "%s, a month, before", told.title), none)
		field(told.name+"_after", "text", "", lang.F("%s, par mois, après", "%s, a month, after", told.title), none)
	}
	return f
}

// show fills the page with one case.
func (l ledger) show(p *Return, r redirect.Return) {
	s := web.Spans{ID: "return", Title: say.returnChart.In(l.Lang), Desc: say.sameBelow.In(l.Lang)}
	sum := money.Cents(0)
	for _, one := range r.Shares() {
		class := "c1"
		if one.Return() < 0 {
			class = "c2"
		}
		s.Rows = append(s.Rows, web.Span{Name: one.Payer.Title().In(l.Lang), Value: one.Return().In(l.Lang), Class: class, From: int64(sum), To: int64(sum + one.Return())})
		sum += one.Return()
	}
	s.Rows = append(s.Rows, web.Span{Name: say.together.In(l.Lang), Value: sum.In(l.Lang), Class: "c4", From: 0, To: int64(sum)})
	s.Keys = []web.Key{{Class: "c1", Text: say.gains.In(l.Lang)}, {Class: "c2", Text: say.pays.In(l.Lang)}}
	chart := web.Spanned(s)
	p.Chart, p.ChartTitle = &chart, say.returnChart.In(l.Lang)
	p.Table = Table{Caption: say.linesCaption.In(l.Lang), Heads: []string{say.lineOf.In(l.Lang), say.payer.In(l.Lang), say.before.In(l.Lang), say.after.In(l.Lang), say.back.In(l.Lang)}, Words: 1}
	for _, one := range r.Lines {
		row := Line{Head: Cell{Text: one.Title.In(l.Lang)}, Cells: []Cell{{Text: one.Payer.Title().In(l.Lang)}, {Text: one.Before.In(l.Lang)}, {Text: one.After.In(l.Lang)}, {Text: one.Return().In(l.Lang)}}}
		if one.Receives {
			row.Head.Tag = say.receives.In(l.Lang)
		}
		if one.Left {
			row.Head.Warm = say.notCounted.In(l.Lang)
		}
		p.Table.Rows = append(p.Table.Rows, row)
	}
	p.Beside = say.noSupport.In(l.Lang)
	if c := r.Support; c != nil {
		p.Beside = lang.F("À côté, sans être compté ci-dessus : la contribution versée pour cet emploi dans le mois, État %s, département %s.", "Beside, not counted above: the contribution paid for this job over the month, State %s, département %s.", c.State, c.Department).In(l.Lang)
		beside := l.steps(c.Trace())
		beside.Open = false
		p.BesideStep = &beside
	}
	step := l.steps(r.Trace())
	p.Step, p.StepTitle, p.SupposedTitle, p.Supposed = &step, say.stepTitle.In(l.Lang), say.usedTitle.In(l.Lang), l.supposedList(r.Used)
}

// everybody gives the ranges over all signed jobs: a person whose household is known, with
// their agreement, counts for one case; any other for the least and the most of three.
func (l ledger) everybody(p *Return, like redirect.Case) error {
	signed, err := companydb.Contracts(l.Context(), l.Read(), l.at, l.Today())
	if err != nil || len(signed) == 0 {
		return err
	}
	homes, err := l.homes(signed)
	if err != nil {
		return err
	}
	var list []redirect.Person
	for i, s := range signed {
		c := like
		c.Told, c.Weekly, c.Parts.Flows, c.Household, c.Company = 0, min(s.Paid, worktime.FullTime), nil, redirect.Household{}, l.employer(s.Company, like.Company)
		one := redirect.Person{ID: strconv.Itoa(i + 1)}
		if h, known := homes[s.Person]; known {
			c.Household, c.Benefit, c.Told = h.Household, h.Benefit, h.Told
			one.Cases = []redirect.Case{c}
		} else {
			for _, b := range []redirect.Benefit{redirect.RSA, redirect.ASS, redirect.None} {
				c.Benefit = b
				one.Cases = append(one.Cases, c)
			}
		}
		list = append(list, one)
	}
	total, err := redirect.Sum(l.book, list)
	if err != nil {
		return err
	}
	p.AllTitle = lang.Count(len(signed), lang.T("Pour %s emploi signé, du moins au plus", "For %s job signed, from least to most"), lang.T("Pour les %s emplois signés, du moins au plus", "For the %s jobs signed, from least to most")).In(l.Lang)
	p.AllLead = lang.F("%s foyers sur %s sont connus, avec l’accord des personnes. Les autres comptent seuls, au RSA, à l’ASS ou sans allocation : le moins et le plus de ces trois cas (hypothèse).",
		"%s households of %s are known, with the agreement of the persons. Others count as single, on RSA, on ASS or without benefit: the least and the most of these three cases (assumption).", len(homes), len(signed)).In(l.Lang)
	if len(homes) == 0 {
		p.AllLead = say.allLead.In(l.Lang)
	}
	if l.May("money.tell") {
		p.Homes = web.Link{Href: l.Href("/money/households"), Text: say.homes.In(l.Lang)}
	}
	l.ranges(p, total)
	return nil
}

// fewest is how many homes must be told before sums count with them: below, a sum could
// say what one of them told.
const fewest = 5

// homes returns what persons with a contract told of their home; none when too few did,
// since a sum could then say what one of them told.
func (l ledger) homes(signed []company.Contract) (map[people.ID]financedb.Household, error) {
	list, err := financedb.Households(l.Context(), l.Read(), l.at)
	has, out := map[people.ID]bool{}, map[people.ID]financedb.Household{}
	for _, s := range signed {
		has[s.Person] = true
	}
	for _, h := range list {
		if has[h.Person] {
			out[h.Person] = h
		}
	}
	if len(out) < fewest {
		return nil, err
	}
	return out, err
}

// employer returns a company of the territory, or the one that the case tells.
func (l ledger) employer(id company.ID, usual company.Company) company.Company {
	for _, c := range l.companies {
		if c.ID == id {
			return c
		}
	}
	return usual
}

func (l ledger) ranges(p *Return, total redirect.Total) {
	p.All = Table{Caption: say.allCaption.In(l.Lang), Heads: []string{say.payer.In(l.Lang), say.aYear.In(l.Lang), say.perFTE.In(l.Lang)}}
	for _, one := range append(total.Payers, redirect.PayerRange{Range: total.All}) {
		per, _ := total.PerFTE(one.Range)
		row := Line{Head: Cell{Text: one.Payer.Title().In(l.Lang)}, Cells: []Cell{{Text: one.Range.In(l.Lang)}, {Text: per.In(l.Lang)}}}
		if one.Payer == "" {
			row.Head.Text, row.Sum = say.together.In(l.Lang), true
		}
		p.All.Rows = append(p.All.Rows, row)
	}
	step := l.steps(total.Trace())
	step.Open = false
	p.AllStep = &step
}

// published sets what others published beside ours, as published.
func (l ledger) published() Table {
	t := Table{Caption: say.publishedCaption.In(l.Lang), Heads: []string{say.who.In(l.Lang), say.amountHead.In(l.Lang), say.countsWhat.In(l.Lang), say.leavesWhat.In(l.Lang)}, Words: 3}
	for _, one := range redirect.Conventions() {
		var amounts []string
		for _, f := range one.Figures {
			amount := f.Range.In(l.Lang)
			if f.Under {
				amount = lang.F("moins de %s", "under %s", f.Range.Most.Rounded()).In(l.Lang)
			}
			amounts = append(amounts, lang.F("%s : %s", "%s: %s", f.Title, amount).In(l.Lang))
		}
		t.Rows = append(t.Rows, Line{Head: Cell{Text: one.Who.In(l.Lang) + ", " + yearText(one.Year)}, Cells: []Cell{{Text: strings.Join(amounts, lang.T(" ; ", "; ").In(l.Lang))}, {Text: one.Counts.In(l.Lang)}, {Text: one.Leaves.In(l.Lang)}}})
	}
	return t
}
