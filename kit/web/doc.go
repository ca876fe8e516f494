// Package web is the look of every page: the frame, the tokens, the squares and
// the charts (gabarits, carrés, graphiques). It knows no slice: it receives
// words and numbers, and draws them as SVG and classes, never inline styles, so
// that the same page opens from a file and from a server under a strict policy.
package web
