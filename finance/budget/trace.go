package budget

import (
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
)

// Trace says how the result was found: kinds, months, rows.
func (b Budget) Trace() finance.Trace {
	t, w := b.Whole(), b.words()
	byKind := make([][][]int, kinds)
	for i, r := range b.Rows {
		if byKind[r.Kind] == nil {
			byKind[r.Kind] = make([][]int, len(b.Months))
		}
		byKind[r.Kind][r.Month] = append(byKind[r.Kind][r.Month], i)
	}
	for k, months := range byKind {
		if months != nil {
			t.Parts = append(t.Parts, w.kind(Kind(k), months))
		}
	}
	return t
}

// Whole is the trace of the result without what it sums.
func (b Budget) Whole() finance.Trace {
	t := amountTrace(lang.T("Résultat du budget", "Result of the budget"), b.Result(), lang.T("somme des recettes − somme des dépenses ; chaque ligne est arrondie au centime une fois par mois",
		"sum of the income − sum of the costs; each row is rounded to the cent once a month"))
	t.Inputs, t.Cited = b.inputs(), finance.CiteAll(b.Used)
	return t
}

func (b Budget) inputs() []finance.Input {
	in := b.Input
	present := finance.Input{Title: lang.T("Absence", "Absence"), Value: lang.F("%s du temps payé, ni financé ni vendu, mais payé (hypothèse)", "%s of paid time, neither funded nor sold, yet paid (assumption)", finance.ValueText(lang.Decimal{Units: in.Absence, Places: 3}, "rate"))}
	ceiling := lang.T("aucun n’est dit", "none is told")
	if in.Company.Ceiling > 0 {
		ceiling = finance.FTEText(in.Company.Ceiling)
	}
	return append([]finance.Input{
		{Title: lang.T("Entreprise", "Company"), Value: lang.Same(in.Company.Name)},
		{Title: lang.T("Mois", "Months"), Value: lang.F("%s à %s", "%s to %s", lang.Of(b.Months[0].Month), b.Months[len(b.Months)-1].Month)},
		{Title: lang.T("Emplois", "Jobs"), Value: lang.F("%s", "%s", len(b.Jobs))},
		{Title: lang.T("Plafond d’ETP de la convention", "Ceiling of FTE of the convention"), Value: ceiling},
		present,
	}, in.Basis.Inputs()...)
}

func amountText(c money.Cents) lang.Text { return lang.Text{FR: c.In(lang.FR), EN: c.In(lang.EN)} }

// words holds the phrases that many rows share, so that a trace costs little.
type words struct {
	b      Budget
	months []lang.Text
	rates  []lang.Text // by month, how the contribution of an hour is found
	jobs   map[int64]lang.Text
	acts   map[needs.ActivityID]string
}

func (b Budget) words() *words {
	w := &words{b: b, jobs: map[int64]lang.Text{}, acts: map[needs.ActivityID]string{}, rates: make([]lang.Text, len(b.Months))}
	for _, a := range b.Input.Activities {
		w.acts[a.ID] = a.Name
	}
	for _, m := range b.Months {
		w.months = append(w.months, lang.F("%s", "%s", m.Month))
	}
	for _, s := range b.prices.Segments {
		m := int(s.Month() - b.Input.From)
		one := lang.F("heures payées × %s × %s du %s au %s", "paid hours × %s × %s from %s to %s",
			finance.Cite(s.Wage).Value, finance.Cite(s.Rate).Value, s.From, s.Until)
		if !w.rates[m].Empty() {
			one = lang.Text{FR: w.rates[m].FR + " + " + one.FR, EN: w.rates[m].EN + " + " + one.EN}
		}
		w.rates[m] = one
	}
	return w
}

func (w *words) kind(k Kind, months [][]int) finance.Trace {
	sum := w.b.Total(k)
	t := finance.Trace{Title: k.Title(), Value: amountText(sum), Cents: &sum, Formula: lang.T("somme des mois", "sum of the months")}
	for m, rows := range months {
		if len(rows) > 0 {
			t.Parts = append(t.Parts, w.month(k, m, rows))
		}
	}
	return t
}

func (w *words) month(k Kind, m int, rows []int) finance.Trace {
	sum := w.b.Months[m].Kinds[k]
	t := finance.Trace{Title: w.months[m], Value: amountText(sum), Cents: &sum, Formula: w.formula(k, m), Parts: make([]finance.Trace, len(rows))}
	for i, n := range rows {
		r := &w.b.Rows[n]
		t.Parts[i] = finance.Trace{Title: w.title(r), Value: amountText(r.Amount), Cents: &r.Amount, Formula: w.behind(r)}
	}
	return t
}

// formula says how the rows of a kind are found in a month.
func (w *words) formula(k Kind, m int) lang.Text {
	switch k {
	case StatePart:
		return lang.F("pour chaque emploi : %s", "for each job: %s", w.rates[m])
	case DepartmentPart:
		return lang.T("pour chaque emploi : part de l’État, avant arrondi × part du département", "for each job: State part, before rounding × département share")
	case Wages:
		return lang.T("pour chaque emploi : salaire horaire × temps payé par semaine × 52 ÷ 12 × jours payés ÷ jours du mois", "for each job: hourly wage × paid time a week × 52 ÷ 12 × paid days ÷ days of the month")
	case Charges:
		return lang.T("pour chaque emploi : salaire brut × taux de chaque cotisation − réduction générale, aux taux du jour", "for each job: gross pay × rate of each contribution − general reduction, at the rates of the day")
	case Sales:
		return lang.T("ventes prévues par ETP et par an × ETP ÷ 12, sans l’absence, × part comptée", "expected sales per FTE and year × FTE ÷ 12, less absence, × share counted")
	case StartUpGrant:
		return lang.T("ETP de personnes gagnés entre deux 31 décembre × montant de l’année", "FTE of persons gained between two 31 Decembers × amount of the year")
	case Training:
		return lang.T("formation par ETP et par an × ETP ÷ 12", "training per FTE and year × FTE ÷ 12")
	}
	return lang.T("montants dits par mois", "amounts told a month")
}

// title says what a row is about.
func (w *words) title(r *Row) lang.Text {
	switch {
	case r.Job >= 0:
		return lang.Same(string(w.b.Jobs[r.Job].Person))
	case r.Why == BeyondShare:
		return lang.T("Autres postes au-delà de leur part de tous les ETP", "Other posts beyond their share of all FTE")
	case r.Why == BeyondCeiling:
		return lang.T("ETP au-delà du plafond de la convention", "FTE beyond the ceiling of the convention")
	case r.Why == ByHand:
		return w.b.Input.Told[r.Told].Title
	case r.Why == ByGrant:
		return lang.T("Dotation de l’année", "Grant of the year")
	}
	return lang.Same(w.activity(r.Activity))
}

// behind says what a row was multiplied by, or who decided it.
func (w *words) behind(r *Row) lang.Text {
	if r.Why == ByHand {
		if d := w.b.Input.Told[r.Told].Decision; d != "" {
			return lang.F("décision : %s", "decision: %s", d)
		}
		return lang.T("ligne écrite à la main", "line written by hand")
	}
	if r.FTE == 0 {
		return lang.T("par mois", "a month")
	}
	text, known := w.jobs[r.FTE]
	if !known {
		text = finance.FTEText(r.FTE)
		w.jobs[r.FTE] = text
	}
	if r.Activity != "" {
		name := w.activity(r.Activity)
		return lang.Text{FR: text.FR + ", " + name, EN: text.EN + ", " + name}
	}
	return text
}

// activity returns what an activity is called.
func (w *words) activity(id needs.ActivityID) string {
	if name := w.acts[id]; name != "" {
		return name
	}
	return string(id)
}
