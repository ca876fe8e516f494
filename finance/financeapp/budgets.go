package financeapp

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strconv"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/financedb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
)

// Budget is the page of what a company earns and spends.
type Budget struct {
	head
	Spans                 []web.Door // twelve months, five years
	Sources               []web.Door // where the jobs to come are taken from
	SourceTitle           string
	Facts                 []Part
	Cash, Moves           *web.Chart
	CashTitle, MovesTitle string
	MovesLead, RangeText  string
	MovesTable, Table     Table
	TableTitle            string
	Groups                []Table
	GroupsTitle           string
	SupposedTitle         string
	Supposed              []Cited
	File                  web.Link
}

const (
	draws = 100 // budgets drawn for the ranges
	seed  = 1   // of the draws: the same ranges at each reading
)

// period returns the first month and the length that the address asks for.
func period(v *desk.Visit) (calendar.Month, int) {
	from, months := v.Today().Month(), 12
	if m, err := calendar.ParseMonth(v.Query("from")); err == nil {
		from = m
	}
	if v.Query("months") == "60" {
		months = 60
	}
	return from, months
}

func showBudget(v *desk.Visit) (any, error) {
	from, months := period(v)
	a, err := openAccount(v, from)
	if err != nil {
		return nil, err
	}
	in := a.input(from, months)
	got, err := budget.Of(a.book, in)
	if fault.KindOf(err) == fault.Missing || fault.KindOf(err) == fault.Invalid {
		h := a.unknown(lang.T("Budget : il manque une valeur", "Budget: a value is missing"), in.Grant, from, months, err)
		return Budget{head: h, Spans: a.spans(from, months), Sources: a.sources(from, months), SourceTitle: say.jobsFrom.In(v.Lang)}, nil
	}
	if err != nil {
		return nil, err
	}
	low := got.LowPoint()
	heading := lang.F("Résultat de %s sur %s mois", "A result of %s over %s months", got.Result().Rounded(), months)
	p := Budget{head: a.head(heading, lang.F("De %s à %s. Trésorerie au plus bas fin %s : %s.", "%s to %s. Cash at its lowest at the end of %s: %s.", got.Months[0].Month, got.Months[months-1].Month, low.Month, low.Cash.Rounded())),
		Spans: a.spans(from, months), Sources: a.sources(from, months), SourceTitle: say.jobsFrom.In(v.Lang), CashTitle: say.cashTitle.In(v.Lang), MovesTitle: say.movesTitle.In(v.Lang), MovesLead: say.movesLead.In(v.Lang), TableTitle: say.monthsTitle.In(v.Lang),
		GroupsTitle: say.groupsTitle.In(v.Lang), SupposedTitle: say.usedTitle.In(v.Lang), Supposed: a.supposedList(got.Used),
		File: web.Link{Href: a.of("/budget.xlsx?" + a.query(from, months)), Text: say.workbook.In(v.Lang)}}
	a.even(&p, got)
	chart := a.cashChart(got)
	p.Cash = &chart
	p.Table = a.periods(got)
	if err := a.moves(&p, in); err != nil {
		return nil, err
	}
	p.Groups = a.groupTables(got)
	return p, nil
}

// unknown is the head of a page whose amounts wait for a figure.
func (a account) unknown(heading lang.Text, grant bool, from calendar.Month, months int, err error) head {
	h := a.head(heading, say.unknownLead)
	names := needed
	if grant {
		names = append(append([]string(nil), needed...), finance.StartUpGrant)
	}
	h.Asked = a.asked(names, from, from+calendar.Month(months)-1)
	if len(h.Asked) == 0 || fault.KindOf(err) == fault.Invalid {
		h.Wrong = fault.In(err, a.Lang)
	}
	return h
}

// query says the months and where the jobs come from.
func (a account) query(from calendar.Month, months int) string {
	return fmt.Sprintf("from=%s&months=%d&jobs=%s", from, months, a.jobs())
}

func (a account) spans(from calendar.Month, months int) []web.Door {
	return []web.Door{{Href: a.of("/budget?" + a.query(from, 12)), Text: say.twelve.In(a.Lang), Here: months == 12}, {Href: a.of("/budget?" + a.query(from, 60)), Text: say.sixty.In(a.Lang), Here: months == 60}}
}

// even says the break-even sales, and the whole trace behind the result.
func (a account) even(p *Budget, b budget.Budget) {
	even, low := b.BreakEven(), b.LowPoint()
	p.Facts = []Part{{say.result.In(a.Lang), b.Result().In(a.Lang)}, {say.lowest.In(a.Lang), lang.F("%s, fin %s", "%s, end of %s", low.Cash, low.Month).In(a.Lang)},
		{say.evenSales.In(a.Lang), lang.F("%s (prévues : %s)", "%s (expected: %s)", even.Needed, even.Expected).In(a.Lang)},
		{say.jobs.In(a.Lang), lang.F("%s au premier mois, %s au dernier", "%s in the first month, %s in the last", jobsText(b.Months[0].Persons+b.Months[0].Others), jobsText(b.Months[len(b.Months)-1].Persons+b.Months[len(b.Months)-1].Others)).In(a.Lang)}}
}

func (a account) cashChart(b budget.Budget) web.Chart {
	low := 0
	t := web.Trail{ID: "cash", Title: say.cashTitle.In(a.Lang), Desc: say.sameBelow.In(a.Lang), Axis: func(v int64) string { return money.Cents(v).Rounded().In(a.Lang) }}
	for i, m := range b.Months {
		t.Spots = append(t.Spots, web.Spot{At: int64(i), Value: int64(m.Cash)})
		if m.Cash < b.Months[low].Cash {
			low = i
		}
		if i%max(1, len(b.Months)/4) == 0 || i == len(b.Months)-1 {
			t.Times = append(t.Times, web.Time{At: int64(i), Text: short(m.Month)})
		}
	}
	t.Low, t.Until = low, int64(len(b.Months)-1)
	return web.Trailed(t)
}

// short writes a month as 03/26.
func short(m calendar.Month) string {
	y, n := m.Split()
	return fmt.Sprintf("%02d/%02d", int(n), y%100)
}

// periods lists the budget by month, or by year when it is long; each amount opens.
func (a account) periods(b budget.Budget) Table {
	t := Table{Caption: say.monthsCaption.In(a.Lang), Heads: []string{say.period.In(a.Lang)}}
	var used []budget.Kind
	for _, k := range budget.Kinds() {
		if b.Total(k) != 0 {
			used = append(used, k)
			t.Heads = append(t.Heads, k.Title().In(a.Lang))
		}
	}
	t.Heads = append(t.Heads, say.result.In(a.Lang), say.cash.In(a.Lang))
	step := 1
	if len(b.Months) > 24 {
		step = 12
	}
	for first := 0; first < len(b.Months); first += step {
		last := min(first+step, len(b.Months)) - 1
		name := b.Months[first].Month.In(a.Lang)
		if step > 1 {
			name = lang.F("%s à %s", "%s to %s", b.Months[first].Month, b.Months[last].Month).In(a.Lang)
		}
		t.Rows = append(t.Rows, a.periodRow(b, name, used, first, last))
	}
	total := a.periodRow(b, say.total.In(a.Lang), used, 0, len(b.Months)-1)
	total.Sum = true
	t.Rows = append(t.Rows, total)
	return t
}

func (a account) periodRow(b budget.Budget, name string, used []budget.Kind, first, last int) Line {
	row := Line{Head: Cell{Text: name}}
	result := money.Cents(0)
	for m := first; m <= last; m++ {
		result += b.Months[m].Result
	}
	for _, k := range used {
		sum := money.Cents(0)
		for m := first; m <= last; m++ {
			sum += b.Months[m].Kinds[k]
		}
		row.Cells = append(row.Cells, a.amount(sum, b, k.Name(), first, last))
	}
	row.Cells = append(row.Cells, a.amount(result, b, "", first, last), Cell{Text: b.Months[last].Cash.Rounded().In(a.Lang)})
	return row
}

// amount is a cell that opens to how its amount was found.
func (a account) amount(sum money.Cents, b budget.Budget, kind string, first, last int) Cell {
	c := Cell{Text: sum.Rounded().In(a.Lang)}
	if sum != 0 {
		c.Href = a.of("/budget/trace?" + a.query(b.Input.From, b.Input.Months) + "&kind=" + kind + "&first=" + strconv.Itoa(first) + "&last=" + strconv.Itoa(last))
	}
	return c
}

// key tells one budget, with what the territory supposes, from every other.
func (a account) key(in budget.Input) (string, error) {
	asked, err := json.Marshal(struct {
		In   budget.Input
		Told []financedb.Assumed
	}{in, a.told})
	if err != nil {
		return "", fmt.Errorf("digest of a budget: %w", err)
	}
	digest := sha256.Sum256(asked)
	return string(digest[:]), nil
}

// try tries the usual changes and draws against a budget. It takes long and depends
// on the budget and on what the territory supposes only.
func (a account) try(in budget.Input) (budget.Moves, error) {
	key, err := a.key(in)
	if err != nil {
		return budget.Moves{}, err
	}
	return desk.Ready(a.Visit, "money.moves "+key, func(m budget.Moves) int { return barWeight * (1 + len(m.Bars)) }, func() (m budget.Moves, err error) {
		if m.Bars, err = budget.Tornado(a.book, in, budget.UsualChanges()); err != nil {
			return m, err
		}
		spread, err := budget.SpreadOf(a.book, in, budget.UsualChanges(), draws, seed)
		m.Ranges = &spread
		return m, err
	})
}

// barWeight is about how many bytes a bar holds.
const barWeight = 1 << 10

// moves shows what one change at a time does, and the ranges when all change.
func (a account) moves(p *Budget, in budget.Input) error {
	tried, err := a.try(in)
	if err != nil {
		return err
	}
	bars, spread := tried.Bars, tried.Ranges
	s := web.Spans{ID: "moves", Title: say.movesTitle.In(a.Lang), Desc: say.sameBelow.In(a.Lang)}
	t := Table{Caption: say.movesCaption.In(a.Lang), Heads: []string{say.change.In(a.Lang), say.lowResult.In(a.Lang), say.highResult.In(a.Lang), say.apart.In(a.Lang)}}
	for _, b := range bars {
		low, high := min(b.Low, b.High), max(b.Low, b.High)
		s.Rows = append(s.Rows, web.Span{Name: b.Change.Name.In(a.Lang), Value: b.Span().Rounded().In(a.Lang), Class: "c1", From: int64(low), To: int64(high)})
		t.Rows = append(t.Rows, Line{Head: Cell{Text: b.Change.Name.In(a.Lang)}, Cells: []Cell{{Text: low.Rounded().In(a.Lang)}, {Text: high.Rounded().In(a.Lang)}, {Text: b.Span().Rounded().In(a.Lang)}}})
	}
	chart := web.Spanned(s)
	p.Moves, p.MovesTable = &chart, t
	p.RangeText = lang.F("Si tout varie à la fois, le résultat va de %s à %s, 8 fois sur 10 ; la trésorerie au plus bas, de %s à %s. Elle passe sous zéro %s fois sur %s (tirages à suite fixe n° %s, chaque changement tiré également entre ses deux bornes : hypothèse).",
		"If all vary at once, the result goes from %s to %s, 8 times in 10; the lowest cash from %s to %s. It falls below zero %s times in %s (draws of fixed seed %s, each change drawn evenly between its bounds: assumption).",
		spread.Result.Tenth.Rounded(), spread.Result.NineTenths.Rounded(), spread.Low.Tenth.Rounded(), spread.Low.NineTenths.Rounded(), spread.BelowZero, spread.Draws, seed).In(a.Lang)
	return nil
}

// groupTables shares the budget between activities, and between sites.
func (a account) groupTables(b budget.Budget) (out []Table) {
	acts, sites := map[string]string{}, map[string]string{}
	for _, act := range b.Input.Activities {
		acts[string(act.ID)] = act.Name
	}
	for _, s := range a.sites {
		sites[string(s.ID)] = s.Name
	}
	for _, one := range []struct {
		caption, head, none lang.Text
		names               map[string]string
		list                []budget.Group
	}{{say.byActivity, say.activity, say.noActivity, acts, b.ByActivity()}, {say.bySite, say.site, say.noSite, sites, b.BySite()}} {
		if len(one.list) > 1 || len(one.list) == 1 && one.list[0].Name != "" {
			out = append(out, a.groupTable(one.caption, one.head, one.none, one.names, one.list))
		}
	}
	return out
}

func (a account) groupTable(caption, head, none lang.Text, names map[string]string, list []budget.Group) Table {
	t := Table{Caption: caption.In(a.Lang), Heads: []string{head.In(a.Lang), say.contributions.In(a.Lang), say.sales.In(a.Lang), say.wagesAndCharges.In(a.Lang), say.otherAmounts.In(a.Lang), say.result.In(a.Lang)}}
	for _, g := range list {
		name := names[g.Name]
		switch {
		case g.Name == "":
			name = none.In(a.Lang)
		case name == "":
			name = g.Name
		}
		support, wages := g.Kinds[budget.StatePart]+g.Kinds[budget.DepartmentPart], g.Kinds[budget.Wages]+g.Kinds[budget.Charges]
		row := Line{Head: Cell{Text: name}}
		for _, c := range []money.Cents{support, g.Kinds[budget.Sales], wages, g.Result - support - g.Kinds[budget.Sales] - wages, g.Result} {
			row.Cells = append(row.Cells, Cell{Text: c.Rounded().In(a.Lang)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Trace is the page of how one amount of a budget was found.
type Trace struct {
	head
	Step Step
}

func showTrace(v *desk.Visit) (any, error) {
	from, months := period(v)
	a, err := openAccount(v, from)
	if err != nil {
		return nil, err
	}
	got, err := budget.Of(a.book, a.input(from, months))
	if err != nil {
		return nil, err
	}
	first, _ := strconv.Atoi(v.Query("first"))
	last, err := strconv.Atoi(v.Query("last"))
	kind, known := budget.KindNamed(v.Query("kind"))
	if err != nil || first < 0 || last < first || last >= months || !known && v.Query("kind") != "" {
		return nil, fault.New(fault.NotFound, "Ce montant n’est pas dans ce budget. Reprenez depuis le budget.", "This amount is not in this budget. Start again from the budget.")
	}
	var kinds []budget.Kind
	if known {
		kinds = []budget.Kind{kind}
	} else {
		kinds = budget.Kinds()
	}
	t := found(got, kinds, first, last)
	p := Trace{head: a.head(lang.F("%s : %s", "%s: %s", t.Title, t.Value), lang.F("De %s à %s.", "%s to %s.", got.Months[first].Month, got.Months[last].Month)), Step: a.steps(t)}
	p.Back = web.Link{Href: a.of("/budget?" + a.query(from, months)), Text: say.budget.In(v.Lang)}
	return p, nil
}

// found gathers how kinds of some months were found.
func found(b budget.Budget, kinds []budget.Kind, first, last int) finance.Trace {
	all := money.Cents(0)
	out := finance.Trace{Title: say.result, Formula: say.sumOfKinds, Cited: finance.CiteAll(b.Used), Inputs: b.Trace().Inputs}
	for _, k := range kinds {
		sum := money.Cents(0)
		one := finance.Trace{Title: k.Title(), Formula: say.sumOfMonths}
		for m := first; m <= last; m++ {
			sum += b.Months[m].Kinds[k]
			if t := b.TraceOf(k, m); len(t.Parts) > 0 {
				t.Cited = nil
				one.Parts = append(one.Parts, t)
			}
		}
		all += sum
		one.Value = lang.F("%s", "%s", sum)
		if len(one.Parts) > 0 {
			out.Parts = append(out.Parts, one)
		}
	}
	if len(kinds) == 1 && len(out.Parts) == 1 {
		out.Title, out.Formula, out.Parts = out.Parts[0].Title, out.Parts[0].Formula, out.Parts[0].Parts
	}
	out.Value = lang.F("%s", "%s", all)
	return out
}

// jobsText words thousandths of FTE.
func jobsText(n int64) lang.Text {
	d := lang.Decimal{Units: n, Places: 3}
	for d.Places > 0 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	return lang.Unit(d, lang.T("ETP", "FTE"))
}

func yearText(y int) string { return strconv.Itoa(y) }
