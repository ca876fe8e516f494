package budget

import (
	"fmt"
	"slices"

	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// Spread is the range of a budget when several things are uncertain at once.
type Spread struct {
	Draws       int
	Seed        uint64
	Result, Low Quantiles // of the result, and of the lowest cash
	BelowZero   int       // draws whose cash runs out
}

// Quantiles are the amounts that one draw in ten, one in two and nine in ten stay
// below.
type Quantiles struct{ Tenth, Half, NineTenths money.Cents }

// MostDraws is the largest count of draws.
const MostDraws = 10_000

// SpreadOf draws each change anywhere between its low and its high (evenly;
// assumption: each on its own), many times, and returns the ranges. The same seed
// gives the same ranges.
func SpreadOf(b *finance.Book, in Input, changes []Change, draws int, seed uint64) (Spread, error) {
	if draws < 1 || draws > MostDraws {
		return Spread{}, fault.Newf(fault.Invalid, "Le nombre de tirages va de 1 à %s.", "The number of draws goes from 1 to %s.", MostDraws)
	}
	chance := dice(seed)
	out := Spread{Draws: draws, Seed: seed}
	var results, lows []money.Cents
	for range draws {
		s := Scenario{Name: lang.T("tirage", "draw")}
		for _, c := range changes {
			s = s.plus(between(c.Low, c.High, int64(chance.next()%1001)))
		}
		one, err := outcome(b, in, s)
		if err != nil {
			return Spread{}, fmt.Errorf("draw a budget: %w", err)
		}
		results, lows = append(results, one.Result), append(lows, one.Low.Cash)
		if one.Low.Cash < 0 {
			out.BelowZero++
		}
	}
	out.Result, out.Low = quantiles(results), quantiles(lows)
	return out, nil
}

func quantiles(list []money.Cents) Quantiles {
	slices.Sort(list)
	at := func(tenths int) money.Cents { return list[(len(list)-1)*tenths/10] }
	return Quantiles{at(1), at(5), at(9)}
}

// between returns the scenario at t thousandths of the way from low to high.
func between(low, high Scenario, t int64) Scenario {
	mix := func(a, b int64) int64 { return a + (b-a)*t/1000 }
	return Scenario{Rate: mix(low.Rate, high.Rate), Wage: mix(low.Wage, high.Wage), Sales: mix(low.Sales, high.Sales),
		Absence: mix(low.Absence, high.Absence), Costs: mix(low.Costs, high.Costs), Later: int(mix(int64(low.Later), int64(high.Later)))}
}

// plus returns both changes together, as far as they are numbers.
func (s Scenario) plus(o Scenario) Scenario {
	s.Rate, s.Wage, s.Sales = s.Rate+o.Rate, s.Wage+o.Wage, s.Sales+o.Sales
	s.Absence, s.Costs, s.Later = s.Absence+o.Absence, s.Costs+o.Costs, s.Later+o.Later
	return s
}

// dice is a sequence of numbers that depends on its seed alone (SplitMix64).
type dice uint64

func (d *dice) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
