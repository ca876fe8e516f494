package lu

import (
	"cmp"
	"math"
	"slices"
)

// Factor holds a basis as L·U followed by product-form updates. Every vector is indexed by row: after a
// build, the basic variable that pivots in row r stands at place r.
type Factor struct {
	rows, cols int
	order      []int32 // pivot rows in the order of elimination
	simple     int     // leading pivots that are slacks
	pivot      []float64

	lrow       []int32
	l          Sparse  // one line per entry of lrow
	lline      []int32 // by row, its line of l or -1
	lcross     Sparse  // l by row
	ucol, urow Sparse  // ucol by order of elimination, urow by pivot row
	pos        []int32 // by row, its place in order
	todo       agenda
	erow       []int32
	epiv       []float64
	e          Sparse // one line per update

	done     []bool
	rowCount []int32
	active   []int32 // structural columns to eliminate
	colCount []int32
	colDone  []bool
	cross    Sparse // by row, the active columns
	queue    []int32
	work     Vector
	newHead  []int32
	colPivot []int32
}

// Resize forgets everything and makes room for a basis of so many rows of a matrix with so many columns.
func (f *Factor) Resize(rows, cols int) {
	f.rows, f.cols = rows, cols
	f.done = make([]bool, rows)
	f.rowCount = make([]int32, rows)
	f.pivot = make([]float64, rows)
	f.newHead = make([]int32, rows)
	f.colPivot = make([]int32, rows)
	f.lline = make([]int32, rows)
	f.pos = make([]int32, rows)
	f.todo = make(agenda, rows/64+1)
	f.work.Resize(rows)
}

// Build factorises the basis made of the variables in head, and reorders head by pivot row. Columns that
// depend on the others are replaced by slacks and returned; −1 stands for whatever slack is left.
func (f *Factor) Build(head []int32, a *Sparse) (dropped []int32) {
	f.reset(head)
	f.count(a)
	f.columnSingletons(a)
	f.rowSingletons(a)
	dropped = f.bump(a)
	for r := range f.rows {
		if !f.done[r] {
			f.place(int32(r), int32(f.cols+r), 1)
		}
	}
	for k, r := range f.order {
		f.pos[r] = int32(k)
		f.lline[r] = -1
	}
	for k, r := range f.lrow {
		f.lline[r] = int32(k)
	}
	f.across(&f.urow, &f.ucol, f.order)
	f.across(&f.lcross, &f.l, f.lrow)
	copy(head, f.newHead)
	return dropped
}

// Ready says whether a basis was built.
func (f *Factor) Ready() bool { return len(f.order) == f.rows }

// Updates returns the number of updates since the basis was built.
func (f *Factor) Updates() int { return len(f.erow) }

// Size returns the number of non-zeros of L and U.
func (f *Factor) Size() int { return len(f.ucol.Idx) + len(f.l.Idx) }

// reset forgets the last factors and takes the slacks of the basis, which need no elimination.
func (f *Factor) reset(head []int32) {
	clear(f.done)
	f.order, f.active = f.order[:0], f.active[:0]
	f.lrow, f.l = f.lrow[:0], Sparse{append(f.l.Start[:0], 0), f.l.Idx[:0], f.l.Val[:0]}
	f.ucol = Sparse{append(f.ucol.Start[:0], 0), f.ucol.Idx[:0], f.ucol.Val[:0]}
	f.erow, f.epiv = f.erow[:0], f.epiv[:0]
	f.e = Sparse{append(f.e.Start[:0], 0), f.e.Idx[:0], f.e.Val[:0]}
	for _, j := range head {
		if j < 0 {
			continue
		}
		if int(j) >= f.cols {
			f.place(j-int32(f.cols), j, 1)
		} else {
			f.active = append(f.active, j)
		}
	}
	f.simple = len(f.order)
}

// place ends the elimination of one column: its U entries are those appended since the last call.
func (f *Factor) place(r, variable int32, pivot float64) {
	f.newHead[r] = variable
	f.pivot[r] = pivot
	f.done[r] = true
	f.order = append(f.order, r)
	f.ucol.Start = append(f.ucol.Start, int32(len(f.ucol.Idx)))
}

// count prepares the counts of the active part and the active columns of each row.
func (f *Factor) count(a *Sparse) {
	n := len(f.active)
	f.colCount = append(f.colCount[:0], make([]int32, n)...)
	f.colDone = append(f.colDone[:0], make([]bool, n)...)
	clear(f.rowCount)
	f.cross.Start = append(f.cross.Start[:0], make([]int32, f.rows+1)...)
	total := 0
	for c, j := range f.active {
		idx, _ := a.Line(int(j))
		for _, r := range idx {
			if !f.done[r] {
				f.rowCount[r]++
				f.colCount[c]++
				total++
			}
		}
	}
	for r := range f.rows {
		f.cross.Start[r+1] = f.cross.Start[r] + f.rowCount[r]
	}
	f.cross.Idx = append(f.cross.Idx[:0], make([]int32, total)...)
	clear(f.rowCount)
	for c, j := range f.active {
		idx, _ := a.Line(int(j))
		for _, r := range idx {
			if !f.done[r] {
				f.cross.Idx[f.cross.Start[r]+f.rowCount[r]] = int32(c)
				f.rowCount[r]++
			}
		}
	}
}

// columnSingletons eliminates columns with one entry left, which need no L.
func (f *Factor) columnSingletons(a *Sparse) {
	f.queue = f.queue[:0]
	for c, n := range f.colCount {
		if n == 1 {
			f.queue = append(f.queue, int32(c))
		}
	}
	for at := 0; at < len(f.queue); at++ {
		c := f.queue[at]
		if f.colCount[c] != 1 || f.colDone[c] {
			continue
		}
		r := f.onlyRow(c, a)
		if r < 0 {
			continue
		}
		f.eliminate(c, r, a)
		for k := f.cross.Start[r]; k < f.cross.Start[r+1]; k++ {
			other := f.cross.Idx[k]
			f.colCount[other]--
			if f.colCount[other] == 1 && !f.colDone[other] {
				f.queue = append(f.queue, other)
			}
		}
	}
}

func (f *Factor) onlyRow(c int32, a *Sparse) int32 {
	idx, val := a.Line(int(f.active[c]))
	for k, r := range idx {
		if !f.done[r] && math.Abs(val[k]) > smallest {
			return r
		}
	}
	return -1
}

// rowSingletons eliminates rows with one active column left: an L column, and no change elsewhere.
func (f *Factor) rowSingletons(a *Sparse) {
	f.queue = f.queue[:0]
	for r := range f.rows {
		if !f.done[r] && f.rowCount[r] == 1 {
			f.queue = append(f.queue, int32(r))
		}
	}
	for at := 0; at < len(f.queue); at++ {
		r := f.queue[at]
		if f.done[r] || f.rowCount[r] != 1 {
			continue
		}
		for k := f.cross.Start[r]; k < f.cross.Start[r+1]; k++ {
			if c := f.cross.Idx[k]; !f.colDone[c] {
				f.eliminate(c, r, a)
				break
			}
		}
	}
}

// eliminate pivots the untouched column c in row r and updates the counts of its other rows.
func (f *Factor) eliminate(c, r int32, a *Sparse) {
	j := f.active[c]
	idx, val := a.Line(int(j))
	pivot := 0.0
	for k, i := range idx {
		if i == r {
			pivot = val[k]
		}
	}
	for k, i := range idx {
		switch {
		case i == r:
		case f.done[i]:
			f.ucol.Idx = append(f.ucol.Idx, i)
			f.ucol.Val = append(f.ucol.Val, val[k])
		default:
			f.l.Idx = append(f.l.Idx, i)
			f.l.Val = append(f.l.Val, val[k]/pivot)
			f.rowCount[i]--
			if f.rowCount[i] == 1 {
				f.queue = append(f.queue, i)
			}
		}
	}
	f.closeL(r)
	f.colDone[c] = true
	f.place(r, j, pivot)
}

// closeL ends an L column pivoting in row r, if it is not empty.
func (f *Factor) closeL(r int32) {
	if len(f.l.Idx) > int(f.l.Start[len(f.lrow)]) {
		f.lrow = append(f.lrow, r)
		f.l.Start = append(f.l.Start, int32(len(f.l.Idx)))
	}
}

// bump eliminates what no singleton reached, thinnest columns first, and returns dependent columns.
func (f *Factor) bump(a *Sparse) (dropped []int32) {
	f.queue = f.queue[:0]
	for c, done := range f.colDone {
		if !done {
			f.queue = append(f.queue, int32(c))
		}
	}
	slices.SortFunc(f.queue, func(p, q int32) int {
		return cmp.Or(cmp.Compare(f.colCount[p], f.colCount[q]), cmp.Compare(p, q))
	})
	from := len(f.lrow)
	for _, c := range f.queue {
		j := f.active[c]
		f.spread(int(j), from, a)
		r := f.choosePivot()
		if r < 0 {
			dropped = append(dropped, j)
		} else {
			f.split(r)
			f.place(r, j, f.work.Val[r])
		}
		f.work.Clear()
	}
	return dropped
}

// spread puts a column in the work Vector and applies the L columns of the bump.
func (f *Factor) spread(j, from int, a *Sparse) {
	v := &f.work
	idx, val := a.Line(j)
	for k, r := range idx {
		v.Val[r] = val[k]
		v.Idx = append(v.Idx, r)
	}
	for k := from; k < len(f.lrow); k++ {
		x := v.Val[f.lrow[k]]
		if x == 0 {
			continue
		}
		li, lv := f.l.Line(k)
		for t, i := range li {
			old := v.Val[i]
			if old == 0 {
				v.Idx = append(v.Idx, i)
			}
			if old -= lv[t] * x; old == 0 {
				old = Phantom
			}
			v.Val[i] = old
		}
	}
}

// choosePivot returns the row in which to pivot the work Vector: large enough, and few columns cross it.
func (f *Factor) choosePivot() int32 {
	largest := 0.0
	for _, i := range f.work.Idx {
		if !f.done[i] {
			largest = max(largest, math.Abs(f.work.Val[i]))
		}
	}
	if largest < 1e-8 {
		return -1
	}
	best := int32(-1)
	for _, i := range f.work.Idx {
		if f.done[i] || math.Abs(f.work.Val[i]) < 0.1*largest {
			continue
		}
		if best < 0 || f.rowCount[i] < f.rowCount[best] || f.rowCount[i] == f.rowCount[best] && i < best {
			best = i
		}
	}
	return best
}

// split sends the work Vector to U (rows done) and L (other rows), around the pivot in row r.
func (f *Factor) split(r int32) {
	pivot := f.work.Val[r]
	for _, i := range f.work.Idx {
		x := f.work.Val[i]
		if i == r || math.Abs(x) < tiny {
			continue
		}
		if f.done[i] {
			f.ucol.Idx = append(f.ucol.Idx, i)
			f.ucol.Val = append(f.ucol.Val, x)
		} else {
			f.l.Idx = append(f.l.Idx, i)
			f.l.Val = append(f.l.Val, x/pivot)
		}
	}
	f.closeL(r)
}

// across lists by row the entries of a factor held by column, so that both solves skip zeros; line k of the
// factor belongs to the pivot row owner[k].
func (f *Factor) across(t, u *Sparse, owner []int32) {
	t.Start = append(t.Start[:0], make([]int32, f.rows+1)...)
	for _, i := range u.Idx {
		t.Start[i+1]++
	}
	for r := range f.rows {
		t.Start[r+1] += t.Start[r]
	}
	n := len(u.Idx)
	t.Idx = append(t.Idx[:0], make([]int32, n)...)
	t.Val = append(t.Val[:0], make([]float64, n)...)
	next := f.rowCount
	copy(next, t.Start[:f.rows])
	for k, r := range owner {
		for p := u.Start[k]; p < u.Start[k+1]; p++ {
			i := u.Idx[p]
			t.Idx[next[i]], t.Val[next[i]] = r, u.Val[p]
			next[i]++
		}
	}
}
