package linear

// The tolerances of the package, on rows scaled to about one and costs scaled to about one.
const (
	tolPrimal = 1e-8
	tolDual   = 1e-7
	tolPivot  = 1e-9
	tolInt    = 1e-6
	tiny      = 1e-14
	phantom   = 1e-100
)

// sparse holds the non-zeros of a matrix line by line (by column or by row).
type sparse struct {
	start []int32
	idx   []int32
	val   []float64
}

// line returns the non-zeros of one line.
func (a *sparse) line(k int) ([]int32, []float64) {
	from, to := a.start[k], a.start[k+1]
	idx := a.idx[from:to]
	return idx, a.val[from:to][:len(idx)]
}

// transpose returns the same non-zeros along the other direction, which has n lines.
func (a *sparse) transpose(n int) sparse {
	t := sparse{start: make([]int32, n+1), idx: make([]int32, len(a.idx)), val: make([]float64, len(a.val))}
	for _, j := range a.idx {
		t.start[j+1]++
	}
	for j := range n {
		t.start[j+1] += t.start[j]
	}
	next := append([]int32(nil), t.start...)
	for r := 0; r+1 < len(a.start); r++ {
		for k := a.start[r]; k < a.start[r+1]; k++ {
			j := a.idx[k]
			t.idx[next[j]], t.val[next[j]] = int32(r), a.val[k]
			next[j]++
		}
	}
	return t
}

// rowsOf returns the rows of the model as they are.
func (m *Model) byRow() sparse {
	start := m.start
	if len(start) == 0 {
		start = []int32{0}
	}
	return sparse{start: start, idx: m.idx, val: m.val}
}

func (m *Model) transpose() sparse {
	a := m.byRow()
	return a.transpose(len(m.lo))
}

// vector is a dense vector with the list of places that may be non-zero.
type vector struct {
	val []float64
	idx []int32
}

func (v *vector) resize(n int) {
	v.val = make([]float64, n)
	v.idx = make([]int32, 0, n)
}

// clear makes the vector zero.
func (v *vector) clear() {
	if len(v.idx)*4 > len(v.val) {
		clear(v.val)
	} else {
		for _, i := range v.idx {
			v.val[i] = 0
		}
	}
	v.idx = v.idx[:0]
}

// set gives a value to a place that is zero.
func (v *vector) set(i int32, x float64) {
	if x != 0 {
		v.val[i] = x
		v.idx = append(v.idx, i)
	}
}

// add adds to a place.
func (v *vector) add(i int32, x float64) {
	old := v.val[i]
	if old == 0 {
		v.idx = append(v.idx, i)
	}
	if old += x; old == 0 {
		old = phantom
	}
	v.val[i] = old
}

// gather lists the non-zeros again after dense work, and drops dust.
func (v *vector) gather() {
	idx := v.idx[:0]
	for i, x := range v.val {
		if x == 0 {
			continue
		}
		if x < tiny && x > -tiny {
			v.val[i] = 0
			continue
		}
		idx = append(idx, int32(i))
	}
	v.idx = idx
}
