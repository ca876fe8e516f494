package planfolder

import (
	"path/filepath"
	"strings"

	"fabrique/kit/table"
	"fabrique/lang"
)

// unknownColumn reports a column that nobody declared, with the declared one that is likely meant.
func (rd *reader) unknownColumn(f *found, header string, s tabular) {
	var names []string
	for _, c := range s.declared() {
		names = append(names, c.name.FR, c.name.EN)
	}
	what := lang.T("Cette colonne n’est pas connue ; elle est gardée sans être lue.", "This column is not known; it is kept without being read.")
	do := lang.T("Rien à faire si elle vous sert : elle est gardée.", "Nothing to do if you need it: it is kept.")
	if s.about().stays {
		what = lang.T("Cette colonne n’est pas connue ; elle n’est pas lue.", "This column is not known; it is not read.")
		do = lang.T("Rien à faire ; mais réécrire le dossier ne la garderait pas.", "Nothing to do; but writing the folder again would not keep it.")
	}
	if near := table.Nearest(header, names); near != "" {
		do = lang.F("Vouliez-vous dire « %s » ?", "Did you mean “%s”?", near)
	}
	rd.head(Note, "unknown-column", f, header, what, do)
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
	if near := table.Nearest(base, names); near != "" {
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

// baseOf returns a file's name without its extension.
func baseOf(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }
