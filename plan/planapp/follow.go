package planapp

import (
	"net/url"

	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
	"fabrique/territory"
)

// Progress is the page that follows a composition.
type Progress struct {
	web.Frame
	Symbols       []web.Symbol
	Back          web.Link
	Heading, Lead string
	Why           string // why it failed; empty while it goes on
	Bar           web.Squares
	Facts         []Fact
	Stop          *web.Form
	Still         *web.Link // stops the page from refreshing, or begins again
}

// Fact is one name with its value.
type Fact struct{ Name, Value string }

// barSquares is how many squares show the work of a search.
const barSquares = 20

// showProgress shows how far a plan is. The page asks for itself again while
// there is something to wait for, unless its reader said not to.
func showProgress(v *desk.Visit) (any, error) {
	k, err := plandb.One(v.Context(), v.Read(), territory.ID(v.Territory), v.Path("plan"))
	if err != nil {
		return nil, err
	}
	if k.State.Readable() {
		return desk.Answered, v.Redirect(hrefOf(v, k))
	}
	p := Progress{Symbols: web.Plain, Back: web.Link{Href: v.Href("/plans"), Text: say.allPlans.In(v.Lang)}}
	heading := say.failedTitle
	if k.State == plandb.Failed {
		if p.Why, err = named(v, k.Why.In(v.Lang)); err != nil {
			return nil, err
		}
	} else {
		heading = p.follow(v, k)
	}
	p.Heading = heading.In(v.Lang)
	p.Frame = v.Frame(heading, "plans.css")
	return p, nil
}

func (p *Progress) follow(v *desk.Visit, k plandb.Kept) lang.Text {
	p.Lead = say.followLead.In(v.Lang)
	here := v.Href("/plans/" + url.PathEscape(k.ID) + "/progress")
	if v.Query("still") == "" {
		v.Writer().Header().Set("Refresh", soon)
		p.Still = &web.Link{Href: here + "?still=yes", Text: say.pause.In(v.Lang)}
	} else {
		p.Still = &web.Link{Href: here, Text: say.resume.In(v.Lang)}
	}
	p.facts(v.Lang, k)
	if k.Halt {
		return say.followHalting
	}
	if v.May("plan.stop") {
		f := v.Form("plan.stop", say.stop, here, desk.Ask{Name: "id", Kind: "hidden", Value: k.ID})
		f.Quiet = true
		p.Stop = &f
	}
	if k.Level == 0 {
		return say.followAsked
	}
	return lang.F(say.followLevel.FR, say.followLevel.EN, min(k.Level, 5))
}

// facts words where the search stands, as the command line does.
func (p *Progress) facts(tag lang.Tag, k plandb.Kept) {
	full := k.Share * barSquares / 1000
	var refs []string
	for i := range barSquares {
		ref := web.Room.ID
		if i < full {
			ref = web.Done.ID
		}
		refs = append(refs, ref)
	}
	p.Bar = web.Strip(refs, barSquares/2)
	p.Bar.Label = lang.F(say.shareOne.FR, say.shareOne.EN, lang.Percent(int64(k.Share), 1000)).In(tag)
	if k.Level == 0 {
		return
	}
	aim, reached, best, gap := planpage.Step{Level: k.Level, Policy: k.Policy, Found: k.Found, Value: k.Value, Bounded: k.Bounded, Bound: k.Bound}.Words()
	left := say.unknown
	if k.Left > 0 {
		left = lang.F(say.seconds.FR, say.seconds.EN, k.Left)
	}
	for _, f := range []struct{ name, value lang.Text }{{say.stepNow, k.Step}, {say.aim, aim}, {say.reached, reached}, {say.best, best}, {say.gap, gap}, {say.left, left}} {
		if f.value.Empty() {
			f.value = say.unknown
		}
		p.Facts = append(p.Facts, Fact{f.name.In(tag), f.value.In(tag)})
	}
}
