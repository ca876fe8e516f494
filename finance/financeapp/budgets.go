package financeapp

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

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
	Ranges                *Step // how the ranges were drawn
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
	if n, err := strconv.Atoi(v.Query("months")); err == nil && n > 0 && n <= 60 && n%12 == 0 {
		months = n
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
	p := Budget{head: a.head(heading, lang.F("Mois %s à %s. Trésorerie au plus bas fin %s : %s.", "%s to %s. Cash at its lowest at the end of %s: %s.", lang.Of(got.Months[0].Month), got.Months[months-1].Month, low.Month, low.Cash.Rounded())),
		Spans: a.spans(from, months), Sources: a.sources(from, months), SourceTitle: say.jobsFrom.In(v.Lang), CashTitle: say.cashTitle.In(v.Lang), MovesTitle: say.movesTitle.In(v.Lang), TableTitle: say.monthsTitle.In(v.Lang),
		GroupsTitle: say.groupsTitle.In(v.Lang), SupposedTitle: say.usedTitle.In(v.Lang), Supposed: a.supposedList(got.Used),
		File: web.Link{Href: a.of("/budget.xlsx?" + a.query(from, months)), Text: say.workbook.In(v.Lang)}}
	a.even(&p, got)
	chart := a.cashChart(got)
	p.Cash = &chart
	p.Table = a.periods(got)
	if err := a.moves(&p, got); err != nil {
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
	all := budget.Pick{Last: len(b.Months) - 1}
	p.Facts = []Part{{Name: say.result.In(a.Lang), Value: b.Result().In(a.Lang), Href: a.opens(b, all)},
		{Name: say.lowest.In(a.Lang), Value: lang.F("%s, fin %s", "%s, end of %s", low.Cash, low.Month).In(a.Lang), Href: a.opens(b, budget.Pick{Show: budget.OfCash, Last: int(low.Month - b.Input.From)})},
		{Name: say.evenSales.In(a.Lang), Value: lang.F("%s (prévues : %s)", "%s (expected: %s)", even.Needed, even.Expected).In(a.Lang), Href: a.opens(b, budget.Pick{Show: budget.OfEven, Last: all.Last})},
		{Name: say.jobs.In(a.Lang), Value: lang.F("%s au premier mois, %s au dernier", "%s in the first month, %s in the last", finance.FTEText(b.Months[0].Persons+b.Months[0].Others), finance.FTEText(b.Months[len(b.Months)-1].Persons+b.Months[len(b.Months)-1].Others)).In(a.Lang)}}
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
		solid := func(m int) string { return strings.ReplaceAll(b.Months[m].Month.In(a.Lang), " ", "\u00a0") }
		name := solid(first)
		if step > 1 {
			name = lang.F("%s à %s", "%s to %s", lang.Same(solid(first)), lang.Same(solid(last))).In(a.Lang)
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
		row.Cells = append(row.Cells, a.amount(sum, b, budget.Pick{Kinds: []budget.Kind{k}, First: first, Last: last}))
	}
	row.Cells = append(row.Cells, a.amount(result, b, budget.Pick{First: first, Last: last}), a.cell(b.Months[last].Cash, b, budget.Pick{Show: budget.OfCash, Last: last}))
	return row
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
func (a account) moves(p *Budget, told budget.Budget) error {
	tried, err := a.try(told.Input)
	if err != nil {
		return err
	}
	bars, spread := tried.Bars, tried.Ranges
	base := int64(told.Result())
	s := web.Spans{ID: "moves", Base: &base, Title: say.movesTitle.In(a.Lang), Desc: say.sameBelow.In(a.Lang)}
	t := Table{Caption: say.movesCaption.In(a.Lang), Heads: []string{say.change.In(a.Lang), say.lowResult.In(a.Lang), say.highResult.In(a.Lang), say.apart.In(a.Lang)}}
	for _, b := range bars {
		low, high := min(b.Low, b.High), max(b.Low, b.High)
		worse, better := budget.Pick{Last: len(told.Months) - 1}, budget.Pick{Last: len(told.Months) - 1}
		worse.Scenario, better.Scenario = b.Ends()
		s.Rows = append(s.Rows, web.Span{Name: b.Change.Name.In(a.Lang), Value: b.Span().Rounded().In(a.Lang), From: int64(low), To: int64(high)})
		t.Rows = append(t.Rows, Line{Head: Cell{Text: b.Change.Name.In(a.Lang)}, Cells: []Cell{a.cell(low, told, worse), a.cell(high, told, better), {Text: b.Span().Rounded().In(a.Lang)}}})
	}
	s.Keys = []web.Key{{Class: "c2", Text: say.below.In(a.Lang)}, {Class: "c1", Text: say.above.In(a.Lang)}}
	chart := web.Spanned(s)
	p.Moves, p.MovesTable = &chart, t
	p.MovesLead = lang.F("Une seule chose change à la fois : la barre va du résultat bas au résultat haut ; sa couleur change au résultat tel quel, %s. À droite, l’écart entre les deux.", "One thing changes at a time: the bar goes from the low to the high result; its colour changes at the result as told, %s. On the right, how far apart both are.", told.Result().Rounded()).In(a.Lang)
	step := a.steps(spread.Trace(budget.UsualChanges()))
	step.Open = false
	p.Ranges = &step
	p.RangeText = lang.F("Si tout varie à la fois, le résultat va de %s à %s, 8 fois sur 10 ; la trésorerie au plus bas, de %s à %s. Elle passe sous zéro %s fois sur %s (tirages à suite fixe n° %s, chaque changement tiré également entre ses deux bornes : hypothèse).",
		"If all vary at once, the result goes from %s to %s, 8 times in 10; the lowest cash from %s to %s. It falls below zero %s times in %s (draws of fixed seed %s, each change drawn evenly between its bounds: assumption).",
		spread.Result.Tenth.Rounded(), spread.Result.NineTenths.Rounded(), spread.Low.Tenth.Rounded(), spread.Low.NineTenths.Rounded(), spread.BelowZero, spread.Draws, seed).In(a.Lang)
	return nil
}

// groupTables shares the budget between activities, and between sites.
func (a account) groupTables(b budget.Budget) (out []Table) {
	for _, one := range []struct {
		caption, head lang.Text
		show          budget.Show
		list          []budget.Group
	}{{say.byActivity, say.activity, budget.OfActivity, b.ByActivity()}, {say.bySite, say.site, budget.OfSite, b.BySite()}} {
		if len(one.list) > 1 || len(one.list) == 1 && one.list[0].Name != "" {
			t := a.groupTable(b, one.show, one.list)
			t.Caption, t.Heads[0] = one.caption.In(a.Lang), one.head.In(a.Lang)
			out = append(out, t)
		}
	}
	return out
}

func (a account) groupTable(b budget.Budget, show budget.Show, list []budget.Group) Table {
	t := Table{Heads: []string{"", say.contributions.In(a.Lang), say.sales.In(a.Lang), say.wagesAndCharges.In(a.Lang), say.otherAmounts.In(a.Lang), say.result.In(a.Lang)}}
	names := a.groupNames(b, show)
	for _, g := range list {
		pick := budget.Pick{Show: show, Of: g.Name, Last: len(b.Months) - 1}
		row := Line{Head: Cell{Text: names[g.Name].In(a.Lang)}}
		for _, pick.Kinds = range [][]budget.Kind{budget.Supports(), {budget.Sales}, budget.Work(), budget.Rest(), nil} {
			row.Cells = append(row.Cells, a.amount(g.Sum(pick.Kinds), b, pick))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func yearText(y int) string { return strconv.Itoa(y) }
