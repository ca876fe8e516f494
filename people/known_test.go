package people_test

import (
	"testing"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/people"
)

// TestKnownTo holds who reads a name, by role and consent.
func TestKnownTo(t *testing.T) {
	day := calendar.On(2026, 3, 2)
	committee := people.Consent{To: people.ToCommittee, Given: day}
	company := people.Consent{To: people.ToCompany, Given: day}
	ended := people.Consent{To: people.ToCompany, Given: day, Ended: &day}
	file := func(presented bool, list ...people.Consent) people.File {
		f := people.File{Facts: people.Facts{Consents: list}}
		if presented {
			f.Presented = &day
		}
		return f
	}
	for _, row := range []struct {
		what     string
		role     actor.Role
		file     people.File
		employed bool
		known    bool
	}{
		{"the team knows everybody", actor.Team, file(false), false, true},
		{"a member, a file not presented", actor.Member, file(false, committee), false, false},
		{"a member, presented without consent", actor.Member, file(true), false, false},
		{"a member, presented with consent", actor.Member, file(true, committee), false, true},
		{"a member, consent to the company only", actor.Member, file(true, company), true, false},
		{"a manager, nothing", actor.Manager, file(true, committee), false, false},
		{"a manager, employed there", actor.Manager, file(false), true, true},
		{"a manager, consent", actor.Manager, file(false, company), false, true},
		{"a manager, consent taken back", actor.Manager, file(false, ended), false, false},
		{"a lead, consent", actor.Lead, file(false, company), false, true},
		{"a funder", actor.Funder, file(true, committee, company), true, false},
		{"an evaluator", actor.Evaluator, file(true, committee, company), true, false},
		{"an administrator", actor.Admin, file(true, committee, company), true, false},
		{"another person", actor.Person, file(true, committee, company), true, false},
		{"a business", actor.Business, file(true, committee, company), true, false},
	} {
		if got := row.file.KnownTo(actor.Actor{Roles: []actor.Role{row.role}}, row.employed); got != row.known {
			t.Errorf("%s: %v", row.what, got)
		}
	}
}
