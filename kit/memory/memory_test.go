package memory

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
)

func TestGrowth(t *testing.T) {
	for _, c := range []struct {
		used    uint64
		percent int
		floor   uint64
		want    int
	}{
		{10 << 20, 25, 40 << 20, 300}, {40 << 20, 25, 40 << 20, 25}, {60 << 20, 25, 40 << 20, 25}, {39 << 20, 25, 40 << 20, 25},
		{0, 25, 40 << 20, 3900}, {1, 25, 40 << 20, 10_000}, {10 << 20, 25, 0, 25},
	} {
		if got := growth(c.used, c.percent, c.floor); got != c.want {
			t.Errorf("%d bytes used, %d %%, floor %d: %d %%, want %d", c.used, c.percent, c.floor, got, c.want)
		}
	}
}

func TestComposing(t *testing.T) {
	if few, many := composing(1000), composing(1001); few != plenty || many != Sparing {
		t.Errorf("1,000 persons: %d %%, 1,001: %d %%", few, many)
	}
}

// Memory is collected seldom while little is used, sooner once much is, and the last call counts.
func TestCollect(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	defer turn.Add(1)
	Collect(25, 64<<20)
	if goal := settled(func(goal uint64) bool { return goal > 50<<20 }); goal <= 50<<20 {
		t.Errorf("little is used, and memory is collected at %d bytes", goal)
	}
	much := make([]byte, 200<<20)
	if goal := settled(func(goal uint64) bool { return goal < 300<<20 }); goal >= 300<<20 {
		t.Errorf("%d bytes are used, and memory is collected at %d", len(much), goal)
	}
	runtime.KeepAlive(much)
	Collect(25, 128<<20)
	if goal := settled(func(goal uint64) bool { return goal > 100<<20 }); goal <= 100<<20 {
		t.Errorf("after the last call memory is collected at %d bytes", goal)
	}
}

// settled collects until a goal is as wanted, at most a few times.
func settled(as func(uint64) bool) (goal uint64) {
	for range 200 {
		runtime.GC()
		runtime.Gosched()
		s := []metrics.Sample{{Name: "/gc/heap/goal:bytes"}}
		metrics.Read(s)
		if goal = s[0].Value.Uint64(); as(goal) {
			break
		}
	}
	return goal
}
