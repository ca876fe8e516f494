package lu

import "math/bits"

// agenda is a set of places to visit in order while others are being added ahead.
type agenda []uint64

func (a agenda) add(k int32) { a[k>>6] |= 1 << (k & 63) }

// Ftran replaces v by the solution of B·w = v.
func (f *Factor) Ftran(v *Vector) {
	f.lower(v)
	f.upper(v)
	for k, r := range f.erow {
		if x := v.Val[r]; x != 0 {
			x /= f.epiv[k]
			v.Val[r] = x
			idx, val := f.e.Line(k)
			v.subtract(idx, val, x)
		}
	}
	v.tidy()
}

// Btran replaces v by the solution of Bᵀ·y = v.
func (f *Factor) Btran(v *Vector) {
	for k := len(f.erow) - 1; k >= 0; k-- {
		r := f.erow[k]
		old := v.Val[r]
		x := old
		idx, val := f.e.Line(k)
		for t, i := range idx {
			x -= val[t] * v.Val[i]
		}
		if x == 0 && old == 0 {
			continue
		}
		if old == 0 {
			v.Idx = append(v.Idx, r)
		}
		if x /= f.epiv[k]; x == 0 {
			x = Phantom
		}
		v.Val[r] = x
	}
	f.upperTransposed(v)
	f.lowerTransposed(v)
	v.tidy()
}

// subtract takes x times a line away from v.
func (v *Vector) subtract(idx []int32, val []float64, x float64) {
	for t, i := range idx {
		old := v.Val[i]
		if old == 0 {
			v.Idx = append(v.Idx, i)
		}
		if old -= val[t] * x; old == 0 {
			old = Phantom
		}
		v.Val[i] = old
	}
}

// tidy drops the dust from the list of non-zeros.
func (v *Vector) tidy() {
	kept := v.Idx[:0]
	for _, i := range v.Idx {
		if x := v.Val[i]; x < tiny && x > -tiny {
			v.Val[i] = 0
		} else {
			kept = append(kept, i)
		}
	}
	v.Idx = kept
}

func (f *Factor) lower(v *Vector) {
	todo := f.todo
	for _, i := range v.Idx {
		if f.lline[i] >= 0 {
			todo.add(f.lline[i])
		}
	}
	for w := range todo {
		for todo[w] != 0 {
			k := int32(w<<6 + bits.TrailingZeros64(todo[w]))
			todo[w] &= todo[w] - 1
			x := v.Val[f.lrow[k]]
			idx, val := f.l.Line(int(k))
			for t, i := range idx {
				old := v.Val[i]
				if old == 0 {
					v.Idx = append(v.Idx, i)
					if f.lline[i] >= 0 {
						todo.add(f.lline[i])
					}
				}
				if old -= val[t] * x; old == 0 {
					old = Phantom
				}
				v.Val[i] = old
			}
		}
	}
}

func (f *Factor) upper(v *Vector) {
	todo, simple := f.todo, int32(f.simple)
	for _, i := range v.Idx {
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
			x := v.Val[r] / f.pivot[r]
			v.Val[r] = x
			idx, val := f.ucol.Line(k)
			for t, i := range idx {
				old := v.Val[i]
				if old == 0 {
					v.Idx = append(v.Idx, i)
					if f.pos[i] >= simple {
						todo.add(f.pos[i])
					}
				}
				if old -= val[t] * x; old == 0 {
					old = Phantom
				}
				v.Val[i] = old
			}
		}
	}
}

func (f *Factor) upperTransposed(v *Vector) {
	todo := f.todo
	for _, i := range v.Idx {
		todo.add(f.pos[i])
	}
	for w := range todo {
		for todo[w] != 0 {
			k := w<<6 + bits.TrailingZeros64(todo[w])
			todo[w] &= todo[w] - 1
			r := f.order[k]
			x := v.Val[r] / f.pivot[r]
			v.Val[r] = x
			idx, val := f.urow.Line(int(r))
			for t, i := range idx {
				old := v.Val[i]
				if old == 0 {
					v.Idx = append(v.Idx, i)
					todo.add(f.pos[i])
				}
				if old -= val[t] * x; old == 0 {
					old = Phantom
				}
				v.Val[i] = old
			}
		}
	}
}

func (f *Factor) lowerTransposed(v *Vector) {
	todo, start := f.todo, f.lcross.Start
	for _, i := range v.Idx {
		if start[i] < start[i+1] {
			todo.add(f.pos[i])
		}
	}
	for w := len(todo) - 1; w >= 0; w-- {
		for todo[w] != 0 {
			bit := 63 - bits.LeadingZeros64(todo[w])
			todo[w] &^= 1 << bit
			r := f.order[w<<6+bit]
			x := v.Val[r]
			idx, val := f.lcross.Line(int(r))
			for t, i := range idx {
				old := v.Val[i]
				if old == 0 {
					v.Idx = append(v.Idx, i)
					if start[i] < start[i+1] {
						todo.add(f.pos[i])
					}
				}
				if old -= val[t] * x; old == 0 {
					old = Phantom
				}
				v.Val[i] = old
			}
		}
	}
}

// Update records that the column whose ftran is w enters the basis in row r.
func (f *Factor) Update(w *Vector, r int32) {
	for _, i := range w.Idx {
		if i != r {
			f.e.Idx = append(f.e.Idx, i)
			f.e.Val = append(f.e.Val, w.Val[i])
		}
	}
	f.erow = append(f.erow, r)
	f.epiv = append(f.epiv, w.Val[r])
	f.e.Start = append(f.e.Start, int32(len(f.e.Idx)))
}

// Truncate forgets the updates after the first n.
func (f *Factor) Truncate(n int) {
	f.erow, f.epiv = f.erow[:n], f.epiv[:n]
	f.e.Start = f.e.Start[:n+1]
	end := f.e.Start[n]
	f.e.Idx, f.e.Val = f.e.Idx[:end], f.e.Val[:end]
}
