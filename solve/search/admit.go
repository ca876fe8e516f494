package search

import "fabrique/solve"

// Admit searches a plan that serves a client and everybody served in from;
// their jobs may change, their service not. It reports whether one was found:
// false means that none was found within the effort, which proves nothing.
// The plan from must be valid for p; one that is not gives false.
func Admit(p *solve.Problem, from []solve.Job, client int, c solve.Control) (*solve.Result, bool) {
	if p.Validate() != nil || len(from) != len(p.Clients) || client < 0 || client >= len(p.Clients) {
		return nil, false
	}
	own := *p
	own.Clients = append([]solve.Client(nil), p.Clients...)
	own.Clients[client].Barred = false
	if c.Effort == 0 {
		c.Effort = 60_000
	}
	s := newSearch(&own, c)
	if !s.keep(from) || !s.x.Alive(client) {
		return nil, false
	}
	for i := range own.Clients {
		if len(from[i].Shares) > 0 || i == client {
			own.Clients[i].Must = !own.Clients[i].Signed
		}
	}
	if !s.serves(client) && !s.bringIn(client) {
		return nil, false
	}
	return s.result(p, solve.Weighted, nil), s.serves(client)
}
