package lu

// Phantom stands in a [Vector] for a place that became zero after it was listed as a non-zero.
const Phantom = 1e-100

// tiny is the size below which a number counts as zero, smallest the size below which it is no pivot.
const (
	tiny     = 1e-14
	smallest = 1e-9
)

// Sparse holds the non-zeros of a matrix line by line (by column or by row).
type Sparse struct {
	Start []int32
	Idx   []int32
	Val   []float64
}

// Line returns the non-zeros of one line.
func (a *Sparse) Line(k int) ([]int32, []float64) {
	from, to := a.Start[k], a.Start[k+1]
	idx := a.Idx[from:to]
	return idx, a.Val[from:to][:len(idx)]
}

// Transpose returns the same non-zeros along the other direction, which has n lines.
func (a *Sparse) Transpose(n int) Sparse {
	t := Sparse{Start: make([]int32, n+1), Idx: make([]int32, len(a.Idx)), Val: make([]float64, len(a.Val))}
	for _, j := range a.Idx {
		t.Start[j+1]++
	}
	for j := range n {
		t.Start[j+1] += t.Start[j]
	}
	next := append([]int32(nil), t.Start...)
	for r := 0; r+1 < len(a.Start); r++ {
		for k := a.Start[r]; k < a.Start[r+1]; k++ {
			j := a.Idx[k]
			t.Idx[next[j]], t.Val[next[j]] = int32(r), a.Val[k]
			next[j]++
		}
	}
	return t
}

// Vector is a dense vector with the list of places that may be non-zero.
type Vector struct {
	Val []float64
	Idx []int32
}

// Resize makes the vector zero, with n places.
func (v *Vector) Resize(n int) {
	v.Val = make([]float64, n)
	v.Idx = make([]int32, 0, n)
}

// Clear makes the vector zero.
func (v *Vector) Clear() {
	if len(v.Idx)*4 > len(v.Val) {
		clear(v.Val)
	} else {
		for _, i := range v.Idx {
			v.Val[i] = 0
		}
	}
	v.Idx = v.Idx[:0]
}

// Set gives a value to a place that is zero.
func (v *Vector) Set(i int32, x float64) {
	if x != 0 {
		v.Val[i] = x
		v.Idx = append(v.Idx, i)
	}
}

// Add adds to a place.
func (v *Vector) Add(i int32, x float64) {
	old := v.Val[i]
	if old == 0 {
		v.Idx = append(v.Idx, i)
	}
	if old += x; old == 0 {
		old = Phantom
	}
	v.Val[i] = old
}

// Gather lists the non-zeros again after dense work, and drops dust.
func (v *Vector) Gather() {
	idx := v.Idx[:0]
	for i, x := range v.Val {
		if x == 0 {
			continue
		}
		if x < tiny && x > -tiny {
			v.Val[i] = 0
			continue
		}
		idx = append(idx, int32(i))
	}
	v.Idx = idx
}
