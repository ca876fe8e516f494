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
// A rule file is made of lines. "#" begins a note. "checked DATE" says when its
// values were last compared with their sources. "parameter NAME" begins a
// parameter; then come "fr TITLE", "en TITLE", "unit UNIT", if need be "via WORK"
// for the work in which the values below were read ("via -" ends it), and one line
// "DATE VALUE SOURCE" for each value, in the order of dates. The value "end" says
// that no value is known from that date on.
func Read(list []File) (*Book, error) {
	r := reader{book: &Book{rules: map[string]Parameter{}}}
	for _, f := range list {
		r.file, r.line, r.now, r.via = f.Name, 0, Parameter{}, ""
		for line := range strings.SplitSeq(f.Text, "\n") {
			r.line++
			r.take(strings.TrimSpace(line))
		}
		r.close()
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
	via    string
	faults error
}

func (r *reader) take(line string) {
	if line == "" || line[0] == '#' {
		return
	}
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch word {
	case "checked":
		r.checked(rest)
	case "parameter":
		r.close()
		r.now, r.via = Parameter{Name: rest}, ""
	case "fr":
		r.now.Title.FR = rest
	case "en":
		r.now.Title.EN = rest
	case "unit":
		r.now.Unit = rest
	case "via":
		r.via = strings.TrimPrefix(rest, "-")
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
}

func (r *reader) value(date, rest string) {
	d, err := calendar.Parse(date)
	if err != nil {
		r.fault("« %s » n’est ni un mot connu (parameter, fr, en, unit, via, checked) ni une date.",
			"“%s” is neither a known word (parameter, fr, en, unit, via, checked) nor a date.", date)
		return
	}
	if r.now.Name == "" {
		r.fault("Une valeur vient avant tout paramètre. Écrivez d’abord parameter et un nom.",
			"A value comes before any parameter. Write parameter and a name first.")
		return
	}
	number, from, _ := strings.Cut(rest, " ")
	f := source.Fact{From: d, Unit: r.now.Unit, Ended: number == "end", Source: r.source(strings.TrimSpace(from))}
	if !f.Ended {
		if f.Value, err = decimal(number); err != nil {
			r.fault("« %s » n’est pas un nombre. Écrivez par exemple 0.95, ou end.",
				"“%s” is not a number. Write for example 0.95, or end.", number)
			return
		}
	}
	r.add(f)
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
	if p.Title.FR == "" || p.Title.EN == "" || p.Unit == "" || len(p.Series) == 0 {
		r.fault("Il manque à « %s » un titre français, un titre anglais, une unité ou une valeur.",
			"“%s” lacks a French title, an English title, a unit or a value.", p.Name)
	}
	if _, twice := r.book.rules[p.Name]; twice {
		r.fault("Le paramètre « %s » est écrit deux fois. Gardez-en un.",
			"The parameter “%s” is written twice. Keep one.", p.Name)
	}
	r.book.names = append(r.book.names, p.Name)
	r.book.rules[p.Name] = p
	r.now = Parameter{}
}

func (r *reader) fault(fr, en string, args ...any) {
	at := []any{r.file, lang.Int(r.line)}
	r.faults = errors.Join(r.faults, fault.Newf(fault.Invalid, "%s, ligne %s : "+fr, "%s, line %s: "+en, append(at, args...)...))
}
