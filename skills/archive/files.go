package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"fabrique/fault"
	"fabrique/kit/table"
)

// The largest archive read, to refuse one that would fill the memory.
const (
	mostFiles = 2_000
	mostBytes = 256 << 20 // of all files together
)

// files holds what a publisher's archive contains, by name in lower case.
type files struct {
	from     string // as the reader knows it
	data     map[string][]byte
	archives []string // ZIP archives found in a folder
}

// open reads every text file of a folder, of a ZIP archive, or one file alone.
func open(name string) (files, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return files{}, fault.Newf(fault.NotFound, "« %s » n’existe pas. Vérifiez le nom.", "“%s” does not exist. Check the name.", name)
	case err != nil:
		return files{}, unreadable(name, err)
	case info.IsDir():
		f, err := gather(name, os.DirFS(name))
		if err != nil {
			return f, err
		}
		return f, f.openArchives(name)
	case info.Size() > mostBytes:
		return files{}, tooMuch(name)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return files{}, unreadable(name, err)
	}
	return unpack(name, data)
}

// openArchives adds what the ZIP archives of a folder hold: a publisher may cut one
// register in several.
func (f *files) openArchives(folder string) error {
	list, err := filepath.Glob(filepath.Join(folder, "*.[zZ][iI][pP]"))
	if err != nil {
		return unreadable(folder, err)
	}
	total := 0
	for _, name := range list {
		one, err := open(name)
		if err != nil {
			return err
		}
		for k, data := range one.data {
			f.data[k] = data
			if total += len(data); total > mostBytes {
				return tooMuch(folder)
			}
		}
		f.archives = append(f.archives, filepath.Base(name))
	}
	return nil
}

// unpack reads data as a ZIP archive, or as one file called name.
func unpack(name string, data []byte) (files, error) {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return files{from: name, data: map[string][]byte{key(filepath.Base(name)): data}}, nil
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return files{}, fault.Newf(fault.Invalid, "L’archive « %s » est abîmée ou incomplète. Téléchargez-la de nouveau.",
			"The archive “%s” is damaged or incomplete. Download it again.", name).Because(err)
	}
	return gather(name, z)
}

// gather reads the CSV, SQL and TXT files of tree, wherever they lie in it.
func gather(name string, tree fs.FS) (files, error) {
	f := files{from: name, data: map[string][]byte{}}
	left := int64(mostBytes)
	err := fs.WalkDir(tree, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || !text(p) {
			return err
		}
		if len(f.data) >= mostFiles || left <= 0 {
			return tooMuch(name)
		}
		file, err := tree.Open(p)
		if err != nil {
			return err
		}
		defer func() { _ = file.Close() }()
		data, err := io.ReadAll(io.LimitReader(file, left+1))
		left -= int64(len(data))
		if left < 0 {
			return tooMuch(name)
		}
		f.data[key(path.Base(p))] = data
		return err
	})
	if err != nil && fault.KindOf(err) == fault.Internal {
		err = unreadable(name, err)
	}
	return f, err
}

func text(p string) bool {
	switch strings.ToLower(path.Ext(p)) {
	case ".csv", ".txt", ".sql":
		return !strings.HasPrefix(path.Base(p), ".")
	}
	return false
}

func key(name string) string { return strings.ToLower(name) }

// named returns the names that accept says yes to, in order.
func (f files) named(accept func(string) bool) []string {
	var out []string
	for name := range f.data {
		if accept(name) {
			out = append(out, name)
		}
	}
	sort.Strings(out)
	return out
}

// sheet is a table whose first row names the columns.
type sheet struct {
	file    string
	columns map[string]int
	rows    []table.Row
}

// sheet reads the table of file, whose columns must include all of want.
// The fault is Missing when a column is not there.
func (f files) sheet(file string, want ...string) (sheet, error) {
	t, err := table.ReadCSV(bytes.NewReader(f.data[file]), file)
	if err != nil {
		return sheet{}, inFile(file, err)
	}
	if len(t.Oddities) > 0 {
		return sheet{}, fault.Newf(fault.Invalid, "%s, ligne %s : un guillemet est mal fermé. Téléchargez l’archive de nouveau ; rien n’a été importé.",
			"%s, line %s: a quotation mark is badly closed. Download the archive again; nothing was imported.", file, t.Oddities[0].Line)
	}
	s := sheet{file: file, columns: map[string]int{}}
	if len(t.Rows) > 0 {
		for i, name := range t.Rows[0].Cells {
			s.columns[strings.ToLower(name)] = i
		}
		s.rows = t.Rows[1:]
	}
	for _, name := range want {
		if _, ok := s.columns[strings.ToLower(name)]; !ok {
			return s, fault.Newf(fault.Missing, "%s n’a pas de colonne « %s » : ce n’est pas un fichier connu, ou d’une version que Fabrique ne sait pas lire. Rien n’a été importé.",
				"%s has no column “%s”: it is no known file, or of a version that Fabrique cannot read. Nothing was imported.", file, name)
		}
	}
	return s, nil
}

// cell returns the words of a cell on one line, without the doubled apostrophes
// that some exports leave.
func (s sheet) cell(row table.Row, column string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s.raw(row, column)), " "), "''", "'")
}

// raw returns a cell as it is, line breaks included.
func (s sheet) raw(row table.Row, column string) string {
	i, ok := s.columns[strings.ToLower(column)]
	if !ok {
		return ""
	}
	return row.Cell(i)
}

func inFile(file string, err error) error {
	var f *fault.Fault
	if !errors.As(err, &f) {
		return err
	}
	return fault.Newf(f.Kind, "%s : %s", "%s: %s", file, f.Text).Because(err)
}

func unreadable(name string, err error) error {
	return fault.Newf(fault.Invalid, "« %s » ne peut pas être lu. Vérifiez que le fichier est entier et que vous avez le droit de le lire.",
		"“%s” cannot be read. Check that the file is whole and that you may read it.", name).Because(err)
}

func tooMuch(name string) error {
	return fault.Newf(fault.Invalid, "« %s » contient plus de %s fichiers ou de %s Mo : ce n’est pas l’archive d’un référentiel.",
		"“%s” holds more than %s files or %s MB: it is not the archive of a register.", name, mostFiles, mostBytes>>20)
}
