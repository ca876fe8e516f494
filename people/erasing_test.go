package people_test

import (
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/people"
)

// TestErasable holds when a file may be erased.
func TestErasable(t *testing.T) {
	today := calendar.On(2026, 3, 2)
	const fine = fault.Kind(-1)
	for _, row := range []struct {
		what     string
		ground   people.Ground
		state    people.State
		last     calendar.Date
		employed bool
		want     fault.Kind
	}{
		{"asked, on the list: their own will", people.Requested, people.Listed, today, false, fine},
		{"asked, a contract runs", people.Requested, people.Placed, today, true, fault.Conflict},
		{"over, two years to the day", people.Elapsed, people.Left, calendar.On(2024, 3, 2), false, fine},
		{"over, a day too early", people.Elapsed, people.Left, calendar.On(2024, 3, 3), false, fault.Conflict},
		{"over, but on the list", people.Elapsed, people.Listed, calendar.On(2020, 1, 1), false, fault.Conflict},
		{"over, but paused", people.Elapsed, people.Paused, calendar.On(2020, 1, 1), false, fault.Conflict},
		{"over, never listed", people.Elapsed, people.Contacted, calendar.On(2020, 1, 1), false, fine},
		{"no ground", "", people.Left, calendar.On(2020, 1, 1), false, fault.Missing},
	} {
		err := people.Erasable(row.ground, row.state, row.last, today, row.employed)
		if kind := fault.KindOf(err); err == nil && row.want != fine || err != nil && kind != row.want {
			t.Errorf("%s: %v", row.what, err)
		}
	}
}
