package budget

import "fabrique/finance"

// Moves is what was tried against a budget: scenarios beside it, one change at a
// time, and ranges when all is uncertain at once.
type Moves struct {
	Outcomes []Outcome
	Bars     []Bar
	Ranges   *Spread // nil when nothing was drawn
}

// Try tries the usual scenarios and changes against an input when compare is true,
// and draws ranges when draws is not 0.
func Try(b *finance.Book, in Input, compare bool, draws int, seed uint64) (m Moves, err error) {
	if compare {
		if m.Outcomes, err = Compare(b, in, UsualScenarios()); err != nil {
			return m, err
		}
		if m.Bars, err = Tornado(b, in, UsualChanges()); err != nil {
			return m, err
		}
	}
	if draws == 0 {
		return m, nil
	}
	spread, err := SpreadOf(b, in, UsualChanges(), draws, seed)
	m.Ranges = &spread
	return m, err
}
