// Package plan composes permanent jobs (emplois composés): which activities run,
// who does what in each half-day of a typical week, who starts in which month,
// who still waits, and why. It translates between the field and the numbers of
// package solve and back into words. The plan proposes; people decide.
package plan
