// Package linear solves linear programmes and mixed-integer programmes of moderate size
// (some thousands of rows and columns) exactly, and writes them as model files for other solvers.
//
// A [Model] always minimises, and every column has finite bounds: a programme is therefore never
// unbounded, and a dual feasible start always exists. [LP] is the relaxation of a model, kept warm
// while bounds change and rows are added. [Solve] is branch and bound above it.
//
// Every bound of a relaxation is certified: it is computed again from the dual prices by weak duality, less
// the arithmetic error, so it holds however rough the arithmetic that found the prices was. Rounding cuts and
// the tightening of bounds keep a margin (about 1e-9) above the arithmetic error; rows may be broken by 1e-6
// of their right-hand side by columns that are not integer.
//
// The package is deterministic: it counts work, never time, and draws nothing at random.
package linear
