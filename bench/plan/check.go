package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

// mps is a model read back, to check what a solver says independently of it.
type mps struct {
	sense   map[string]byte
	rhs     map[string]float64
	cells   map[string][]cell // of each column
	integer map[string]bool
	lo, hi  map[string]float64
}

type cell struct {
	row   string
	value float64
}

// verify reads the solver's plan back, rounds it to whole numbers and holds it
// against the model: a claim whose plan breaks a row or has another value is doubted.
func (a *answer) verify(model, found string) {
	m, err := readMPS(model)
	if err != nil {
		a.Checked = err.Error()
		return
	}
	x, err := m.readPlan(a.Solver, found)
	if err != nil {
		a.Checked = err.Error()
		return
	}
	value, fault := m.check(x)
	a.Checked = "holds"
	if fault != "" {
		a.Doubt, a.Checked = "its plan breaks the model: "+fault, fault
		return
	}
	own := answer{Level: a.Level}
	own.take(num(value))
	if own.Value != a.Value {
		a.Doubt = fmt.Sprintf("its plan is worth %d, it says %d", own.Value, a.Value)
	}
}

// readMPS reads a file as exact.WriteMPS writes it: no ranges, names without blanks.
func readMPS(path string) (*mps, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m := &mps{map[string]byte{}, map[string]float64{}, map[string][]cell{}, map[string]bool{}, map[string]float64{}, map[string]float64{}}
	section, whole := "", false
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0:
		case line[0] != ' ':
			section = f[0]
		case section == "ROWS":
			m.sense[f[1]] = f[0][0]
		case section == "COLUMNS" && len(f) > 2 && f[1] == "'MARKER'":
			whole = f[2] == "'INTORG'"
		default:
			if err := m.entry(section, f, whole); err != nil {
				return nil, err
			}
		}
	}
	return m, nil
}

func (m *mps) entry(section string, f []string, whole bool) error {
	v, err := strconv.ParseFloat(f[len(f)-1], 64)
	if err != nil {
		return err
	}
	switch section {
	case "COLUMNS":
		m.cells[f[0]] = append(m.cells[f[0]], cell{f[1], v})
		m.integer[f[0]] = whole
	case "RHS":
		m.rhs[f[1]] = v
	case "BOUNDS":
		if f[0] != "UP" {
			m.lo[f[2]] = v
		}
		if f[0] != "LO" {
			m.hi[f[2]] = v
		}
	}
	return nil
}

// readPlan reads the value of each column; those not named are 0.
func (m *mps) readPlan(solver, path string) (map[string]float64, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	x := map[string]float64{}
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(strings.ReplaceAll(line, "**", ""))
		switch {
		case solver == "cbc" && len(f) == 4 && m.cells[f[1]] != nil:
			x[f[1]], err = strconv.ParseFloat(f[2], 64)
		case solver == "glpsol" && len(f) == 3 && f[0] == "j":
			var k int
			if k, err = strconv.Atoi(f[1]); err == nil {
				x[fmt.Sprintf("C%07d", k)], err = strconv.ParseFloat(f[2], 64)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return x, nil
}

// check returns the objective of x, and the first rule of m that it breaks.
func (m *mps) check(x map[string]float64) (value float64, fault string) {
	sum := map[string]float64{}
	for c, cells := range m.cells {
		v := x[c]
		if m.integer[c] {
			v = math.Round(v)
		}
		if lo, hi := m.lo[c], m.hi[c]; v < lo-slack || v > hi+slack {
			return 0, fmt.Sprintf("%s is %v, outside %v to %v", c, v, lo, hi)
		}
		for _, e := range cells {
			sum[e.row] += e.value * v
		}
	}
	for r, sense := range m.sense {
		d := sum[r] - m.rhs[r]
		if sense == 'L' && d > slack || sense == 'G' && d < -slack || sense == 'E' && math.Abs(d) > slack {
			return 0, fmt.Sprintf("row %s is off by %v", r, d)
		}
	}
	return sum["COST"], ""
}

// slack is what a row may be off through rounding of what is not whole.
const slack = 1e-4
