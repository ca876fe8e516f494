// Package fabrique holds the house tests of the whole module: which package may
// import which, what must be documented, both languages, sizes, dependencies.
// The product itself is the command cmd/fabrique.
package fabrique
