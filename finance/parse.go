package finance

import (
	"embed"
	"errors"
	"strings"
	"sync"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/source"
)

//go:embed rules/*.txt
var builtIn embed.FS

var french = sync.OnceValue(func() *Book {
	var list []File
	entries, err := builtIn.ReadDir("rules")
	for _, e := range entries {
		text, failed := builtIn.ReadFile("rules/" + e.Name())
		err = errors.Join(err, failed)
		list = append(list, File{Name: e.Name(), Text: string(text)})
	}
	b, failed := Read(list)
	if err = errors.Join(err, failed); err != nil {
		panic(err) // impossible: the tests read the same files
	}
	return b
})

// French returns the French scheme, built in.
func French() *Book { return french() }

// File is one rule file: its name, for messages, and its text.
type File struct{ Name, Text string }

// Read makes a book from rule files. The error joins all that is wrong, each an
// Invalid fault with its file and line.
//
// A rule file is made of lines. "#" begins a remark. "scheme NAME" says whose rules
// they are, "checked DATE" when the values below were last compared with their
// sources. "parameter NAME" begins a parameter; then come "fr TITLE", "en TITLE",
// "unit UNIT", if need be "via WORK" for the work in which the values below were
// read ("via -" ends it), and one line "DATE VALUE REFERENCE" for each value, in the
// order of dates: an address in the reference is its link. "link ADDRESS" and "note
// TEXT" after a value belong to it; a note before any value, to the parameter. The
// value "end" says that none is known from that date on.
func Read(list []File) (*Book, error) {
	r := reader{book: &Book{rules: map[string]Parameter{}}}
	for _, f := range list {
		r.file, r.line, r.now, r.via, r.checkedOn = f.Name, 0, Parameter{}, "", nil
		before := len(r.book.names)
		for line := range strings.SplitSeq(strings.TrimPrefix(f.Text, "\ufeff"), "\n") {
			r.line++
			r.take(strings.TrimSpace(line))
		}
		r.close()
		if len(r.book.names) == before && r.faults == nil {
			r.fault("Ce fichier n’a aucun paramètre. Écrivez parameter et un nom, puis ses titres, son unité et ses valeurs.",
				"This file has no parameter. Write parameter and a name, then its titles, its unit and its values.")
		}
	}
	if r.faults != nil {
		return nil, r.faults
	}
	return r.book, nil
}

// reader is the state of a rule file half read.
type reader struct {
	book   *Book
	file   string
	line   int
	now    Parameter // the parameter being read; no name when none is
	begun  int       // the line where it begins
	spoilt bool      // a value of it cannot be read, and was said to be wrong
	via    string
	faults error

	checkedOn *calendar.Date // of the values being read
}

func (r *reader) take(line string) {
	if line == "" || line[0] == '#' {
		return
	}
	word, rest := cut(line)
	switch word {
	case "scheme":
		r.book.scheme = rest
	case "checked":
		r.checked(rest)
	case "parameter":
		r.close()
		r.now, r.via, r.begun, r.spoilt = Parameter{Name: rest, File: r.file}, "", r.line, false
		if rest == "" {
			r.fault("Ce paramètre n’a pas de nom. Écrivez-le après parameter.", "This parameter has no name. Write it after parameter.")
		}
		if r.checkedOn != nil {
			r.now.Checked = *r.checkedOn
		}
	case "fr":
		r.now.Title.FR = rest
	case "en":
		r.now.Title.EN = rest
	case "unit":
		r.now.Unit = rest
	case "via":
		r.via = strings.TrimPrefix(rest, "-")
	case "link", "note":
		r.remark(word, rest)
	default:
		r.value(word, rest)
	}
}

func (r *reader) checked(date string) {
	d, err := calendar.Parse(date)
	if err != nil {
		r.fault("« %s » n’est pas une date.", "“%s” is not a date.", date)
		return
	}
	if !r.book.dated || d < r.book.checked {
		r.book.checked, r.book.dated = d, true
	}
	r.checkedOn = &d
	if r.now.Name != "" {
		r.now.Checked = d
	}
}

// remark adds a link or a note to the value above, or a note to the parameter.
func (r *reader) remark(word, rest string) {
	n := len(r.now.Series)
	switch {
	case n > 0 && word == "link":
		r.now.Series[n-1].Link = rest
	case n > 0:
		r.now.Series[n-1].Note = rest
	case r.now.Name != "" && word == "note":
		r.now.Note = rest
	default:
		r.fault("« %s » ne suit aucune valeur. Écrivez-le sous la valeur qu’il accompagne.",
			"“%s” follows no value. Write it below the value it goes with.", word)
	}
}

func (r *reader) value(date, rest string) {
	d, err := calendar.Parse(date)
	if err != nil {
		r.spoilt = true
		if date[0] >= '0' && date[0] <= '9' {
			r.fault("« %s » n’est pas une date. Écrivez par exemple 2026-12-31.", "“%s” is not a date. Write for example 2026-12-31.", date)
			return
		}
		r.fault("« %s » n’est ni un mot connu (parameter, fr, en, unit, via, link, note, checked, scheme) ni une date.",
			"“%s” is neither a known word (parameter, fr, en, unit, via, link, note, checked, scheme) nor a date.", date)
		return
	}
	if r.now.Name == "" {
		r.fault("Une valeur vient avant tout paramètre. Écrivez d’abord parameter et un nom.",
			"A value comes before any parameter. Write parameter and a name first.")
		return
	}
	number, from := cut(rest)
	from, link := linked(from)
	f := source.Fact{From: d, Unit: r.now.Unit, Ended: number == "end", Source: r.source(from), Link: link}
	if !f.Ended {
		if f.Value, err = decimal(number); err != nil {
			r.spoilt = true
			r.fault("« %s » n’est pas un nombre. Écrivez par exemple 0.95, ou end.",
				"“%s” is not a number. Write for example 0.95, or end.", number)
			return
		}
	}
	r.add(f)
}

// linked splits a reference into its words and the first address among them.
func linked(from string) (words, link string) {
	var kept []string
	for _, w := range strings.Fields(from) {
		if link == "" && (strings.HasPrefix(w, "https://") || strings.HasPrefix(w, "http://")) {
			link = w
			continue
		}
		kept = append(kept, w)
	}
	if len(kept) == 0 && link != "" {
		kept = []string{link}
	}
	return strings.Join(kept, " "), link
}

func (r *reader) source(from string) string {
	if r.via == "" || from == "" {
		return from + r.via
	}
	return from + " · " + r.via
}

func (r *reader) add(f source.Fact) {
	if f.Source == "" {
		r.fault("La valeur du %s n’a pas de source. Ajoutez la référence du texte après la valeur.",
			"The value of %s has no source. Add the reference of the text after the value.", f.From)
	}
	switch {
	case !f.Ended && f.Value.Units < 0:
		r.fault("La valeur du %s est négative. Corrigez-la.", "The value of %s is negative. Correct it.", f.From)
	case !f.Ended && f.Value.Units/pow10(f.Value.Places) > highest:
		r.fault("La valeur du %s dépasse un milliard. Corrigez-la.", "The value of %s is above one billion. Correct it.", f.From)
	}
	if n := len(r.now.Series); n > 0 && f.From <= r.now.Series[n-1].From {
		r.fault("La date du %s ne suit pas la précédente. Rangez les valeurs par date, chacune une fois.",
			"The date %s does not follow the one before. Order the values by date, each once.", f.From)
	}
	r.now.Series = append(r.now.Series, f)
}

func (r *reader) close() {
	p := r.now
	if p.Name == "" {
		return
	}
	for i := range p.Series {
		p.Series[i].Unit = p.Unit // it may stand below the values
	}
	r.complete(p)
	if coin := currency(p.Unit); coin != "" && coin != "EUR" {
		r.fault("« %s » est en %s ; Fabrique compte en euros. Donnez ses valeurs en EUR, avec leur cours en note.",
			"“%s” is in %s; Fabrique counts in euros. Give its values in EUR, with their exchange rate as a note.", p.Name, coin)
	}
	if _, twice := r.book.rules[p.Name]; twice {
		r.fault("Le paramètre « %s » est écrit deux fois. Gardez-en un.",
			"The parameter “%s” is written twice. Keep one.", p.Name)
	}
	r.book.names = append(r.book.names, p.Name)
	r.book.rules[p.Name] = p
	r.now = Parameter{}
}

// complete says what a parameter lacks, at the line where it begins.
func (r *reader) complete(p Parameter) {
	var lacks []lang.Text
	for _, one := range []struct {
		lacks bool
		what  lang.Text
	}{
		{p.Title.FR == "", lang.T("un titre français (fr)", "a French title (fr)")},
		{p.Title.EN == "", lang.T("un titre anglais (en)", "an English title (en)")},
		{p.Unit == "", lang.T("une unité (unit)", "a unit (unit)")},
		{len(p.Series) == 0 && !r.spoilt, lang.T("une valeur datée", "a dated value")},
	} {
		if one.lacks {
			lacks = append(lacks, one.what)
		}
	}
	if len(lacks) == 0 {
		return
	}
	at := r.line
	r.line = r.begun
	r.fault("Il manque à « %s » %s. Ajoutez ce qui manque.", "“%s” lacks %s. Add what is missing.", p.Name, lang.Join(lacks))
	r.line = at
}

// cut splits a line at its first white space.
func cut(line string) (word, rest string) {
	i := strings.IndexAny(line, " \t")
	if i < 0 {
		return line, ""
	}
	return line[:i], strings.TrimSpace(line[i:])
}

// highest is the highest whole value of a rule: what lies above is a slip.
const highest = 1_000_000_000

func (r *reader) fault(fr, en string, args ...any) {
	at := []any{r.file, lang.Int(r.line)}
	r.faults = errors.Join(r.faults, fault.Newf(fault.Invalid, "%s, ligne %s : "+fr, "%s, line %s: "+en, append(at, args...)...))
}

// currency returns the code of the currency that a unit begins with, like EUR in
// EUR/hour or is, like EUR; empty for other units.
func currency(unit string) string {
	code, _, divided := strings.Cut(unit, "/")
	if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || !divided && (code == "FTE" || code == "ETP") {
		return ""
	}
	return code
}
