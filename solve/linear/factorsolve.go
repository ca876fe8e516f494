package linear

// ftran replaces v by the solution of B·w = v.
func (f *factor) ftran(v []float64) {
	for k, r := range f.lrow {
		x := v[r]
		if x == 0 {
			continue
		}
		idx, val := f.l.line(k)
		for t, i := range idx {
			v[i] -= val[t] * x
		}
	}
	for k := f.rows - 1; k >= f.simple; k-- {
		r := f.order[k]
		x := v[r]
		if x == 0 {
			continue
		}
		x /= f.pivot[r]
		v[r] = x
		idx, val := f.ucol.line(k)
		for t, i := range idx {
			v[i] -= val[t] * x
		}
	}
	for k, r := range f.erow {
		x := v[r]
		if x == 0 {
			continue
		}
		x /= f.epiv[k]
		v[r] = x
		idx, val := f.e.line(k)
		for t, i := range idx {
			v[i] -= val[t] * x
		}
	}
}

// btran replaces v by the solution of Bᵀ·y = v.
func (f *factor) btran(v []float64) {
	for k := len(f.erow) - 1; k >= 0; k-- {
		r := f.erow[k]
		x := v[r]
		idx, val := f.e.line(k)
		for t, i := range idx {
			x -= val[t] * v[i]
		}
		v[r] = x / f.epiv[k]
	}
	for _, r := range f.order {
		x := v[r]
		if x == 0 {
			continue
		}
		x /= f.pivot[r]
		v[r] = x
		idx, val := f.urow.line(int(r))
		for t, i := range idx {
			v[i] -= val[t] * x
		}
	}
	for k := len(f.lrow) - 1; k >= 0; k-- {
		r := f.lrow[k]
		x := v[r]
		idx, val := f.l.line(k)
		for t, i := range idx {
			x -= val[t] * v[i]
		}
		v[r] = x
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
