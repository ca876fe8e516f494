package table

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"fabrique/lang"
)

// mostShown is how many problems of one kind are printed for one file; the JSON form has them all.
const mostShown = 5

// width is the columns of the terminal that print fills.
const width = 80

// JSON writes the whole report as one object.
func (r Report) JSON(w io.Writer) error {
	type counts struct {
		Errors   int `json:"errors"`
		Warnings int `json:"warnings"`
		Notes    int `json:"notes"`
	}
	if r.Problems == nil {
		r.Problems = []Problem{}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		OK bool `json:"ok"`
		counts
		Report
	}{r.OK(), counts{r.Count(Error), r.Count(Warning), r.Count(Note)}, r})
}

// Print writes the report for people, in the language tag: what is wrong file
// by file and line by line, five problems of a kind at most, then the count.
func (r Report) Print(w io.Writer, tag lang.Tag) error {
	out := bufio.NewWriter(w)
	shown, hidden := map[string]int{}, map[string]int{}
	for i, p := range r.Problems {
		if i == 0 || p.File != r.Problems[i-1].File {
			r.more(out, tag, hidden)
			r.title(out, tag, p.File, i > 0)
		}
		kind := string(p.Severity) + "\x1f" + p.Kind + "\x1f" + p.Column
		if shown[p.File+"\x1f"+kind]++; shown[p.File+"\x1f"+kind] > mostShown {
			hidden[kind]++
			continue
		}
		p.print(out, tag)
	}
	r.more(out, tag, hidden)
	if len(r.Problems) > 0 {
		out.WriteString("\n")
	}
	Wrap(out, "", r.Summary().In(tag))
	return out.Flush()
}

func (r Report) title(out *bufio.Writer, tag lang.Tag, file string, below bool) {
	if below {
		out.WriteString("\n")
	}
	if file == "" {
		file = r.Path
	}
	out.WriteString(file + "\n")
}

// more says how many problems of each kind were not printed for the file before.
func (r Report) more(out *bufio.Writer, tag lang.Tag, hidden map[string]int) {
	n := 0
	for kind, k := range hidden {
		n += k
		delete(hidden, kind)
	}
	if n > 0 {
		Wrap(out, "    ", lang.Count(n, lang.T("… et %s autre du même genre (tout est dans la forme JSON).", "… and %s more of the same kind (all are in the JSON form)."),
			lang.T("… et %s autres du même genre (tout est dans la forme JSON).", "… and %s more of the same kind (all are in the JSON form).")).In(tag))
	}
}

var severityNames = map[Severity]lang.Text{
	Error: lang.T("erreur", "error"), Warning: lang.T("attention", "warning"), Note: lang.T("note", "note"),
}

// print writes where p is and how much it matters, what is wrong, and what to do.
func (p Problem) print(out *bufio.Writer, tag lang.Tag) {
	head := severityNames[p.Severity]
	if p.Line > 0 {
		head = lang.F("%s, ligne %s", "%s, line %s", head, strconv.Itoa(p.Line))
	}
	if p.Column != "" {
		head = lang.F("%s, colonne « %s »", "%s, column “%s”", head, p.Column)
	}
	Wrap(out, "  ", head.In(tag))
	Wrap(out, "    ", p.What.In(tag))
	if !p.Do.Empty() {
		Wrap(out, "    → ", p.Do.In(tag))
	}
}

// Wrap writes text in lines of at most 80 columns, the first one after lead,
// the others below the first letter. No-break spaces hold.
func Wrap(out *bufio.Writer, lead, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(lead))
	line, n := lead, utf8.RuneCountInString(lead)
	start := n
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
		size := utf8.RuneCountInString(word)
		if n > start && n+1+size > width {
			out.WriteString(line + "\n")
			line, n = indent, start
		}
		if n > start {
			line, n = line+" ", n+1
		}
		line, n = line+word, n+size
	}
	out.WriteString(line + "\n")
}

// Summary says in one phrase what was read and whether it can serve.
func (r Report) Summary() lang.Text {
	e, w, n := r.Count(Error), r.Count(Warning), r.Count(Note)
	var list []lang.Text
	for k, words := range [3][2]lang.Text{
		{lang.T("%s erreur", "%s error"), lang.T("%s erreurs", "%s errors")},
		{lang.T("%s avertissement", "%s warning"), lang.T("%s avertissements", "%s warnings")},
		{lang.T("%s note", "%s note"), lang.T("%s notes", "%s notes")},
	} {
		if count := [3]int{e, w, n}[k]; count > 0 {
			list = append(list, lang.Count(count, words[0], words[1]))
		}
	}
	counts := lang.Join(list)
	if e+w+n == 0 {
		counts = lang.T("rien à signaler", "nothing to report")
	}
	if r.Read.Empty() {
		return lang.F("Rien n’a pu être lu : %s.", "Nothing could be read: %s.", counts)
	}
	return lang.F("Lu : %s ; %s.", "Read: %s; %s.", r.Read, counts)
}
