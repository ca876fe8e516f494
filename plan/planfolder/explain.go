package planfolder

import (
	"bufio"
	"bytes"
	"strings"

	"fabrique/finance"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan/example"
)

// guide is what holds for every file, one paragraph each.
func guide() []lang.Text {
	var names []lang.Text
	for _, a := range finance.Assumptions() {
		names = append(names, lang.F("« %s » (%s)", "“%s” (%s)", a.Title, a.Unit))
	}
	money := either(names)
	return append(general[:len(general):len(general)], lang.F("Noms possibles des hypothèses d’argent, et leur unité : %s.", "Possible names of money assumptions, and their unit: %s.", money))
}

var general = []lang.Text{
	lang.T("Un territoire est un dossier de fichiers CSV, ou un classeur .xlsx dont chaque feuille porte le nom d’un fichier. Un tableur suffit pour les remplir.",
		"A territory is a folder of CSV files, or an .xlsx workbook each of whose sheets has the name of a file. A spreadsheet is enough to fill them in."),
	lang.T("Il faut au moins les personnes, les activités, les décisions, les entreprises et les sites. Tout le reste peut manquer : chaque colonne dit ce qui vaut alors.",
		"At least people, activities, decisions, companies and sites are needed. All the rest may be missing: each column says what holds then."),
	lang.T("Les noms de fichiers et de colonnes se comprennent en français et en anglais, sans tenir compte des accents, majuscules, espaces et tirets. L’ordre des colonnes est libre. Une colonne inconnue est signalée et gardée.",
		"File and column names are understood in French and English, whatever the accents, capitals, spaces and dashes. Columns may come in any order. An unknown column is reported and kept."),
	lang.T("CSV : UTF-8, UTF-16 ou Windows-1252 ; cellules séparées par « ; », « , », tabulation ou « | », trouvé tout seul. Une ligne blanche ne compte pas.",
		"CSV: UTF-8, UTF-16 or Windows-1252; cells separated by “;”, “,”, tab or “|”, found out by itself. A blank row does not count."),
	lang.T("Nombres : 1234,5 ou 1 234.5. Dates : 31/12/2026, 31-12-2026, 31.12.2026, 31 décembre 2026, 2026-12-31, ou une date de tableur ; le jour vient avant le mois. Heures par semaine : 24, 24,5, 24 h 30, 24:30, 1470 min. Oui : oui, yes, x, 1 ; non : non, no, 0.",
		"Numbers: 1234.5 or 1 234,5. Dates: 2026-12-31, 31/12/2026, 31-12-2026, 31.12.2026, 31 December 2026, or a spreadsheet date; the day comes before the month. Hours a week: 24, 24.5, 24 h 30, 24:30, 1470 min. Yes: yes, oui, x, 1; no: no, non, 0."),
	lang.T("Plusieurs valeurs dans une cellule se séparent par « | » ; sans « | », par « ; » ou à la ligne ; sinon par des virgules.",
		"Several values in one cell are separated by “|”; without “|”, by “;” or line ends; else by commas."),
	lang.T("Demi-journées : « lu-ve » (du lundi au vendredi), « lu ma je matin ; ve » (trois matins et tout le vendredi), « matins », « aucun » ; ou dix ou quatorze signes 1 et 0, du lundi matin au vendredi ou au dimanche après-midi. Deux jours unis par un tiret sont un intervalle, trois ou plus une liste.",
		"Half-days: “mon-fri” (Monday to Friday), “mon tue thu morning; fri” (three mornings and the whole of Friday), “mornings”, “none”; or ten or fourteen signs 1 and 0, from Monday morning to Friday or Sunday afternoon. Two days joined by a hyphen are a range, three or more a list."),
	lang.T("Les fichiers sont écrits en UTF-8 avec marque d’ordre. Un texte qui commence par = + - @ est précédé d’une apostrophe, pour qu’aucun tableur ne l’exécute ; elle est ôtée à la lecture. Les espaces autour d’une cellule ne comptent pas.",
		"Files are written in UTF-8 with a byte-order mark. A text that begins with = + - @ gets an apostrophe before it, so that no spreadsheet runs it; it is taken off when read. Spaces around a cell do not count."),
	lang.T("Jamais de diagnostic, jamais de numéro de sécurité sociale : la lecture les signale et demande de les retirer.",
		"Never a diagnosis, never a social security number: reading reports them and asks to remove them."),
}

// Words around the explanations.
var (
	title       = lang.T("Le dossier d’un territoire", "The folder of a territory")
	needed      = lang.T("refusée, il la faut", "refused, it is needed")
	fileNeeded  = lang.T("obligatoire", "required")
	fileInstead = lang.T("facultatif, autre façon d’écrire", "optional, another way to write")
	fileFree    = lang.T("facultatif", "optional")
)

// rule words whether the file of a sheet is needed.
func (s *spec) rule() lang.Text {
	switch {
	case s.must:
		return fileNeeded
	case s.stays:
		return fileInstead
	}
	return fileFree
}

// rule words whether c must be filled, and what holds when it is not.
func (c column) rule() lang.Text {
	switch {
	case c.must:
		return needed
	case c.without.Empty():
		return lang.T("rien", "nothing")
	}
	return c.without
}

// examples returns a filled cell of each column of s: its own, or the first one of the example.
func examples(s tabular, tag lang.Tag) []string {
	rows, err := s.write(example.Territory(tag), tag, nil)
	at := map[string]int{}
	for i, h := range rows.Head {
		at[h] = i
	}
	var out []string
	for _, c := range s.declared() {
		cell := c.example.In(tag)
		i, written := at[c.name.In(tag)]
		for _, r := range rows.Rows {
			if err == nil && cell == "" && written {
				cell = r[i]
			}
		}
		out = append(out, cell)
	}
	return out
}

// readme returns the text that a template folder comes with.
func readme(tag lang.Tag) []byte {
	var b bytes.Buffer
	out := bufio.NewWriter(&b)
	table.Wrap(out, "", strings.ToUpper(title.In(tag)))
	for _, p := range guide() {
		out.WriteString("\n")
		table.Wrap(out, "", p.In(tag))
	}
	for _, s := range sheets {
		about := s.about()
		out.WriteString("\n")
		table.Wrap(out, "", lang.F("%s.csv (%s)", "%s.csv (%s)", about.name, about.rule()).In(tag))
		table.Wrap(out, "  ", about.means.In(tag))
		cells := examples(s, tag)
		for i, c := range s.declared() {
			table.Wrap(out, "  - ", lang.F("%s : %s [%s ; si elle est vide : %s]", "%s: %s [%s; when blank: %s]", c.name, c.means, c.looks, c.rule()).In(tag))
			if cells[i] != "" {
				table.Wrap(out, "    ", lang.F("exemple : %s", "example: %s", cells[i]).In(tag))
			}
		}
	}
	out.Flush()
	return b.Bytes()
}

// readmeSheet returns the same as the first sheet of a template workbook.
func readmeSheet(tag lang.Tag) table.Sheet {
	out := table.Sheet{Name: readmeName.In(tag)}
	for _, h := range []lang.Text{lang.T("feuille", "sheet"), lang.T("colonne", "column"), lang.T("ce qu’elle dit", "what it says"),
		lang.T("forme", "form"), lang.T("si elle est vide", "when blank"), lang.T("exemple", "example")} {
		out.Head = append(out.Head, h.In(tag))
	}
	for _, p := range guide() {
		out.Rows = append(out.Rows, []string{"", "", p.In(tag)})
	}
	for _, s := range sheets {
		about := s.about()
		out.Rows = append(out.Rows, []string{about.name.In(tag), "", about.means.In(tag), "", about.rule().In(tag)})
		for i, eg := range examples(s, tag) {
			c := s.declared()[i]
			out.Rows = append(out.Rows, []string{about.name.In(tag), c.name.In(tag), c.means.In(tag), c.looks.In(tag), c.rule().In(tag), eg})
		}
	}
	return out
}
