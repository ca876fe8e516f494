package exact

import (
	"io"

	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/prep"
)

// Aim makes level the objective, 0-based, with idle blocks and the earlier
// levels held at what the plan at hand gives them within the model.
func (w *Model) Aim(level int, now solve.Score) {
	w.Spare(now.Idle - w.base.total.Idle)
	for k := range level {
		if len(w.level[k]) > 0 {
			w.row(linear.AtMost, w.Inside(k, now), w.level[k])
		}
	}
	w.m.Objective(w.level[level])
}

// Inside is the value of a level within the model, as a minimum: without what the frame holds.
func (w *Model) Inside(level int, now solve.Score) float64 {
	v := now.Values[level] - w.base.total.Values[level]
	if solve.Maximise[level] {
		v = -v
	}
	return float64(v)
}

// Blend makes one objective of idle blocks and the first three aims, each far
// above the next, and returns what the plan at hand counts in it.
func (w *Model) Blend(now solve.Score, served float64) float64 {
	factor := [3]float64{1000 * served / 2e7, 400, 1}
	terms := linear.Scaled(w.idle, 2e5)
	value := 2e5 * float64(now.Idle-w.base.total.Idle)
	for k, f := range factor {
		terms = append(terms, linear.Scaled(w.level[k], f)...)
		value += f * w.Inside(k, now)
	}
	w.m.Objective(terms)
	return value
}

// Soften makes one objective of broken pins, idle blocks, at most idle of them,
// and then the weight served.
func (w *Model) Soften(idle int) {
	top := 1.0
	for i := range w.x.P.Clients {
		top += float64(w.x.P.Clients[i].Weight)
	}
	w.m.Objective(append(append(linear.Scaled(w.pins, top*float64(1+idle)), linear.Scaled(w.idle, top)...), w.level[0]...))
}

// Spare allows so many idle blocks at most.
func (w *Model) Spare(idle int) {
	if len(w.idle) > 0 {
		w.row(linear.AtMost, float64(idle), w.idle)
	}
}

// WriteMPS writes the whole model of p in fixed MPS, to be minimised: idle
// blocks when level is 0, else aim level (1 to 5; maxima change sign), with
// idle blocks and all earlier aims held at what they reached.
func WriteMPS(w io.Writer, p *solve.Problem, level int, idle int, reached solve.Values) error {
	if err := p.Validate(); err != nil {
		return err
	}
	x := prep.New(p)
	m := New(x, false)
	if level == 0 {
		m.m.Objective(m.idle)
	} else {
		m.Aim(level-1, solve.Score{Idle: idle, Values: reached})
	}
	return m.m.WriteMPS(w)
}
