package linear

// reload rebuilds the compact model under the present bounds of the root, keeps the cuts that bind in the
// last relaxation, and starts from its basis.
func (t *search) reload() {
	lo := append([]float64(nil), t.c.fixed...)
	hi := append([]float64(nil), t.c.fixed...)
	column := make([]int8, len(lo))
	history := [2][]pseudo{make([]pseudo, len(lo)), make([]pseudo, len(lo))}
	for j, full := range t.c.toFull {
		lo[full], hi[full] = t.p.lo[j], t.p.hi[j]
		column[full] = t.s.place[j]
		history[0][full], history[1][full] = t.pseudo[0][j], t.pseudo[1][j]
	}
	row := make(map[int32]int8, t.s.rows)
	var cuts []Cut
	for r, id := range t.c.rowOf {
		place := t.s.place[t.s.cols+r]
		k, isCut := t.c.cutOf(id, len(t.full.rhs))
		if isCut && place == basic {
			continue
		}
		if isCut {
			id = t.c.cutID(len(cuts), len(t.full.rhs))
			cuts = append(cuts, t.cuts[k])
		}
		row[id] = place
	}
	t.cuts = cuts
	t.spent += t.s.work + t.p.steps
	t.pivots += t.s.pivots
	t.load(lo, hi)
	t.carry(column, row, history)
}

// carry starts the simplex from places told by full column and by identity of row; rows not told are slack.
func (t *search) carry(column []int8, row map[int32]int8, history [2][]pseudo) {
	s := t.s
	for j, full := range t.c.toFull {
		s.place[j] = column[full]
		t.pseudo[0][j], t.pseudo[1][j] = history[0][full], history[1][full]
	}
	for r, id := range t.c.rowOf {
		s.place[s.cols+r] = row[id]
	}
	s.adopt(&basis{place: append([]int8(nil), s.place...)})
}

// Rows of the compact model beyond those of the full one are told apart by parity: cuts even, lazy rows odd.
func (c *compact) cutID(k, rows int) int32  { return int32(rows + 2*k) }
func (c *compact) lazyID(k, rows int) int32 { return int32(rows + 2*k + 1) }

func (c *compact) cutOf(id int32, rows int) (k int, isCut bool) {
	k = int(id) - rows
	return k / 2, k >= 0 && k%2 == 0
}

// begin starts from the basis of a relaxation of the full model, or of what that
// was before it got its last columns and rows.
func (t *search) begin(from *simplex) {
	if from.cols > len(t.full.lo) || from.rows > len(t.full.rhs) {
		return
	}
	row := make(map[int32]int8, from.rows)
	for r := range from.rows {
		row[int32(r)] = from.place[from.cols+r]
	}
	for r := from.rows; r < len(t.full.rhs); r++ {
		row[int32(r)] = basic
	}
	column := make([]int8, len(t.full.lo))
	for j := range column {
		column[j] = atLower
	}
	copy(column, from.place[:from.cols])
	none := make([]pseudo, len(column))
	t.carry(column, row, [2][]pseudo{none, none})
}
