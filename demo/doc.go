// Package demo makes invented territories (territoires de démonstration): the
// demonstration itself, territories of any size for trials, and instances of
// the kernel for the benchmarks. Everything comes from a seed: the same seed
// gives the same territory, to the byte. No person in it exists.
package demo
