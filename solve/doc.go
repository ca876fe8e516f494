// Package solve is the optimisation kernel of the composer: numbers in, numbers
// out. It knows clients that take whole blocks, facilities that open or not,
// places and groups that bound them, and five aims in strict order. It knows no
// person and no job, reads no clock, and answers the same for the same input
// and seed on one core or several: the search stops by counted work.
//
// [Solve] searches a plan, proves bounds and says what it dropped and why;
// [Admit] asks whether one more client can be served; [Check] validates any
// plan independently of how it was found; [WriteMPS] writes the whole model for
// another solver.
package solve
