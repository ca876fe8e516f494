// Package solve is the kernel of the composer in numbers, and the language its
// parts speak: clients that take whole blocks, facilities that open or not,
// places and groups that bound them, and five aims in strict order. It knows no
// person and no job, reads no clock, and answers the same for the same input
// and seed on one core or several: a search stops by counted work.
//
// A [Problem] is asked, a [Result] answers, and [Check] validates any plan without
// knowing how it was found. The parts, from the ground up: flow and linear are a
// network simplex and a solver of linear programmes; prep makes a problem ready;
// bound proves bounds; sums searches in weekly sums; week lays plans out over the
// slots; exact writes the whole model; search makes them one.
package solve
