// Package planfolder reads, checks and writes a territory as a folder of CSV
// files or one XLSX workbook (dossier d’un territoire). Every file, column,
// default and meaning is declared once, in French and English: reading,
// writing, messages, the template and docs/folder.md all derive from it.
//
// Reading never stops at the first mistake: the [Report] lists all that is
// wrong, with file, line, column, and what to do.
package planfolder
