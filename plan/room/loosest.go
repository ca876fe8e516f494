package room

import "fabrique/solve"

// Loosest returns values that no plan of p passes, whatever it serves.
func Loosest(p *solve.Problem) (v solve.Values) {
	for i := range p.Clients {
		cl := &p.Clients[i]
		least := cl.IdleCost
		for _, o := range cl.Options {
			least = min(least, o.Cost)
		}
		v[4] += int64(cl.Most) * min(0, least)
		if !cl.Barred && (cl.Signed || len(cl.Options) > 0) {
			v[0] += cl.Weight
		}
	}
	for _, f := range p.Facilities {
		v[3] += f.Worth * int64(min(f.Need, f.Most))
	}
	return v
}
