package finance

import (
	"math/big"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Pay is what one month of a job costs the employer.
type Pay struct {
	Wage        PerHour          // gross
	Weekly      worktime.Minutes // paid a week
	Gross       money.Cents      // of the month: wage × weekly hours × 52 ÷ 12
	Charges     []Charge         // before the general reduction
	Coefficient lang.Decimal     // of the general reduction, four decimals
	Reduction   money.Cents      // coefficient × gross
	Cost        money.Cents      // gross + charges − reduction
	Used        []Used
}

// Charge is one contribution of the employer on a month of pay.
type Charge struct {
	Name   string // of the parameter
	Title  lang.Text
	Rate   lang.Decimal
	Amount money.Cents // rate × gross, rounded half up to the cent
}

// levy is how one contribution is found: its rate, and what lowers it under a
// threshold of pay.
type levy struct {
	name      string
	off       string // points taken off
	threshold string // up to so many minimum wages
	years     bool   // the law has it only for some years
}

// levies are the contributions due by every company, in the order of a pay slip.
var levies = []levy{
	{name: "employer-sickness", off: "sickness-points-off", threshold: "sickness-threshold"},
	{name: "employer-old-age-capped"},
	{name: "employer-old-age"},
	{name: "employer-family", off: "family-points-off", threshold: "family-threshold"},
	{name: AccidentRate},
	{name: "employer-autonomy"},
	{name: "employer-unemployment"},
	{name: "employer-wage-guarantee"},
	{name: "employer-retirement"},
	{name: "employer-retirement-balance"},
	{name: "employer-dialogue"},
	{name: "employer-hardship", years: true},
	{name: ApprenticeshipTax},
	{name: OtherCharges},
}

// Terms are the rates that hold for a wage at a company on some days: they turn a
// gross pay into its cost without looking figures up again.
type Terms struct {
	From, Until calendar.Date // the days on which they hold
	Wage        PerHour       // gross
	Charges     []Charge      // without amounts
	Coefficient lang.Decimal  // of the general reduction
	Used        []Used
}

// TermsOn returns the rates for a full-time wage of company c on day d. The reduced
// rates and the general reduction are those of a job held all year at this wage. The
// fault is Missing when a figure of that day is not known, or for a wage above the
// ceiling of social security, whose contributions the book does not hold; Invalid
// for a wage that is not positive.
func (b *Book) TermsOn(d calendar.Date, c company.Company, wage PerHour) (Terms, error) {
	if wage <= 0 {
		return Terms{}, fault.Newf(fault.Invalid, "Un salaire horaire est positif, pas %s. Corrigez-le.", "An hourly wage is positive, not %s. Correct it.", wage)
	}
	if _, told := b.rules["social-security-ceiling"]; !told {
		return Terms{}, fault.Newf(fault.Missing, "Ces règles ne disent pas les cotisations de l’employeur. Donnez l’hypothèse %s : le coût complet d’une heure payée.",
			"These rules do not tell the contributions of the employer. Give the assumption %s: the full cost of a paid hour.", EmployerCostHour)
	}
	t := &tally{book: b, day: d, company: c.ID}
	terms := Terms{From: d, Wage: wage}
	t.belowCeiling(wage)
	minimum := perHour(t.read(MinimumWage))
	for _, l := range levies {
		terms.charge(t, l, minimum)
	}
	for _, name := range t.bySize(int64(c.Size)) {
		terms.charge(t, levy{name: name}, minimum)
	}
	terms.Coefficient = t.coefficient(int64(c.Size), wage, minimum)
	terms.Used, terms.Until = t.used, t.until()
	return terms, t.err
}

func (terms *Terms) charge(t *tally, l levy, minimum PerHour) {
	rate, known := t.maybe(l.name)
	if !known && !l.years {
		t.read(l.name)
	}
	if !known || t.err != nil {
		return
	}
	title := t.used[len(t.used)-1].Title
	if l.off != "" {
		if off, known := t.maybe(l.off); known && terms.Wage <= t.limit(l.threshold, minimum) {
			rate = less(rate, off)
		}
	}
	terms.Charges = append(terms.Charges, Charge{Name: l.name, Title: title, Rate: rate})
}

// Cost returns what the employer pays on a gross pay beside it: contributions less
// the general reduction, each line rounded to the cent.
func (terms Terms) Cost(gross money.Cents) money.Cents {
	cost := -of(gross, terms.Coefficient)
	for _, c := range terms.Charges {
		cost += of(gross, c.Rate)
	}
	return cost
}

// Reduction returns the general reduction on a gross pay.
func (terms Terms) Reduction(gross money.Cents) money.Cents { return of(gross, terms.Coefficient) }

// PayOn returns what a month of a job paid wage an hour for weekly minutes costs
// company c on day d, by [Book.TermsOn]. Each line is rounded to the cent. The fault
// is also Invalid for hours that are none or above the legal week.
func (b *Book) PayOn(d calendar.Date, c company.Company, wage PerHour, weekly worktime.Minutes) (Pay, error) {
	if weekly <= 0 || weekly > worktime.FullTime || wage <= 0 {
		return Pay{}, fault.Newf(fault.Invalid, "Un salaire se calcule pour un montant positif et de 0 à 35 h par semaine. Corrigez %s et %s.",
			"Pay is computed for a positive wage and up to 35 h a week. Correct %s and %s.", wage, weekly)
	}
	terms, err := b.TermsOn(d, c, wage)
	if err != nil {
		return Pay{}, err
	}
	p := Pay{Wage: wage, Weekly: weekly, Gross: money.Cents(wage).Share(int64(weekly)*52, 60*12*1000),
		Charges: terms.Charges, Coefficient: terms.Coefficient, Used: terms.Used}
	p.Reduction = of(p.Gross, p.Coefficient)
	p.Cost = p.Gross - p.Reduction
	for i := range p.Charges {
		p.Charges[i].Amount = of(p.Gross, p.Charges[i].Rate)
		p.Cost += p.Charges[i].Amount
	}
	return p, nil
}

// limit returns the hourly pay up to which a reduced rate holds: so many minimum
// wages of the day, of 31 December 2023 or of 1 January 2025, whichever is highest.
func (t *tally) limit(threshold string, minimum PerHour) PerHour {
	most := PerHour(0)
	if k, ok := t.maybe(threshold); ok {
		most = minimum.times(k)
	}
	for _, past := range frozen {
		if k, ok := t.maybe(threshold + past.suffix); ok {
			then := tally{book: t.book, day: past.day}
			most = max(most, perHour(then.read(MinimumWage)).times(k))
			t.used = append(t.used, then.used...)
		}
	}
	return most
}

// frozen are the days whose minimum wage a threshold keeps.
var frozen = []struct {
	suffix string
	day    calendar.Date
}{
	{"-2023", calendar.On(2023, 12, 31)},
	{"-2025", calendar.On(2025, 1, 1)},
}

// bySize returns the names of the contributions whose rate depends on the size.
func (t *tally) bySize(size int64) []string {
	names := []string{"employer-housing-small"}
	if size >= t.whole("size-large") {
		names = []string{"employer-housing-large", "employer-building"}
	}
	if size >= t.whole("size-training") {
		return append(names, "employer-training-large")
	}
	return append(names, "employer-training-small")
}

// belowCeiling refuses a full-time wage above the ceiling of social security.
func (t *tally) belowCeiling(wage PerHour) {
	ceiling := money.Cents(scaled(t.read("social-security-ceiling"), 2))
	if t.err == nil && wage.Year(worktime.FullTime) > 12*ceiling {
		t.err = fault.Newf(fault.Missing, "Un salaire de %s dépasse le plafond de la sécurité sociale, et les cotisations au-delà ne sont pas dans le recueil. Donnez l’hypothèse %s.",
			"A wage of %s is above the ceiling of social security, and the contributions beyond it are not in the book. Give the assumption %s.", wage, EmployerCostHour)
	}
}

// GrossOf returns the gross pay of the days of a spell, which lie in one month: its wage,
// or the minimum wage of each day when that is higher, × weekly hours × 52 ÷ 12 × its days
// ÷ those of the month, rounded once. The fault is Missing when the minimum wage of a day
// is not known.
func (b *Book) GrossOf(s company.Spell) (money.Cents, error) {
	sum := new(big.Rat)
	for d := s.From; d <= s.Until; {
		u, err := b.Find(MinimumWage, d, "")
		if err != nil {
			return 0, err
		}
		last := min(s.Until, b.until(MinimumWage, d))
		wage := max(PerHour(s.Wage), perHour(u.Fact.Value))
		sum.Add(sum, big.NewRat(int64(wage)*int64(s.Paid)*52*int64(last-d+1), 60*12*1000*int64(d.Month().Days())))
		d = last + 1
	}
	return RoundCents(sum), nil
}
