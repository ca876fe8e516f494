package planfolder

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fabrique/lang"
)

// number is what a French social security number (NIR) looks like: sex, year,
// month, département, commune, order, and perhaps its key.
var number = regexp.MustCompile(`(?:^|[^0-9])([12478] ?[0-9]{2} ?(?:0[1-9]|1[0-2]|[2-9][0-9]) ?(?:[0-9]{2}|2[ABab]) ?[0-9]{3} ?[0-9]{3})(?: ?([0-9]{2}))?(?:$|[^0-9])`)

var closer = strings.NewReplacer("\u00a0", " ", "\u202f", " ", ".", " ", "-", " ", "  ", " ")

// hasNumber reports whether cell holds what looks like a social security
// number. One that begins with neither 1 nor 2 must have its right key.
func hasNumber(cell string) bool {
	if len(cell) < 13 {
		return false
	}
	m := number.FindStringSubmatch(closer.Replace(cell))
	if m == nil {
		return false
	}
	if m[2] == "" || m[1][0] <= '2' {
		return m[1][0] <= '2'
	}
	body := strings.ToUpper(strings.ReplaceAll(m[1], " ", ""))
	n, _ := strconv.ParseInt(strings.NewReplacer("A", "0", "B", "0").Replace(body), 10, 64)
	switch { // Corsica
	case strings.Contains(body, "A"):
		n -= 1_000_000
	case strings.Contains(body, "B"):
		n -= 2_000_000
	}
	key, _ := strconv.ParseInt(m[2], 10, 64)
	return 97-n%97 == key
}

// secretCell reports a cell that holds a social security number; its value is not kept, nor quoted.
func (rd *reader) secretCell(r row, column string) {
	rd.at(Error, "nir", r, column, lang.T("La cellule contient ce qui ressemble à un numéro de sécurité sociale (NIR), interdit dans ces fichiers ; elle n’est pas lue.", "The cell holds what looks like a social security number (NIR), which is forbidden in these files; it is not read."),
		lang.T("Effacez-le, ici et dans les copies du fichier.", "Delete it, here and in copies of the file."))
}

// secretHeaders are the titles of columns of social security numbers, folded.
var secretHeaders = []string{"nir", "nss", "ssn", "secu", "numerosecu", "numerodesecu", "nsecu", "numss", "numnir", "numeronir"}

// secret reports whether header names a social security number.
func secret(header string) bool {
	for _, form := range headerForms(header) {
		if slices.Contains(secretHeaders, form) || strings.Contains(form, "securitesociale") || strings.Contains(form, "socialsecurity") {
			return true
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
	rd.head(sev, "nir", f, header, what,
		lang.T("Supprimez la colonne, ici et dans les copies du fichier.", "Remove the column, here and in copies of the file."))
}
