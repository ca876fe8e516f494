// Package document writes tagged PDF pages that people and their screen readers can
// read: titles, paragraphs, tables with row and column heads (document à envoyer, à
// imprimer). It knows nothing of what they say.
package document
