package planfolder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
)

// Read reads the territory at path, a folder of CSV files or an .xlsx
// workbook, and says everything that is wrong with it. The input is only good
// to compose when the report is [Report.OK].
func Read(path string) (plan.Input, Report) {
	f := Open(path)
	return f.Input, f.Report
}

// Open is [Read] with the columns that nobody declared, so that they can be written back.
func Open(path string) Folder {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nothing(path, lang.T("Il n’y a rien à cet endroit, ou on ne peut pas y lire.", "There is nothing there, or it cannot be read."),
			lang.T("Vérifiez le chemin du dossier ou du classeur.", "Check the path of the folder or of the workbook."))
	case info.IsDir():
		return OpenFS(os.DirFS(path), filepath.Base(absolute(path)))
	}
	rd := newReader(filepath.Base(path))
	file, err := os.Open(path)
	if err != nil {
		rd.failed(filepath.Base(path), err)
		return rd.folder(path)
	}
	defer file.Close()
	rd.source(file, filepath.Base(path))
	return rd.folder(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// OpenFS is [Open] of the files of fsys, whose folder has the given name.
// Files under folders of it are not read.
func OpenFS(fsys fs.FS, name string) Folder {
	rd := newReader(name)
	list, err := fs.ReadDir(fsys, ".")
	if err != nil {
		rd.failed("", err)
		return rd.folder(name)
	}
	for _, item := range wanted(list) {
		file, err := fsys.Open(item)
		if err != nil {
			rd.failed(item, err)
			continue
		}
		rd.source(file, item)
		file.Close()
	}
	return rd.folder(name)
}

func nothing(path string, what, do lang.Text) Folder {
	rd := newReader(path)
	rd.problem(Error, "path", "", what, do)
	return Folder{Report: rd.report}
}

func newReader(name string) *reader {
	return &reader{found: map[string]*found{}, extra: map[string][]Extra{}, report: Report{Path: name, Rows: map[string]int{}}}
}

// wanted returns the names of the files to look at: tables, in the order of their names.
func wanted(list []fs.DirEntry) []string {
	var names []string
	for _, item := range list {
		name := item.Name()
		if item.IsDir() || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
			continue
		}
		switch strings.ToLower(filepath.Ext(name)) {
		case ".csv", ".tsv", ".xlsx", ".xls", ".ods":
			names = append(names, name)
		case ".txt":
			if sheetNamed(strings.TrimSuffix(name, filepath.Ext(name))) != nil {
				names = append(names, name)
			}
		}
	}
	sort.Strings(names)
	return names
}

// source reads the tables of one file.
func (rd *reader) source(file fs.File, name string) {
	ext := strings.ToLower(filepath.Ext(name))
	var tables []table.Table
	var err error
	switch ext {
	case ".xlsx":
		tables, err = table.ReadWorkbook(file, name)
	case ".xls", ".ods":
		rd.problem(Warning, "format", name, lang.T("Ce classeur est d’un format qui n’est pas lu.", "This workbook is in a format that is not read."),
			lang.T("Enregistrez-le au format .xlsx ou CSV UTF-8.", "Save it as .xlsx or CSV UTF-8."))
		return
	default:
		var t table.Table
		t, err = table.ReadCSV(file, name)
		tables = []table.Table{t}
	}
	if err != nil {
		rd.failed(name, err)
		return
	}
	for _, t := range tables {
		rd.recognise(t)
	}
}

// failed reports that a file could not be read.
func (rd *reader) failed(file string, err error) {
	var bad *fault.Fault
	if !errors.As(err, &bad) {
		bad = fault.New(fault.Invalid, "Le fichier ne peut pas être lu. Vérifiez qu’il n’est pas ouvert ailleurs et que vous y avez accès.",
			"The file cannot be read. Check that it is not open elsewhere and that you have access to it.")
	}
	whatFR, doFR := halves(bad.Text.FR)
	whatEN, doEN := halves(bad.Text.EN)
	rd.problem(Error, "file", file, lang.T(whatFR, whatEN), lang.T(doFR, doEN))
}

// recognise keeps t under the sheet that its name stands for.
func (rd *reader) recognise(t table.Table) {
	base := t.Sheet
	if base == "" {
		base = strings.TrimSuffix(t.File, filepath.Ext(t.File))
	}
	f := &found{Table: t, names: map[string]string{}}
	s := sheetNamed(base)
	if s == nil {
		rd.unknownSheet(f, base)
		return
	}
	f.columns = s.declared()
	key := s.about().key
	if first := rd.found[key]; first != nil {
		rd.problem(Error, "sheet-twice", f.cite(), lang.F("« %s » dit la même chose ; ce fichier n’est pas lu.", "“%s” says the same thing; this file is not read.", first.cite()),
			lang.T("Gardez un seul des deux.", "Keep one of the two."))
		return
	}
	rd.report.Files = append(rd.report.Files, f.cite())
	for _, o := range t.Oddities {
		rd.report.Problems = append(rd.report.Problems, Problem{Severity: Warning, Kind: "odd", File: f.cite(), Line: o.Line, What: o.What})
	}
	if t.Encoding == table.Windows1252 || t.Encoding == table.UTF16 {
		rd.problem(Note, "encoding", f.cite(), lang.F("Le fichier est écrit en %s, pas en UTF-8.", "The file is written in %s, not in UTF-8.", string(t.Encoding)),
			lang.T("Vérifiez que les accents sont justes ; sinon, enregistrez-le au format CSV UTF-8.", "Check that accents are right; if not, save it as CSV UTF-8."))
	}
	if len(t.Rows) == 0 {
		rd.problem(Note, "blank", f.cite(), lang.T("Le fichier est vide.", "The file is empty."), lang.T("Remplissez-le ou supprimez-le.", "Fill it in or delete it."))
		return
	}
	f.head = headOf(t, s.declared())
	if f.head < 0 {
		rd.noHead(f, s)
		return
	}
	rd.found[key] = f
}

// headOf returns which of the first rows names most columns; −1 when none names any.
func headOf(t table.Table, columns []column) int {
	known := map[string]bool{}
	for _, c := range columns {
		known[table.Fold(c.name.FR)], known[table.Fold(c.name.EN)] = true, true
		for _, a := range c.also {
			known[a] = true
		}
	}
	best, most := -1, 0
	for i, r := range t.Rows[:min(8, len(t.Rows))] {
		n := 0
		for _, cell := range r.Cells {
			for _, form := range headerForms(cell) {
				if known[form] {
					n++
					break
				}
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

func (rd *reader) noHead(f *found, s tabular) {
	var names []lang.Text
	for _, c := range s.declared() {
		if c.must {
			names = append(names, c.name)
		}
	}
	rd.problem(Error, "no-header", f.cite(), lang.T("Aucune ligne ne porte les titres des colonnes.", "No row holds the titles of the columns."),
		lang.F("Écrivez en première ligne au moins : %s.", "Write in the first row at least: %s.", either(names)))
}

// folder reads the recognised tables into an input, and checks it.
func (rd *reader) folder(name string) Folder {
	for _, s := range sheets {
		if about := s.about(); about.must && rd.found[about.key] == nil && !rd.failedOn(about.key) {
			rd.missingSheet(about)
		}
	}
	all := rd.everything()
	in := rd.assemble(all, name)
	rd.check(all, in)
	rd.sort()
	rd.report.Read = counted(rd.report)
	f := Folder{Input: in, Extra: rd.extra, Report: rd.report}
	return f
}
