package moneyfolder_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/finance/moneyfolder"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
)

func folder(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// french is a folder as a French office writes it.
var french = map[string]string{
	"entreprise.csv":  "nom;salariés;plafond ETP;cotisations à jour au;premier mois;trésorerie\nLa Fabrique;20;60;31/12/2024;2024-01;5 000,00 €\n",
	"contrats.csv":    "personne;début;heures;encadrement\na;01/01/2023;35;non\nd;01/03/2023;24 h 30;oui\n",
	"temps.csv":       "personne;du;au;heures payées;salaire brut\na;01/05/2024;31/05/2024;151 h 40;1 766,92\n",
	"versements.csv":  "payeur;pour;reçu le;montant\nÉtat;2024-05;20/06/2024;1 678,57\nDépartement;2024-05;20/06/2024;251,79\n",
	"lignes.csv":      "sorte;titre;de;à;montant par mois\nLocaux;Loyer;2024-01;2024-12;800\nComplément temporaire d’équilibre;Aide;2024-12;;1000\n",
	"hypotheses.txt":  "by A. Martin\nsuppose state-rate\n2026-01-01 95% comme en 2025\n",
	"suspensions.csv": "personne;début;fin\na;01/07/2024;15/08/2024\n",
}

func TestAFrenchFolder(t *testing.T) {
	f, report := moneyfolder.Read(folder(french), finance.French())
	if !report.OK() || len(report.Files) != 7 {
		t.Fatalf("%+v", report)
	}
	if c := f.Convention; c.Company.Ceiling != 60000 || c.UpTo == nil || *c.UpTo != calendar.On(2024, time.December, 31) || c.Term != 30 {
		t.Errorf("%+v", c)
	}
	if j := f.Budget.Jobs; len(j) != 2 || j[1].Paid != 24*60+30 || !j[1].Other || len(j[0].Suspended) != 1 {
		t.Errorf("%+v", j)
	}
	if f.Worked[0].Paid != 9100 || f.Payments[1].Amount != 25179 || len(f.Assumed) != 1 {
		t.Errorf("%+v %+v", f.Worked, f.Payments)
	}
	if _, err := budget.Of(finance.French(), f.Budget); err == nil || !strings.Contains(err.Error(), "has no decision") {
		t.Errorf("a top-up without decision: %v", err)
	}
}

func TestEverythingWrongIsSaid(t *testing.T) {
	files := map[string]string{}
	for name, text := range french {
		files[name] = text
	}
	files["temps.csv"] = "personne;du;au;heures payées;salaire brut;heurs sup\na;someday;31/05/2024;many;-5;2\n"
	files["versements.csv"] = "payeur;pour;reçu le;montant\nRégion;mai;20/06/2024;$ 12\n"
	files["avenants.csv"] = "personne;début;heures\nz;01/05/2024;20\n"
	_, report := moneyfolder.Read(folder(files), finance.French())
	var all []string
	for _, p := range report.Problems {
		all = append(all, p.File+": "+p.What.EN)
		if p.What.FR == "" {
			t.Errorf("%+v has no French", p)
		}
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{"“someday” is not a date", "is not a number of hours", "cannot be negative here", "column is not known",
		"Write State or Department", "is not a month", "is not an amount in euros", "z has no contract on 1 May 2024"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q:\n%s", want, text)
		}
	}
	if report.OK() {
		t.Error("such a folder serves")
	}
}

func TestWhatIsSent(t *testing.T) {
	f, _ := moneyfolder.Read(folder(french), finance.French())
	may := calendar.MonthOf(2024, time.May)
	s, err := claim.Of(finance.French(), f.Convention, may, f.Worked)
	if err != nil {
		t.Fatal(err)
	}
	balances, err := claim.Balances([]claim.Statement{s}, f.Payments, may.Last()+60)
	if err != nil || balances[0].Left() != 0 || balances[1].Left() != 0 {
		t.Fatalf("%+v %v", balances, err)
	}
	for _, tag := range lang.Tags {
		paper, err := moneyfolder.Paper(s, balances, may.Last(), tag)
		if err != nil || !bytes.Contains(paper, []byte("/StructTreeRoot")) {
			t.Errorf("%v", err)
		}
		checkBook(t, moneyfolder.Sheets(s, balances, tag), "1678.57")
		year, err := claim.Settle(finance.French(), f.Convention, 2024, f.Worked, f.Payments, calendar.On(2025, time.February, 1))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := moneyfolder.YearPaper(year, f.Convention, may.Last(), tag); err != nil {
			t.Error(err)
		}
		checkBook(t, moneyfolder.YearSheets(year, tag), "0.00")
		in := f.Budget
		in.Told = in.Told[:1]
		b, err := budget.Of(finance.French(), in)
		if err != nil {
			t.Fatal(err)
		}
		checkBook(t, moneyfolder.BudgetSheets(b, tag), "-800.00")
	}
}

// Each amount that programs read has its trace, and the sheets of a budget trace what they show.
func TestWhatABudgetShowsIsTraced(t *testing.T) {
	f, _ := moneyfolder.Read(folder(french), finance.French())
	in := f.Budget
	in.Told = in.Told[:1]
	b, err := budget.Of(finance.French(), in)
	if err != nil {
		t.Fatal(err)
	}
	moved, err := budget.Try(finance.French(), in, true, 10, 1)
	if err != nil {
		t.Fatal(err)
	}
	form := moneyfolder.BudgetOf(b, moved)
	if *form.Trace.Cents != form.Result || *form.EvenTrace.Cents != form.BreakEven || *form.CashTrace.Cents != form.Months[len(form.Months)-1].Cash {
		t.Errorf("%d %d %d", *form.Trace.Cents, *form.EvenTrace.Cents, *form.CashTrace.Cents)
	}
	sum := money.Cents(0)
	for _, g := range form.Sites {
		sum += *g.Trace.Cents
	}
	if sum != form.Result {
		t.Errorf("sites make %d, not %d", sum, form.Result)
	}
	for _, s := range form.Scenarios {
		if *s.Trace.Cents != s.Result {
			t.Errorf("%s: %d, not %d", s.Name.EN, *s.Trace.Cents, s.Result)
		}
	}
	for _, m := range form.Moves {
		if *m.Trace.Parts[0].Cents != m.Low || *m.Trace.Parts[1].Cents != m.High {
			t.Errorf("%+v", m)
		}
	}
	if form.Ranges.Draws != 10 || len(form.Ranges.Trace.Inputs) < 4 {
		t.Errorf("%+v", form.Ranges)
	}
	sheets := append(moneyfolder.BudgetSheets(b, lang.EN), moneyfolder.MoveSheets(moved, lang.EN)...)
	var all []string
	for _, s := range sheets {
		for _, row := range s.Rows {
			all = append(all, strings.Join(row, " "))
		}
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{"Cash at the end of December 2024", "Break-even sales", "Sales, − or + 20%", "Result when all vary at once", "Scenario"} {
		if !strings.Contains(text, want) {
			t.Errorf("no sheet says %q", want)
		}
	}
}

// A regularisation says what is late on its own day.
func TestARegularisationIsOfItsDay(t *testing.T) {
	f, _ := moneyfolder.Read(folder(french), finance.French())
	for _, c := range []struct {
		on         calendar.Date
		late, left int
	}{{calendar.On(2024, time.June, 10), 0, 167857}, {calendar.On(2024, time.July, 5), 0, 0}} {
		r, err := claim.Settle(finance.French(), f.Convention, 2024, f.Worked, f.Payments, c.on)
		if err != nil {
			t.Fatal(err)
		}
		state, _ := r.Left()
		may := r.Balances[8]
		if int(state) != c.left || may.Late != c.late {
			t.Errorf("on %s: %d left, %d days late", c.on, state, may.Late)
		}
	}
	f.Payments = nil
	r, err := claim.Settle(finance.French(), f.Convention, 2024, f.Worked, nil, calendar.On(2024, time.July, 5))
	if err != nil || r.Balances[8].Late != 5 { // expected thirty days after 31 May
		t.Errorf("%+v %v", r.Balances[8], err)
	}
}

// checkBook writes sheets as a workbook, reads them back, and looks for a figure.
func checkBook(t *testing.T, sheets []table.Sheet, figure string) {
	t.Helper()
	var out bytes.Buffer
	if err := table.WriteWorkbook(&out, sheets); err != nil {
		t.Fatal(err)
	}
	tables, err := table.ReadWorkbook(&out, "a.xlsx")
	if err != nil || len(tables) != len(sheets) {
		t.Fatalf("%d sheets of %d, %v", len(tables), len(sheets), err)
	}
	trace := tables[len(tables)-1]
	if len(trace.Rows) < 5 {
		t.Errorf("the trace has %d rows", len(trace.Rows))
	}
	found := false
	for _, s := range sheets {
		for _, row := range s.Rows {
			for _, cell := range row {
				found = found || cell == figure
			}
		}
	}
	if !found {
		t.Errorf("%s is nowhere", figure)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(french["entreprise.csv"], french["temps.csv"], french["versements.csv"])
	f.Fuzz(func(t *testing.T, company, time, payments string) {
		_, report := moneyfolder.Read(folder(map[string]string{"entreprise.csv": company, "temps.csv": time, "versements.csv": payments}), finance.French())
		for _, p := range report.Problems {
			if p.What.FR == "" || p.What.EN == "" {
				t.Fatalf("%+v", p)
			}
		}
	})
}
