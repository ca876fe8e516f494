package planfolder

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
)

// Write writes in as a folder of CSV files at dir, made when missing, with
// names and headers in the language tag. Reading it gives in back, as long as
// texts have no spaces at their ends. Files that say the same thing under
// another name are a fault of kind Conflict; nothing is written then.
func Write(dir string, in plan.Input, tag lang.Tag) error { return Folder{Input: in}.Write(dir, tag) }

// WriteWorkbook is [Write] as one XLSX workbook.
func WriteWorkbook(path string, in plan.Input, tag lang.Tag) error {
	return Folder{Input: in}.WriteWorkbook(path, tag)
}

// Write is [Write] with the columns that nobody declared.
func (f Folder) Write(dir string, tag lang.Tag) error {
	stale := func(name string) bool {
		_, err := os.Stat(filepath.Join(dir, name+".csv"))
		return err == nil
	}
	list, err := f.tables(tag, stale)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return cannotWrite(dir, err)
	}
	if err := conflicts(dir, list); err != nil {
		return err
	}
	for _, t := range list {
		var b bytes.Buffer
		if err := table.WriteCSV(&b, t, comma(tag)); err != nil {
			return fmt.Errorf("write %s: %w", t.Name, err)
		}
		if err := replace(filepath.Join(dir, t.Name+".csv"), b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// WriteWorkbook is [WriteWorkbook] with the columns that nobody declared.
func (f Folder) WriteWorkbook(path string, tag lang.Tag) error {
	list, err := f.tables(tag, never)
	if err != nil {
		return err
	}
	return writeBook(path, list)
}

func writeBook(path string, list []table.Sheet) error {
	var b bytes.Buffer
	if err := table.WriteWorkbook(&b, list); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return replace(path, b.Bytes())
}

// comma returns what parts the cells: spreadsheets in French expect semicolons.
func comma(tag lang.Tag) rune {
	if tag == lang.EN {
		return ','
	}
	return ';'
}

func never(string) bool { return false }

// tables returns the sheets to write; one that only says things another way is
// left out when it has no rows, unless an older one would stay in its place.
func (f Folder) tables(tag lang.Tag, stale func(name string) bool) ([]table.Sheet, error) {
	var out []table.Sheet
	for _, s := range sheets {
		t, err := s.write(f.Input, tag, f.Extra[s.about().key])
		if err != nil {
			return nil, err
		}
		if len(t.Rows) > 0 || !s.about().stays || stale(t.Name) {
			out = append(out, t)
		}
	}
	return out, nil
}

// conflicts refuses a folder where another file already says what one of list says.
func conflicts(dir string, list []table.Sheet) error {
	items, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("read folder %s: %w", dir, err)
	}
	ours := map[string]bool{}
	for _, t := range list {
		ours[t.Name+".csv"] = true
	}
	for _, name := range wanted(items) {
		if !ours[name] && (strings.EqualFold(filepath.Ext(name), ".xlsx") || sheetNamed(baseOf(name)) != nil) {
			return fault.Newf(fault.Conflict, "Le dossier contient déjà « %s », qui serait lu aussi. Choisissez un dossier vide, ou déplacez ce fichier.",
				"The folder already holds “%s”, which would be read too. Choose an empty folder, or move that file.", name)
		}
	}
	return nil
}

// replace writes a file whole or not at all.
func replace(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".writing-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer os.Remove(tmp.Name())
	if _, err := tmp.Write(data); err != nil {
		tmp.Close()
		return cannotWrite(path, err)
	}
	if err := tmp.Chmod(0o644); err != nil {
		tmp.Close()
		return cannotWrite(path, err)
	}
	if err := tmp.Close(); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

func cannotWrite(path string, err error) error {
	return fault.Newf(fault.Invalid, "« %s » ne peut pas être écrit. Vérifiez la place qui reste sur le disque et le droit d’écrire là, ou choisissez un autre endroit.",
		"“%s” cannot be written. Check the room left on the disk and the right to write there, or choose another place.", path).Because(err)
}
