package moneyfolder

import (
	"io/fs"
	"slices"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
)

// Folder is what a folder holds.
type Folder struct {
	Convention claim.Convention
	Worked     []claim.Worked
	Payments   []claim.Payment
	Budget     budget.Input
	Assumed    []finance.Assumption
}

var (
	companySheet = sheet{lang.T("entreprise", "company"), []column{
		need("nom", "name"), may("salariés", "size"), may("plafond ETP", "ceiling"), may("base", "basis"), may("cotisations à jour au", "contributions paid up to"),
		may("règle de salaire", "pay rule"), may("délai de paiement", "payment term"), may("premier mois", "first month"), may("mois", "months"),
		may("trésorerie", "cash"), may("absence", "absence"), may("ventes par ETP", "sales per FTE"), may("formation par ETP", "training per FTE"),
		may("retard des contributions", "contributions late"), may("retard des ventes", "sales late"), may("dotation", "grant")}, true}
	contractSheet = sheet{lang.T("contrats", "contracts"), []column{need("personne", "person"), need("début", "from"), may("fin", "until"), need("heures", "hours"),
		may("encadrement", "other"), may("site", "site"), may("salaire horaire", "hourly wage")}, false}
	amendmentSheet  = sheet{lang.T("avenants", "amendments"), []column{need("personne", "person"), need("début", "from"), need("heures", "hours"), may("salaire horaire", "hourly wage")}, false}
	suspensionSheet = sheet{lang.T("suspensions", "suspensions"), []column{need("personne", "person"), need("début", "from"), may("fin", "until")}, false}
	shareSheet      = sheet{lang.T("parts", "shares"), []column{need("personne", "person"), need("activité", "activity"), need("part", "share")}, false}
	hireSheet       = sheet{lang.T("embauches", "hires"), []column{need("mois", "month"), need("nombre", "count"), need("heures", "hours"), may("encadrement", "other"), may("activité", "activity")}, false}
	activitySheet   = sheet{lang.T("activites", "activities"), []column{need("id", "id"), may("nom", "name"), may("ouvre", "opens"), may("ferme", "closes"),
		may("ventes par ETP", "sales per FTE"), may("matériel par mois", "equipment a month"), may("locaux par mois", "premises a month")}, false}
	lineSheet = sheet{lang.T("lignes", "lines"), []column{need("sorte", "kind"), need("titre", "title"), need("de", "from"), may("à", "until"), need("montant par mois", "amount a month"),
		may("activité", "activity"), may("site", "site"), may("décision", "decision")}, false}
	timeSheet = sheet{lang.T("temps", "time"), []column{need("personne", "person"), need("du", "from"), need("au", "until"), need("heures payées", "paid hours"), may("heures supplémentaires", "overtime"),
		may("salaire brut", "gross pay"), may("encadrement", "other"), may("autre aide", "other aid")}, false}
	paymentSheet = sheet{lang.T("versements", "payments"), []column{need("payeur", "payer"), need("pour", "for"), need("reçu le", "received on"), need("montant", "amount"), may("référence", "reference")}, false}
)

// Read reads a folder under book b. The report says everything that is wrong; the
// folder serves when it is OK.
func Read(folder fs.FS, b *finance.Book) (Folder, table.Report) {
	rd := &reader{folder: folder, report: table.Report{Rows: map[string]int{}, Read: lang.T("dossier de gestion", "money folder")}}
	var f Folder
	rd.company(&f)
	rd.assumptions(&f, b)
	rd.jobs(&f.Budget)
	rd.plans(&f.Budget)
	rd.each(timeSheet, func(r *row) error {
		f.Worked = append(f.Worked, claim.Worked{Person: people.ID(r.text("person")), Other: r.yes("other"), From: r.date("from"), Until: r.date("until"),
			Paid: r.hours("paid hours"), Overtime: r.hours("overtime"), Gross: r.cents("gross pay"), Aid: r.text("other aid")})
		return nil
	})
	rd.each(paymentSheet, func(r *row) error {
		p := claim.Payment{For: r.month("for"), On: r.date("received on"), Amount: r.cents("amount"), Reference: r.text("reference")}
		switch table.Fold(r.text("payer")) {
		case "etat", "state":
			p.Payer = claim.State
		case "departement", "department":
			p.Payer = claim.Department
		default:
			r.fault("payer", fault.New(fault.Invalid, "Écrivez État ou Département.", "Write State or Department."))
		}
		f.Payments = append(f.Payments, p)
		return nil
	})
	return f, rd.report
}

func (rd *reader) company(f *Folder) {
	n := 0
	rd.each(companySheet, func(r *row) error {
		if n++; n > 1 {
			return fault.New(fault.Invalid, "Un dossier décrit une entreprise. Faites un dossier par entreprise.", "A folder describes one company. Make one folder a company.")
		}
		c := &f.Convention
		c.Company = company.Company{ID: company.ID(r.text("name")), Name: r.text("name"), Size: r.int("size"), Ceiling: r.thousandths("ceiling")}
		c.UpTo, c.Term, c.PayRule = r.lastDay("contributions paid up to"), 30, payRule(r)
		if r.text("payment term") != "" {
			c.Term = r.int("payment term")
		}
		c.Basis = read(r, "basis", finance.ParseBasis)
		f.Budget = budget.Input{Company: c.Company, Basis: c.Basis, Months: 12, From: r.month("first month"), Cash: r.cents("cash"), Sales: r.cents("sales per FTE"),
			Training: r.cents("training per FTE"), Absence: r.thousandths("absence"), Grant: r.yes("grant"),
			Late: budget.Late{Contribution: r.int("contributions late"), Sales: r.int("sales late")}}
		if r.text("months") != "" {
			f.Budget.Months = r.int("months")
		}
		return nil
	})
}

func payRule(r *row) claim.PayRule {
	switch table.Fold(r.text("pay rule")) {
	case "", "brut", "gross":
		return claim.Gross
	case "charge", "loaded":
		return claim.Loaded
	case "cout employeur", "employer cost", "coutemployeur", "employercost":
		return claim.EmployerCost
	}
	r.fault("pay rule", fault.New(fault.Invalid, "Écrivez brut, chargé ou coût employeur.", "Write gross, loaded or employer cost."))
	return claim.Gross
}

// assumptions reads assumptions.txt or hypotheses.txt.
func (rd *reader) assumptions(f *Folder, b *finance.Book) {
	for _, name := range []string{"assumptions.txt", "hypotheses.txt"} {
		text, err := fs.ReadFile(rd.folder, name)
		if err != nil {
			continue
		}
		rd.report.Files = append(rd.report.Files, name)
		list, err := b.ReadAssumptions(finance.File{Name: name, Text: string(text)})
		if err != nil {
			rd.note(name, 0, "", err)
		}
		f.Assumed = append(f.Assumed, list...)
	}
}

// jobs reads contracts and what happened to them.
func (rd *reader) jobs(in *budget.Input) {
	rd.each(contractSheet, func(r *row) error {
		j := budget.Job{Employment: company.Employment{Wage: read(r, "hourly wage", wage), Site: company.SiteID(r.text("site")), Other: r.yes("other"), Until: r.lastDay("until"),
			Contract: company.Contract{Person: people.ID(r.text("person")), Company: in.Company.ID, Paid: r.hours("hours"), From: r.date("from")}}}
		in.Jobs = append(in.Jobs, j)
		return nil
	})
	rd.each(amendmentSheet, func(r *row) error {
		from := r.date("from")
		return change(in, r, from, func(j *budget.Job) {
			j.Amendments = append(j.Amendments, company.Amendment{From: from, Paid: r.hours("hours"), Wage: r.wage()})
		})
	})
	rd.each(suspensionSheet, func(r *row) error {
		p := calendar.Period{From: r.date("from"), Open: true}
		if last := r.lastDay("until"); last != nil {
			p.Until, p.Open = *last, false
		}
		return change(in, r, p.From, func(j *budget.Job) { j.Suspended = append(j.Suspended, p) })
	})
	rd.each(shareSheet, func(r *row) error {
		part := budget.Part{Activity: needs.ActivityID(r.text("activity")), Share: r.thousandths("share")}
		for i := range in.Jobs {
			if j := &in.Jobs[i]; string(j.Person) == r.text("person") {
				j.Parts = append(j.Parts, part)
			}
		}
		return nil
	})
}

// change applies a change to the contract of the person of r that holds on day d.
func change(in *budget.Input, r *row, d calendar.Date, apply func(*budget.Job)) error {
	for i := range in.Jobs {
		if j := &in.Jobs[i]; string(j.Person) == r.text("person") && j.From <= d && (j.Until == nil || d <= *j.Until) {
			apply(j)
			return nil
		}
	}
	return fault.Newf(fault.NotFound, "%s n’a pas de contrat le %s. Vérifiez la personne et la date.", "%s has no contract on %s. Check the person and the date.", r.text("person"), d)
}

// wage reads an hourly wage; nil when the cell is empty.
func (r *row) wage() *company.Wage {
	if r.text("hourly wage") == "" {
		return nil
	}
	w := read(r, "hourly wage", wage)
	return &w
}

func wage(s string) (company.Wage, error) {
	n, err := table.Scaled(s, 5)
	if err == nil && (n < 0 || n > 1000_00000) {
		err = fault.Newf(fault.Invalid, "« %s » n’est pas un salaire horaire. Écrivez par exemple 12,50.", "“%s” is not an hourly wage. Write for example 12.50.", s)
	}
	return company.Wage(n), err
}

// plans reads what is expected: hires, activities, lines told by hand.
func (rd *reader) plans(in *budget.Input) {
	rd.each(hireSheet, func(r *row) error {
		h := budget.Hire{Month: r.month("month"), Count: r.int("count"), Paid: r.hours("hours"), Other: r.yes("other")}
		if a := r.text("activity"); a != "" {
			h.Parts = []budget.Part{{Activity: needs.ActivityID(a), Share: 1000}}
		}
		in.Hires = append(in.Hires, h)
		return nil
	})
	rd.each(activitySheet, func(r *row) error {
		a := budget.Activity{ID: needs.ActivityID(r.text("id")), Name: r.text("name"), Sales: r.cents("sales per FTE"), Equipment: r.cents("equipment a month"), Premises: r.cents("premises a month")}
		for column, into := range map[string]**calendar.Month{"opens": &a.Opens, "closes": &a.Closes} {
			if r.text(column) != "" {
				m := r.month(column)
				*into = &m
			}
		}
		in.Activities = append(in.Activities, a)
		return nil
	})
	rd.each(lineSheet, func(r *row) error {
		t := budget.Told{Title: lang.Same(r.text("title")), From: r.month("from"), Until: r.month("from"), Amount: r.cents("amount a month"),
			Activity: needs.ActivityID(r.text("activity")), Site: company.SiteID(r.text("site")), Decision: r.text("decision")}
		if r.text("until") != "" {
			t.Until = r.month("until")
		}
		kind, known := kindOf(r.text("kind"))
		if !known {
			r.fault("kind", fault.Newf(fault.Invalid, "« %s » n’est pas une sorte de ligne. Écrivez par exemple %s.", "“%s” is not a kind of line. Write for example %s.", r.text("kind"), budget.Premises.Title()))
		}
		t.Kind = kind
		in.Told = append(in.Told, t)
		return nil
	})
}

// kindOf returns the kind that a cell names, in either language or as programs do.
func kindOf(text string) (budget.Kind, bool) {
	if k, ok := budget.KindNamed(text); ok {
		return k, true
	}
	i := slices.IndexFunc(budget.Kinds(), func(k budget.Kind) bool {
		return table.Fold(text) == table.Fold(k.Title().FR) || table.Fold(text) == table.Fold(k.Title().EN)
	})
	return budget.Kind(max(i, 0)), i >= 0
}
