// Package lang holds phrases in French and English, side by side, and writes
// numbers, dates and amounts as each language does (une phrase, deux langues).
package lang
