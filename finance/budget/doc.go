// Package budget says what jobs cost and bring, month by month: contribution of the
// State and the département, start-up grant, sales, wages and contributions,
// training, supervision, equipment, premises (budget, trésorerie, scénarios).
//
// Days are priced by the minimum wage and the rates of each day. Every amount is a
// sum of rows, each rounded to the cent once a month; a row names its job, its
// activity or the line told by hand behind it. A top-up is never forecast: it is told
// with its decision.
package budget
