package linear

import (
	"cmp"
	"math"
	"slices"
)

// factor holds a basis as L·U followed by product-form updates. Every vector is indexed by row: after a
// build, the basic variable that pivots in row r stands at place r.
type factor struct {
	rows, cols int
	order      []int32 // pivot rows in the order of elimination
	simple     int     // leading pivots that are slacks
	pivot      []float64

	lrow       []int32
	l          sparse  // one line per entry of lrow
	lline      []int32 // by row, its line of l or -1
	lcross     sparse  // l by row
	ucol, urow sparse  // ucol by order of elimination, urow by pivot row
	pos        []int32 // by row, its place in order
	todo       agenda
	erow       []int32
	epiv       []float64
	e          sparse // one line per update

	done     []bool
	rowCount []int32
	active   []int32 // structural columns to eliminate
	colCount []int32
	colDone  []bool
	cross    sparse // by row, the active columns
	queue    []int32
	work     vector
	newHead  []int32
	colPivot []int32
}

func (f *factor) resize(rows, cols int) {
	f.rows, f.cols = rows, cols
	f.done = make([]bool, rows)
	f.rowCount = make([]int32, rows)
	f.pivot = make([]float64, rows)
	f.newHead = make([]int32, rows)
	f.colPivot = make([]int32, rows)
	f.lline = make([]int32, rows)
	f.pos = make([]int32, rows)
	f.todo = make(agenda, rows/64+1)
	f.work.resize(rows)
}

// build factorises the basis made of the variables in head, and reorders head by pivot row. Columns that
// depend on the others are replaced by slacks and returned.
func (f *factor) build(head []int32, a *sparse) (dropped []int32) {
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

// reset forgets the last factors and takes the slacks of the basis, which need no elimination.
func (f *factor) reset(head []int32) {
	clear(f.done)
	f.order, f.active = f.order[:0], f.active[:0]
	f.lrow, f.l = f.lrow[:0], sparse{append(f.l.start[:0], 0), f.l.idx[:0], f.l.val[:0]}
	f.ucol = sparse{append(f.ucol.start[:0], 0), f.ucol.idx[:0], f.ucol.val[:0]}
	f.erow, f.epiv = f.erow[:0], f.epiv[:0]
	f.e = sparse{append(f.e.start[:0], 0), f.e.idx[:0], f.e.val[:0]}
	for _, j := range head {
		if int(j) >= f.cols {
			f.place(j-int32(f.cols), j, 1)
		} else {
			f.active = append(f.active, j)
		}
	}
	f.simple = len(f.order)
}

// place ends the elimination of one column: its U entries are those appended since the last call.
func (f *factor) place(r, variable int32, pivot float64) {
	f.newHead[r] = variable
	f.pivot[r] = pivot
	f.done[r] = true
	f.order = append(f.order, r)
	f.ucol.start = append(f.ucol.start, int32(len(f.ucol.idx)))
}

// count prepares the counts of the active part and the active columns of each row.
func (f *factor) count(a *sparse) {
	n := len(f.active)
	f.colCount = append(f.colCount[:0], make([]int32, n)...)
	f.colDone = append(f.colDone[:0], make([]bool, n)...)
	clear(f.rowCount)
	f.cross.start = append(f.cross.start[:0], make([]int32, f.rows+1)...)
	total := 0
	for c, j := range f.active {
		idx, _ := a.line(int(j))
		for _, r := range idx {
			if !f.done[r] {
				f.rowCount[r]++
				f.colCount[c]++
				total++
			}
		}
	}
	for r := range f.rows {
		f.cross.start[r+1] = f.cross.start[r] + f.rowCount[r]
	}
	f.cross.idx = append(f.cross.idx[:0], make([]int32, total)...)
	clear(f.rowCount)
	for c, j := range f.active {
		idx, _ := a.line(int(j))
		for _, r := range idx {
			if !f.done[r] {
				f.cross.idx[f.cross.start[r]+f.rowCount[r]] = int32(c)
				f.rowCount[r]++
			}
		}
	}
}

// columnSingletons eliminates columns with one entry left, which need no L.
func (f *factor) columnSingletons(a *sparse) {
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
		for k := f.cross.start[r]; k < f.cross.start[r+1]; k++ {
			other := f.cross.idx[k]
			f.colCount[other]--
			if f.colCount[other] == 1 && !f.colDone[other] {
				f.queue = append(f.queue, other)
			}
		}
	}
}

func (f *factor) onlyRow(c int32, a *sparse) int32 {
	idx, val := a.line(int(f.active[c]))
	for k, r := range idx {
		if !f.done[r] && math.Abs(val[k]) > tolPivot {
			return r
		}
	}
	return -1
}

// rowSingletons eliminates rows with one active column left: an L column, and no change elsewhere.
func (f *factor) rowSingletons(a *sparse) {
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
		for k := f.cross.start[r]; k < f.cross.start[r+1]; k++ {
			if c := f.cross.idx[k]; !f.colDone[c] {
				f.eliminate(c, r, a)
				break
			}
		}
	}
}

// eliminate pivots the untouched column c in row r and updates the counts of its other rows.
func (f *factor) eliminate(c, r int32, a *sparse) {
	j := f.active[c]
	idx, val := a.line(int(j))
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
			f.ucol.idx = append(f.ucol.idx, i)
			f.ucol.val = append(f.ucol.val, val[k])
		default:
			f.l.idx = append(f.l.idx, i)
			f.l.val = append(f.l.val, val[k]/pivot)
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
func (f *factor) closeL(r int32) {
	if len(f.l.idx) > int(f.l.start[len(f.lrow)]) {
		f.lrow = append(f.lrow, r)
		f.l.start = append(f.l.start, int32(len(f.l.idx)))
	}
}

// bump eliminates what no singleton reached, thinnest columns first, and returns dependent columns.
func (f *factor) bump(a *sparse) (dropped []int32) {
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
			f.place(r, j, f.work.val[r])
		}
		f.work.clear()
	}
	return dropped
}

// spread puts a column in the work vector and applies the L columns of the bump.
func (f *factor) spread(j, from int, a *sparse) {
	v := &f.work
	idx, val := a.line(j)
	for k, r := range idx {
		v.val[r] = val[k]
		v.idx = append(v.idx, r)
	}
	for k := from; k < len(f.lrow); k++ {
		x := v.val[f.lrow[k]]
		if x == 0 {
			continue
		}
		li, lv := f.l.line(k)
		for t, i := range li {
			old := v.val[i]
			if old == 0 {
				v.idx = append(v.idx, i)
			}
			if old -= lv[t] * x; old == 0 {
				old = phantom
			}
			v.val[i] = old
		}
	}
}

// choosePivot returns the row in which to pivot the work vector: large enough, and few columns cross it.
func (f *factor) choosePivot() int32 {
	largest := 0.0
	for _, i := range f.work.idx {
		if !f.done[i] {
			largest = max(largest, math.Abs(f.work.val[i]))
		}
	}
	if largest < 1e-8 {
		return -1
	}
	best := int32(-1)
	for _, i := range f.work.idx {
		if f.done[i] || math.Abs(f.work.val[i]) < 0.1*largest {
			continue
		}
		if best < 0 || f.rowCount[i] < f.rowCount[best] || f.rowCount[i] == f.rowCount[best] && i < best {
			best = i
		}
	}
	return best
}

// split sends the work vector to U (rows done) and L (other rows), around the pivot in row r.
func (f *factor) split(r int32) {
	pivot := f.work.val[r]
	for _, i := range f.work.idx {
		x := f.work.val[i]
		if i == r || math.Abs(x) < tiny {
			continue
		}
		if f.done[i] {
			f.ucol.idx = append(f.ucol.idx, i)
			f.ucol.val = append(f.ucol.val, x)
		} else {
			f.l.idx = append(f.l.idx, i)
			f.l.val = append(f.l.val, x/pivot)
		}
	}
	f.closeL(r)
}

// across lists by row the entries of a factor held by column, so that both solves skip zeros; line k of the
// factor belongs to the pivot row owner[k].
func (f *factor) across(t, u *sparse, owner []int32) {
	t.start = append(t.start[:0], make([]int32, f.rows+1)...)
	for _, i := range u.idx {
		t.start[i+1]++
	}
	for r := range f.rows {
		t.start[r+1] += t.start[r]
	}
	n := len(u.idx)
	t.idx = append(t.idx[:0], make([]int32, n)...)
	t.val = append(t.val[:0], make([]float64, n)...)
	next := f.rowCount
	copy(next, t.start[:f.rows])
	for k, r := range owner {
		for p := u.start[k]; p < u.start[k+1]; p++ {
			i := u.idx[p]
			t.idx[next[i]], t.val[next[i]] = r, u.val[p]
			next[i]++
		}
	}
}
