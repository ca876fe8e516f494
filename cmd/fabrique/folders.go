package main

import (
	"os"
	"path/filepath"
	"strings"

	"fabrique/fault"
	"fabrique/plan/planfolder"
)

type templateCommand struct {
	Path  string `arg:"" optional:"" name:"input" help:"${arg_template}"`
	Force bool   `help:"${flag_force}"`
}

// Run writes the files to fill in.
func (c templateCommand) Run(d *desk) error {
	if c.Path == "" {
		c.Path = sayMyTerritory.In(d.tag)
	}
	err := planfolder.Template(c.Path, d.tag)
	if fault.KindOf(err) == fault.Conflict {
		if !c.Force {
			return fault.Newf(fault.Conflict, "« %s » existe déjà : rien n’a été écrit. Donnez un autre nom, ou --force pour remplacer les fichiers de même nom.",
				"“%s” exists already: nothing was written. Give another name, or --force to replace the files of the same names.", c.Path)
		}
		err = replaceTemplate(d, c.Path)
	}
	if err != nil {
		return err
	}
	d.say(fillTemplate(c.Path))
	return nil
}

// replaceTemplate writes the template aside, then puts its files over those of path.
func replaceTemplate(d *desk, path string) error {
	aside, err := os.MkdirTemp(filepath.Dir(filepath.Clean(path)), ".fabrique-")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() { _ = os.RemoveAll(aside) }()
	fresh := filepath.Join(aside, filepath.Base(path))
	if err := planfolder.Template(fresh, d.tag); err != nil {
		return err
	}
	if isBook(path) {
		return rename(fresh, path)
	}
	items, err := os.ReadDir(fresh)
	if err != nil {
		return err
	}
	for _, item := range items {
		if err := rename(filepath.Join(fresh, item.Name()), filepath.Join(path, item.Name())); err != nil {
			return err
		}
	}
	return nil
}

type checkCommand struct {
	Path string `arg:"" name:"input" help:"${arg_input}"`
	JSON bool   `name:"json" help:"${flag_json}"`
}

// Run says everything that is wrong with a territory at once.
func (c checkCommand) Run(d *desk) error {
	_, report := planfolder.Read(c.Path)
	var err error
	if c.JSON {
		err = report.JSON(d.out)
	} else {
		err = report.Print(d.out, d.tag)
	}
	if err == nil && !report.OK() {
		err = ended(refused)
	}
	return err
}

func isBook(path string) bool { return strings.EqualFold(filepath.Ext(path), ".xlsx") }

func rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return cannotWrite(to, err)
	}
	return nil
}

func cannotWrite(path string, err error) error {
	return fault.Newf(fault.Invalid, "« %s » ne peut pas être écrit. Choisissez un autre endroit.", "“%s” cannot be written. Choose another place.", path).Because(err)
}

// freeForResults refuses a folder of input: results have files of the same names.
func freeForResults(dir string) error {
	if !holdsInput(dir) {
		return nil
	}
	return fault.Newf(fault.Conflict, "« %s » contient les fichiers d’un territoire, que les résultats écraseraient. Donnez un autre dossier à --out.",
		"“%s” holds the files of a territory, which the results would overwrite. Give --out another folder.", dir)
}

// freeForInput refuses a folder of results.
func freeForInput(path string) error {
	if !exists(filepath.Join(path, "plan.json")) {
		return nil
	}
	return fault.Newf(fault.Conflict, "« %s » contient un plan déjà calculé. Donnez un autre dossier.", "“%s” holds a plan computed before. Give another folder.", path)
}

// holdsInput reports whether dir holds the list of persons of a territory.
func holdsInput(dir string) bool {
	for _, name := range []string{"people.csv", "personnes.csv"} {
		if exists(filepath.Join(dir, name)) {
			return true
		}
	}
	return false
}

func exists(path string) bool { _, err := os.Stat(path); return err == nil }
