package plan

import (
	"fabrique/fault"
	"fabrique/solve"
)

// The two questions asked of the kernel, held as variables until it answers.
var (
	kernelSolve = func(*solve.Problem, solve.Policy, solve.Control) (*solve.Result, error) {
		return nil, fault.New(fault.Internal, "Le moteur n’est pas encore là.", "The kernel is not there yet.")
	}
	kernelPlace = func(p *solve.Problem, from []solve.Job, client int, k solve.Control) (*solve.Result, bool) {
		return nil, false
	}
)
