package moneyfolder

import (
	"bytes"
	"os"
	"path/filepath"

	"fabrique/fault"
	"fabrique/kit/table"
)

// Write puts a workbook, and a PDF unless paper is nil, in a folder, which it makes if
// need be. The fault is Invalid when one cannot be written.
func Write(folder, name string, sheets []table.Sheet, paper []byte) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fault.Newf(fault.Invalid, "« %s » ne peut pas être créé. Choisissez un autre dossier.", "“%s” cannot be made. Choose another folder.", folder)
	}
	var book bytes.Buffer
	if err := table.WriteWorkbook(&book, sheets); err != nil {
		return err
	}
	files := map[string][]byte{name + ".xlsx": book.Bytes()}
	if paper != nil {
		files[name+".pdf"] = paper
	}
	for file, text := range files {
		if err := os.WriteFile(filepath.Join(folder, file), text, 0o644); err != nil {
			return fault.Newf(fault.Invalid, "« %s » ne peut pas être écrit. Fermez-le s’il est ouvert, ou choisissez un autre dossier.",
				"“%s” cannot be written. Close it if it is open, or choose another folder.", file)
		}
	}
	return nil
}
