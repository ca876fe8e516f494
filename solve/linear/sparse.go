package linear

import "fabrique/solve/linear/lu"

// The tolerances of the package, on rows scaled to about one and costs scaled to about one.
const (
	tolPrimal = 1e-8
	tolDual   = 1e-7
	tolPivot  = 1e-9
	tolInt    = 1e-6
)

// byRow returns the rows of the model as they are.
func (m *Model) byRow() lu.Sparse {
	start := m.start
	if len(start) == 0 {
		start = []int32{0}
	}
	return lu.Sparse{Start: start, Idx: m.idx, Val: m.val}
}

func (m *Model) transpose() lu.Sparse {
	a := m.byRow()
	return a.Transpose(len(m.lo))
}
