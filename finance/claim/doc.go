// Package claim makes what a company sends to be paid, from the time worked: the
// monthly statement of realised FTE and amounts due, the yearly regularisation (due
// on evidence less paid), the checks behind them, the payments received and what is
// late (état mensuel, régularisation, contrôles, versements).
package claim
