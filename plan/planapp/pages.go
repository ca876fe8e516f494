package planapp

import (
	"bytes"
	"encoding/json"
	"mime"
	"net/url"
	"path"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// Plans is the page where a plan is started, with the plans kept.
type Plans struct {
	web.Frame
	Heading, Lead          string
	Ways                   []web.Link
	StartTitle, Ready      string
	StopsTitle, LacksTitle string
	Stops, Lacks           []Need
	Start                  *web.Form
	ListTitle              string
	Heads                  []string
	List                   []Line
	Figures                Figures
}

// Need is something that a plan lacks, with the way to mend it.
type Need struct {
	Text string
	Way  web.Link
}

// Line is one plan kept.
type Line struct {
	When                     web.Link
	By, Rule, State, Outcome string
	Class                    string // of the state's tag
}

// Figures is what the territory supposes.
type Figures struct {
	Title, Lead, None string
	Heads             []string
	List              []Supposed
	AddTitle          string
	Add               *web.Form
}

// Supposed is one figure supposed.
type Supposed struct {
	Name, For, From, Value, Ground string
	Away                           *web.Form
}

const shownPlans = 30

func showPlans(v *desk.Visit) (any, error) {
	at := territory.ID(v.Territory)
	list, err := plandb.List(v.Context(), v.Read(), at, shownPlans)
	if err != nil {
		return nil, err
	}
	t, err := territorydb.One(v.Context(), v.Read(), at)
	if err != nil {
		return nil, err
	}
	p := Plans{Lead: say.startHint.In(v.Lang), ListTitle: say.listTitle.In(v.Lang)}
	heading := headingOf(v, &p, list)
	p.Heading = heading.In(v.Lang)
	found, err := look(v.Context(), v.Read(), at, v.Today())
	if err != nil {
		return nil, err
	}
	p.start(v, found, t.Policy, list)
	for _, h := range []lang.Text{say.colAsked, say.colBy, say.colRule, say.colState, say.colResult} {
		p.Heads = append(p.Heads, h.In(v.Lang))
	}
	for _, k := range list {
		p.List = append(p.List, lineOf(v, k))
	}
	if p.Figures, err = figures(v, found.companies); err != nil {
		return nil, err
	}
	p.Frame = v.Frame(heading, "plans.css")
	return p, nil
}

// headingOf says in one sentence where the plans stand, and leads to what matters.
func headingOf(v *desk.Visit, p *Plans, list []plandb.Kept) lang.Text {
	for _, k := range list {
		if k.State.Open() {
			p.Ways = append(p.Ways, web.Link{Href: hrefOf(v, k), Text: say.follow.In(v.Lang)})
			return say.running
		}
	}
	for _, k := range list {
		if k.State.Readable() {
			p.Ways = append(p.Ways, web.Link{Href: hrefOf(v, k), Text: lang.F(say.read.FR, say.read.EN, v.Day(k.Asked)).In(v.Lang)})
			return outcome(say.latest, k.Placed, k.Waiting)
		}
	}
	if len(list) > 0 {
		return say.failed
	}
	return say.noPlan
}

// start fills in what is missing and the form that starts a plan.
func (p *Plans) start(v *desk.Visit, found survey, policy territory.Policy, list []plandb.Kept) {
	p.StartTitle, p.StopsTitle, p.LacksTitle = say.startTitle.In(v.Lang), say.stopsTitle.In(v.Lang), say.lacksTitle.In(v.Lang)
	if !v.May("plan.compose") {
		p.StartTitle = say.readTitle.In(v.Lang)
	}
	for _, l := range found.lacks {
		n := Need{Text: l.Text.In(v.Lang)}
		if l.Path != "/people" || v.May("people.find") {
			n.Way = web.Link{Href: v.Href(l.Path), Text: l.Do.In(v.Lang)}
		}
		if l.Stops {
			p.Stops = append(p.Stops, n)
		} else {
			p.Lacks = append(p.Lacks, n)
		}
	}
	if len(found.lacks) == 0 {
		p.Ready = lang.F(say.ready.FR, say.ready.EN, lang.Count(found.persons, counted.person, counted.people), lang.Count(found.activities, counted.activity, counted.activities)).In(v.Lang)
	}
	busy := len(list) > 0 && list[0].State.Open()
	if len(p.Stops) > 0 || busy || !v.May("plan.compose") {
		return
	}
	var rules []desk.Choice
	for _, r := range []territory.Policy{territory.Weighted, territory.Strict} {
		rules = append(rules, desk.Choice{Value: string(r), Label: r.Name(), Chosen: r == policy})
	}
	f := v.Form("plan.compose", say.compose, v.Href("/plans/{id}/progress"), desk.Ask{Name: "policy", Kind: "radio", Options: rules, Required: true})
	p.Start = &f
}

// hrefOf leads to a plan, or to where it is followed.
func hrefOf(v *desk.Visit, k plandb.Kept) string {
	href := v.Href("/plans/" + url.PathEscape(k.ID))
	if !k.State.Readable() {
		href += "/progress"
	}
	return href
}

func lineOf(v *desk.Visit, k plandb.Kept) Line {
	l := Line{When: web.Link{Href: hrefOf(v, k), Text: v.Day(k.Asked).In(v.Lang) + ", " + v.Hour(k.Asked)}, By: k.Author, Rule: k.Policy.Name().In(v.Lang), State: states[string(k.State)].In(v.Lang)}
	switch k.State {
	case plandb.Failed:
		l.Class = "warm"
	case plandb.Interrupted:
		l.Class = "gold"
	case plandb.Asked, plandb.Composing:
		l.Class = "plain"
	}
	if k.State.Readable() {
		l.Outcome = outcome(say.placedOf, k.Placed, k.Waiting).In(v.Lang)
	}
	return l
}

// opened is a plan with what its page shows of its input.
type opened struct {
	plandb.Kept
	in plan.Input
	p  *plan.Plan
}

// open reads the documents of a plan.
func open(v *desk.Visit, k plandb.Kept) (o opened, err error) {
	o.Kept = k
	s, found, err := plandb.SheetOf(v.Context(), v.Read(), territory.ID(v.Territory), k.ID)
	if err != nil {
		return o, err
	}
	if !found {
		return o, fault.New(fault.NotFound, "Ce plan a été effacé.", "This plan was erased.")
	}
	if err := json.Unmarshal([]byte(s.Shown), &o.in); err != nil {
		return o, fault.New(fault.Invalid, "Ce plan a été écrit par une autre version. Composez-le de nouveau.", "This plan was written by another version. Compose it again.").Because(err)
	}
	o.p, err = planpage.ParsePlan(s.Plan)
	return o, err
}

// written is the page of a plan, but for what surrounds it.
type written struct {
	web.Parts
	answer, notice string
}

func (w written) weight() int { return w.Weight() }

// showPlan shows a plan as a folder would, within the application; one that is still
// to come is followed. Its page takes long to write and changes with the plan
// and with whom its reader knows: it is written once for all who read the same.
func showPlan(v *desk.Visit) (any, error) {
	k, err := plandb.One(v.Context(), v.Read(), territory.ID(v.Territory), v.Path("plan"))
	if err != nil {
		return nil, err
	}
	if !k.State.Readable() {
		return desk.Answered, v.Redirect(hrefOf(v, k))
	}
	r, err := read(v, k)
	if err != nil {
		return nil, err
	}
	w, err := desk.Ready(v, readyKey(v, k, "page "+r.key), written.weight,
		func() (written, error) { return write(v, k, r) })
	if err != nil {
		return nil, err
	}
	whole := web.Whole{Frame: v.Frame(lang.Same(w.answer), "plan.css"), Parts: w.Parts}
	if whole.Notice == "" {
		whole.Notice = w.notice
	}
	return whole, nil
}

// readyKey says everything that one form of a plan depends on.
func readyKey(v *desk.Visit, k plandb.Kept, form string) string {
	return strings.Join([]string{"plan", v.Territory, k.ID, string(k.State), k.Ended.String(), k.Digest, strconv.Itoa(k.Erased), form}, "\x00")
}

// write writes the page of a plan.
func write(v *desk.Visit, k plandb.Kept, r reading) (w written, err error) {
	o, err := open(v, k)
	if err != nil {
		return w, err
	}
	o.veil(v, r)
	p := planpage.NewPage(o.in, o.p, v.Lang)
	for i := range p.Files.Links {
		p.Files.Links[i].Href = v.Href("/plans/" + url.PathEscape(k.ID) + "/files/" + p.Files.Links[i].Href)
	}
	kept := lang.F(say.keptOn.FR, say.keptOn.EN, v.Day(k.Asked), k.Author)
	if !r.everybody {
		kept = lang.Sentences(kept, say.numbered)
	}
	p.Kept = &planpage.Kept{Text: kept.In(v.Lang),
		Links: []web.Link{{Href: v.Href("/plans"), Text: say.allPlans.In(v.Lang)}}}
	w.answer, w.notice = p.Answer, p.Notice
	w.Parts, err = planpage.Template().Parts(p)
	return w, err
}

// giveFile gives a plan in another form.
func giveFile(v *desk.Visit) error {
	k, err := plandb.One(v.Context(), v.Read(), territory.ID(v.Territory), v.Path("plan"))
	if err != nil {
		return err
	}
	if !k.State.Readable() {
		return fault.New(fault.Conflict, "Ce plan n’est pas encore prêt.", "This plan is not ready yet.")
	}
	r, err := read(v, k)
	if err != nil {
		return err
	}
	name := v.Path("file")
	file, err := desk.Ready(v, readyKey(v, k, "file "+name+" "+r.key), func(b []byte) int { return len(b) }, func() ([]byte, error) {
		o, err := open(v, k)
		if err != nil {
			return nil, err
		}
		o.veil(v, r)
		var b bytes.Buffer
		err = planpage.WriteFile(&b, name, o.in, o.p)
		return b.Bytes(), err
	})
	if err != nil {
		return err
	}
	head := v.Writer().Header()
	head.Set("Content-Type", kinds[path.Ext(name)])
	head.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": v.Day(k.Asked).String() + "-" + name}))
	_, err = v.Writer().Write(file)
	return err
}

// kinds are the media types of the forms of a plan.
var kinds = map[string]string{
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".csv":  "text/csv; charset=utf-8",
	".json": "application/json",
}
