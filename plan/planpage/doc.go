// Package planpage shows a plan to people: a folder with a page that opens
// offline in French and English, a workbook, tables and a file that reads back;
// and on a terminal, a summary that a town councillor understands (le plan en
// page, en classeur, en résumé). It decides nothing: it words what package plan found.
package planpage
