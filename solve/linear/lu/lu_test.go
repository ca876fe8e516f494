package lu

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// draw returns a sparse matrix of so many rows and columns, by column.
func draw(rng *rand.Rand, rows, cols, each int) Sparse {
	a := Sparse{Start: []int32{0}}
	for range cols {
		for _, r := range rng.Perm(rows)[:min(rows, 1+rng.IntN(each))] {
			a.Idx = append(a.Idx, int32(r))
			a.Val = append(a.Val, float64(1+rng.IntN(5))*float64(1-2*rng.IntN(2)))
		}
		a.Start = append(a.Start, int32(len(a.Idx)))
	}
	return a
}

// column returns the column of a variable of the basis, slacks included.
func column(a *Sparse, rows, cols int, j int32) Vector {
	var v Vector
	v.Resize(rows)
	if int(j) >= cols {
		v.Set(j-int32(cols), 1)
		return v
	}
	idx, val := a.Line(int(j))
	for k, r := range idx {
		v.Set(r, val[k])
	}
	return v
}

// check solves with every column of the basis, both ways.
func check(t *testing.T, f *Factor, a *Sparse, rows, cols int, head []int32) {
	t.Helper()
	for r, j := range head {
		v := column(a, rows, cols, j)
		f.Ftran(&v)
		y := column(a, rows, cols, int32(cols+r))
		f.Btran(&y)
		for i := range rows {
			want := 0.0
			if i == r {
				want = 1
			}
			dot := 0.0
			other := column(a, rows, cols, head[i])
			for k, x := range other.Val {
				dot += x * y.Val[k]
			}
			if math.Abs(v.Val[i]-want) > 1e-6 || math.Abs(dot-want) > 1e-6 {
				t.Fatalf("place %d of column %d: ftran gives %v and btran %v, want %v", i, r, v.Val[i], dot, want)
			}
		}
	}
}

func TestFactor(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		rows, cols := 1+rng.IntN(14), 1+rng.IntN(20)
		a := draw(rng, rows, cols, 4)
		var head []int32
		for _, j := range rng.Perm(rows + cols)[:rows] {
			head = append(head, int32(j))
		}
		slices.Sort(head)
		var f Factor
		f.Resize(rows, cols)
		for _, j := range f.Build(head, &a) {
			if slices.Contains(head, j) {
				t.Fatalf("column %d was dropped and kept", j)
			}
		}
		check(t, &f, &a, rows, cols, head)
		replaceSome(rng, &f, &a, rows, cols, head)
		check(t, &f, &a, rows, cols, head)
	}
}

// replaceSome exchanges columns of the basis by updates, where the pivot is large enough, and takes one back.
func replaceSome(rng *rand.Rand, f *Factor, a *Sparse, rows, cols int, head []int32) {
	before := slices.Clone(head)
	for range 6 {
		in, r := int32(rng.IntN(rows+cols)), int32(rng.IntN(rows))
		w := column(a, rows, cols, in)
		f.Ftran(&w)
		if slices.Contains(head, in) || math.Abs(w.Val[r]) < 0.05 {
			continue
		}
		f.Update(&w, r)
		head[r] = in
	}
	if rng.IntN(3) == 0 {
		f.Truncate(0)
		copy(head, before)
	}
}
