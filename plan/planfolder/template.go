package planfolder

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan/example"
)

// Template writes what a project lead fills in: an .xlsx workbook when path
// ends so, a folder of CSV files otherwise, with a few invented rows, said to
// be examples, and the explanation of every column in the language tag. The
// fault is Conflict when something is already there.
func Template(path string, tag lang.Tag) error {
	if items, err := os.ReadDir(path); err == nil && len(items) > 0 {
		return fault.Newf(fault.Conflict, "Le dossier « %s » n’est pas vide. Donnez un dossier qui n’existe pas encore.", "The folder “%s” is not empty. Give a folder that does not exist yet.", filepath.Base(path))
	}
	f := Folder{Input: example.Territory(tag)}
	if strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return f.templateBook(path, tag)
	}
	if err := f.Write(path, tag); err != nil {
		return err
	}
	return replace(filepath.Join(path, readmeName.In(tag)+".txt"), append([]byte("\uFEFF"), readme(tag)...))
}

func (f Folder) templateBook(path string, tag lang.Tag) error {
	if _, err := os.Stat(path); err == nil {
		return fault.Newf(fault.Conflict, "« %s » existe déjà. Donnez un autre nom.", "“%s” exists already. Give another name.", filepath.Base(path))
	}
	list, err := f.tables(tag, never)
	if err != nil {
		return fmt.Errorf("write the template: %w", err)
	}
	return writeBook(path, append([]table.Sheet{readmeSheet(tag)}, list...))
}
