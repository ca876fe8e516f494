// Package archive reads the files that publishers of registers give away: the
// open-data archive of ROME 4, the CSV files of ESCO, the lists of NAF. It
// takes a folder or a ZIP archive, any version, and either returns the whole
// register or says in one sentence what is missing or wrong (données ouvertes).
package archive
