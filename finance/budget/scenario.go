package budget

import (
	"sort"
	"strconv"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
)

// Scenario is what differs from the budget as told. The zero value changes nothing.
type Scenario struct {
	Key     string // names it in an address; empty for the budget as told
	Name    lang.Text
	Assume  []finance.Assumption // figures of law supposed otherwise
	Rate    int64                // ten-thousandths added to the State rate
	Wage    int64                // thousandths by which the minimum wage changes
	Sales   int64                // thousandths by which expected sales change
	Absence int64                // thousandths added to absence
	Costs   int64                // thousandths by which training, activities’ costs and told costs change
	Later   int                  // months by which the schedule of hires is late
	Close   []needs.ActivityID   // activities that close
	Closing calendar.Month       // their last month
}

// Apply returns the book and the input of scenario s.
func (s Scenario) Apply(b *finance.Book, in Input) (*finance.Book, Input, error) {
	b = b.With(s.Assume)
	if s.Rate != 0 || s.Wage != 0 {
		list, err := s.figures(b, in)
		if err != nil {
			return nil, in, err
		}
		b = b.With(list)
	}
	by := func(c money.Cents, change int64) money.Cents { return max(0, c.Share(1000+change, 1000)) }
	in.Sales, in.Training = by(in.Sales, s.Sales), by(in.Training, s.Costs)
	in.Absence = min(1000, max(0, in.Absence+s.Absence))
	in.Activities = append([]Activity(nil), in.Activities...)
	for i := range in.Activities {
		a := &in.Activities[i]
		a.Sales, a.Equipment, a.Premises = by(a.Sales, s.Sales), by(a.Equipment, s.Costs), by(a.Premises, s.Costs)
		for _, id := range s.Close {
			if a.ID == id {
				a.Closes = &s.Closing
			}
		}
	}
	in.Told = append([]Told(nil), in.Told...)
	for i := range in.Told {
		if t := &in.Told[i]; t.Kind == Sales {
			t.Amount = by(t.Amount, s.Sales)
		} else if !t.Kind.Income() {
			t.Amount = by(t.Amount, s.Costs)
		}
	}
	in.Hires = append([]Hire(nil), in.Hires...)
	for i := range in.Hires {
		in.Hires[i].Month += calendar.Month(s.Later)
	}
	return b, in, nil
}

// figures returns the State rate and the minimum wage of the scenario, as assumptions
// for each day on which they change.
func (s Scenario) figures(b *finance.Book, in Input) ([]finance.Assumption, error) {
	last := (in.From + calendar.Month(in.Months) - 1).Last()
	prices, err := b.PricesOf(calendar.Period{From: in.From.First(), Until: last}, in.Basis)
	if err != nil {
		return nil, err
	}
	var list []finance.Assumption
	suppose := func(name, unit string, from calendar.Date, v lang.Decimal) {
		list = append(list, finance.Assumption{Name: name, From: from, Value: v, Unit: unit, Author: "scenario", Source: s.Name.EN})
	}
	for _, p := range prices.Segments {
		if s.Rate != 0 {
			suppose(finance.StateRate, "rate", p.From, lang.Decimal{Units: max(0, finance.Scaled(p.Rate.Fact.Value, 4)+s.Rate), Places: 4})
		}
		if s.Wage != 0 {
			suppose(finance.MinimumWage, "EUR/hour", p.From, lang.Decimal{Units: int64(finance.PerHourOf(p.Wage.Fact.Value)) * (1000 + s.Wage) / 1000, Places: 5})
		}
	}
	return list, nil
}

// Outcome is one scenario, computed.
type Outcome struct {
	Scenario  Scenario
	Budget    Budget
	Result    money.Cents
	Low       Month // the least cash
	BreakEven BreakEven
}

// Compare computes the budget as told and under each scenario, in that order.
func Compare(b *finance.Book, in Input, list []Scenario) ([]Outcome, error) {
	all := append([]Scenario{{Name: lang.T("Tel quel", "As told")}}, list...)
	var out []Outcome
	for _, s := range all {
		one, err := outcome(b, in, s)
		if err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, nil
}

func outcome(b *finance.Book, in Input, s Scenario) (Outcome, error) {
	b, in, err := s.Apply(b, in)
	if err != nil {
		return Outcome{}, err
	}
	got, err := Of(b, in)
	if err != nil {
		return Outcome{}, err
	}
	return Outcome{Scenario: s, Budget: got, Result: got.Result(), Low: got.LowPoint(), BreakEven: got.BreakEven()}, nil
}

// Change is one thing that may turn out lower or higher.
type Change struct {
	Name      lang.Text
	Low, High Scenario
}

// UsualChanges returns the changes that a budget is tried against when none are told.
func UsualChanges() []Change {
	return []Change{
		{lang.T("Ventes, − ou + 20 %", "Sales, − or + 20%"), Scenario{Sales: -200}, Scenario{Sales: 200}},
		{lang.T("Taux de l’État, − ou + 5 points", "State rate, − or + 5 points"), Scenario{Rate: -500}, Scenario{Rate: 500}},
		{lang.T("Salaire minimum, 0 ou + 3 %", "Minimum wage, 0 or + 3%"), Scenario{}, Scenario{Wage: 30}},
		{lang.T("Absence, + ou − 3 points", "Absence, + or − 3 points"), Scenario{Absence: 30}, Scenario{Absence: -30}},
		{lang.T("Dépenses, + ou − 10 %", "Costs, + or − 10%"), Scenario{Costs: 100}, Scenario{Costs: -100}},
		{lang.T("Embauches, 3 mois plus tard ou à l’heure", "Hires, 3 months later or on time"), Scenario{Later: 3}, Scenario{}},
	}
}

// UsualScenarios returns the scenarios set beside a budget when none are told.
func UsualScenarios() []Scenario {
	list := []Scenario{
		{Name: lang.T("Ventes en baisse de 20 %", "Sales 20% lower"), Sales: -200},
		{Name: lang.T("Taux de l’État plus bas de 5 points", "State rate 5 points lower"), Rate: -500},
		{Name: lang.T("Salaire minimum plus haut de 3 %", "Minimum wage 3% higher"), Wage: 30},
		{Name: lang.T("Embauches 3 mois plus tard", "Hires 3 months later"), Later: 3},
		{Name: lang.T("Tout à la fois", "All of these at once"), Sales: -200, Rate: -500, Wage: 30, Later: 3},
	}
	for i := range list {
		list[i].Key = "usual." + strconv.Itoa(i)
	}
	return list
}

// Bar is what one change alone does to the result.
type Bar struct {
	Change    Change
	Low, High money.Cents // the result in each case
}

// Span returns how far apart both results are.
func (b Bar) Span() money.Cents { return max(b.High-b.Low, b.Low-b.High) }

// Tornado tries each change alone and orders them by how much they move the result.
func Tornado(b *finance.Book, in Input, changes []Change) ([]Bar, error) {
	var out []Bar
	for _, c := range changes {
		c.Low.Name, c.High.Name = c.Name, c.Name
		low, err := outcome(b, in, c.Low)
		if err != nil {
			return nil, err
		}
		high, err := outcome(b, in, c.High)
		if err != nil {
			return nil, err
		}
		out = append(out, Bar{c, low.Result, high.Result})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span() > out[j].Span() })
	return out, nil
}
