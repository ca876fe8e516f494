package solve_test

import (
	"slices"
	"testing"

	"fabrique/solve"
)

// village is a valid plan of a small problem with a week of four slots: two
// clients in facility 0, a signed one half idle, one without a job.
func village() (*solve.Problem, []solve.Job) {
	p := &solve.Problem{
		Slots: 4, Most: 2,
		Groups: []solve.Group{
			{Budget: 1000, Relief: 10, Ceiling: 20, Newcomers: 3},
			{Budget: 1000, Ceiling: 20, Newcomers: 3},
		},
		Places: []solve.Place{{Room: 3, Week: 12}, {Room: 3}, {Group: 1}},
		Facilities: []solve.Facility{
			{Least: 4, Most: 8, Open: 0b1111, Team: 2, LeadPer: 2, Fixed: 40, Worth: 5, Need: 3},
			{Least: 1, Most: 4, Open: 0b0111, Team: 1, Place: 1, Worth: 1, Need: 1},
			{Least: 1, Most: 4, Open: 0b1111, Team: 1, Place: 2},
		},
		Clients: []solve.Client{
			{Weight: 7, Least: 2, Want: 2, Most: 3, Free: 0b1111, Options: []solve.Option{{Facility: 0, Cost: 3, Class: 1, Lead: true}, {Facility: 1, Most: 1}, {Facility: 2}}},
			{Weight: 5, Least: 2, Want: 3, Most: 4, Free: 0b0111, Options: []solve.Option{{Facility: 0, Cost: 4, Class: 3}, {Facility: 1}}},
			{Weight: 2, Least: 2, Want: 2, Most: 2, Free: 0b1111, Signed: true, IdleCost: 9, Options: []solve.Option{{Facility: 1, Cost: 2}, {Facility: 2}}},
			{Weight: 3, Least: 1, Want: 1, Most: 1, Free: 0b1111, Options: []solve.Option{{Facility: 1}, {Facility: 0, Lead: true}}},
		},
	}
	return p, []solve.Job{
		{Shares: []solve.Share{{Option: 0, Blocks: 2}}, Week: week(1, 1)},
		{Shares: []solve.Share{{Option: 0, Blocks: 2}}, Week: week(1, 1)},
		{Shares: []solve.Share{{Option: 0, Blocks: 1}}, Week: week(0, 0, 1), Idle: 1},
		{},
	}
}

// week lists the option of each slot plus one.
func week(options ...int16) (w [solve.MaxSlots]int16) {
	copy(w[:], options)
	return w
}

// give makes a job of options in slots.
func give(options ...int16) (j solve.Job) {
	j.Week = week(options...)
	for k := int16(1); k < 9; k++ {
		if n := len(options) - len(slices.DeleteFunc(slices.Clone(options), func(o int16) bool { return o == k })); n > 0 {
			j.Shares = append(j.Shares, solve.Share{Option: int(k) - 1, Blocks: n})
		}
	}
	return j
}

func TestCheckAcceptsAValidPlan(t *testing.T) {
	p, jobs := village()
	values, idle, bad := solve.Check(p, jobs)
	if want := (solve.Values{14, 1, 8, 16, 65}); values != want || idle != 1 || len(bad) > 0 {
		t.Errorf("got %v, idle %d, %v; want %v, idle 1", values, idle, bad, want)
	}
	w := *p
	w.Slots = 0
	if again, idle, bad := solve.Check(&w, jobs); again != values || idle != 1 || len(bad) > 0 {
		t.Errorf("weekly sums: got %v, idle %d, %v", again, idle, bad)
	}
}

// breach turns the valid plan of the village into one that breaks a rule.
type breach struct {
	rule, says string
	do         func(p *solve.Problem, jobs []solve.Job)
}

var breaches = []breach{
	{"hours", "below least", func(p *solve.Problem, j []solve.Job) { p.Clients[0].Least, p.Clients[0].Want = 3, 3 }},
	{"hours", "above most", func(p *solve.Problem, j []solve.Job) {
		p.Clients[1].Least, p.Clients[1].Want, p.Clients[1].Most = 1, 1, 1
	}},
	{"hours", "idle blocks of somebody not signed", func(p *solve.Problem, j []solve.Job) { j[0].Idle = 1 }},
	{"hours", "fewer idle blocks than none", func(p *solve.Problem, j []solve.Job) { j[1] = give(1, 1, 2); j[1].Idle = -1 }},
	{"hours", "a signed client paid less than signed", func(p *solve.Problem, j []solve.Job) { j[2].Idle = 0 }},
	{"most", "one facility too many", func(p *solve.Problem, j []solve.Job) { p.Most = 1; j[1] = give(1, 1, 2) }},
	{"option", "more than the option allows", func(p *solve.Problem, j []solve.Job) { p.Clients[0].Options[0].Most = 1 }},
	{"option", "an option that does not exist", func(p *solve.Problem, j []solve.Job) { j[3].Shares = []solve.Share{{Option: 2, Blocks: 1}} }},
	{"option", "an option twice", func(p *solve.Problem, j []solve.Job) {
		j[0].Shares = []solve.Share{{Option: 0, Blocks: 1}, {Option: 0, Blocks: 1}}
	}},
	{"option", "a share of no block", func(p *solve.Problem, j []solve.Job) { j[0].Shares = append(j[0].Shares, solve.Share{Option: 1}) }},
	{"option", "more slots than client and facility share", func(p *solve.Problem, j []solve.Job) { p.Facilities[0].Open = 0b0001 }},
	{"option", "a facility that never opens", func(p *solve.Problem, j []solve.Job) { p.Facilities[1].Most = 0 }},
	{"group", "two groups", func(p *solve.Problem, j []solve.Job) { j[0] = give(1, 1, 3) }},
	{"group", "a signed client with another employer", func(p *solve.Problem, j []solve.Job) { j[2] = give(2, 2) }},
	{"pin", "fewer blocks than pinned", func(p *solve.Problem, j []solve.Job) { p.Clients[0].Options[0].Least = 3 }},
	{"pin", "a pinned option not used", func(p *solve.Problem, j []solve.Job) { p.Clients[1].Options[1].Least = 1 }},
	{"pin", "a signed client all idle", func(p *solve.Problem, j []solve.Job) { p.Clients[2].Options[0].Least = 1; j[2] = solve.Job{Idle: 2} }},
	{"pin", "a pin of somebody without a job", func(p *solve.Problem, j []solve.Job) { p.Clients[3].Options[0].Least = 1 }},
	{"week", "the client is not free", func(p *solve.Problem, j []solve.Job) { p.Clients[1].Free = 0b0110 }},
	{"week", "the facility is not open", func(p *solve.Problem, j []solve.Job) { j[2].Week = week(0, 0, 0, 1) }},
	{"week", "a slot that the week does not have", func(p *solve.Problem, j []solve.Job) { j[2].Week = week(0, 0, 0, 0, 1) }},
	{"week", "more blocks than slots laid out", func(p *solve.Problem, j []solve.Job) { j[0].Week = week(1) }},
	{"week", "two places in one slot", func(p *solve.Problem, j []solve.Job) {
		j[1] = solve.Job{Shares: []solve.Share{{Option: 0, Blocks: 2}, {Option: 1, Blocks: 1}}, Week: week(1, 2)}
	}},
	{"week", "work outside its shares", func(p *solve.Problem, j []solve.Job) { j[1].Week = week(1, 1, 2) }},
	{"least", "too few blocks of a facility", func(p *solve.Problem, j []solve.Job) { p.Facilities[0].Least = 5 }},
	{"least", "too many blocks of a facility", func(p *solve.Problem, j []solve.Job) { p.Facilities[0].Least, p.Facilities[0].Most = 1, 3 }},
	{"team", "too few clients in the week", func(p *solve.Problem, j []solve.Job) { p.Facilities[0].Team = 3; p.Slots = 0 }},
	{"team", "too few clients in a slot", func(p *solve.Problem, j []solve.Job) { j[1].Week = week(1, 0, 1) }},
	{"lead", "too few blocks led", func(p *solve.Problem, j []solve.Job) { p.Slots = 0; p.Facilities[0].LeadPer = 1 }},
	{"lead", "nobody leads in a slot", func(p *solve.Problem, j []solve.Job) {
		p.Facilities[0].Team = 1
		j[1].Week = week(1, 0, 1)
	}},
	{"lead", "one leader for too many in a slot", func(p *solve.Problem, j []solve.Job) {
		p.Facilities[0].LeadPer, p.Clients[3].Options[1].Lead = 2, false
		p.Clients[1].Options[0].Lead = false
		j[3] = give(2)
	}},
	{"room", "too many blocks of a place in the week", func(p *solve.Problem, j []solve.Job) { p.Places[0].Week = 3 }},
	{"room", "too many clients of a place in a slot", func(p *solve.Problem, j []solve.Job) { p.Places[0].Room = 1 }},
	{"budget", "costs of options", func(p *solve.Problem, j []solve.Job) { p.Clients[1].Options[0].Cost = 2000 }},
	{"budget", "cost of opening", func(p *solve.Problem, j []solve.Job) { p.Facilities[0].Fixed = 2000 }},
	{"budget", "idle blocks beside work", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Budget = 4; p.Groups[0].Relief = 10 }},
	{"budget", "one cent too much", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Budget = 65 - 60 - 1 }},
	{"budget", "less relief", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Budget, p.Groups[0].Relief = 64, 0 }},
	{"ceiling", "one block too many, idle ones counted", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Ceiling = 5 }},
	{"newcomers", "one client too many, signed ones left out", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Newcomers = 1 }},
	{"signed", "a signed client with nothing", func(p *solve.Problem, j []solve.Job) { j[2] = solve.Job{} }},
	{"barred", "a barred client with a job", func(p *solve.Problem, j []solve.Job) { p.Clients[0].Barred = true }},
	{"must", "a pinned client without a job", func(p *solve.Problem, j []solve.Job) { p.Clients[3].Must = true }},
	{"open", "a pinned facility that does not run", func(p *solve.Problem, j []solve.Job) { p.Facilities[2].Must = true }},
}

func TestCheckNamesEachBreach(t *testing.T) {
	for _, b := range breaches {
		t.Run(b.rule+"/"+b.says, func(t *testing.T) {
			p, jobs := village()
			b.do(p, jobs)
			if err := p.Validate(); err != nil {
				t.Fatal(err)
			}
			_, _, bad := solve.Check(p, jobs)
			if !slices.ContainsFunc(bad, func(v solve.Violation) bool { return v.Rule == b.rule }) {
				t.Errorf("no breach of %q is said: %v", b.rule, bad)
			}
		})
	}
}

// allowed are changes that stay just within a rule.
var allowed = []breach{
	{"budget", "to the cent", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Budget = 65 - 60 }},
	{"budget", "without relief, to the cent", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Budget, p.Groups[0].Relief = 65, 0 }},
	{"ceiling", "just reached", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Ceiling = 6 }},
	{"newcomers", "just reached", func(p *solve.Problem, j []solve.Job) { p.Groups[0].Newcomers = 2 }},
	{"room", "just full", func(p *solve.Problem, j []solve.Job) { p.Places[0] = solve.Place{Room: 2, Week: 4} }},
	{"least", "just reached on both sides", func(p *solve.Problem, j []solve.Job) { p.Facilities[0].Most = 4 }},
	{"signed", "all idle", func(p *solve.Problem, j []solve.Job) { j[2] = solve.Job{Idle: 2} }},
	{"barred", "signed and barred, with nothing", func(p *solve.Problem, j []solve.Job) { p.Clients[2].Barred = true; j[2] = solve.Job{} }},
	{"pin", "just honoured", func(p *solve.Problem, j []solve.Job) { p.Clients[0].Options[0].Least = 2 }},
}

func TestCheckAllowsTheEdge(t *testing.T) {
	for _, a := range allowed {
		t.Run(a.rule+"/"+a.says, func(t *testing.T) {
			p, jobs := village()
			a.do(p, jobs)
			if _, _, bad := solve.Check(p, jobs); len(bad) > 0 {
				t.Errorf("said to be broken: %v", bad)
			}
		})
	}
}

func TestCheckCountsABudgetBelowContractsAsThat(t *testing.T) {
	p, jobs := village()
	p.Groups[0].Budget, p.Groups[0].Ceiling = -100, 0
	jobs[0], jobs[1], jobs[2] = solve.Job{}, solve.Job{}, solve.Job{Idle: 2}
	if _, _, bad := solve.Check(p, jobs); len(bad) > 0 {
		t.Errorf("signed clients alone break %v", bad)
	}
}

func TestCheckFromJobsOfNoUseNeverPanics(t *testing.T) {
	p, jobs := village()
	jobs[0].Week[2] = -1
	jobs[1].Week[solve.MaxSlots-1] = 9
	jobs[3].Shares = []solve.Share{{Option: -1, Blocks: 5}, {Option: 99, Blocks: -5}}
	if _, _, bad := solve.Check(p, jobs); len(bad) == 0 {
		t.Error("nothing is said")
	}
}
