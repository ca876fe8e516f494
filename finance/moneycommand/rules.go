package moneycommand

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/moneyfolder"
	"fabrique/kit/table"
	"fabrique/lang"
)

// Rules is about the dated figures that every amount stands on.
type Rules struct {
	Show  rulesShow  `cmd:"" help:"${do_rules_show}"`
	Check rulesCheck `cmd:"" help:"${do_rules_check}"`
}

// scheme is which rules are meant, and what the territory supposes beside them.
type scheme struct {
	Rules  []string `help:"${flag_rules}" placeholder:"${word_rulefile}" type:"path" sep:"none"`
	Assume string   `help:"${flag_assume}" placeholder:"${word_rulefile}" type:"path"`
}

// book returns the rules meant, the French ones unless others are named.
func (s scheme) book() (*finance.Book, error) {
	book, err := readRules(s.Rules)
	if err != nil || s.Assume == "" {
		return book, err
	}
	f, err := ruleFile(s.Assume)
	if err != nil {
		return nil, err
	}
	list, err := book.ReadAssumptions(f)
	if err != nil {
		return nil, err
	}
	return book.With(list), nil
}

// supposing adds to a fault about a missing value how this line may suppose one.
func supposing(err error) error {
	var missing *fault.Fault
	if !errors.As(err, &missing) || missing.Kind != fault.Missing {
		return err
	}
	return fault.Newf(fault.Missing, "%s Ici : écrivez-la dans un fichier, et donnez-le par --assume FICHIER.", "%s Here: write it in a file, and give it with --assume FILE.", missing.Text)
}

func readRules(paths []string) (*finance.Book, error) {
	if len(paths) == 0 {
		return finance.French(), nil
	}
	var list []finance.File
	for _, path := range paths {
		f, err := ruleFile(path)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return finance.Read(list)
}

// ruleFile reads a text file as it is.
func ruleFile(path string) (finance.File, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return finance.File{}, fault.Newf(fault.NotFound, "Le fichier « %s » ne peut pas être lu. Vérifiez son nom.",
			"The file “%s” cannot be read. Check its name.", path)
	}
	return finance.File{Name: filepath.Base(path), Text: string(text)}, nil
}

// faults prints what is wrong with a file, a line for each, and returns the code to end with.
func faults(d Desk, err error) error {
	for _, one := range each(err) {
		d.Complain(fault.In(one, d.Tag()))
	}
	return d.Refused()
}

// each returns the faults that errors.Join put together, in their order.
func each(err error) []error {
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return []error{err}
	}
	var out []error
	for _, one := range joined.Unwrap() {
		out = append(out, each(one)...)
	}
	return out
}

// day reads a date flag; the fault names it.
func day(flag, text string) (calendar.Date, error) {
	if text == "" {
		return 0, fault.Newf(fault.Missing, "Il manque une date après %s.", "A date is missing after %s.", flag)
	}
	d, err := table.Date(text)
	if err != nil {
		both := lang.T(fault.In(err, lang.FR), fault.In(err, lang.EN))
		return 0, fault.Newf(fault.Invalid, "%s : %s", "%s: %s", flag, both)
	}
	return d, nil
}

type rulesShow struct {
	Name   string `arg:"" name:"rule" help:"${arg_rule}"`
	On     string `help:"${flag_on}" placeholder:"2026-06-01" required:""`
	JSON   bool   `name:"json" help:"${flag_json}"`
	scheme `embed:""`
}

// Run prints the value of a parameter on a day, and where it comes from.
func (c rulesShow) Run(d Desk) error {
	on, err := day("--on", c.On)
	if err != nil {
		return err
	}
	book, err := c.book()
	if err != nil {
		return faults(d, err)
	}
	p, known := book.Parameter(c.Name)
	if !known {
		return unknownRule(book, c.Name)
	}
	used, err := book.Find(c.Name, on, "")
	if err != nil {
		return supposing(err)
	}
	if c.JSON {
		return d.JSON(moneyfolder.Showing(p, used, on))
	}
	sayRule(d, p, used, on)
	return nil
}

func unknownRule(book *finance.Book, name string) error {
	if near := table.Nearest(name, book.Names()); near != "" {
		return fault.Newf(fault.NotFound, "Aucun paramètre ne s’appelle « %s ». Vouliez-vous dire « %s » ?", "No parameter is called “%s”. Did you mean “%s”?", name, near)
	}
	return fault.Newf(fault.NotFound, "Aucun paramètre ne s’appelle « %s ».", "No parameter is called “%s”.", name)
}

func sayRule(d Desk, p finance.Parameter, u finance.Used, on calendar.Date) {
	cited := finance.Cite(u)
	d.Say(lang.Same(d.Strong(p.Title.In(d.Tag())) + " (" + p.Name + ")"))
	d.Say(lang.F("%s le %s", "%s on %s", cited.Value, on))
	if last, ok := p.Until(on); ok && u.Assumption == nil {
		d.Say(lang.F("Valable du %s au %s", "Valid from %s to %s", u.Fact.From, last))
	} else {
		d.Say(lang.F("Valable depuis le %s", "Valid since %s", u.Fact.From))
	}
	d.Para("", lang.F("Source : %s", "Source: %s", u.Fact.Source).In(d.Tag()))
	if a := u.Assumption; a != nil {
		d.Para("", lang.F("Hypothèse de %s, non une règle de droit", "Assumption of %s, not a rule of law", a.Author).In(d.Tag()))
	}
	for _, more := range []string{u.Fact.Link, u.Fact.Note, p.Note} {
		if more != "" && more != u.Fact.Source {
			d.Para("", more)
		}
	}
	if p.Checked != 0 {
		d.Say(lang.F("Vérifié le %s", "Checked on %s", p.Checked))
	}
}

type rulesCheck struct {
	Files []string `arg:"" optional:"" name:"rulefile" help:"${arg_rulefile}" type:"path"`
	On    string   `help:"${flag_check_on}" placeholder:"2027-09-01"`
	JSON  bool     `name:"json" help:"${flag_json}"`
}

// Run says everything that is wrong with rule files, and what was not re-checked for long.
func (c rulesCheck) Run(d Desk) error {
	on := calendar.On(time.Now().Date())
	if c.On != "" {
		var err error
		if on, err = day("--on", c.On); err != nil {
			return err
		}
	}
	out := moneyfolder.CheckedRules{Errors: []lang.Text{}, Warnings: []lang.Text{}}
	book, err := readRules(c.Files)
	if err != nil {
		for _, one := range each(err) {
			out.Errors = append(out.Errors, lang.T(fault.In(one, lang.FR), fault.In(one, lang.EN)))
		}
	} else {
		out.Weigh(book, on)
	}
	return c.say(d, out)
}

func (c rulesCheck) say(d Desk, out moneyfolder.CheckedRules) error {
	if c.JSON {
		if err := d.JSON(out); err != nil {
			return err
		}
	} else {
		for _, t := range out.Errors {
			d.Para(lang.T("erreur   ", "error    ").In(d.Tag()), t.In(d.Tag()))
		}
		for _, t := range out.Warnings {
			d.Para(lang.T("attention  ", "warning  ").In(d.Tag()), t.In(d.Tag()))
		}
		d.Say(lang.F("%s paramètres, %s valeurs, %s erreurs, %s avertissements", "%s parameters, %s values, %s errors, %s warnings",
			out.Parameters, out.Values, len(out.Errors), len(out.Warnings)))
	}
	if !out.OK {
		return d.Refused()
	}
	return nil
}
