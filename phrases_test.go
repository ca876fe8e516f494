package fabrique

import (
	"flag"
	"go/ast"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// phrase is one pair of wordings written in the code.
type phrase struct {
	where  string
	fr, en string
	french ast.Expr // where the French wording is written
	args   int      // values that fill it here; −1 when they come later or are unknown
}

// pairs tells, for each function that takes a phrase, where its French wording stands.
var pairs = map[string]int{"lang.T": 0, "lang.F": 0, "fault.New": 1, "fault.Newf": 1}

// update rewrites the sources with the no-break spaces that French wordings lack.
var update = flag.Bool("update", false, "put the missing no-break spaces in the sources")

func TestPhrases(t *testing.T) {
	n := 0
	for _, s := range product(t) {
		if *update {
			mend(t, s)
		}
		ast.Inspect(s.file, func(node ast.Node) bool {
			p, ok := phraseOf(s, node)
			if ok {
				n++
				p.where = s.at(node.Pos())
				for _, wrong := range p.wrong() {
					t.Errorf("%s: %s\n\tfr: %q\n\ten: %q", p.where, wrong, p.fr, p.en)
				}
			}
			return true
		})
	}
	t.Logf("%d phrases read", n)
}

// phraseOf returns the phrase that node writes; ok is false when it writes none, or not in plain strings.
func phraseOf(s source, node ast.Node) (p phrase, ok bool) {
	p.args = -1
	switch node := node.(type) {
	case *ast.CallExpr:
		name := calledAs(s, node.Fun)
		first, known := pairs[name]
		if !known || len(node.Args) < first+2 {
			return p, false
		}
		if filled := strings.HasSuffix(name, "F") || strings.HasSuffix(name, "f"); filled && !node.Ellipsis.IsValid() {
			p.args = len(node.Args) - first - 2
		}
		p.french = node.Args[first]
		return p, written(node.Args[first], &p.fr) && written(node.Args[first+1], &p.en)
	case *ast.CompositeLit:
		got := 0
		for _, e := range node.Elts {
			kv, is := e.(*ast.KeyValueExpr)
			if !is {
				return p, false
			}
			key, _ := kv.Key.(*ast.Ident)
			if key != nil && key.Name == "FR" && written(kv.Value, &p.fr) {
				p.french = kv.Value
				got++
			}
			if key != nil && key.Name == "EN" && written(kv.Value, &p.en) {
				got++
			}
		}
		return p, p.french != nil && got == len(node.Elts)
	}
	return p, false
}

// calledAs returns "package.Name" of a called function, also inside its own package.
func calledAs(s source, fun ast.Expr) string {
	switch fun := fun.(type) {
	case *ast.SelectorExpr:
		if x, ok := fun.X.(*ast.Ident); ok {
			return x.Name + "." + fun.Sel.Name
		}
	case *ast.Ident:
		return s.file.Name.Name + "." + fun.Name
	}
	return ""
}

// written puts the text of a constant string expression in out.
func written(e ast.Expr, out *string) bool {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return written(e.X, out)
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		*out += text
		return err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		return e.Op == token.ADD && written(e.X, out) && written(e.Y, out)
	}
	return false
}

// wrong returns what is wrong with p, in words.
func (p phrase) wrong() []string {
	var out []string
	fr, en := strings.TrimSpace(p.fr), strings.TrimSpace(p.en)
	switch {
	case fr == "" && en == "":
		return nil
	case fr == "":
		out = append(out, "the French wording is empty")
	case en == "":
		out = append(out, "the English wording is empty")
	case fr == en && severalWords(fr):
		out = append(out, "both wordings are the same: translate it, or use lang.Same for a name")
	}
	if spaces := spacing(p.fr); spaces != "" {
		out = append(out, spaces)
	}
	a, lastFR := verbs(p.fr)
	b, lastEN := verbs(p.en)
	if a != b {
		out = append(out, "the French wording shows "+strconv.Itoa(a)+" values, the English "+strconv.Itoa(b))
	}
	if last := max(lastFR, lastEN); p.args >= 0 && last != p.args {
		out = append(out, "the wordings ask for "+strconv.Itoa(last)+" values, "+strconv.Itoa(p.args)+" are given")
	}
	if p.args >= 0 && strings.Contains(p.fr+p.en, "%d") {
		out = append(out, "write %s, not %d: lang words whole numbers in each language")
	}
	return out
}

var word = regexp.MustCompile(`\pL{2,}`)

// severalWords reports whether text is more than one word, codes and figures set aside.
func severalWords(text string) bool {
	return len(word.FindAllString(verb.ReplaceAllString(text, ""), -1)) > 1
}

var (
	loose = regexp.MustCompile(`[ \t][:;?!»€](\s|[\x{a0}\x{202f}.,)]|$)|« |[ \t]%%|[ \t]%(\s|$)`)
	stuck = regexp.MustCompile(`[\pL\d)\]%»](:|;|\?|!|»)(\s|\x{a0}|$)`)
)

// spacing says where a French wording needs a no-break space and has none.
func spacing(fr string) string {
	if at := loose.FindString(fr); at != "" {
		return "French: an ordinary space in " + strconv.Quote(at) + "; put a no-break space (U+00A0 or U+202F)"
	}
	if at := stuck.FindString(fr); at != "" {
		return "French: no space before the sign in " + strconv.Quote(at) + "; put a no-break space (U+00A0 or U+202F)"
	}
	return ""
}

// mend rewrites the file of s with no-break spaces where French wordings want them.
func mend(t *testing.T, s source) {
	var out []byte
	from := 0
	french := func(node ast.Node) bool {
		if lit, ok := node.(*ast.BasicLit); ok {
			start, end := s.set.Position(lit.Pos()).Offset, s.set.Position(lit.End()).Offset
			out = append(append(out, s.text[from:start]...), held.ReplaceAll(s.text[start:end], []byte("$2\u00a0$1"))...)
			from = end
		}
		return true
	}
	ast.Inspect(s.file, func(node ast.Node) bool {
		p, ok := phraseOf(s, node)
		if ok && loose.MatchString(p.fr) {
			ast.Inspect(p.french, french)
		}
		return !ok
	})
	if from == 0 {
		return
	}
	if err := os.WriteFile(s.path, append(out, s.text[from:]...), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: no-break spaces put in; run again to check", s.path)
}

// held finds the ordinary spaces of a French wording that must hold.
var held = regexp.MustCompile(` ([:;?!»€]|%%|%(?:[ "]|$))|(«) `)

var verb = regexp.MustCompile(`%(\[(\d+)\])?[+#0-9.]*[a-zA-Z]`)

// verbs returns how many values a format shows, and the number of the last one.
func verbs(format string) (shown, last int) {
	seen := map[int]bool{}
	next := 1
	for _, m := range verb.FindAllStringSubmatch(strings.ReplaceAll(format, "%%", ""), -1) {
		if n, err := strconv.Atoi(m[2]); err == nil {
			next = n
		}
		seen[next] = true
		last = max(last, next)
		next++
	}
	return len(seen), last
}

func TestPhraseRules(t *testing.T) {
	for name, c := range map[string]struct {
		p    phrase
		want string // begins the first fault found, "" for none
	}{
		"right":          {phrase{fr: "Le fichier\u00a0: %s", en: "The file: %s", args: 1}, ""},
		"no English":     {phrase{fr: "oui", args: -1}, "the English"},
		"same":           {phrase{fr: "two words", en: "two words", args: -1}, "both"},
		"same name":      {phrase{fr: "budget", en: "budget", args: -1}, ""},
		"loose colon":    {phrase{fr: "Le fichier :", en: "The file:", args: -1}, "French: an ordinary"},
		"stuck question": {phrase{fr: "Pourquoi?", en: "Why?", args: -1}, "French: no space"},
		"address":        {phrase{fr: "voir https://exemple.fr/?a=1", en: "see https://exemple.fr/?a=1", args: -1}, ""},
		"swapped values": {phrase{fr: "%[2]s de %[1]s", en: "%s's %s", args: 2}, ""},
		"other value":    {phrase{fr: "%[1]s de %[3]s", en: "%[2]s of %[3]s", args: 3}, ""},
		"lost value":     {phrase{fr: "%s et %s", en: "%s", args: 2}, "the French wording shows"},
		"share":          {phrase{fr: "10\u00a0% de plus", en: "10% more", args: -1}, ""},
		"share, loose":   {phrase{fr: "10 % de plus", en: "10% more", args: -1}, "French: an ordinary"},
		"unfilled":       {phrase{fr: "%s", en: "%s", args: 0}, "the wordings ask"},
	} {
		got := append(c.p.wrong(), "")[0]
		if !strings.HasPrefix(got, c.want) || (c.want == "") != (got == "") {
			t.Errorf("%s: found %q, want %q", name, got, c.want)
		}
	}
}
