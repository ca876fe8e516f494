package finance

import (
	"errors"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/lang"
)

// ReadAssumptions reads a territory's own assumptions about book b. The error joins
// all that is wrong, each an Invalid fault with its line.
//
// The file is made of lines. "#" begins a remark. "by AUTHOR" and "made DATE" say who
// makes the assumptions below and when. "suppose NAME" begins one; then come, if need
// be, "company ID" and "unit UNIT" (the parameter's own without it), and one line
// "DATE VALUE WHY" for each value.
func (b *Book) ReadAssumptions(f File) ([]Assumption, error) {
	r := assumptions{book: b, file: f.Name}
	for line := range strings.SplitSeq(f.Text, "\n") {
		r.line++
		r.take(strings.TrimSpace(line))
	}
	return r.list, r.faults
}

// assumptions is the state of a file of assumptions half read.
type assumptions struct {
	book   *Book
	file   string
	line   int
	now    Assumption
	list   []Assumption
	faults error
}

func (r *assumptions) take(line string) {
	if line == "" || line[0] == '#' {
		return
	}
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch word {
	case "by":
		r.now.Author = rest
	case "made":
		d, err := calendar.Parse(rest)
		if err != nil {
			r.fault(err)
			return
		}
		r.now.Made = &d
	case "suppose":
		r.now.Name, r.now.Company, r.now.Unit = rest, "", r.book.unit(rest)
	case "company":
		r.now.Company = company.ID(rest)
	case "unit":
		r.now.Unit = rest
	default:
		r.value(word, rest)
	}
}

func (r *assumptions) value(date, rest string) {
	d, err := calendar.Parse(date)
	if err != nil {
		r.fault(fault.Newf(fault.Invalid, "« %s » n’est ni un mot connu (by, made, suppose, company, unit) ni une date.",
			"“%s” is neither a known word (by, made, suppose, company, unit) nor a date.", date))
		return
	}
	number, why, _ := strings.Cut(rest, " ")
	a := r.now
	a.From, a.Source = d, strings.TrimSpace(why)
	percent := strings.HasSuffix(number, "%")
	if a.Value, err = decimal(strings.TrimSuffix(strings.ReplaceAll(number, ",", "."), "%")); err != nil {
		r.fault(fault.Newf(fault.Invalid, "« %s » n’est pas un nombre. Écrivez par exemple 0.95 ou 95%%.",
			"“%s” is not a number. Write for example 0.95 or 95%%.", number))
		return
	}
	if percent {
		a.Unit = "%"
	}
	if err := r.book.Check(a); err != nil {
		r.fault(err)
		return
	}
	r.list = append(r.list, a.normal())
}

func (r *assumptions) fault(err error) {
	both := lang.T(fault.In(err, lang.FR), fault.In(err, lang.EN))
	r.faults = errors.Join(r.faults, fault.Newf(fault.Invalid, "%s, ligne %s : %s", "%s, line %s: %s", r.file, r.line, both))
}

// unit returns the unit of a figure that may be supposed; empty when there is none.
func (b *Book) unit(name string) string {
	if k, ok := kind(name); ok {
		return k.Unit
	}
	return b.rules[name].Unit
}
