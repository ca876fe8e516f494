package solve_test

import (
	"errors"
	"testing"

	"fabrique/solve"
	"fabrique/solve/search"
)

var nonsense = []struct {
	says string
	do   func(p *solve.Problem)
}{
	{"fewer slots than none", func(p *solve.Problem) { p.Slots = -1 }},
	{"more slots than a week holds", func(p *solve.Problem) { p.Slots = solve.MaxSlots + 1 }},
	{"no facility for anybody", func(p *solve.Problem) { p.Most = 0 }},
	{"a place of no group", func(p *solve.Problem) { p.Places[0].Group = 2 }},
	{"a place of a negative group", func(p *solve.Problem) { p.Places[0].Group = -1 }},
	{"negative room", func(p *solve.Problem) { p.Places[0].Room = -1 }},
	{"a place of negative blocks", func(p *solve.Problem) { p.Places[0].Week = -1 }},
	{"a facility at no place", func(p *solve.Problem) { p.Facilities[0].Place = 3 }},
	{"a facility open for nothing", func(p *solve.Problem) { p.Facilities[0].Least = 0 }},
	{"least above most", func(p *solve.Problem) { p.Facilities[0].Least = 9 }},
	{"negative most", func(p *solve.Problem) { p.Facilities[0].Most = -1 }},
	{"a team of nobody", func(p *solve.Problem) { p.Facilities[0].Team = 0 }},
	{"a leader for fewer than none", func(p *solve.Problem) { p.Facilities[0].LeadPer = -1 }},
	{"a negative need", func(p *solve.Problem) { p.Facilities[0].Need = -1 }},
	{"a client of no blocks", func(p *solve.Problem) { p.Clients[0].Least = 0 }},
	{"want below least", func(p *solve.Problem) { p.Clients[0].Want = 1 }},
	{"most below want", func(p *solve.Problem) { p.Clients[0].Most = 1 }},
	{"more blocks than a week holds", func(p *solve.Problem) { p.Clients[0].Most = solve.MaxBlocks + 1 }},
	{"no weight", func(p *solve.Problem) { p.Clients[0].Weight = 0 }},
	{"employed by no group", func(p *solve.Problem) { p.Clients[2].Group = 2 }},
	{"signed for a range", func(p *solve.Problem) { p.Clients[2].Most = 3 }},
	{"an option to no facility", func(p *solve.Problem) { p.Clients[0].Options[0].Facility = 3 }},
	{"an option to a negative facility", func(p *solve.Problem) { p.Clients[0].Options[0].Facility = -1 }},
	{"an option of fewer blocks than none", func(p *solve.Problem) { p.Clients[0].Options[0].Most = -1 }},
	{"a pin of fewer blocks than none", func(p *solve.Problem) { p.Clients[0].Options[0].Least = -1 }},
	{"two options to one facility", func(p *solve.Problem) { p.Clients[0].Options[1].Facility = 0 }},
	{"a ceiling below nothing", func(p *solve.Problem) { p.Groups[0].Ceiling = -1 }},
	{"fewer newcomers than none", func(p *solve.Problem) { p.Groups[0].Newcomers = -1 }},
}

func TestValidateRefusesNonsense(t *testing.T) {
	for _, n := range nonsense {
		t.Run(n.says, func(t *testing.T) {
			p, jobs := village()
			n.do(p)
			var invalid solve.Invalid
			if err := p.Validate(); !errors.As(err, &invalid) {
				t.Fatalf("got %v", err)
			}
			if _, err := search.Solve(p, solve.Weighted, solve.Control{}); !errors.As(err, &invalid) {
				t.Errorf("Solve says %v", err)
			}
			if _, ok := search.Admit(p, jobs, 3, solve.Control{}); ok {
				t.Error("Admit accepts it")
			}
		})
	}
}
