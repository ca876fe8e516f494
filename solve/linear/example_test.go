package linear_test

import (
	"fmt"

	"fabrique/solve/linear"
)

// A workshop of 7 half-days may open; three persons want 4, 3 and 2 half-days there, or none.
func Example() {
	m := linear.NewModel()
	open := m.Column("open", 0, 1, true)
	room := []linear.Term{{Col: open, Coef: -7}}
	for p, wanted := range []float64{4, 3, 2} {
		placed := m.Column(fmt.Sprint("place person ", p), 0, 1, true)
		m.SetCost(placed, -1)
		room = append(room, linear.Term{Col: placed, Coef: wanted})
	}
	m.SetCost(open, 0.5)
	m.Row("room", linear.AtMost, 0, room...)
	r := linear.Solve(m, linear.Options{Granularity: 0.5})
	fmt.Println(r.Status, r.Value, r.Bound)
	// Output: optimal -1.5 -1.5
}
