package budget

import (
	"strconv"

	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// moved returns what kind k moves the cash of month i by, and the index of the month
// that it belongs to: an earlier one when it is paid late, below zero for none yet.
func (b *Budget) moved(i int, k Kind) (amount money.Cents, of int) {
	of = i
	switch k {
	case StatePart, DepartmentPart, StartUpGrant:
		of -= b.Input.Late.Contribution
	case Sales:
		of -= b.Input.Late.Sales
	}
	if of < 0 {
		return 0, of
	}
	return b.Months[of].Kinds[k], of
}

// CashTrace says how the cash at the end of the month of index m was found: what
// there was, then what came in and went out each month.
func (b Budget) CashTrace(m int) finance.Trace {
	w := b.words()
	t := amountTrace(lang.F("Trésorerie à la fin %s", "Cash at the end of %s", lang.Of(w.months[m])), b.Months[m].Cash,
		lang.T("trésorerie au début + ce qui entre − ce qui sort, mois par mois ; ce qui est payé plus tard entre plus tard", "cash at the start + what comes in − what goes out, month by month; what is paid later comes in later"))
	t.Inputs = append([]finance.Input{
		{Title: lang.T("Trésorerie au début", "Cash at the start"), Value: amountText(b.Input.Cash)},
		{Title: lang.T("Contribution versée", "Contribution paid"), Value: lateText(b.Input.Late.Contribution)},
		{Title: lang.T("Ventes payées", "Sales paid"), Value: lateText(b.Input.Late.Sales)},
	}, b.inputs()...)
	t.Cited = finance.CiteAll(b.Used)
	t.Parts = append(t.Parts, amountTrace(lang.T("Trésorerie au début", "Cash at the start"), b.Input.Cash, lang.T("dite par l’entreprise", "told by the company")))
	for i := 0; i <= m; i++ {
		before := b.Input.Cash
		if i > 0 {
			before = b.Months[i-1].Cash
		}
		t.Parts = append(t.Parts, w.cash(i, b.Months[i].Cash-before))
	}
	return t
}

// cash says what moved the cash of one month.
func (w *words) cash(i int, moved money.Cents) finance.Trace {
	t := amountTrace(w.months[i], moved, lang.F("entré moins sorti dans le mois ; il reste %s", "come in less gone out over the month; %s is left", w.b.Months[i].Cash))
	for _, k := range Kinds() {
		amount, of := w.b.moved(i, k)
		if amount == 0 {
			continue
		}
		formula := lang.T("du mois", "of the month")
		if of != i {
			formula = lang.F("%s, payé plus tard", "of %s, paid later", lang.Of(w.months[of]))
		}
		t.Parts = append(t.Parts, amountTrace(k.Title(), amount, formula))
	}
	return t
}

func lateText(months int) lang.Text {
	if months == 0 {
		return lang.T("dans le mois", "within the month")
	}
	return lang.Count(months, lang.T("%s mois plus tard", "%s month later"), lang.T("%s mois plus tard", "%s months later"))
}

// EvenTrace says how the break-even sales were found.
func (b Budget) EvenTrace() finance.Trace {
	even := b.BreakEven()
	t := amountTrace(lang.T("Ventes d’équilibre", "Break-even sales"), even.Needed, lang.T("ventes prévues − résultat, jamais sous zéro, tout le reste restant tel quel (hypothèse : vendre plus ne coûte rien de plus)",
		"expected sales − result, never below zero, all else as it is (assumption: selling more costs nothing more)"))
	t.Inputs, t.Cited = b.inputs(), finance.CiteAll(b.Used)
	result := b.inKinds()
	result.Inputs, result.Cited = nil, nil
	t.Parts = []finance.Trace{amountTrace(lang.T("Ventes prévues", "Expected sales"), even.Expected, lang.T("somme des mois", "sum of the months")), result}
	return t
}

// inKinds is the trace of the result down to its kinds, without months and rows.
func (b Budget) inKinds() finance.Trace {
	t := b.Whole()
	for _, k := range Kinds() {
		if sum := b.Total(k); sum != 0 {
			t.Parts = append(t.Parts, amountTrace(k.Title(), sum, lang.T("somme des mois", "sum of the months")))
		}
	}
	return t
}

// ActivityTrace says how kinds of the part of an activity were found, and SiteTrace
// those of a site; an empty name is what belongs to none.
func (b Budget) ActivityTrace(name string, of []Kind) finance.Trace {
	return b.groupTrace(name, of, b.byActivity, byActivityHow)
}

// SiteTrace is [Budget.ActivityTrace] for a site.
func (b Budget) SiteTrace(name string, of []Kind) finance.Trace {
	return b.groupTrace(name, of, b.bySite, bySiteHow)
}

func (b Budget) groupTrace(name string, of []Kind, by sharing, formula lang.Text) finance.Trace {
	w := b.words()
	type at struct {
		kind  Kind
		month int
	}
	rows := map[at][]finance.Trace{}
	sums := map[at]money.Cents{}
	b.share(by, func(group string, r *Row, amount money.Cents) {
		if group != name || amount == 0 {
			return
		}
		k := at{r.Kind, r.Month}
		sums[k] += amount
		rows[k] = append(rows[k], amountTrace(w.title(r), amount, lang.F("part de %s : %s", "share of %s: %s", r.Amount, w.behind(r))))
	})
	all := money.Cents(0)
	t := finance.Trace{Formula: formula, Inputs: b.inputs(), Cited: finance.CiteAll(b.Used)}
	for _, k := range of {
		sum := money.Cents(0)
		one := finance.Trace{Title: k.Title(), Formula: lang.T("somme des mois", "sum of the months")}
		for m := range b.Months {
			if list := rows[at{k, m}]; list != nil {
				month := amountTrace(w.months[m], sums[at{k, m}], w.formula(k, m))
				month.Parts = list
				one.Parts = append(one.Parts, month)
				sum += sums[at{k, m}]
			}
		}
		if len(one.Parts) > 0 {
			one.Value, one.Cents = amountText(sum), &sum
			t.Parts = append(t.Parts, one)
			all += sum
		}
	}
	t.Value, t.Cents = amountText(all), &all
	return t
}

// Inputs words what a scenario changes.
func (s Scenario) Inputs() []finance.Input {
	var out []finance.Input
	add := func(title, value lang.Text) { out = append(out, finance.Input{Title: title, Value: value}) }
	share := func(title lang.Text, thousandths int64) {
		if thousandths != 0 {
			add(title, lang.F("%s %%", "%s%%", signed(thousandths, 1)))
		}
	}
	points := func(title lang.Text, n int64, places int) {
		if n != 0 {
			add(title, lang.F("%s points", "%s points", signed(n, places)))
		}
	}
	for _, a := range s.Assume {
		add(lang.Same(a.Name), lang.F("%s depuis le %s", "%s since %s", finance.ValueText(a.Value, a.Unit), a.From))
	}
	points(lang.T("Taux de l’État", "State rate"), s.Rate, 2)
	share(lang.T("Salaire minimum", "Minimum wage"), s.Wage)
	share(lang.T("Ventes", "Sales"), s.Sales)
	points(lang.T("Absence", "Absence"), s.Absence, 1)
	share(lang.T("Dépenses", "Costs"), s.Costs)
	if s.Later != 0 {
		add(lang.T("Embauches", "Hires"), lateText(s.Later))
	}
	return out
}

// signed words a change, with its sign.
func signed(n int64, places int) lang.Text {
	d := lang.Decimal{Units: n, Places: places}
	for d.Places > 0 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	if n > 0 {
		return lang.F("+ %s", "+%s", d)
	}
	return lang.F("− %s", "−%s", lang.Decimal{Units: -d.Units, Places: d.Places})
}

// Trace says how the result of a scenario was found, down to its kinds.
func (o Outcome) Trace() finance.Trace {
	t := o.Budget.inKinds()
	t.Inputs = append(o.Scenario.Named(), t.Inputs...)
	return t
}

// Named words a scenario: its name, then what it changes.
func (s Scenario) Named() []finance.Input {
	return append([]finance.Input{{Title: lang.T("Scénario", "Scenario"), Value: s.Name}}, s.Inputs()...)
}

// Trace says how both results of a bar were found.
func (b Bar) Trace() finance.Trace {
	span := b.Span()
	t := amountTrace(b.Change.Name, span, lang.T("résultat haut − résultat bas, cette chose changeant seule", "high result − low result, this alone changing"))
	for _, one := range []struct {
		side   Scenario
		result money.Cents
	}{{b.Change.Low, b.Low}, {b.Change.High, b.High}} {
		part := amountTrace(lang.T("Résultat", "Result"), one.result, lang.T("le budget entier, refait avec ce changement", "the whole budget, made again with this change"))
		if part.Inputs = one.side.Inputs(); part.Inputs == nil {
			part.Formula = lang.T("le budget tel quel", "the budget as told")
		}
		t.Parts = append(t.Parts, part)
	}
	return t
}

// Trace says how the ranges were drawn, and from what.
func (s Spread) Trace(changes []Change) finance.Trace {
	t := finance.Trace{Title: lang.T("Résultat quand tout varie à la fois, 8 fois sur 10", "Result when all vary at once, 8 times in 10"),
		Value: lang.F("de %s à %s", "%s to %s", s.Result.Tenth, s.Result.NineTenths),
		Formula: lang.T("chaque tirage place chaque changement quelque part entre ses deux bornes, chacune des 1 001 places également probable (hypothèse : chacun pour soi), et refait le budget ; rangés par résultat, on lit celui qui a un dixième des tirages sous lui, puis neuf dixièmes",
			"each draw puts each change somewhere between its two bounds, each of 1,001 places as likely (assumption: each on its own), and makes the budget again; in order of result, the one with a tenth of the draws below it is read, then the one with nine tenths"),
		Inputs: []finance.Input{
			{Title: lang.T("Tirages", "Draws"), Value: lang.F("%s", "%s", s.Draws)},
			{Title: lang.T("Suite de nombres au hasard, fixe", "Sequence of random numbers, fixed"), Value: lang.F("SplitMix64, graine %s", "SplitMix64, seed %s", lang.Same(strconv.FormatUint(s.Seed, 10)))},
			{Title: lang.T("Trésorerie au plus bas, 8 fois sur 10", "Lowest cash, 8 times in 10"), Value: lang.F("de %s à %s", "%s to %s", s.Low.Tenth, s.Low.NineTenths)},
			{Title: lang.T("Tirages où la trésorerie passe sous zéro", "Draws whose cash falls below zero"), Value: lang.F("%s", "%s", s.BelowZero)},
		}}
	for _, c := range changes {
		t.Inputs = append(t.Inputs, finance.Input{Title: c.Name, Value: lang.F("entre %s et %s", "between %s and %s", bound(c.Low), bound(c.High))})
	}
	return t
}

// bound words one end of a change.
func bound(s Scenario) lang.Text {
	list := s.Inputs()
	if len(list) == 0 {
		return lang.T("tel quel", "as told")
	}
	var out []lang.Text
	for _, in := range list {
		out = append(out, in.Value)
	}
	return lang.Join(out)
}

func amountTrace(title lang.Text, amount money.Cents, formula lang.Text) finance.Trace {
	return finance.Trace{Title: title, Value: amountText(amount), Cents: &amount, Formula: formula}
}
