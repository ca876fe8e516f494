package demo

import (
	"reflect"
	"testing"

	"fabrique/additionality"
	"fabrique/lang"
	"fabrique/plan/planfolder"
	"fabrique/worktime"
)

func TestScaledIsCoherentAtAnySize(t *testing.T) {
	for _, s := range [][2]int{{10, 5}, {60, 20}, {150, 40}, {1000, 120}, {5000, 500}} {
		in := Scaled(s[0], s[1], 3)
		if len(in.People) != s[0] || len(in.Activities) != s[1] {
			t.Errorf("%v: %d persons, %d activities", s, len(in.People), len(in.Activities))
		}
		coherent(t, in)
	}
}

func TestScaledIsTheSameForASeed(t *testing.T) {
	if !reflect.DeepEqual(Scaled(150, 40, 9), Scaled(150, 40, 9)) {
		t.Error("the same seed gave two territories")
	}
}

func TestScaledIsShapedAsPlanned(t *testing.T) {
	for _, ratio := range []float64{1.0, 1.3} {
		in := Size{Persons: 3000, Activities: 300, Seed: 5, Ratio: ratio}.Territory()
		half, flexible, months, staffable, usable, led := 0, 0, 0, 0, 0, 0
		for _, p := range in.People {
			half += p.Hours.Wanted.HalfDays(worktime.HalfDay)
			flexible += count(p.Hours.Least < p.Hours.Most)
			months += p.Listed.MonthsUntil(in.Territory.Date)
		}
		for _, a := range in.Activities {
			led += count(a.LeadPer > 0)
			d, _ := additionality.On(in.Decisions, a.ID, in.Territory.Date)
			if !d.Staffable() {
				continue
			}
			staffable++
			if usable += a.Week.Most; len(d.Conditions) > 0 {
				usable += d.Conditions[0].HalfDays - a.Week.Most
			}
		}
		near(t, "half-days wanted", float64(half)/3000, 7.5, 0.1)
		near(t, "share of flexible hours", share100(flexible, 3000), 30, 3)
		near(t, "months on the list", float64(months)/3000, 29, 3)
		near(t, "share that may be staffed", share100(staffable, 300), 82, 6)
		near(t, "share under supervision", share100(led, 300), 40, 8)
		near(t, "usable ÷ wanted", float64(usable)/float64(half), ratio, 0.05)
	}
}

func TestScaledReadsBackWhole(t *testing.T) {
	for _, tag := range lang.Tags {
		dir, want := t.TempDir(), Scaled(60, 20, 4)
		if err := planfolder.Write(dir, want, tag); err != nil {
			t.Fatal(err)
		}
		got, report := planfolder.Read(dir)
		if !report.Clean() || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: read back otherwise than written: %v", tag, report.Problems)
		}
	}
}
