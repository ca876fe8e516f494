package planpage

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/plan"
)

// WriteFolder writes p in dir, which it makes when needed: index.html and the
// page in each language with its assets, a workbook in each language, tables as
// CSV, and plan.json, which [ReadPlan] reads back. Files of the same name are
// replaced, others are left alone. Only the owner may read them: they hold names.
func WriteFolder(dir string, in plan.Input, p *plan.Plan) error {
	if err := MakeFolder(dir); err != nil {
		return err
	}
	n := index(in, p)
	outputs := n.files()
	outputs["index.html"] = func(w io.Writer) error { return doorPage.Write(w, door(in, p)) }
	for _, tag := range lang.Tags {
		outputs[pageName(tag)] = func(w io.Writer) error { return planPage.Write(w, view{n, tag}.page()) }
	}
	for name, write := range outputs {
		if err := writeFile(filepath.Join(dir, name), write); err != nil {
			return err
		}
	}
	return writeAssets(filepath.Join(dir, "assets"))
}

// MakeFolder makes the folder of [WriteFolder], so that one that cannot be made
// is told before a long search.
func MakeFolder(dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, "assets"), 0o700); err != nil {
		return fault.Newf(fault.Invalid, "Le dossier « %s » ne peut pas être créé. Choisissez-en un autre.",
			"The folder “%s” cannot be made. Choose another.", dir).Because(err)
	}
	return nil
}

// files returns what writes the other forms of a plan, by file name: workbooks, tables, plan.json.
func (n *names) files() map[string]func(io.Writer) error {
	outputs := map[string]func(io.Writer) error{"plan.json": func(w io.Writer) error { return WritePlan(w, n.in, n.p) }}
	for _, tag := range lang.Tags {
		outputs[workbookName(tag)] = func(w io.Writer) error { return table.WriteWorkbook(w, n.workbook(tag)) }
	}
	for name, sheet := range n.tables() {
		outputs[name] = func(w io.Writer) error { return table.WriteCSV(w, sheet, ';') }
	}
	return outputs
}

// WriteFile writes another form of p, as a folder holds it: "plan.xlsx",
// "jobs.csv", "plan.json". The fault is NotFound for any other name.
func WriteFile(w io.Writer, name string, in plan.Input, p *plan.Plan) error {
	write, ok := index(in, p).files()[name]
	if !ok {
		return fault.New(fault.NotFound, "Un plan n’a pas ce fichier.", "A plan has no such file.")
	}
	return write(w)
}

// tables returns the plan's tables for programs, by file name.
func (n *names) tables() map[string]table.Sheet {
	return map[string]table.Sheet{
		"jobs.csv":       csvOf(n.jobColumns(func(id needs.ActivityID) lang.Text { return lang.Same(string(id)) }), n.p.Jobs),
		"waiting.csv":    csvOf(n.waitingColumns(), n.p.Waiting),
		"activities.csv": csvOf(n.activityColumns(), n.p.Activities),
		"months.csv":     csvOf(n.monthColumns(), n.p.Months),
	}
}

// writeFile replaces path by what write writes, all of it or nothing.
func writeFile(path string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	if err := os.WriteFile(path+".part", b.Bytes(), 0o600); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Rename(path+".part", path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

func cannotWrite(path string, err error) error {
	return fault.Newf(fault.Invalid, "Le fichier « %s » ne peut pas être écrit. Fermez-le s’il est ouvert ailleurs, ou choisissez un autre dossier.",
		"The file “%s” cannot be written. Close it if it is open elsewhere, or choose another folder.", path).Because(err)
}

// writeAssets writes the stylesheets, the typeface and the icon.
func writeAssets(dir string) error {
	own, err := fs.Sub(pages, "pages")
	if err != nil {
		return err
	}
	for _, from := range []fs.FS{web.Assets(), own} {
		entries, err := fs.ReadDir(from, ".")
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.IsDir() || filepath.Ext(e.Name()) == ".html" {
				continue
			}
			text, err := fs.ReadFile(from, e.Name())
			if err != nil {
				return err
			}
			if err := writeFile(filepath.Join(dir, e.Name()), func(w io.Writer) error { _, err := w.Write(text); return err }); err != nil {
				return err
			}
		}
	}
	return nil
}
