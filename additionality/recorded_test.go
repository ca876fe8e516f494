package additionality

import (
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
)

func TestCheck(t *testing.T) {
	capped := []Condition{{Kind: CapHours, HalfDays: 40}}
	for name, c := range map[string]struct {
		d    Decision
		want string
	}{
		"favourable with a reason":             {Decision{State: Favourable, Reason: "rien de tel", Valid: calendar.Period{Open: true}}, ""},
		"conditional with a condition":         {Decision{State: Conditional, Reason: "accord", Conditions: capped, Valid: calendar.Period{Open: true}}, ""},
		"without a reason":                     {Decision{State: Favourable}, "reason"},
		"conditional without any condition":    {Decision{State: Conditional, Reason: "accord"}, "state"},
		"favourable, and yet with a condition": {Decision{State: Favourable, Reason: "accord", Conditions: capped}, "state"},
		"ended before it began":                {Decision{State: Favourable, Reason: "accord", Valid: calendar.Period{From: 10, Until: 9}}, "until"},
	} {
		got := ""
		for _, f := range fault.All(c.d.Check()) {
			got = f.Field
		}
		if got != c.want {
			t.Errorf("%s: fault at %q, want %q", name, got, c.want)
		}
	}
}

func TestConditionsInWords(t *testing.T) {
	for _, c := range []struct {
		c    Condition
		want string
	}{
		{Condition{Kind: CapHours, HalfDays: 40}, "at most 40 half-days of work a week"},
		{Condition{Kind: CapSales, Amount: 1600000}, "at most €16,000 of sales a year"},
		{Condition{Kind: PriceFloor, Amount: 850}, "never below €8.50 an hour"},
		{Condition{Kind: Clientele, Text: "tenants"}, "only for: tenants"},
		{Condition{Kind: Zone, Radius: 3000, Text: "of the site"}, "only within 3,000 m (of the site)"},
		{Condition{Kind: Zone, Text: "streets without shops"}, "only: streets without shops"},
		{Condition{Kind: Months, Months: [12]bool{2: true, 3: true}}, "only in March and April"},
	} {
		if got := c.c.Words().EN; got != c.want {
			t.Errorf("%+v reads %q, want %q", c.c, got, c.want)
		}
	}
}
