package flow

import (
	"math/rand/v2"
	"testing"
)

// transport returns a transport network of the given sizes, solved, and its arcs.
func transport(sources, sinks int) (*Network, []Arc) {
	r := rand.New(rand.NewPCG(7, 7))
	g := New(sources + sinks)
	var arcs []Arc
	for j := range sinks {
		d := 1 + r.Int64N(20)
		g.Supply(sources+j, -d)
		g.Supply(0, d)
		for i := range sources {
			arcs = append(arcs, g.Arc(i, sources+j, d, r.Int64N(1000)))
		}
	}
	for i := 1; i < sources; i++ {
		g.Arc(0, i, int64(15*sinks/sources), 0)
	}
	g.Start(1_000_000)
	g.Solve()
	return g, arcs
}

// BenchmarkReoptimise changes ten costs, or one capacity, of a 50 × 500 transport network and solves again.
func BenchmarkReoptimise(b *testing.B) {
	g, arcs := transport(50, 500)
	r := rand.New(rand.NewPCG(8, 8))
	b.Run("costs", func(b *testing.B) {
		before := g.Pivots()
		for b.Loop() {
			for range 10 {
				g.SetCost(arcs[r.IntN(len(arcs))], r.Int64N(1000))
			}
			g.Solve()
		}
		b.ReportMetric(float64(g.Pivots()-before)/float64(b.N), "pivots/op")
	})
	b.Run("capacity", func(b *testing.B) {
		before := g.Pivots()
		last := Arc(len(g.flow) - 1)
		for b.Loop() {
			g.SetCapacity(last-Arc(r.IntN(40)), r.Int64N(300))
			g.Solve()
		}
		b.ReportMetric(float64(g.Pivots()-before)/float64(b.N), "pivots/op")
	})
}

// BenchmarkCold solves the same network from the artificial basis.
func BenchmarkCold(b *testing.B) {
	g, _ := transport(50, 500)
	for b.Loop() {
		g.Start(1_000_000)
		g.Solve()
	}
}
