package redirect

import (
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Person is what is known of one person: the cases that may be theirs. One case is
// certain; several make a range.
type Person struct {
	ID    string
	Cases []Case
}

// Total is the return of many persons, a year, as ranges for each payer.
type Total struct {
	Persons int
	FTE     int64 // of their jobs, thousandths, by the first case of each
	Payers  []PayerRange
	All     Range // between the least and the most of each person
}

// PayerRange is what one payer gets back, a year.
type PayerRange struct {
	Payer Payer
	Range Range
}

// PerFTE divides a range by the FTE of the jobs; ok is false without any.
func (t Total) PerFTE(r Range) (out Range, ok bool) {
	if t.FTE == 0 {
		return Range{}, false
	}
	return Range{r.Least.Share(1000, t.FTE), r.Most.Share(1000, t.FTE)}, true
}

// Sum adds up what persons bring back in a year: for each payer the least and the
// most of the cases of each person, summed (assumption: they vary each on their own,
// so that the true sum lies inside). The fault is that of the first case that cannot
// be computed, Missing for a person without a case.
func Sum(b *finance.Book, list []Person) (Total, error) {
	t := Total{Persons: len(list)}
	for _, p := range Payers() {
		t.Payers = append(t.Payers, PayerRange{Payer: p})
	}
	for _, p := range list {
		if len(p.Cases) == 0 {
			return Total{}, fault.Newf(fault.Missing, "Rien ne dit le foyer de %s. Donnez au moins un cas, ou retirez cette personne.",
				"Nothing says the household of %s. Give one case at least, or take this person out.", p.ID)
		}
		if err := t.add(b, p); err != nil {
			return Total{}, err
		}
	}
	return t, nil
}

func (t *Total) add(b *finance.Book, p Person) error {
	var all Range
	shares := make([]Range, len(t.Payers))
	weekly := worktime.Minutes(0)
	for i, c := range p.Cases {
		r, err := Of(b, c)
		if err != nil {
			return err
		}
		if i == 0 {
			weekly = c.Weekly
		}
		all = all.with(r.Year(), i == 0)
		for k, s := range r.Shares() {
			shares[k] = shares[k].with(12*s.Return(), i == 0)
		}
	}
	t.FTE += weekly.FTE()
	t.All = t.All.plus(all)
	for k := range shares {
		t.Payers[k].Range = t.Payers[k].Range.plus(shares[k])
	}
	return nil
}

func (r Range) with(c money.Cents, first bool) Range {
	if first {
		return Range{c, c}
	}
	return Range{min(r.Least, c), max(r.Most, c)}
}

func (r Range) plus(s Range) Range { return Range{r.Least + s.Least, r.Most + s.Most} }

// Trace says how the ranges were summed.
func (t Total) Trace() finance.Trace {
	per := lang.T("aucun emploi", "no job")
	if one, ok := t.PerFTE(t.All); ok {
		per = lang.F("%s : les sommes ÷ %s", "%s: the sums ÷ %s", one, finance.FTEText(t.FTE))
	}
	out := finance.Trace{
		Inputs: []finance.Input{
			{Title: lang.T("ETP des emplois", "FTE of the jobs"), Value: finance.FTEText(t.FTE)},
			{Title: lang.T("Par ETP et par an", "Per FTE and year"), Value: per},
		},
		Title:   lang.T("Retour pour les payeurs, par an", "Return to the payers, a year"),
		Value:   lang.F("%s", "%s", t.All),
		Formula: lang.F("somme, sur %s personnes, du moins et du plus que leurs cas possibles rendent", "sum, over %s persons, of the least and the most that their possible cases bring back", t.Persons),
	}
	for _, p := range t.Payers {
		out.Parts = append(out.Parts, finance.Trace{Title: p.Payer.Title(), Value: lang.F("%s", "%s", p.Range),
			Formula: lang.T("versé avant − versé après + reçu de plus", "paid before − paid after + received more")})
	}
	return out
}
