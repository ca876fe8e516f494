package search_test

import (
	"testing"

	"fabrique/solve"
	"fabrique/solve/search"
)

// dropCase is a problem of which exact preprocessing drops one thing for a reason.
type dropCase struct {
	says string
	kind solve.DropKind
	want solve.Drop
	do   func(p *solve.Problem)
}

// hamlet is a problem in which all can be used: two facilities, two clients, three slots.
func hamlet() *solve.Problem {
	return &solve.Problem{
		Slots: 3, Most: 2,
		Groups:     []solve.Group{open(), open()},
		Places:     []solve.Place{{}, {}, {Group: 1}},
		Facilities: []solve.Facility{{Least: 2, Most: 6, Open: 0b111, Team: 2, LeadPer: 2}, {Least: 1, Most: 6, Open: 0b111, Team: 1, Place: 1}},
		Clients: []solve.Client{
			{Weight: 3, Least: 2, Want: 2, Most: 3, Free: 0b111, Options: []solve.Option{{Facility: 0, Lead: true}, {Facility: 1}}},
			{Weight: 2, Least: 1, Want: 2, Most: 3, Free: 0b111, Options: []solve.Option{{Facility: 0}, {Facility: 1}}},
		},
	}
}

// open is a group without limits.
func open() solve.Group {
	return solve.Group{Budget: solve.NoLimit, Ceiling: solve.NoBlocks, Newcomers: solve.NoBlocks}
}

var dropCases = []dropCase{
	{"too few blocks with any other option", solve.NoFullJob, solve.Drop{Client: 0, Option: 1, Facility: 1}, func(p *solve.Problem) {
		p.Clients[0].Options[1].Most, p.Most = 1, 1
	}},
	{"the other blocks are with another group", solve.NoFullJob, solve.Drop{Client: 0, Option: 1, Facility: 1}, func(p *solve.Problem) {
		p.Clients[0].Options[1].Most, p.Facilities[1].Place = 1, 2
	}},
	{"the two facilities share their only slot", solve.NoFullJob, solve.Drop{Client: 0, Option: 0, Facility: 0}, func(p *solve.Problem) {
		p.Facilities[0].Open, p.Facilities[1].Open, p.Facilities[0].Least = 1, 1, 1
	}},
	{"no slot is shared", solve.NoSlot, solve.Drop{Client: 0, Option: 1, Facility: 1}, func(p *solve.Problem) { p.Facilities[1].Open, p.Clients[0].Free = 0b001, 0b110 }},
	{"no option is left", solve.NoOption, solve.Drop{Client: 0, Option: -1, Facility: -1}, func(p *solve.Problem) {
		p.Clients[0].Free, p.Facilities[0].Team, p.Facilities[0].LeadPer = 0b001, 1, 0
	}},
	{"a team of three from two", solve.TooFew, solve.Drop{Client: -1, Option: -1, Facility: 0}, func(p *solve.Problem) { p.Facilities[0].Team = 3; p.Slots = 0 }},
	{"seven blocks from six", solve.TooLittle, solve.Drop{Client: -1, Option: -1, Facility: 1}, func(p *solve.Problem) { p.Facilities[1].Least, p.Facilities[1].Most = 7, 8 }},
	{"nobody leads", solve.NoLeader, solve.Drop{Client: -1, Option: -1, Facility: 0}, func(p *solve.Problem) { p.Clients[0].Options[0].Lead = false; p.Slots = 0 }},
	{"the place is too small in the week", solve.NoRoom, solve.Drop{Client: -1, Option: -1, Facility: 0}, func(p *solve.Problem) { p.Places[0].Week = 1 }},
	{"the place is too small for the team", solve.NoRoom, solve.Drop{Client: -1, Option: -1, Facility: 0}, func(p *solve.Problem) { p.Places[0].Room = 1 }},
	{"never open", solve.NeverOpen, solve.Drop{Client: -1, Option: -1, Facility: 1}, func(p *solve.Problem) { p.Facilities[1].Most = 0 }},
}

func TestEachReasonToDrop(t *testing.T) {
	if r := solved(t, hamlet(), solve.Weighted, solve.Control{}); len(r.Drops) > 0 {
		t.Fatalf("nothing is to be dropped: %v", r.Drops)
	}
	for _, d := range dropCases {
		t.Run(d.says, func(t *testing.T) {
			p := hamlet()
			d.do(p)
			d.want.Kind = d.kind
			r := solved(t, p, solve.Weighted, solve.Control{})
			for _, got := range r.Drops {
				if got == d.want {
					return
				}
			}
			t.Errorf("wanted %+v, got %+v", d.want, r.Drops)
		})
	}
}

func TestDroppingLosesNoPlan(t *testing.T) {
	drops := map[solve.DropKind]int{}
	for n := range tinyCases {
		if testing.Short() && n >= 200 {
			break
		}
		p := tiny(n)
		r := solved(t, p, solve.Weighted, solve.Control{Effort: 1, Levels: 1})
		for _, d := range r.Drops {
			drops[d.Kind]++
		}
		eachPlan(p, everyWay(p), func(sum *tally) {
			for _, d := range r.Drops {
				if sum.broken == 0 && uses(sum, d) && !t.Failed() {
					t.Errorf("tiny %d: a plan uses what is dropped: %+v\n%s", n, d, asJSON(p))
				}
			}
		})
	}
	t.Logf("drops by kind: %v", drops)
}

// uses reports whether a plan uses what was dropped.
func uses(sum *tally, d solve.Drop) bool {
	switch {
	case d.Option >= 0:
		return sum.options[d.Client]>>d.Option&1 == 1
	case d.Client >= 0:
		return sum.options[d.Client] != 0
	}
	return sum.load[d.Facility] > 0
}

// solved solves p; the test ends when that takes too long or gives an error.
func solved(t *testing.T, p *solve.Problem, policy solve.Policy, c solve.Control) *solve.Result {
	t.Helper()
	r, err := search.Solve(p, policy, within(c))
	if err != nil {
		t.Fatal(err)
	}
	if r.Interrupted {
		t.Fatalf("the search did not end within %v\n%s", patience, asJSON(p))
	}
	return r
}
