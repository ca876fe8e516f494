// Package linear solves linear programmes and mixed-integer programmes of moderate size
// (some thousands of rows and columns) exactly, and writes them as model files for other solvers.
//
// A [Model] always minimises, and every column has finite bounds: a programme is therefore never
// unbounded, and a dual feasible start always exists. [LP] is the relaxation of a model, kept warm
// while bounds change and rows are added. [Solve] is branch and bound above it.
//
// Every bound told to the caller is certified: it is recomputed from dual prices by weak duality on the
// original numbers, so it holds however rough the arithmetic that found the prices was.
// The package is deterministic: it counts work, never time, and draws nothing at random.
package linear
