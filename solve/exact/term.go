package exact

import "fabrique/solve/linear"

func term(c linear.Col, v float64) linear.Term { return linear.Term{Col: c, Coef: v} }
