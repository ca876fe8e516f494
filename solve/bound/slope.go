package bound

// slopes are what the values of rows make of a block, by what it meets.
type slopes struct {
	rate                []float64 // of each arm's facility and rank, class and cost left out
	money               []float64 // of one unit of cost at each facility and rank
	link                []float64 // of each facility: what its pairs give for it to be open
	class, served, away float64
}

// slopesOf fills t from the values y of rows.
func (m *matrix) slopesOf(y []float64, t *slopes) {
	x, r := m.x, &m.row
	if t.rate == nil {
		t.rate, t.money = make([]float64, 2*len(x.Fac)), make([]float64, 2*len(x.Fac))
		t.link = make([]float64, len(x.Fac))
	}
	clear(t.link)
	own := m.aims[4] * m.unit
	for a := range x.Fac {
		f, g := &x.Fac[a], x.Group[a]
		money := y[r.budget+g]
		rate := y[r.most+a] - y[r.least+a] - y[r.useful+a] + y[r.place+f.Place] - money*float64(x.P.Groups[g].Relief)/m.unit
		t.rate[2*a], t.rate[2*a+1] = rate, rate
		if f.LeadPer > 0 {
			v := y[r.lead+a] / float64(f.LeadPer)
			t.rate[2*a], t.rate[2*a+1] = rate+v, rate+v*float64(1-f.LeadPer)
		}
		t.money[2*a], t.money[2*a+1] = money+own, money+own
	}
	held := func(k int) float64 {
		if k < m.level {
			return y[r.held+k] / levelUnit(x, k)
		}
		return m.aims[k]
	}
	t.served, t.away, t.class = held(0), held(1), held(2)
}

// slope fills out with what every column costs when rows have the values y.
func (m *matrix) slope(y []float64, t *slopes, out []float64) {
	m.slopesOf(y, t)
	for i := range m.x.P.Clients {
		if m.hour[i] == m.hour[i+1] {
			continue
		}
		from, to := m.x.Off[i], m.x.Off[i+1]
		own, least, mine := y[m.row.total+i], m.x.P.Clients[i].Least, out[from:to]
		link := y[m.row.link+from : m.row.link+to]
		for k, q := range m.arms[from:to] {
			mine[k] = own + link[k] + t.rate[q.at] + t.money[q.at]*float64(q.cost) + t.class*float64(q.class)
			t.link[q.at/2] += link[k] * m.high[from+k]
		}
		for k := m.hour[i]; k < m.hour[i+1]; k++ {
			out[k] = m.hourSlope(i, least+int(k-m.hour[i]), y, t)
		}
	}
	for a := range m.x.Fac {
		out[m.open+a] = m.openSlope(a, y) - t.link[a]
		out[m.useful+a] = m.usefulSlope(a, y)
	}
}

// hourSlope is what hours h of client i cost, or one idle block of a signed one.
func (m *matrix) hourSlope(i, h int, y []float64, t *slopes) float64 {
	c, r := &m.x.P.Clients[i], &m.row
	if c.Signed {
		l := &m.x.P.Groups[c.Group]
		return y[r.total+i] + y[r.budget+c.Group]*float64(c.IdleCost-l.Relief)/m.unit + y[r.idle] + m.aims[4]*float64(c.IdleCost)
	}
	v := y[r.one+i] - float64(h)*y[r.total+i] - t.served*float64(c.Weight) + t.away*float64(c.Away(h))
	if g := m.only[i]; g >= 0 {
		v += y[r.hires+int(g)] + float64(h)*y[r.ceiling+int(g)]
	}
	return v
}

// openSlope is what opening facility a costs, links left out.
func (m *matrix) openSlope(a int, y []float64) float64 {
	f, r := &m.x.Fac[a], &m.row
	v := y[r.least+a]*float64(f.Least) - y[r.most+a]*float64(f.Most) - y[r.open+a]*float64(min(f.Need, f.Most))
	return v + float64(f.Fixed)*(y[r.budget+m.x.Group[a]]/m.unit+m.aims[4])
}

// usefulSlope is what a useful block of facility a costs.
func (m *matrix) usefulSlope(a int, y []float64) float64 {
	worth := m.aims[3]
	if m.level > 3 {
		worth = y[m.row.held+3] / levelUnit(m.x, 3)
	}
	return y[m.row.useful+a] + y[m.row.open+a] - worth*float64(m.x.Fac[a].Worth)
}
