// Package suggest leads from what people say to codes: occupations of a register,
// or everyday skills and usual activities of our own catalogue (suggestions).
//
// An [Index] is built once from a register and answers in a few milliseconds. It
// compares the words, their stems, their families and their three- to five-letter
// pieces with the titles, skills and definitions of each code, each in a way of its
// own; how much each comparison counts was learned on titles held out of the index
// and on half of our phrases, see bench/suggest.
//
// It proposes: a person or the team confirms, and nothing is kept unless they do.
package suggest
