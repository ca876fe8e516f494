package linear

import "math/bits"

// agenda is a set of places to visit in order while others are being added ahead.
type agenda []uint64

func (a agenda) add(k int32) { a[k>>6] |= 1 << (k & 63) }

// ftran replaces v by the solution of B·w = v.
func (f *factor) ftran(v *vector) {
	f.lower(v)
	f.upper(v)
	for k, r := range f.erow {
		if x := v.val[r]; x != 0 {
			x /= f.epiv[k]
			v.val[r] = x
			idx, val := f.e.line(k)
			v.subtract(idx, val, x)
		}
	}
	v.tidy()
}

// btran replaces v by the solution of Bᵀ·y = v.
func (f *factor) btran(v *vector) {
	for k := len(f.erow) - 1; k >= 0; k-- {
		r := f.erow[k]
		old := v.val[r]
		x := old
		idx, val := f.e.line(k)
		for t, i := range idx {
			x -= val[t] * v.val[i]
		}
		if x == 0 && old == 0 {
			continue
		}
		if old == 0 {
			v.idx = append(v.idx, r)
		}
		if x /= f.epiv[k]; x == 0 {
			x = phantom
		}
		v.val[r] = x
	}
	f.upperTransposed(v)
	f.lowerTransposed(v)
	v.tidy()
}

// subtract takes x times a line away from v.
func (v *vector) subtract(idx []int32, val []float64, x float64) {
	for t, i := range idx {
		old := v.val[i]
		if old == 0 {
			v.idx = append(v.idx, i)
		}
		if old -= val[t] * x; old == 0 {
			old = phantom
		}
		v.val[i] = old
	}
}

// tidy drops the dust from the list of non-zeros.
func (v *vector) tidy() {
	kept := v.idx[:0]
	for _, i := range v.idx {
		if x := v.val[i]; x < tiny && x > -tiny {
			v.val[i] = 0
		} else {
			kept = append(kept, i)
		}
	}
	v.idx = kept
}

func (f *factor) lower(v *vector) {
	todo := f.todo
	for _, i := range v.idx {
		if f.lline[i] >= 0 {
			todo.add(f.lline[i])
		}
	}
	for w := range todo {
		for todo[w] != 0 {
			k := int32(w<<6 + bits.TrailingZeros64(todo[w]))
			todo[w] &= todo[w] - 1
			x := v.val[f.lrow[k]]
			idx, val := f.l.line(int(k))
			for t, i := range idx {
				old := v.val[i]
				if old == 0 {
					v.idx = append(v.idx, i)
					if f.lline[i] >= 0 {
						todo.add(f.lline[i])
					}
				}
				if old -= val[t] * x; old == 0 {
					old = phantom
				}
				v.val[i] = old
			}
		}
	}
}

func (f *factor) upper(v *vector) {
	todo, simple := f.todo, int32(f.simple)
	for _, i := range v.idx {
		if f.pos[i] >= simple {
			todo.add(f.pos[i])
		}
	}
	for w := len(todo) - 1; w >= f.simple>>6; w-- {
		for todo[w] != 0 {
			bit := 63 - bits.LeadingZeros64(todo[w])
			todo[w] &^= 1 << bit
			k := w<<6 + bit
			r := f.order[k]
			x := v.val[r] / f.pivot[r]
			v.val[r] = x
			idx, val := f.ucol.line(k)
			for t, i := range idx {
				old := v.val[i]
				if old == 0 {
					v.idx = append(v.idx, i)
					if f.pos[i] >= simple {
						todo.add(f.pos[i])
					}
				}
				if old -= val[t] * x; old == 0 {
					old = phantom
				}
				v.val[i] = old
			}
		}
	}
}

func (f *factor) upperTransposed(v *vector) {
	todo := f.todo
	for _, i := range v.idx {
		todo.add(f.pos[i])
	}
	for w := range todo {
		for todo[w] != 0 {
			k := w<<6 + bits.TrailingZeros64(todo[w])
			todo[w] &= todo[w] - 1
			r := f.order[k]
			x := v.val[r] / f.pivot[r]
			v.val[r] = x
			idx, val := f.urow.line(int(r))
			for t, i := range idx {
				old := v.val[i]
				if old == 0 {
					v.idx = append(v.idx, i)
					todo.add(f.pos[i])
				}
				if old -= val[t] * x; old == 0 {
					old = phantom
				}
				v.val[i] = old
			}
		}
	}
}

func (f *factor) lowerTransposed(v *vector) {
	todo, start := f.todo, f.lcross.start
	for _, i := range v.idx {
		if start[i] < start[i+1] {
			todo.add(f.pos[i])
		}
	}
	for w := len(todo) - 1; w >= 0; w-- {
		for todo[w] != 0 {
			bit := 63 - bits.LeadingZeros64(todo[w])
			todo[w] &^= 1 << bit
			r := f.order[w<<6+bit]
			x := v.val[r]
			idx, val := f.lcross.line(int(r))
			for t, i := range idx {
				old := v.val[i]
				if old == 0 {
					v.idx = append(v.idx, i)
					if start[i] < start[i+1] {
						todo.add(f.pos[i])
					}
				}
				if old -= val[t] * x; old == 0 {
					old = phantom
				}
				v.val[i] = old
			}
		}
	}
}

// update records that the column whose ftran is w enters the basis in row r.
func (f *factor) update(w *vector, r int32) {
	for _, i := range w.idx {
		if i != r {
			f.e.idx = append(f.e.idx, i)
			f.e.val = append(f.e.val, w.val[i])
		}
	}
	f.erow = append(f.erow, r)
	f.epiv = append(f.epiv, w.val[r])
	f.e.start = append(f.e.start, int32(len(f.e.idx)))
}

// truncate forgets the updates after the first n.
func (f *factor) truncate(n int) {
	f.erow, f.epiv = f.erow[:n], f.epiv[:n]
	f.e.start = f.e.start[:n+1]
	end := f.e.start[n]
	f.e.idx, f.e.val = f.e.idx[:end], f.e.val[:end]
}
