package financeapp

import (
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/financedb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
)

// Home is the first page of money.
type Home struct {
	web.Frame
	Heading, Lead, Empty        string
	Companies                   []Card
	Doors                       []web.Link
	AskedTitle                  string
	Asked                       []Asked
	SupposedTitle, NothingTitle string
	Supposed                    Table
}

// Card is one company in short.
type Card struct {
	Name string
	Ways []web.Door
}

// needed are the figures that a budget of any company stands on.
var needed = []string{finance.StateRate, finance.MinimumWage, finance.DepartmentShare, finance.OtherPostsShare}

func showHome(v *desk.Visit) (any, error) {
	l, err := open(v)
	if err != nil {
		return nil, err
	}
	heading := lang.Count(len(l.told), lang.T("L’argent : %s hypothèse du territoire", "Money: %s assumption of the territory"), lang.T("L’argent : %s hypothèses du territoire", "Money: %s assumptions of the territory"))
	if len(l.told) == 0 {
		heading = lang.T("L’argent : aucune hypothèse du territoire", "Money: no assumption of the territory")
	}
	p := Home{Frame: v.Frame(say.money, "money.css"), Heading: heading.In(v.Lang), Lead: say.homeLead.In(v.Lang), AskedTitle: say.askedTitle.In(v.Lang),
		Doors:         []web.Link{{Href: v.Href("/money/rules"), Text: say.rulesDoor.In(v.Lang)}, {Href: v.Href("/money/return"), Text: say.returnDoor.In(v.Lang)}},
		SupposedTitle: say.supposedTitle.In(v.Lang), NothingTitle: say.nothingSupposed.In(v.Lang)}
	if len(l.companies) == 0 {
		p.Empty = say.noCompany.In(v.Lang)
	}
	for _, c := range l.companies {
		a := account{ledger: l, company: c}
		p.Companies = append(p.Companies, Card{Name: c.Name, Ways: a.ways()})
	}
	month := v.Today().Month()
	p.Asked = l.asked(needed, month, month+11)
	p.Supposed = l.supposedTable(l.told)
	return p, nil
}

// supposedTable lists assumptions, each with what takes it back.
func (l ledger) supposedTable(list []financedb.Assumed) Table {
	t := Table{Caption: say.supposedTitle.In(l.Lang), Titled: true, Heads: []string{say.figure.In(l.Lang), say.value.In(l.Lang), say.from.In(l.Lang), say.ground.In(l.Lang), say.author.In(l.Lang)}, Words: 4}
	for _, a := range list {
		if a.Company != "" && !l.Actor.Sees(string(a.Company)) {
			continue
		}
		title := l.titleOf(a.Name).In(l.Lang)
		if a.Company != "" {
			title += " · " + l.companyName(a.Company)
		}
		row := Line{Head: Cell{Text: title, Href: l.Href("/money/rules/" + a.Name)}, Cells: []Cell{{Text: finance.ValueText(a.Value, a.Unit).In(l.Lang)},
			{Text: a.From.In(l.Lang)}, {Text: a.Ground()}, {Text: supposedBy(a.Assumption).In(l.Lang)}}}
		if l.Actor.Sees(string(a.Company)) {
			l.takeBack(&row, "assumption", a.ID)
		}
		t.Rows = append(t.Rows, row)
	}
	l.acts(&t)
	return t
}

func (l ledger) companyName(id company.ID) string {
	for _, c := range l.companies {
		if c.ID == id {
			return c.Name
		}
	}
	return string(id)
}

// takeBack gives a row the small form that takes its entry back.
func (l ledger) takeBack(row *Line, sort, id string) {
	if !l.May("money.drop") {
		return
	}
	f := desk.Again(l.Form("money.drop", say.takeBack, l.Request.URL.Path+"?"+l.Request.URL.RawQuery, desk.Ask{Name: "sort", Kind: "hidden", Value: sort}, desk.Ask{Name: "id", Kind: "hidden", Value: id}), "drop-"+id)
	f.Quiet = true
	row.Form = &f
}

// acts names the last column of a table whose rows can be taken back.
func (l ledger) acts(t *Table) {
	if l.May("money.drop") {
		t.Acts = say.acts.In(l.Lang)
	}
}

// Rules is the page of all parameters.
type Rules struct {
	web.Frame
	Brought
	Heading, Lead string
	Back          web.Link
	Groups        []Table
}

func showRules(v *desk.Visit) (any, error) {
	l, err := open(v)
	if err != nil {
		return nil, err
	}
	names := l.book.Names()
	heading := lang.F("%s paramètres, datés et sourcés", "%s parameters, dated and sourced", len(names))
	p := Rules{Frame: v.Frame(heading, "money.css"), Heading: heading.In(v.Lang), Lead: lang.F("Valeurs en vigueur le %s. Chaque paramètre ouvre son histoire.", "Values in force on %s. Each parameter opens its history.", v.Today()).In(v.Lang),
		Back: web.Link{Href: v.Href("/money"), Text: say.money.In(v.Lang)}}
	file := ""
	for _, name := range names {
		one, _ := l.book.Parameter(name)
		if one.File != file {
			file = one.File
			p.Groups = append(p.Groups, Table{Caption: groupTitle(file).In(v.Lang), Titled: true, Heads: []string{say.figure.In(v.Lang), say.value.In(v.Lang), say.from.In(v.Lang), say.source.In(v.Lang)}, Words: 3})
		}
		t := &p.Groups[len(p.Groups)-1]
		t.Rows = append(t.Rows, l.inForce(one))
	}
	return p, l.adoptForm(&p)
}

func (l ledger) inForce(p finance.Parameter) Line {
	row := Line{Head: Cell{Text: p.Title.In(l.Lang), Href: l.Href("/money/rules/" + p.Name)}}
	used, err := l.book.Find(p.Name, l.Today(), "")
	if err != nil {
		row.Cells = []Cell{{Warm: say.unknown.In(l.Lang)}, {}, {Text: say.mustSuppose.In(l.Lang)}}
		if f, ended := p.Ended(l.Today()); ended {
			row.Cells = []Cell{{Warm: say.unknown.In(l.Lang)}, {Text: f.From.In(l.Lang)}, {Text: f.Source}}
		}
		return row
	}
	c := finance.Cite(used)
	value := Cell{Text: c.Value.In(l.Lang)}
	source := c.Source
	if c.Assumption != nil {
		value.Tag, source = say.assumption.In(l.Lang), c.Assumption.Author+" : "+c.Assumption.Ground()
	}
	row.Cells = []Cell{value, {Text: c.From.In(l.Lang)}, {Text: source}}
	return row
}

var groups = map[string]lang.Text{
	"contribution": lang.T("Contribution au développement de l’emploi", "Employment contribution"), "wage": lang.T("Salaire minimum", "Minimum wage"),
	"employer": lang.T("Cotisations de l’employeur", "Contributions of the employer"), "reduction": lang.T("Réduction générale", "General reduction"),
	"employee": lang.T("Cotisations du salarié", "Contributions of the employee"), "payroll-tax": lang.T("Taxe sur les salaires et TVA", "Payroll tax and VAT"),
	"rsa": lang.T("RSA", "Minimum income (RSA)"), "activity-bonus": lang.T("Prime d’activité", "Activity bonus"), "unemployment": lang.T("Chômage", "Unemployment"),
	"disability": lang.T("Handicap", "Disability"), "sizes": lang.T("Seuils d’effectif", "Thresholds of size"), "supposed": lang.T("Supposé par Fabrique, faute d’être dit", "Supposed by Fabrique until told"),
}

// groupTitle words a rule file.
func groupTitle(file string) lang.Text {
	name := strings.TrimSuffix(strings.TrimLeft(file, "0123456789-"), ".txt")
	if t, ok := groups[name]; ok {
		return t
	}
	return lang.Same(name)
}

// Rule is the page of one parameter through time.
type Rule struct {
	web.Frame
	Heading, Lead, Note, Checked string
	Back                         web.Link
	Chart                        *web.Chart
	History, Supposed            Table
	HistoryTitle, SupposedTitle  string
	SupposeTitle                 string
	Suppose                      *web.Form
}

func showRule(v *desk.Visit) (any, error) {
	l, err := open(v)
	if err != nil {
		return nil, err
	}
	name := v.Path("rule")
	param, known := l.book.Parameter(name)
	if unitOf(l.book, name) == "" {
		return nil, fault.New(fault.NotFound, "Aucun paramètre ne porte ce nom. Reprenez depuis la liste.", "No parameter has this name. Start again from the list.")
	}
	p := Rule{HistoryTitle: say.history.In(v.Lang), SupposedTitle: say.supposedTitle.In(v.Lang), SupposeTitle: say.supposeTitle.In(v.Lang), Note: param.Note,
		Back: web.Link{Href: v.Href("/money/rules"), Text: say.rulesDoor.In(v.Lang)}}
	title := l.titleOf(name)
	heading := lang.F("%s : aucune valeur connue aujourd’hui", "%s: no value known today", title)
	if used, err := l.book.Find(name, v.Today(), ""); err == nil {
		heading = lang.F("%s : %s aujourd’hui%s", "%s: %s today%s", title, finance.Cite(used).Value, map[bool]lang.Text{true: say.supposedToday}[used.Assumption != nil])
	} else {
		p.Lead = say.mustSuppose.In(v.Lang)
	}
	p.Frame, p.Heading = v.Frame(heading, "money.css"), heading.In(v.Lang)
	if param.Checked != 0 {
		p.Checked = lang.F("Valeurs comparées à leurs sources le %s.", "Values compared with their sources on %s.", param.Checked).In(v.Lang)
	}
	var own []financedb.Assumed
	for _, a := range l.told {
		if a.Name == name {
			own = append(own, a)
		}
	}
	if known {
		p.Chart = l.ruleChart(param, own)
		p.History = l.history(param)
	}
	p.Supposed = l.supposedTable(own)
	if v.May("money.suppose") {
		f := l.supposeForm(name, "")
		p.Suppose = &f
	}
	return p, nil
}

func (l ledger) history(p finance.Parameter) Table {
	t := Table{Caption: p.Title.In(l.Lang), Titled: true, Heads: []string{say.from.In(l.Lang), say.value.In(l.Lang), say.source.In(l.Lang)}, Words: 2}
	for i := len(p.Series) - 1; i >= 0; i-- {
		f := p.Series[i]
		value := Cell{Text: finance.ValueText(f.Value, f.Unit).In(l.Lang)}
		if f.Ended {
			value = Cell{Warm: say.unknown.In(l.Lang)}
		}
		source := f.Source
		if f.Note != "" {
			source += " · " + f.Note
		}
		t.Rows = append(t.Rows, Line{Head: Cell{Text: f.From.In(l.Lang)}, Cells: []Cell{value, {Text: source, Href: f.Link}}})
	}
	return t
}

// ruleChart draws a parameter through time, known and supposed values together.
func (l ledger) ruleChart(p finance.Parameter, own []financedb.Assumed) *web.Chart {
	places := 2
	if p.Unit == "rate" {
		places = 4
	}
	for _, f := range p.Series {
		places = max(places, min(f.Value.Places, 6))
	}
	trail := web.Trail{ID: "rule", Title: p.Title.In(l.Lang), Desc: say.sameBelow.In(l.Lang), Step: true, Low: -1, Until: int64(l.Today()) + 366,
		Axis: func(v int64) string {
			return finance.ValueText(lang.Decimal{Units: v, Places: places}, axisUnit(p.Unit)).In(l.Lang)
		}}
	last := calendar.Date(0)
	for _, f := range p.Series {
		trail.Spots = append(trail.Spots, web.Spot{At: int64(f.From), Value: finance.Scaled(f.Value, places), Gone: f.Ended})
		last = f.From
	}
	for _, a := range own {
		if u, err := l.book.Find(p.Name, a.From, ""); err == nil && a.Company == "" && a.From >= last {
			trail.Spots = append(trail.Spots, web.Spot{At: int64(a.From), Value: finance.Scaled(u.Fact.Value, places)})
			last = a.From
		}
	}
	if len(trail.Spots) == 0 {
		return nil
	}
	trail.Until = max(trail.Until, int64(last)+366)
	first, _, _ := calendar.Date(trail.Spots[0].At).Split()
	end, _, _ := calendar.Date(trail.Until).Split()
	step := max(1, (end-first)/5)
	for y := first + 1; y <= end; y += step {
		trail.Times = append(trail.Times, web.Time{At: int64(calendar.On(y, 1, 1)), Text: yearText(y)})
	}
	c := web.Trailed(trail)
	return &c
}

// axisUnit leaves long units off the axis: the title says them.
func axisUnit(unit string) string {
	if unit == "rate" {
		return unit
	}
	return " "
}
