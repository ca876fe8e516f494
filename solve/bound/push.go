package bound

// sums are what some clients give to the rows that are not theirs alone.
type sums struct {
	blocks, money             []float64 // of each arm's facility and rank
	budget, hires, ceiling    []float64 // of each group
	class, served, away, idle float64
}

func newSums(m *matrix) *sums {
	na, ng := len(m.x.Fac), len(m.x.P.Groups)
	return &sums{blocks: make([]float64, 2*na), money: make([]float64, 2*na),
		budget: make([]float64, ng), hires: make([]float64, ng), ceiling: make([]float64, ng)}
}

// reset forgets everything.
func (s *sums) reset() {
	for _, list := range [][]float64{s.blocks, s.money, s.budget, s.hires, s.ceiling} {
		clear(list)
	}
	s.class, s.served, s.away, s.idle = 0, 0, 0, 0
}

// add takes o in.
func (s *sums) add(o *sums) {
	for a, v := range o.blocks {
		s.blocks[a] += v
		s.money[a] += o.money[a]
	}
	for g := range o.budget {
		s.budget[g] += o.budget[g]
		s.hires[g] += o.hires[g]
		s.ceiling[g] += o.ceiling[g]
	}
	s.class, s.served, s.away, s.idle = s.class+o.class, s.served+o.served, s.away+o.away, s.idle+o.idle
}

// push fills rows with the sums of columns v.
func (m *matrix) push(v, rows []float64, s *sums) {
	x, r := m.x, &m.row
	s.reset()
	for i := range x.P.Clients {
		total := 0.0
		for k := x.Off[i]; k < x.Off[i+1]; k++ {
			q := m.arms[k]
			rows[r.link+k] = v[k] - m.high[k]*v[m.open+int(q.at/2)]
			if b := v[k]; b != 0 {
				total += b
				s.blocks[q.at] += b
				s.money[q.at] += b * float64(q.cost)
				s.class += b * float64(q.class)
			}
		}
		given, one := m.pushHours(i, v, s)
		rows[r.total+i], rows[r.one+i] = total+given, one
	}
	m.gather(v, rows, s)
}

// pushHours adds the hours of client i to s, and returns what they give to its
// own rows.
func (m *matrix) pushHours(i int, v []float64, s *sums) (total, one float64) {
	c := &m.x.P.Clients[i]
	first, end := int(m.hour[i]), int(m.hour[i+1])
	if first == end {
		return 0, 0
	}
	if c.Signed {
		n := v[first]
		s.idle += n
		s.budget[c.Group] += n * float64(c.IdleCost-m.x.P.Groups[c.Group].Relief) / m.unit
		return n, 0
	}
	hours := 0.0
	for k := first; k < end; k++ {
		h := c.Least + k - first
		one, hours = one+v[k], hours+v[k]*float64(h)
		s.away += v[k] * float64(c.Away(h))
	}
	if g := m.only[i]; g >= 0 {
		s.hires[g] += one
		s.ceiling[g] += hours
	}
	s.served += one * float64(c.Weight)
	return -hours, one
}

// gather fills the rows that are no client's own, and no pair's, from the sums
// of all clients and the facilities' columns in v.
func (m *matrix) gather(v, rows []float64, s *sums) {
	x, r := m.x, &m.row
	clear(rows[r.most:r.link])
	copy(rows[r.budget:], s.budget)
	copy(rows[r.hires:], s.hires)
	copy(rows[r.ceiling:], s.ceiling)
	rows[r.idle] = s.idle
	held := [...]float64{-s.served, s.away, s.class, 0}
	copy(rows[r.held:], held[:m.level])
	for a := range x.Fac {
		m.pushFacility(a, v, rows, s)
	}
	for k := range m.level {
		rows[r.held+k] /= levelUnit(x, k)
	}
}

// pushFacility adds what facility a holds to rows.
func (m *matrix) pushFacility(a int, v, rows []float64, s *sums) {
	f, g, r := &m.x.Fac[a], m.x.Group[a], &m.row
	load, y, n := s.blocks[2*a]+s.blocks[2*a+1], v[m.open+a], v[m.useful+a]
	rows[r.most+a] = load - y*float64(f.Most)
	rows[r.least+a] = y*float64(f.Least) - load
	rows[r.useful+a] = n - load
	rows[r.open+a] = n - y*float64(min(f.Need, f.Most))
	if f.LeadPer > 0 {
		rows[r.lead+a] = load/float64(f.LeadPer) - s.blocks[2*a+1]
	}
	rows[r.place+f.Place] += load
	rows[r.budget+g] += s.money[2*a] + s.money[2*a+1] + (y*float64(f.Fixed)-load*float64(m.x.P.Groups[g].Relief))/m.unit
	if m.level > 3 {
		rows[r.held+3] -= n * float64(f.Worth)
	}
}
