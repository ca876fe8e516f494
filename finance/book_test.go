package finance_test

import (
	"fabrique/calendar"
	"os"
	"regexp"
	"strings"
	"testing"

	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
)

func TestEveryFigureHasUnitSourceAndOrder(t *testing.T) {
	book := finance.French()
	for _, name := range book.Names() {
		p, _ := book.Parameter(name)
		if p.Title.FR == "" || p.Title.EN == "" || p.Unit == "" {
			t.Errorf("%s lacks a title or a unit", name)
		}
		if p.Unit != "rate" && finance.UnitText(p.Unit) == lang.Same(p.Unit) {
			t.Errorf("%s: the unit %q has no words", name, p.Unit)
		}
		for i, f := range p.Series {
			if f.Source == "" || f.Unit != p.Unit {
				t.Errorf("%s of %s lacks source or unit", name, f.From)
			}
			if i > 0 && f.From <= p.Series[i-1].From {
				t.Errorf("%s: %s is out of order", name, f.From)
			}
		}
	}
	if len(book.Names()) < 100 {
		t.Errorf("only %d parameters", len(book.Names()))
	}
}

func TestWhatARuleFileMayNotSay(t *testing.T) {
	const head = "parameter p\nfr un\nen one\nunit rate\n"
	for _, c := range []struct{ text, says string }{
		{head + "2024-01-01 0.5", "has no source"},
		{"# remark\nparameter p\nfr un\nen one\n2024-01-01 1 law", "line 2: “p” lacks a unit (unit). Add"},
		{"parameter p\nen one\nunit rate\n2024-01-01 1 law", "lacks a French title (fr). Add"},
		{"parameter p\nfr un\n2024-01-01 1 law", "lacks an English title (en) and a unit (unit)."},
		{head, "lacks a dated value"},
		{"parameter\nfr un\nen one\nunit rate\n2024-01-01 1 law", "has no name"},
		{"# nothing else", "has no parameter"},
		{head + "2024-01-01 1000000001 law", "above one billion"},
		{"parameter p\nfr un\nen one\nunit CHF\n2024-01-01 1 law", "is in CHF"},
		{head + "2024-01-01 1 law\n2023-01-01 1 law", "does not follow"},
		{head + "2024-01-01 1 law\n2024-01-01 1 law", "does not follow"},
		{head + "2024-01-01 0,5 law", "not a number"},
		{head + "2024-01-01 1e9 law", "not a number"},
		{head + "2024-31-31 1 law", "“2024-31-31” is not a date"},
		{head + "value 1 law", "neither a known word"},
		{"2024-01-01 1 law", "before any parameter"},
		{head + "2024-01-01 1 law\n" + head + "2024-01-01 1 law", "written twice"},
		{"checked yesterday", "not a date"},
	} {
		_, err := finance.Read([]finance.File{{Name: "own.txt", Text: c.text}})
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "own.txt, line ") {
			t.Errorf("%q: %v, want %q", c.text, err, c.says)
		}
	}
}

func TestAnotherSchemeByFile(t *testing.T) {
	book, err := finance.Read([]finance.File{{Name: "be.txt", Text: "checked 2026-01-01\n# België\nparameter minimum-wage\nfr Salaire minimum\nen Minimum wage\nunit EUR/hour\nvia a study\n2024-01-01 12.50\n2025-01-01 12.75 a law\n"}})
	if err != nil {
		t.Fatal(err)
	}
	f, err := book.On("minimum-wage", day(t, "2025-06-01"))
	if err != nil || f.Value != (lang.Decimal{Units: 1275, Places: 2}) || f.Source != "a law · a study" {
		t.Errorf("got %v %v", f, err)
	}
	if book.Checked() != day(t, "2026-01-01") {
		t.Errorf("checked %s", book.Checked())
	}
}

// suppose writes an assumption in short.
func suppose(t *testing.T, name, c, from string, units int64, places int, unit string) finance.Assumption {
	return finance.Assumption{Name: name, Company: company.ID(c), From: day(t, from), Unit: unit,
		Value: lang.Decimal{Units: units, Places: places}, Author: "A. Martin", Source: "comité du 3 mars"}
}

func TestWhichFigureHolds(t *testing.T) {
	book := finance.French().With([]finance.Assumption{
		suppose(t, "state-rate", "", "2026-01-01", 95, 0, "%"),
		suppose(t, "minimum-wage", "", "2026-03-01", 1210, 2, "EUR/hour"),
		suppose(t, "accident-rate", "a", "2023-01-01", 21, 3, "rate"),
		suppose(t, "accident-rate", "", "2024-01-01", 15, 3, "rate"),
		suppose(t, "department-share", "", "2020-01-01", 12, 2, "rate"),
	})
	for _, c := range []struct {
		name, company, on, value string
		supposed                 bool
	}{
		{"state-rate", "", "2025-12-31", "0.95", false},
		{"state-rate", "", "2026-01-01", "0.95", true}, // the law knows none
		{"state-rate", "", "2031-01-01", "0.95", true}, // and goes on
		{"minimum-wage", "", "2026-02-28", "12.02", false},
		{"minimum-wage", "", "2026-03-01", "12.10", true},
		{"minimum-wage", "", "2026-06-01", "12.31", false},  // a later figure of law
		{"accident-rate", "a", "2025-06-01", "0.021", true}, // the company's own
		{"accident-rate", "b", "2025-06-01", "0.015", true}, // before what the book supposes
		{"accident-rate", "b", "2023-06-01", "0.008", true}, // the office rate is one
		{"department-share", "", "2020-06-01", "0.12", true},
		{"department-share", "", "2024-06-01", "0.15", false},
	} {
		u, err := book.Find(c.name, day(t, c.on), company.ID(c.company))
		if err != nil || !same(u.Fact.Value, c.value) || (u.Assumption != nil) != c.supposed {
			t.Errorf("%s of %q on %s: %v %v, want %s", c.name, c.company, c.on, u, err, c.value)
		}
		if c.supposed != strings.HasPrefix(u.Fact.Source, "assumption: ") {
			t.Errorf("%s on %s: the source %q does not tell", c.name, c.on, u.Fact.Source)
		}
	}
}

func TestAMissingFigureSaysWhatToDo(t *testing.T) {
	_, err := finance.French().HourOn(day(t, "2026-05-01"), company.Company{ID: "a", Size: 20})
	if fault.KindOf(err) != fault.Missing {
		t.Fatalf("got %v", err)
	}
	for _, c := range []struct {
		tag  lang.Tag
		says []string
	}{
		{lang.FR, []string{"Taux de l’État", "1er mai 2026", "nom state-rate", "unité rate", "auteur"}},
		{lang.EN, []string{"State rate", "1 May 2026", "name state-rate", "author"}},
	} {
		for _, words := range c.says {
			if text := fault.In(err, c.tag); !strings.Contains(text, words) {
				t.Errorf("%q does not say %q", text, words)
			}
		}
	}
	if _, err := finance.French().On("nothing", day(t, "2024-01-01")); fault.KindOf(err) != fault.NotFound {
		t.Errorf("got %v", err)
	}
}

func TestWhatAnAssumptionMayNotBe(t *testing.T) {
	book := finance.French()
	good := suppose(t, "state-rate", "", "2026-01-01", 95, 2, "rate")
	for _, c := range []struct {
		name string
		a    func(*finance.Assumption)
		says string
	}{
		{"as it should be", func(*finance.Assumption) {}, ""},
		{"in percent", func(a *finance.Assumption) { a.Value, a.Unit = lang.Decimal{Units: 95}, "%" }, ""},
		{"any parameter", func(a *finance.Assumption) { a.Name = "vat" }, ""},
		{"no such name", func(a *finance.Assumption) { a.Name = "sate-rate" }, "Choose among"},
		{"other unit", func(a *finance.Assumption) { a.Unit = "EUR/hour" }, "Correct the unit"},
		{"percent told as rate", func(a *finance.Assumption) { a.Value = lang.Decimal{Units: 95} }, "cannot be"},
		{"negative", func(a *finance.Assumption) { a.Value.Units = -1 }, "cannot be"},
		{"no author", func(a *finance.Assumption) { a.Author = " " }, "no author"},
		{"no source", func(a *finance.Assumption) { a.Source = "" }, "no author or no source"},
		{"one company's law", func(a *finance.Assumption) { a.Company = "a" }, "every company"},
	} {
		a := good
		c.a(&a)
		err := book.Check(a)
		if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestARateOutsideTheTextIsDoubted(t *testing.T) {
	book := finance.French()
	for _, c := range []struct {
		units int64
		from  string
		doubt bool
	}{
		{95, "2026-01-01", false},
		{102, "2026-01-01", false},
		{103, "2026-01-01", true},
		{52, "2026-01-01", true},
		{110, "2027-01-01", false}, // the law of 2027 is not known
	} {
		if got := book.Doubt(suppose(t, "state-rate", "", c.from, c.units, 2, "rate")); got.Empty() == c.doubt {
			t.Errorf("%d %% from %s: %v", c.units, c.from, got)
		}
	}
}

func TestOwnMeansOfAMonth(t *testing.T) {
	book := finance.French().With([]finance.Assumption{
		suppose(t, "budget-month", "a", "2026-02-01", 1250050, 2, "€/mois"),
		suppose(t, "budget-month", "", "2026-01-01", 1000, 0, "EUR/month"),
	})
	for _, c := range []struct {
		company, month string
		cents          int64
		told           bool
	}{
		{"a", "2026-01-01", 100000, true},
		{"a", "2026-02-01", 1250050, true},
		{"b", "2026-02-01", 100000, true},
		{"b", "2025-12-01", 0, false},
	} {
		got, ok := book.Budget(company.ID(c.company), day(t, c.month).Month())
		if int64(got) != c.cents || ok != c.told {
			t.Errorf("%s in %s: %v %v", c.company, c.month, got, ok)
		}
	}
}

// What cannot be read is said once: it is not also said to lack.
func TestAValueThatCannotBeReadIsSaidOnce(t *testing.T) {
	for _, line := range []string{"2024-02-30 1 law", "2024-01-01 much law"} {
		_, err := finance.Read([]finance.File{{Name: "own.txt", Text: "parameter p\nfr un\nen one\nunit rate\n" + line}})
		if n := len(fault.All(err)); n != 1 {
			t.Errorf("%q: %d faults: %v", line, n, err)
		}
	}
}

// A file made elsewhere may begin with a byte-order mark, use tabs, and tell the unit last.
func TestARuleFileMadeElsewhere(t *testing.T) {
	b, err := finance.Read([]finance.File{{Name: "own.txt", Text: "\ufeffparameter\tp\r\nfr\tun\r\nen\tone\r\n2024-01-01\t0.5\tlaw, art. 1\r\nunit\trate\r\n"}})
	if err != nil {
		t.Fatal(err)
	}
	f, err := b.On("p", day(t, "2024-01-01"))
	if err != nil || f.Unit != "rate" || f.Source != "law, art. 1" || !same(f.Value, "0.5") {
		t.Errorf("%+v %v", f, err)
	}
}

func TestAMissingValueSaysWhereTheNearestAre(t *testing.T) {
	for _, c := range []struct{ name, on, says string }{
		{"state-rate", "2016-10-01", "The first known one begins on 1 January 2017."},
		{"state-rate", "2026-03-01", "The last known one ends on 31 December 2025."},
		{"accident-rate", "1990-01-01", "The first known one begins on"},
	} {
		if _, err := finance.French().On(c.name, day(t, c.on)); fault.KindOf(err) != fault.Missing || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s on %s: %v", c.name, c.on, err)
		}
	}
}

// narrow finds French marks that lack their no-break space.
var narrow = regexp.MustCompile(`[^\x{202f}\x{00a0}][;?!»]|« |[^\x{202f}\x{00a0}]: `)

func checkText(t *testing.T, where string, text lang.Text) {
	t.Helper()
	if text.FR == "" || text.EN == "" || narrow.MatchString(text.FR) || strings.Contains(text.FR, "'") {
		t.Errorf("%s: %q | %q", where, text.FR, text.EN)
	}
}

func TestWordsInBothLanguages(t *testing.T) {
	book := finance.French()
	for _, name := range book.Names() {
		p, _ := book.Parameter(name)
		checkText(t, name, p.Title)
	}
	for _, k := range finance.Assumptions() {
		checkText(t, k.Name, k.Title)
		checkText(t, k.Name, k.Meaning)
		if p, ok := book.Parameter(k.Name); ok && p.Unit != k.Unit {
			t.Errorf("%s is in %s in the book, %s here", k.Name, p.Unit, k.Unit)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("checked 2026-01-01\nparameter p\nfr un\nen one\nunit rate\nvia x\n2024-01-01 0.5 law\n2025-01-01 end law\n")
	f.Fuzz(func(t *testing.T, text string) {
		book, err := finance.Read([]finance.File{{Name: "f", Text: text}})
		if (book == nil) == (err == nil) {
			t.Fatal("a book or a fault, not both")
		}
	})
}

// The example of another country is a whole rule file, prices what it can, and asks for what
// no text of that country tells.
func TestAnotherCountryByFile(t *testing.T) {
	text, err := os.ReadFile("../examples/rules/belgique.txt")
	if err != nil {
		t.Fatal(err)
	}
	b, err := finance.Read([]finance.File{{Name: "belgique.txt", Text: string(text)}})
	if err != nil || b.Lacks() != nil {
		t.Fatalf("%v %v", err, b.Lacks())
	}
	june := calendar.Period{From: day(t, "2024-06-01"), Until: day(t, "2024-06-30")}
	if _, err := b.Contribution(june, 1000, finance.Basis{}); fault.KindOf(err) != fault.Missing || !strings.Contains(err.Error(), "state-rate") {
		t.Errorf("the rate is asked for: %v", err)
	}
	one := company.Company{ID: "c", Size: 10}
	if _, err := b.HourOn(june.From, one); fault.KindOf(err) != fault.Missing {
		t.Errorf("%v", err)
	}
	told := b.With([]finance.Assumption{{Name: finance.StateRate, From: june.From, Value: lang.Decimal{Units: 8, Places: 1}, Unit: "rate", Author: "A", Source: "convention"},
		{Name: finance.EmployerCostHour, From: june.From, Value: lang.Decimal{Units: 165, Places: 1}, Unit: "EUR/hour", Author: "A", Source: "paie"}})
	h, err := told.HourOn(june.From, one)
	if err != nil || h.State != 1_005_902 || h.Department != 0 || h.Employer != 1_650_000 { // 12.57377 × 80 %
		t.Errorf("%+v %v", h, err)
	}
	if lacks := (&finance.Book{}).Lacks(); len(fault.All(lacks)) != 4 {
		t.Errorf("an empty book lacks %v", lacks)
	}
}
