package table

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"fabrique/fault"
)

// Encoding says how the characters of a file were written.
type Encoding string

// The encodings understood.
const (
	UTF8        Encoding = "UTF-8"
	UTF16       Encoding = "UTF-16"
	Windows1252 Encoding = "Windows-1252" // and Latin-1, which it contains
)

// decode returns data as UTF-8 without byte-order mark, and how it was written.
// The fault is Invalid when data is no text at all.
func decode(data []byte) ([]byte, Encoding, error) {
	if err := foreign(data); err != nil {
		return nil, "", err
	}
	enc := UTF8
	switch rest, marked := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); {
	case marked:
		data = bytes.ToValidUTF8(rest, []byte("\uFFFD"))
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		wide := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
		text, err := wide.NewDecoder().Bytes(data)
		if err != nil {
			return nil, "", notText().Because(err)
		}
		data, enc = text, UTF16
	case !utf8.Valid(data):
		text, err := charmap.Windows1252.NewDecoder().Bytes(data)
		if err != nil {
			return nil, "", notText().Because(err)
		}
		data, enc = text, Windows1252
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return nil, "", notText()
	}
	return data, enc, nil
}

// foreign refuses the other formats that people save under the name of a CSV file.
func foreign(data []byte) error {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return fault.New(fault.Invalid, "C’est un classeur ou une archive, pas un fichier CSV. Donnez-lui le nom .xlsx, ou enregistrez la feuille au format CSV UTF-8.",
			"This is a workbook or an archive, not a CSV file. Name it .xlsx, or save the sheet as CSV UTF-8.")
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return fault.New(fault.Invalid, "C’est un classeur d’un ancien format (.xls). Enregistrez-le au format .xlsx ou CSV UTF-8.",
			"This is a workbook in an old format (.xls). Save it as .xlsx or CSV UTF-8.")
	case bytes.HasPrefix(data, []byte("%PDF")):
		return fault.New(fault.Invalid, "C’est un document PDF, pas un tableau. Enregistrez le tableau au format .xlsx ou CSV UTF-8.",
			"This is a PDF document, not a table. Save the table as .xlsx or CSV UTF-8.")
	}
	return nil
}

func notText() *fault.Fault {
	return fault.New(fault.Invalid, "Ce n’est pas un fichier de texte. Enregistrez le tableau au format CSV UTF-8 ou .xlsx.",
		"This is not a text file. Save the table as CSV UTF-8 or .xlsx.")
}
