package demo

import (
	"math"
	"math/bits"
	"reflect"
	"testing"
)

// sizes of the benchmark: persons, activities.
var sizes = [][2]int{{60, 20}, {150, 40}, {300, 60}, {1000, 120}}

func TestKernelValidates(t *testing.T) {
	for _, s := range sizes {
		for _, ratio := range []float64{1.0, 1.3} {
			if err := Kernel(s[0], s[1], ratio, 1).Validate(); err != nil {
				t.Errorf("%v at %.1f: %v", s, ratio, err)
			}
			if err := KernelWeek(s[0], s[1], ratio, 1).Validate(); err != nil {
				t.Errorf("%v at %.1f, week: %v", s, ratio, err)
			}
		}
	}
}

func TestKernelHasOneInstancePerSeed(t *testing.T) {
	a, b := Kernel(150, 40, 1.0, 3), Kernel(150, 40, 1.0, 3)
	if !reflect.DeepEqual(a, b) {
		t.Error("the same seed gave two instances")
	}
	if reflect.DeepEqual(a, Kernel(150, 40, 1.0, 4)) {
		t.Error("two seeds gave the same instance")
	}
}

func TestKernelIsShapedAsPlanned(t *testing.T) {
	p := Kernel(3000, 300, 1.3, 5)
	want, flexible, usable, led := 0, 0, 0, 0
	for _, c := range p.Clients {
		want += c.Want
		if c.Least < c.Most {
			flexible++
		}
	}
	for _, f := range p.Facilities {
		usable += f.Most
		if f.LeadPer > 0 {
			led++
		}
	}
	near(t, "half-days wanted", float64(want)/3000, 7.53, 0.1)
	near(t, "share of flexible hours", float64(flexible)/3000, 0.3, 0.03)
	near(t, "usable ÷ wanted", float64(usable)/float64(want), 1.3, 0.05)
	near(t, "share under supervision", float64(led)/300, 0.4, 0.08)
}

func TestKernelWeekHoldsWhatTheSumsHold(t *testing.T) {
	p := KernelWeek(300, 60, 1.0, 7)
	for j, f := range p.Facilities {
		if f.Most == 0 {
			continue
		}
		l := p.Places[f.Place]
		if l.Room < f.Team || l.Room*bits.OnesCount16(f.Open) < min(f.Most, l.Week) {
			t.Errorf("facility %d: room %d holds neither its team %d nor its week %d", j, l.Room, f.Team, f.Most)
		}
		if l.Room*10 < l.Week {
			t.Errorf("place %d: %d at once, %d a week", f.Place, l.Room, l.Week)
		}
	}
}

func near(t *testing.T, what string, got, want, off float64) {
	t.Helper()
	if math.Abs(got-want) > off {
		t.Errorf("%s: %.3f, wanted %.3f ± %.3f", what, got, want, off)
	}
}
