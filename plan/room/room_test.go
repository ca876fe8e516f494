package room_test

import (
	"testing"

	"fabrique/demo"
	"fabrique/plan/room"
	"fabrique/solve"
	"fabrique/solve/search"
	"fabrique/solve/week"
)

// TestMendIsLawful takes a lawful plan, bars people and cuts activities: what
// Mend gives back breaks no rule; a plan that holds is given back whole.
func TestMendIsLawful(t *testing.T) {
	p := demo.KernelWeek(30, 10, 1.0, 1)
	res, err := search.Solve(p, solve.Weighted, solve.Control{Levels: 1, Effort: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got := room.Mend(p, res.Jobs); number(got) != number(res.Jobs) {
		t.Errorf("a plan that holds keeps %d of %d", number(got), number(res.Jobs))
	}
	for cut := range p.Facilities {
		q := *p
		q.Clients = append([]solve.Client(nil), p.Clients...)
		q.Facilities = append([]solve.Facility(nil), p.Facilities...)
		q.Clients[cut].Barred = true
		q.Facilities[cut].Most = 0
		q.Facilities[(cut+1)%len(q.Facilities)].Most /= 2
		if f := &q.Facilities[(cut+1)%len(q.Facilities)]; f.Most < f.Least {
			f.Most = 0
		}
		jobs := room.Mend(&q, res.Jobs)
		if _, _, bad := solve.Check(&q, jobs); len(bad) > 0 {
			t.Errorf("cut %d: %v", cut, bad)
		}
	}
}

func number(jobs []solve.Job) (n int) {
	for _, j := range jobs {
		if room.Served(j) {
			n++
		}
	}
	return n
}

// TestRelay lays a plan out again for a week in which an activity is shut in
// some half-days: nearly everybody stays, and the plan holds.
func TestRelay(t *testing.T) {
	p := demo.KernelWeek(40, 12, 1.2, 2)
	res, err := search.Solve(p, solve.Weighted, solve.Control{Levels: 1, Effort: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := week.Relay(p, res.Jobs, 0, 10_000); !ok || number(got) < number(res.Jobs) {
		t.Errorf("a plan that holds keeps %d of %d", number(got), number(res.Jobs))
	}
	for a := range p.Facilities {
		q := *p
		q.Facilities = append([]solve.Facility(nil), p.Facilities...)
		q.Facilities[a].Open &= 0b0111111110
		got, ok := week.Relay(&q, res.Jobs, 0, 10_000)
		if _, _, bad := solve.Check(&q, got); !ok || len(bad) > 0 {
			t.Errorf("activity %d shut: %v", a, bad)
		}
		if number(got) < number(res.Jobs)*9/10 {
			t.Errorf("activity %d shut: %d of %d left", a, number(got), number(res.Jobs))
		}
	}
}

// TestMendSparesTheOthers takes one person after the other out of a lawful plan:
// what Mend gives back holds, and most of the others still have a job, though money is short.
func TestMendSparesTheOthers(t *testing.T) {
	p := demo.KernelWeek(60, 20, 1.3, 3)
	res, err := search.Solve(p, solve.Weighted, solve.Control{Levels: 1, Effort: 1})
	if err != nil {
		t.Fatal(err)
	}
	left, lost := 0, 0
	for i, j := range res.Jobs {
		if !room.Served(j) {
			continue
		}
		q := *p
		q.Clients = append([]solve.Client(nil), p.Clients...)
		q.Clients[i].Barred = true
		jobs := room.Mend(&q, res.Jobs)
		if _, _, bad := solve.Check(&q, jobs); len(bad) > 0 {
			t.Errorf("without %d: %v", i, bad)
		}
		left, lost = left+1, lost+number(res.Jobs)-1-number(jobs)
	}
	if others := left * (left - 1); left == 0 || lost*4 > others {
		t.Errorf("%d leave one by one: of %d others, %d lose their job", left, others, lost)
	}
}
