// Package job keeps work that lasts (travail de fond): asked for in the
// transaction of an operation, taken by one worker at a time under a lease, done
// once.
//
// The lease says until when a worker holds a job; the token counts who held it.
// A worker that died leaves a lease that runs out, and the job is taken again
// under the next token; one that was only slow finds its token overtaken, and
// what it still wanted to write is refused. So the work of a kind must bear being
// begun again, and its effects stand in the transaction that [Run.Write] gives.
package job
