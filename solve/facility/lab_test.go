package facility

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
)

func TestLab(t *testing.T) {
	if os.Getenv("LAB") == "" {
		t.Skip()
	}
	var sec float64 = 20
	fmt.Sscan(os.Getenv("SEC"), &sec)
	type inst struct {
		name string
		p    Problem
	}
	var list []inst
	if k := os.Getenv("LAB"); strings.Contains(k, "s") {
		for seed := range uint64(2) {
			for _, mn := range [][2]int{{16, 50}, {25, 50}, {50, 50}} {
				for _, tight := range []float64{1.3, 2, 4} {
					for _, rent := range []float64{3, 20} {
						list = append(list, inst{fmt.Sprintf("e%d-%d-%.1f-%.0f", seed, mn[0], tight, rent), even(seed, mn[0], mn[1], tight, rent)})
					}
					list = append(list, inst{fmt.Sprintf("u%d-%d-%.1f", seed, mn[0], tight), uneven(seed, mn[0], mn[1], tight)})
				}
			}
		}
	}
	if k := os.Getenv("LAB"); strings.Contains(k, "l") {
		for _, c := range []struct{ tight, rent float64 }{{13.7, 20}, {17, 20}, {24, 20}, {8.6, 10}, {10.3, 10}, {13.7, 10}, {8.6, 5}, {12.5, 5}} {
			list = append(list, inst{fmt.Sprintf("E-%.1f-%.0f", c.tight, c.rent), even(5, 100, 1000, c.tight, c.rent)})
		}
	}
	if k := os.Getenv("LAB"); strings.Contains(k, "h") {
		for _, c := range []struct{ tight, rent float64 }{{13.7, 60}, {24, 60}, {13.7, 150}, {8.6, 40}, {8.6, 2}, {3, 10}, {1.5, 10}} {
			list = append(list, inst{fmt.Sprintf("H-%.1f-%.0f", c.tight, c.rent), even(9, 100, 1000, c.tight, c.rent)})
		}
		p := even(10, 100, 1000, 10, 10)
		r := rand.New(rand.NewPCG(1, 7))
		for i := range p.Cost {
			for j := range p.Cost[i] {
				p.Cost[i][j] = p.Demand[j] * float64(100+r.IntN(900))
			}
		}
		list = append(list, inst{"random", p})
		p = even(10, 100, 1000, 10, 10)
		for i := range p.Fixed {
			p.Fixed[i] = 500000
		}
		list = append(list, inst{"samefixed", p})
		list = append(list, inst{"200x200", uneven(3, 200, 200, 3)})
		list = append(list, inst{"200x200t", uneven(3, 200, 200, 8)})
	}
	if k := os.Getenv("LAB"); strings.Contains(k, "m") {
		for seed := range uint64(4) {
			list = append(list, inst{"m50e", even(seed, 50, 50, 2, 3)})
			list = append(list, inst{"m100e", even(seed, 100, 100, 5, 10)})
			list = append(list, inst{"m100u", uneven(seed, 100, 100, 3)})
			list = append(list, inst{"m100w", uneven(seed, 100, 100, 8)})
		}
		list = append(list, inst{"200x200t", uneven(3, 200, 200, 8)})
	}
	if k := os.Getenv("LAB"); strings.Contains(k, "u") {
		for _, tight := range []float64{3, 5, 10} {
			list = append(list, inst{fmt.Sprintf("U-%.1f", tight), uneven(5, 100, 1000, tight)})
		}
	}
	for _, c := range list {
		start := time.Now()
		root, at := 0.0, 0.0
		r, err := Solve(c.p, Options{Stop: func() bool { return time.Since(start).Seconds() > sec }, Progress: func(g Progress) {
			if g.Nodes == 0 {
				root = g.Bound
			}
			at = time.Since(start).Seconds()
		}})
		if err != nil {
			t.Fatal(err)
		}
		k := 0
		for _, o := range r.Open {
			if o {
				k++
			}
		}
		fmt.Printf("%-12s value %14.3f root %.5f%% gap %.5f%% proven %-5v open %d nodes %d work %.0fM best at %.2f s total %.2f s\n", c.name, r.Value, 100*(r.Value-root)/r.Value, 100*r.Gap, r.Proven, k, r.Nodes, float64(r.Work)/1e6, at, time.Since(start).Seconds())
	}
}
