package finance_test

import (
	"encoding/json"
	"strings"
	"testing"

	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
)

func TestAReferenceKeepsItsLinkAndNote(t *testing.T) {
	book, err := finance.Read([]finance.File{{Name: "own.txt", Text: `scheme Trial
checked 2026-01-01
parameter p
fr un
en one
unit rate
note a note on the parameter
2024-01-01 0.5 Law, art. 1 https://example.org/1
note a note on the value
2025-01-01 0.6 https://example.org/2
2026-01-01 0.7 Law, art. 3
link https://example.org/3
checked 2026-02-01
`}})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := book.Parameter("p")
	if book.Scheme() != "Trial" || p.Note != "a note on the parameter" || p.Checked != day(t, "2026-02-01") || p.File != "own.txt" {
		t.Errorf("%q %+v", book.Scheme(), p)
	}
	for i, want := range [][3]string{
		{"Law, art. 1", "https://example.org/1", "a note on the value"},
		{"https://example.org/2", "https://example.org/2", ""},
		{"Law, art. 3", "https://example.org/3", ""},
	} {
		if f := p.Series[i]; f.Source != want[0] || f.Link != want[1] || f.Note != want[2] {
			t.Errorf("%d: %+v", i, f)
		}
	}
}

func TestWhatElseARuleFileMayNotSay(t *testing.T) {
	const head = "parameter p\nfr un\nen one\n"
	for _, c := range []struct{ text, says string }{
		{head + "unit USD/hour\n2024-01-01 1 law", "is in USD; Fabrique counts in euros"},
		{head + "unit rate\n2024-01-01 -1 law", "is negative"},
		{"link https://example.org", "follows no value"},
		{head + "unit rate\nlink https://example.org\n2024-01-01 1 law", "follows no value"},
	} {
		_, err := finance.Read([]finance.File{{Name: "own.txt", Text: c.text}})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v, want %q", c.text, err, c.says)
		}
	}
}

func TestValuesAreCheckedAgainWithinThirteenMonths(t *testing.T) {
	book := finance.French()
	for _, c := range []struct {
		on    string
		stale bool
	}{
		{"2026-11-23", false},
		{"2027-08-22", false},
		{"2027-08-23", true}, // thirteen months after 23 July 2026
		{"2028-01-01", true},
	} {
		list := book.Stale(day(t, c.on))
		if len(list) > 0 != c.stale {
			t.Errorf("on %s: %d parameters", c.on, len(list))
		}
		for _, s := range list {
			checkText(t, s.Parameter.Name, s.Words())
		}
	}
	undated, err := finance.Read([]finance.File{{Name: "own.txt", Text: "parameter p\nfr un\nen one\nunit rate\n2024-01-01 1 law"}})
	if err != nil || len(undated.Stale(day(t, "2024-02-01"))) != 1 {
		t.Errorf("a file that was never checked: %v", err)
	}
}

func TestAssumptionsOfATerritory(t *testing.T) {
	book := finance.French()
	list, err := book.ReadAssumptions(finance.File{Name: "h.txt", Text: `# comité du 3 mars
by A. Martin
made 2026-03-03
suppose state-rate
2026-01-01 95% the rate of 2025 kept
2027-01-01 0.90 a cautious guess
suppose accident-rate
company deule
2026-01-01 0.021 letter of the fund
`})
	if err != nil || len(list) != 3 {
		t.Fatal(list, err)
	}
	u, err := book.With(list).Find("state-rate", day(t, "2026-06-01"), "")
	if err != nil || !same(u.Fact.Value, "0.95") || u.Assumption.Author != "A. Martin" || *u.Assumption.Made != day(t, "2026-03-03") {
		t.Errorf("%+v %v", u, err)
	}
	if list[2].Company != "deule" || list[0].Company != "" {
		t.Errorf("companies %+v", list)
	}
	for _, c := range []struct{ text, says string }{
		{"suppose state-rate\n2026-01-01 0.95 why", "no author"},
		{"by A\nsuppose state-rate\n2026-01-01 0.95", "no source"},
		{"by A\nsuppose stat-rate\n2026-01-01 0.95 why", "Choose among"},
		{"by A\nsuppose state-rate\n2026-01-01 -0.95 why", "cannot be"},
		{"by A\nsuppose minimum-wage\nunit CHF/hour\n2026-01-01 12 why", "is in CHF"},
		{"by A\nsuppose state-rate\nonce 0.95 why", "neither a known word"},
		{"by A\nmade soon", "not a date"},
		{"by A\nsuppose state-rate\n2026-01-01 much why", "not a number"},
	} {
		_, err := book.ReadAssumptions(finance.File{Name: "h.txt", Text: c.text})
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "h.txt, line ") {
			t.Errorf("%q: %v, want %q", c.text, err, c.says)
		}
	}
}

func TestTheTraceForProgramsNamesTheAuthor(t *testing.T) {
	book := finance.French()
	list, err := book.ReadAssumptions(finance.File{Text: "by A. Martin\nmade 2026-03-03\nsuppose state-rate\n2026-01-01 0.95 kept\n"})
	if err != nil {
		t.Fatal(err)
	}
	c, err := book.With(list).Contribution(period(t, "2026-05-01", "2026-06-30"), 1000, finance.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(c.Trace())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"by":"A. Martin"`, `"made":"2026-03-03"`, `"valid_from":"2026-06-01"`, `"cents":`, `"rows":[`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the trace lacks %s: %s", want, text)
		}
	}
	for _, r := range c.Trace().Rows() {
		checkText(t, r.Title.EN, r.Kind)
		checkText(t, r.Title.EN, r.Title)
	}
}

func TestPartTimeIsPricedToTheMillionth(t *testing.T) {
	p := period(t, "2024-01-01", "2024-12-31")
	for _, c := range []struct {
		fte   lang.Decimal
		cents int64
		kind  fault.Kind
	}{
		{lang.Decimal{Units: 685714, Places: 6}, 1385768, 0}, // 24 h of 35
		{lang.Decimal{Units: 5, Places: 1}, 1010456, 0},
		{lang.Decimal{Units: 1234567, Places: 7}, 0, fault.Invalid},
		{lang.Decimal{Units: 2_000_000}, 0, fault.Invalid},
	} {
		got, err := finance.French().ContributionOf(p, c.fte, finance.Basis{})
		if err != nil && fault.KindOf(err) != c.kind || err == nil && int64(got.State) != c.cents {
			t.Errorf("%v: %d %v", c.fte, got.State, err)
		}
	}
}

func TestFundedPostsExactly(t *testing.T) {
	for _, c := range []struct {
		persons, other int64
		want           string
	}{{93000, 7000, "100"}, {90000, 20000, "101"}, {33333, 5000, "37.1663"}, {0, 7000, "0.7"}} {
		p, err := finance.French().PostsOn(day(t, "2024-01-01"), c.persons, c.other)
		if err != nil || !same(p.Exact(), c.want) {
			t.Errorf("%v: %v %v", c, p.Exact(), err)
		}
	}
}

func TestPostsAndGrantToTheMillionth(t *testing.T) {
	book, at := finance.French(), day(t, "2024-12-31")
	d := func(units int64, places int) lang.Decimal { return lang.Decimal{Units: units, Places: places} }
	for _, c := range []struct {
		persons, other lang.Decimal
		want           string
		kind           fault.Kind
	}{
		{d(456789, 4), d(6, 0), "50.84679", 0}, // + 10 % of 51.6789
		{d(685714, 6), d(0, 0), "0.685714", 0},
		{d(93, 0), d(7, 0), "100", 0},
		{d(1, 7), d(0, 0), "", fault.Invalid},
		{d(2_000_000, 0), d(0, 0), "", fault.Invalid},
	} {
		p, err := book.PostsFor(at, c.persons, c.other)
		if c.want == "" && fault.KindOf(err) != c.kind || c.want != "" && (err != nil || !same(p.Exact(), c.want)) {
			t.Errorf("%v: %v %v", c, p.Exact(), err)
		}
		if err == nil {
			checkTrace(t, c.want, p.Trace())
		}
	}
	g, err := book.GrantFor(2024, d(1, 0), d(1685714, 6))
	if err != nil || g.Amount != 436_183 { // 0.685714 × 6,361
		t.Errorf("%+v %v", g, err)
	}
	checkTrace(t, "grant", g.Trace())
}

func TestAMissingGrantSaysItsBound(t *testing.T) {
	_, err := finance.French().GrantOf(2025, 0, 1000)
	if fault.KindOf(err) != fault.Missing || !strings.Contains(err.Error(), "€6,486.48") {
		t.Errorf("%v", err)
	}
}

func TestContributionsTogetherHadALimit(t *testing.T) {
	book := finance.French()
	for _, c := range []struct {
		units int64
		from  string
		doubt bool
	}{
		{15, "2019-01-01", false}, // 95 % × 1.15 is 109.25 %
		{20, "2019-01-01", true},  // 114 %, above 113 %
		{20, "2022-01-01", false}, // the limit ended in July 2021
	} {
		if got := book.Doubt(suppose(t, "department-share", "", c.from, c.units, 2, "rate")); got.Empty() == c.doubt {
			t.Errorf("%d %% from %s: %v", c.units, c.from, got)
		}
	}
}

func FuzzReadAssumptions(f *testing.F) {
	f.Add("by A\nmade 2026-01-01\nsuppose state-rate\ncompany c\nunit rate\n2026-01-01 95% why\n")
	book := finance.French()
	f.Fuzz(func(t *testing.T, text string) {
		list, err := book.ReadAssumptions(finance.File{Name: "f", Text: text})
		for _, a := range list {
			if book.Check(a) != nil {
				t.Fatalf("%+v passed, %v", a, err)
			}
		}
	})
}
