package company_test

import (
	"fmt"
	"strings"
	"testing"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/people"
	"fabrique/worktime"
)

func day(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func hired(t *testing.T, person, from string, paid worktime.Minutes) company.Employment {
	return company.Employment{Contract: company.Contract{Person: people.ID(person), Company: "a", Paid: paid, From: day(t, from)}}
}

func TestSpells(t *testing.T) {
	e := hired(t, "p", "2024-01-15", 24*60)
	until := day(t, "2024-11-30")
	e.Until = &until
	e.Amendments = []company.Amendment{{From: day(t, "2024-03-10"), Paid: 28 * 60}, {From: day(t, "2024-09-01"), Paid: 35 * 60}}
	e.Suspended = []calendar.Period{{From: day(t, "2024-05-06"), Until: day(t, "2024-06-05")}}
	if err := e.Check(); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range e.Spells(calendar.Period{From: day(t, "2024-01-01"), Until: day(t, "2024-12-31")}) {
		got = append(got, fmt.Sprintf("%s–%s %d", s.From, s.Until, s.Paid/60))
	}
	want := "2024-01-15–2024-03-09 24 | 2024-03-10–2024-05-05 28 | 2024-06-06–2024-08-31 28 | 2024-09-01–2024-11-30 35"
	if strings.Join(got, " | ") != want {
		t.Errorf("%s", strings.Join(got, " | "))
	}
	for on, h := range map[string]worktime.Minutes{"2024-01-14": 0, "2024-01-15": 24 * 60, "2024-05-06": 0, "2024-06-06": 28 * 60, "2024-12-01": 0} {
		if e.PaidOn(day(t, on)) != h {
			t.Errorf("on %s: %d", on, e.PaidOn(day(t, on)))
		}
	}
}

func TestContractsThatCannotBe(t *testing.T) {
	early := day(t, "2023-12-31")
	for _, c := range []struct {
		says   string
		change func(*company.Employment)
	}{
		{"above the legal week", func(e *company.Employment) { e.Paid = 36 * 60 }},
		{"not positive", func(e *company.Employment) { e.Paid = -60 }},
		{"before it begins", func(e *company.Employment) { e.Until = &early }},
		{"does not follow", func(e *company.Employment) { e.Amendments = []company.Amendment{{From: early, Paid: 60}} }},
		{"above the legal week", func(e *company.Employment) {
			e.Amendments = []company.Amendment{{From: day(t, "2024-02-01"), Paid: 40 * 60}}
		}},
		{"A suspension", func(e *company.Employment) {
			e.Suspended = []calendar.Period{{From: day(t, "2024-02-01"), Until: early}}
		}},
	} {
		e := hired(t, "p", "2024-01-01", 24*60)
		c.change(&e)
		if err := company.CheckAll([]company.Employment{e}); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v, want %q", err, c.says)
		}
	}
	for _, c := range []struct {
		says   string
		change func(*company.Employment)
	}{
		{"from 0 to €1,000", func(e *company.Employment) { e.Wage = -1 }},
		{"from 0 to €1,000", func(e *company.Employment) {
			high := company.Wage(100_000_001)
			e.Amendments = []company.Amendment{{From: day(t, "2024-02-01"), Paid: 60, Wage: &high}}
		}},
		{"before the contract", func(e *company.Employment) {
			e.Suspended = []calendar.Period{{From: early, Open: true}}
		}},
		{"overlap", func(e *company.Employment) {
			e.Suspended = []calendar.Period{{From: day(t, "2024-03-01"), Open: true}, {From: day(t, "2024-02-01"), Until: day(t, "2024-03-01")}}
		}},
	} {
		e := hired(t, "p", "2024-01-01", 24*60)
		c.change(&e)
		if err := e.Check(); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v, want %q", err, c.says)
		}
	}
	a, b := hired(t, "p", "2024-01-01", 1200), hired(t, "p", "2024-06-01", 600)
	if err := company.CheckAll([]company.Employment{b, a}); err == nil || !strings.Contains(err.Error(), "overlap from 1 June 2024") {
		t.Errorf("%v", err)
	}
	last := day(t, "2024-05-31")
	a.Until = &last
	if err := company.CheckAll([]company.Employment{b, a}); err != nil {
		t.Errorf("%v", err)
	}
}

// An amendment of the wage alone keeps the hours; the spells say which wage holds.
func TestWagesOfSpells(t *testing.T) {
	e := hired(t, "p", "2024-01-01", 24*60)
	raise := company.Wage(1_300_000)
	e.Wage = 1_200_000
	e.Amendments = []company.Amendment{{From: day(t, "2024-02-01"), Paid: 28 * 60}, {From: day(t, "2024-03-01"), Paid: 28 * 60, Wage: &raise}}
	e.Suspended = []calendar.Period{{From: day(t, "2024-03-10"), Open: true}}
	var got []string
	for _, s := range e.Spells(calendar.Period{From: day(t, "2024-01-01"), Until: day(t, "2024-12-31")}) {
		got = append(got, fmt.Sprintf("%s–%s %d %d", s.From, s.Until, s.Paid/60, s.Wage/1000))
	}
	if want := "2024-01-01–2024-01-31 24 1200 | 2024-02-01–2024-02-29 28 1200 | 2024-03-01–2024-03-09 28 1300"; strings.Join(got, " | ") != want {
		t.Errorf("%s", strings.Join(got, " | "))
	}
	if !e.AwayOn(day(t, "2024-12-01")) || e.AwayOn(day(t, "2024-03-09")) {
		t.Error("the suspension begins on 10 March and goes on")
	}
	if paid, wage := e.TermsOn(day(t, "2024-12-01")); paid != 28*60 || wage != raise {
		t.Errorf("%d %d", paid, wage)
	}
}
