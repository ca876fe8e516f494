package planpage

import "fabrique/plan"

// levelResult is one level of [Result].
type levelResult struct {
	Name   string  `json:"name"`
	Value  int64   `json:"value"`
	Bound  int64   `json:"bound"`
	Gap    float64 `json:"gap"`
	Proven bool    `json:"proven"`
}

type result struct {
	Persons        int           `json:"persons"`
	Placed         int           `json:"placed"`
	Waiting        int           `json:"waiting"`
	ActivitiesOpen int           `json:"activities_open"`
	Policy         string        `json:"policy"`
	Levels         []levelResult `json:"levels"`
	Work           int64         `json:"work"`
	Seconds        float64       `json:"seconds"`
	Seed           uint64        `json:"seed"`
	Interrupted    bool          `json:"interrupted"`
}

// Result returns what `fabrique plan --json` prints for programs; seconds is the time it took.
func Result(p *plan.Plan, seconds float64) any {
	out := result{Persons: len(p.Jobs) + len(p.Waiting), Placed: len(p.Jobs), Waiting: len(p.Waiting),
		Policy: string(p.Policy), Work: p.Work, Seconds: seconds, Seed: p.Seed, Interrupted: p.Interrupted}
	for _, a := range p.Activities {
		if a.Open {
			out.ActivitiesOpen++
		}
	}
	for _, l := range p.Levels {
		out.Levels = append(out.Levels, levelResult{l.Name, l.Value, l.Bound, l.Gap, l.Proven})
	}
	return out
}
