package needsapp

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/territory"
)

type proposal struct {
	Title    string `json:"title" fr:"Le besoin, en quelques mots" en:"The need, in a few words"`
	Wording  string `json:"wording" fr:"Racontez" en:"Tell us more"`
	Place    string `json:"place" fr:"Où" en:"Where"`
	Benefits string `json:"benefits" fr:"À qui cela servirait" en:"Who would benefit"`
	Name     string `json:"name" fr:"Votre nom" en:"Your name"`
	Contact  string `json:"contact" fr:"Comment vous joindre" en:"How to reach you"`
	Website  string `json:"website" fr:"Laissez ce champ vide" en:"Leave this field empty"`
	Stamp    string `json:"stamp" fr:"Moment" en:"Moment" secret:"yes"`
}

// Receipt is what the asker takes away: number, day, and the code that shows the answer.
type Receipt struct {
	Number string        `json:"number"`
	On     calendar.Date `json:"on"`
	Code   string        `json:"code"`
}

// propose puts a need on the shelf, or holds it back for the team when it is suspicious.
func propose(ctx context.Context, c *op.Call, in proposal) (Receipt, error) {
	at := territory.ID(c.Actor.Territory)
	in.Title, in.Wording = strings.TrimSpace(in.Title), strings.TrimSpace(in.Wording)
	switch {
	case in.Title == "":
		return Receipt{}, fault.New(fault.Missing, "Dites le besoin en quelques mots.", "Say the need in a few words.").At("title")
	case len([]rune(in.Title)) > 160:
		return Receipt{}, fault.New(fault.Invalid, "C’est un peu long pour un titre : gardez l’essentiel, le reste va dans « Racontez ».",
			"This is rather long for a title: keep the main point, the rest goes under “Tell us more”.").At("title")
	case len([]rune(in.Wording)) > 4000:
		return Receipt{}, fault.New(fault.Invalid, "Ce texte dépasse 4 000 caractères : raccourcissez-le un peu.", "This text is over 4,000 characters: shorten it a little.").At("wording")
	}
	if err := in.short(); err != nil {
		return Receipt{}, err
	}
	n := needs.Filed{Need: needs.Need{ID: needs.ID(c.NewID()), Title: lang.Same(in.Title), From: in.Name}, Proposed: c.Today, Wording: in.Wording, Place: in.Place,
		Benefits: in.Benefits, Asker: needs.Asker{Name: in.Name, Contact: in.Contact, Tongue: c.Lang}}
	if n.From == "" {
		n.From = needs.Resident.In(c.Lang)
	}
	var err error
	if n.Held, err = doubts(ctx, c, at, in); err != nil {
		return Receipt{}, err
	}
	secret := rand.Text()[:8]
	n.Asker.Secret = account.Hashed(secret)
	if n.Number, err = needsdb.NextNumber(ctx, c.Q, at, c.Today); err != nil {
		return Receipt{}, err
	}
	code := n.Number + "-" + secret
	c.About("need", string(n.ID))
	c.Leads(code)
	return Receipt{n.Number, c.Today, code}, needsdb.File(ctx, c.Q, at, n)
}

// doubts tells why a proposal should first be seen by the team.
func doubts(ctx context.Context, c *op.Call, at territory.ID, in proposal) ([]needs.Doubt, error) {
	list := needs.Doubts(strings.TrimSpace(in.Title + " " + in.Wording + " " + in.Contact[:strings.IndexByte(in.Contact+"@", '@')]))
	if in.Website != "" {
		list = append(list, needs.Trap)
	}
	soon, err := hasty(ctx, c.Q, at, in.Stamp, c.At)
	if err != nil {
		return nil, err
	}
	if soon {
		list = append(list, needs.Hasty)
	}
	shelf, err := needsdb.Shelf(ctx, c.Q, at)
	for _, other := range shelf {
		if other.Title.FR == in.Title && other.Wording == in.Wording && c.Today-other.Proposed < 7 {
			return append(list, needs.Twice), err
		}
	}
	return list, err
}

// Propose is the public form.
type Propose struct {
	web.Frame
	Heading, Lead, Privacy string
	Form                   web.Form
	Trap                   web.Input
	Known                  web.Link
}

func showPropose(v *desk.Visit) (any, error) {
	mark, err := stamp(v)
	if err != nil {
		return nil, err
	}
	p := Propose{Heading: say.proposeHeading.In(v.Lang), Lead: say.proposeLead.In(v.Lang), Privacy: say.privacy.In(v.Lang),
		Known: web.Link{Href: v.Href("/receipt"), Text: say.haveReceipt.In(v.Lang)}}
	p.Form = v.Form("needs.propose", say.send, v.Href("/receipt/{id}"),
		desk.Ask{Name: "title", Required: true, Hint: say.titleHint},
		desk.Ask{Name: "wording", Kind: "area", Rows: 5, Hint: say.wordingHint},
		desk.Ask{Name: "place"}, desk.Ask{Name: "benefits", Hint: say.benefitsHint},
		desk.Ask{Name: "name", Auto: "name"}, desk.Ask{Name: "contact", Hint: say.contactHint},
		desk.Ask{Name: "website"})
	last := len(p.Form.Inputs) - 1
	p.Trap, p.Form.Inputs = p.Form.Inputs[last], p.Form.Inputs[:last]
	p.Form.Hidden = append(p.Form.Hidden, web.Hidden{Name: "stamp", Value: mark})
	p.Frame = v.Frame(say.proposeHeading, "needs.css")
	return p, nil
}

type lookup struct {
	Code string `json:"code" fr:"Code de votre reçu" en:"Code of your receipt"`
}

// receipt finds the need of a receipt.
func receipt(ctx context.Context, c *op.Call, in lookup) (Receipt, error) {
	n, err := byCode(ctx, c.Q, territory.ID(c.Actor.Territory), in.Code)
	if err != nil {
		return Receipt{}, err
	}
	code := strings.ToUpper(strings.TrimSpace(in.Code))
	c.About("need", string(n.ID))
	c.Leads(code)
	return Receipt{n.Number, n.Proposed, code}, nil
}

// short refuses what nobody would write in the small fields.
func (in proposal) short() error {
	const most = 400
	var wrong []error
	for _, f := range [][2]string{{"place", in.Place}, {"benefits", in.Benefits}, {"name", in.Name}, {"contact", in.Contact}, {"website", in.Website}} {
		if len([]rune(f[1])) > most {
			wrong = append(wrong, fault.Newf(fault.Invalid, "C’est trop long ici : %s caractères au plus.", "This is too long here: at most %s characters.", most).At(f[0]))
		}
	}
	return errors.Join(wrong...)
}

// byCode returns the need of a receipt. The fault is NotFound when number and secret do not go together.
func byCode(ctx context.Context, q db.Querier, at territory.ID, code string) (needs.Filed, error) {
	code = strings.ToUpper(strings.TrimSpace(code))
	cut := strings.LastIndexByte(code, '-')
	n, err := needsdb.ByNumber(ctx, q, at, code[:max(cut, 0)])
	if fault.KindOf(err) == fault.NotFound || err == nil && subtle.ConstantTimeCompare([]byte(account.Hashed(code[cut+1:])), []byte(n.Asker.Secret)) != 1 {
		return n, fault.New(fault.NotFound, "Ce code ne correspond à aucun reçu. Vérifiez chaque signe, ou appelez l’équipe du comité.",
			"This code fits no receipt. Check each sign, or call the committee team.").At("code")
	}
	return n, err
}

// Ask is the page where one types the code of a receipt.
type Ask struct {
	web.Frame
	Heading string
	Form    web.Form
}

func showAsk(v *desk.Visit) (any, error) {
	p := Ask{Heading: say.askHeading.In(v.Lang)}
	p.Form = v.Form("needs.receipt", say.see, v.Href("/receipt/{id}"), desk.Ask{Name: "code", Required: true, Hint: say.codeHint})
	p.Frame = v.Frame(say.askHeading, "needs.css")
	return p, nil
}

// Shown is the page of a receipt.
type Shown struct {
	web.Frame
	Heading, Lead             string
	Facts                     []Fact
	AnswerTitle, Answer, When string
	Keep                      string
	Ways                      []web.Link
}

// Fact is a name and its value, in words.
type Fact struct{ Name, Value string }

func showReceipt(v *desk.Visit) (any, error) {
	at := territory.ID(v.Territory)
	n, err := byCode(v.Context(), v.Read(), at, v.Path("code"))
	if err != nil {
		return nil, err
	}
	p := Shown{Heading: lang.F("Reçu n° %s", "Receipt %s", n.Number).In(v.Lang), Lead: say.receiptLead.In(v.Lang), AnswerTitle: say.answerTitle.In(v.Lang), Keep: say.keep.In(v.Lang),
		Ways: []web.Link{{Href: v.Href("/needs"), Text: say.seeShelf.In(v.Lang)}, {Href: v.Href("/propose"), Text: say.proposeMore.In(v.Lang)}}}
	p.Facts = []Fact{{say.yourNeed.In(v.Lang), n.Title.FR}, {say.onDay.In(v.Lang), n.Proposed.In(v.Lang)}, {say.code.In(v.Lang), strings.ToUpper(v.Path("code"))}}
	if n.Asker.Tongue == lang.EN {
		p.Facts[0].Value = n.Title.EN
	}
	told := n.Answer
	if n.Into != "" {
		into, err := needsdb.One(v.Context(), v.Read(), at, n.Into)
		if err != nil {
			return nil, err
		}
		p.Facts = append(p.Facts, Fact{say.joined.In(v.Lang), into.Title.In(v.Lang)})
		if told.Text == "" {
			told = into.Answer
		}
		n.State = into.State
	}
	if told.Text != "" {
		p.Answer, p.When = told.Text, lang.F("Répondu le %s par l’équipe du comité.", "Answered on %s by the committee team.", told.On).In(v.Lang)
	} else {
		p.When = lang.F("Pas encore de réponse. L’équipe répond avant le %s.", "No answer yet. The team answers by %s.", n.Proposed+needs.AnswerWithin).In(v.Lang)
	}
	if n.State != needs.Asked {
		p.Facts = append(p.Facts, Fact{say.stateWord.In(v.Lang), n.State.Name().In(v.Lang)})
	}
	p.Frame = v.Frame(lang.F("Reçu n° %s", "Receipt %s", n.Number), "needs.css")
	return p, nil
}
