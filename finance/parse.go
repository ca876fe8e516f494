package finance

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/source"
)

//go:embed rules/*.txt
var files embed.FS

// French returns the French scheme, built in.
var French = sync.OnceValue(func() *Book {
	b := &Book{rules: map[string]Parameter{}}
	list, err := files.ReadDir("rules")
	for _, f := range list {
		var text []byte
		if text, err = files.ReadFile("rules/" + f.Name()); err == nil {
			err = b.read(f.Name(), string(text))
		}
		if err != nil {
			break
		}
	}
	if err != nil {
		panic(err) // the built-in files are tested
	}
	return b
})

func (b *Book) read(file, text string) error {
	var p *Parameter
	reading := ""
	flush := func() {
		if p != nil {
			b.names = append(b.names, p.Name)
			b.rules[p.Name] = *p
		}
	}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		switch word {
		case "parameter":
			flush()
			p, reading = &Parameter{Name: rest}, ""
		case "fr":
			p.Title.FR = rest
		case "en":
			p.Title.EN = rest
		case "unit":
			p.Unit = rest
		case "read":
			reading = rest
		default:
			f, err := fact(word, rest, p.Unit, reading)
			if err != nil {
				return fmt.Errorf("%s:%d: %w", file, i+1, err)
			}
			p.Series = append(p.Series, f)
		}
	}
	flush()
	return nil
}

func fact(date, rest, unit, reading string) (source.Fact, error) {
	d, err := calendar.Parse(date)
	if err != nil {
		return source.Fact{}, err
	}
	value, from, _ := strings.Cut(rest, " ")
	from = strings.TrimSpace(from)
	if reading != "" {
		from = strings.TrimPrefix(from+" · "+reading, " · ")
	}
	f := source.Fact{From: d, Unit: unit, Source: from}
	if value == "end" {
		f.Ended = true
		return f, nil
	}
	f.Value, err = decimal(value)
	return f, err
}

func decimal(s string) (lang.Decimal, error) {
	whole, part, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole+part, 10, 64)
	if err != nil || len(part) > 9 {
		return lang.Decimal{}, fault.Newf(fault.Invalid, "« %s » n’est pas un nombre.", "“%s” is not a number.", s)
	}
	return lang.Decimal{Units: n, Places: len(part)}, nil
}
