package planpage

import (
	"embed"
	"io/fs"

	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/territory"
)

//go:embed pages/*.html pages/*.css pages/door/*.html
var pages embed.FS

var (
	planPage = web.Parse(pages, "pages/plan.html")
	doorPage = web.Parse(pages, "pages/door/door.html")
)

// Template is how a plan looks, in a folder and in the served application.
func Template() web.Template { return planPage }

// Styles holds the stylesheet of a plan, "pages/plan.css".
func Styles() fs.FS { return pages }

// Page is everything the page of a plan shows, already in words: its template decides nothing.
type Page struct {
	web.Frame
	Kicker, Answer, Proof, Unit string
	Stopped                     string
	None                        bool  // no plan was found: there is nothing below to show
	Jobs                        bool  // somebody has a job: starts and money can be shown
	Kept                        *Kept // in the served application; nil in a folder
	Note                        string
	Symbols                     []web.Symbol
	Flags                       Flags
	Cards                       []Card
	Board                       Board
	Waits                       Waits
	Activities                  Activities
	Policies                    Policies
	Starts                      Starts
	Money                       MoneyPart
	How                         How
	Proposes                    string
	Files                       Files
}

// Kept is what the served application says of a plan it keeps: when it was made,
// and where to go from there.
type Kept struct {
	Text  string
	Links []web.Link
}

// Card is one figure and what it means.
type Card struct {
	Title, Big, Unit string
	Squares          *web.Squares
	Lines            []string
	Links            []web.Link
}

// Flags is what a human must look at first; Rest is folded under More.
type Flags struct {
	Title, More string
	Items, Rest []string
}

// Files links the other forms of the plan.
type Files struct {
	Title string
	Links []web.Link
}

// view words a plan in one language.
type view struct {
	*names
	tag lang.Tag
}

// NewPage returns the page of p in the language tag. The addresses of assets
// and of the other forms of the plan are relative, as in a folder.
func NewPage(in plan.Input, p *plan.Plan, tag lang.Tag) Page {
	return view{index(in, p), tag}.page()
}

func (v view) page() Page {
	answer := answer(v.p)
	page := Page{
		Frame:   web.NewFrame(v.tag, v.f(sayTitle, v.in.Territory.Name, answer), "assets/", "plan.css"),
		Kicker:  v.f(sayPlanOf, v.in.Territory.Date),
		Answer:  v.t(answer),
		Proof:   v.t(proof(v.p)),
		Unit:    v.f(sayUnit, v.halfDay),
		Note:    v.t(v.in.Territory.Note),
		Symbols: v.symbols(),
		Flags:   v.flags(), Cards: v.cards(), Board: v.board(), Waits: v.waitsPart(),
		Activities: v.activities(), Policies: v.policies(), Starts: v.starts(),
		Money: v.money(), How: v.how(), Files: v.files(), Proposes: v.t(sayProposes),
	}
	page.Jobs = len(v.p.Jobs) > 0
	page.Policy, page.Place = web.FilePolicy, v.in.Territory.Name
	if page.None = tooSoon(v.p); v.p.Interrupted && !page.None {
		page.Stopped = v.t(sayStopped)
	}
	if v.in.Territory.Invented {
		page.Notice = v.t(sayInvented)
	}
	page.Tongues = web.Tongues(v.tag, pageName)
	if !page.None {
		page.Menu = v.menu()
	}
	return page
}

func (v view) menu() []web.Link {
	var out []web.Link
	for _, l := range []struct {
		href string
		text lang.Text
	}{{"#board", navBoard}, {"#waits", navWaits}, {"#activities", navActs}, {"#policies", navPolicies}, {"#starts", navStarts}, {"#money", navMoney}, {"#how", navHow}} {
		if len(v.p.Jobs) == 0 && (l.text == navStarts || l.text == navMoney) {
			continue
		}
		out = append(out, web.Link{Href: l.href, Text: v.t(l.text)})
	}
	return out
}

func pageName(tag lang.Tag) string { return "plan." + string(tag) + ".html" }

func (v view) t(text lang.Text) string { return text.In(v.tag) }

func (v view) f(text lang.Text, args ...any) string {
	return lang.F(text.FR, text.EN, args...).In(v.tag)
}

func (v view) count(n int, one, many lang.Text, args ...any) string {
	return lang.Count(n, one, many, args...).In(v.tag)
}

// all words each of texts.
func (v view) all(texts []lang.Text) []string {
	var out []string
	for _, t := range texts {
		if !t.Empty() {
			out = append(out, t.In(v.tag))
		}
	}
	return out
}

// answer returns the one sentence that matters.
func answer(p *plan.Plan) lang.Text {
	if tooSoon(p) {
		return sayNoPlan
	}
	waits := sayNobody
	if n := len(p.Waiting); n > 0 {
		waits = lang.Count(n, sayWaits, sayWait)
	}
	return lang.F("%s, %s", "%s, %s", lang.Count(len(p.Jobs), sayJob, sayJobs), waits)
}

// tooSoon reports whether p was stopped before any plan was found: it then says
// nothing about anybody.
func tooSoon(p *plan.Plan) bool {
	return p.Interrupted && len(p.Jobs) == 0 && len(p.Waiting) > 0
}

// proof says what is known of the answer; only what is proven is called so.
func proof(p *plan.Plan) lang.Text {
	first := p.Levels[0]
	switch {
	case len(p.Waiting)+len(p.Jobs) == 0:
		return sayNobodyListed
	case len(p.Waiting) == 0:
		return sayAllPlaced
	case tooSoon(p):
		return sayTooSoon
	case !first.Given.Empty():
		return sayAmongKept
	case p.Policy == territory.Strict && first.Proven:
		return sayStrictProven
	case p.Policy == territory.Strict:
		return lang.Count(unproven(p), sayStrictOne, sayStrictBound)
	case first.Proven:
		return sayWeightedProven
	}
	return lang.F(sayWeightedBound.FR, sayWeightedBound.EN, percent(first.Gap))
}

// unproven returns how many passings-over of the strict policy have no proof.
func unproven(p *plan.Plan) int {
	for _, r := range p.Policies {
		if r.Policy == territory.Strict {
			return r.Unproven
		}
	}
	return 0
}

// percent words a fraction: 0.3 % for 0.003, with two decimals below one percent.
func percent(fraction float64) lang.Text {
	unit := lang.T("\u00a0%", "%")
	of := func(d lang.Decimal) lang.Text {
		return lang.Text{FR: d.In(lang.FR) + unit.FR, EN: d.In(lang.EN) + unit.EN}
	}
	switch {
	case fraction < 0.0001:
		return lang.F(sayLess.FR, sayLess.EN, of(lang.Decimal{Units: 1, Places: 2}))
	case fraction < 0.01:
		return of(lang.Decimal{Units: ceil(fraction * 10000), Places: 2})
	}
	return of(lang.Decimal{Units: ceil(fraction * 1000), Places: 1})
}

// ceil rounds a bound up, so that what is said never promises too much.
func ceil(x float64) int64 {
	n := int64(x)
	if float64(n) < x-1e-9 {
		n++
	}
	return n
}

func (v view) symbols() []web.Symbol {
	out := append([]web.Symbol{}, web.Plain...)
	for _, a := range v.p.Activities {
		hue := v.hue[a.Activity]
		out = append(out, web.Symbol{ID: v.square(a.Activity), Class: web.Hue(hue), Sign: v.sign[a.Activity]},
			web.Symbol{ID: v.small(a.Activity), Class: web.SmallHue(hue)})
	}
	return out
}

func (v view) files() Files {
	links := []web.Link{{Href: workbookName(v.tag), Text: v.t(sayFileXLSX)}}
	for _, f := range []struct {
		href string
		text lang.Text
	}{{"jobs.csv", sayFileJobs}, {"waiting.csv", sayFileWaiting}, {"activities.csv", sayFileActs},
		{"months.csv", sayFileMonths}, {"plan.json", sayFileJSON}} {
		links = append(links, web.Link{Href: f.href, Text: v.t(f.text)})
	}
	return Files{Title: v.t(sayFiles), Links: links}
}

func workbookName(tag lang.Tag) string {
	if tag == lang.FR {
		return "plan.xlsx"
	}
	return "plan." + string(tag) + ".xlsx"
}

// How many flags show at once, and how many of one kind among them.
const flagsShown, flagsAlike = 6, 2

func (v view) flags() Flags {
	out := Flags{Title: v.t(sayFlags)}
	alike := map[string]int{}
	for _, f := range v.p.Flags {
		if text := v.t(f.Text); len(out.Items) < flagsShown && alike[f.Kind] < flagsAlike {
			out.Items = append(out.Items, text)
			alike[f.Kind]++
		} else {
			out.Rest = append(out.Rest, text)
		}
	}
	out.More = v.count(len(out.Rest), sayFlagsOne, sayFlagsAll)
	return out
}
