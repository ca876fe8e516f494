package linear

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func BenchmarkSolve(b *testing.B) {
	for _, size := range [][2]int{{20, 60}, {40, 150}} {
		m, priority := facility(size[0], size[1], 1)
		b.Run(fmt.Sprintf("facility %dx%d", size[0], size[1]), func(b *testing.B) { benchSolve(b, m, priority) })
	}
	m, priority := jobs(60, 16, 8, 1)
	b.Run("jobs 60x16", func(b *testing.B) { benchSolve(b, m, priority) })
}

func benchSolve(b *testing.B, m *Model, priority []int32) {
	nodes := int64(0)
	for b.Loop() {
		r := Solve(m, Options{Priority: priority})
		if r.Status != Optimal {
			b.Fatalf("got %v", r.Status)
		}
		nodes += r.Nodes
	}
	b.ReportMetric(float64(nodes)/b.Elapsed().Seconds(), "nodes/s")
}

// BenchmarkFirstLP solves a relaxation from nothing.
func BenchmarkFirstLP(b *testing.B) {
	for _, size := range [][3]int{{10, 4, 4}, {60, 16, 8}, {150, 24, 10}} {
		m, _ := jobs(size[0], size[1], size[2], 1)
		b.Run(fmt.Sprintf("rows %d", m.Rows()), func(b *testing.B) {
			for b.Loop() {
				NewLP(m).Solve()
			}
		})
	}
}

// BenchmarkBranch solves a relaxation again after one branching bound changed.
func BenchmarkBranch(b *testing.B) {
	for _, size := range [][3]int{{14, 6, 4}, {70, 20, 8}, {150, 24, 10}} {
		m, _ := jobs(size[0], size[1], size[2], 1)
		b.Run(fmt.Sprintf("rows %d", m.Rows()), func(b *testing.B) { benchBranch(b, m) })
	}
}

func benchBranch(b *testing.B, m *Model) {
	s := newSimplex(m)
	s.run(1e300, 0)
	x := s.solution(nil)
	var frac []int
	for j, v := range x {
		if v > m.lo[j]+0.1 && v < m.hi[j]-0.1 {
			frac = append(frac, j)
		}
	}
	rng := rand.New(rand.NewPCG(1, 1))
	from := s.pivots
	for b.Loop() {
		j := frac[rng.IntN(len(frac))]
		if rng.IntN(2) == 0 {
			s.hi[j] = m.lo[j]
		} else {
			s.lo[j] = m.hi[j]
		}
		s.run(1e300, 0)
		s.lo[j], s.hi[j] = m.lo[j], m.hi[j]
	}
	b.ReportMetric(float64(s.pivots-from)/float64(b.N), "pivots/op")
}
