package facility

import (
	"math"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// published holds optimal values of OR-Library instances whose costs are those of the file p1: every facility has
// the capacity and, but for the eleventh, the fixed cost given.
var published = []struct {
	name            string
	capacity, fixed float64
	optimum         float64
}{
	{"cap41", 5000, 7500, 1040444.375},
	{"cap42", 5000, 12500, 1098000.450},
	{"cap43", 5000, 17500, 1153000.450},
	{"cap44", 5000, 25000, 1235500.450},
	{"cap51", 10000, 17500, 1025208.225},
	{"cap61", 15000, 7500, 932615.750},
	{"cap62", 15000, 12500, 977799.400},
	{"cap63", 15000, 17500, 1014062.050},
	{"cap64", 15000, 25000, 1045650.250},
	{"cap71", 58268, 7500, 932615.750},
	{"cap72", 58268, 12500, 977799.400},
	{"cap73", 58268, 17500, 1010641.450},
	{"cap74", 58268, 25000, 1034976.975},
}

// shared reads an instance that may accompany the repository, or skips the test.
func shared(t testing.TB, name string) Problem {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "facility", name))
	if err != nil {
		t.Skipf("the OR-Library instance %s is not beside the repository", name)
	}
	defer f.Close()
	p, err := Read(f, 0)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPublishedOptima(t *testing.T) {
	for _, c := range published {
		t.Run(c.name, func(t *testing.T) {
			p := shared(t, "p1")
			for i := range p.Capacity {
				p.Capacity[i] = c.capacity
				if p.Fixed[i] > 0 {
					p.Fixed[i] = c.fixed
				}
			}
			start := time.Now()
			r, err := Solve(p, Options{WorkLimit: 5_000_000_000})
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("value %.3f bound %.3f nodes %d work %.1f M, %.3f s", r.Value, r.Bound, r.Nodes, float64(r.Work)/1e6, time.Since(start).Seconds())
			if math.Abs(r.Value-c.optimum) > 1e-3 || !r.Proven {
				t.Errorf("value %.3f proven %v, want %.3f", r.Value, r.Proven, c.optimum)
			}
		})
	}
}
