package planfolder

import (
	"fabrique/lang"
)

// secretHeaders name columns that must not be in these files.
var secretHeaders = []string{"nir", "numerosecu", "numerodesecu", "secu", "securitesociale", "numerosecuritesociale", "numerodesecuritesociale",
	"nosecuritesociale", "nsecuritesociale", "nss", "numss", "ssn", "socialsecuritynumber", "immatriculationsecuritesociale"}

// secret reports whether header names a social security number.
func secret(header string) bool {
	for _, form := range headerForms(header) {
		for _, s := range secretHeaders {
			if form == s {
				return true
			}
		}
	}
	return false
}

// secretColumn reports a column of social security numbers, which is not kept.
func (rd *reader) secretColumn(f *found, header string) {
	column := -1
	for i, cell := range f.Rows[f.head].Cells {
		if cell == header {
			column = i
		}
	}
	sev, what := Warning, lang.T("Cette colonne est prévue pour des numéros de sécurité sociale ; elle n’est pas gardée.", "This column is meant for social security numbers; it is not kept.")
	for _, r := range f.Rows[f.head+1:] {
		if r.Cell(column) != "" {
			sev, what = Error, lang.T("Cette colonne contient des numéros de sécurité sociale (NIR), interdits dans ces fichiers.", "This column holds social security numbers (NIR), which are forbidden in these files.")
			break
		}
	}
	rd.at(sev, "nir", row{found: f, line: f.Rows[f.head].Line}, header, what,
		lang.T("Supprimez la colonne, ici et dans les copies du fichier.", "Remove the column, here and in copies of the file."))
}

func (rd *reader) unknownColumn(f *found, header string, columns []column) {
	var names []string
	for _, c := range columns {
		names = append(names, c.name.FR, c.name.EN)
	}
	do := lang.T("Rien à faire si elle vous sert : elle est gardée.", "Nothing to do if you need it: it is kept.")
	if near := nearest(header, names); near != "" {
		do = lang.F("Vouliez-vous dire « %s » ?", "Did you mean “%s”?", near)
	}
	rd.at(Note, "unknown-column", row{found: f, line: f.Rows[f.head].Line}, header, lang.T("Cette colonne n’est pas connue ; elle est gardée sans être lue.", "This column is not known; it is kept without being read."), do)
}

func (rd *reader) unknownSheet(f *found, base string) {
	if len(f.Rows) == 0 || base == readmeName.FR || base == readmeName.EN {
		return
	}
	var names []string
	for _, s := range sheets {
		names = append(names, s.about().name.FR, s.about().name.EN)
	}
	do := lang.T("Rien à faire si ce fichier n’est pas pour le plan.", "Nothing to do if this file is not for the plan.")
	if near := nearest(base, names); near != "" {
		do = lang.F("Vouliez-vous dire « %s » ?", "Did you mean “%s”?", near)
	}
	rd.problem(Note, "unknown-file", f.cite(), lang.T("Ce fichier n’est pas reconnu ; il n’est pas lu.", "This file is not recognised; it is not read."), do)
}

func (rd *reader) missingSheet(about *spec) {
	rd.problem(Error, "missing-file", "", lang.F("Il manque le fichier ou la feuille « %s ».", "The file or sheet “%s” is missing.", about.name),
		lang.F("Ajoutez-le. %s", "Add it. %s", about.means))
}

// failedOn reports whether a file of that sheet is there but could not be read.
func (rd *reader) failedOn(key string) bool {
	for _, p := range rd.report.Problems {
		if s := sheetNamed(baseOf(p.File)); p.File != "" && s != nil && s.about().key == key {
			return true
		}
	}
	return false
}
