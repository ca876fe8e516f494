package accountapp

import (
	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people/peopledb"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// LinkPage greets the holder of a link, and asks one click: programs that look
// at addresses ahead of people do not click.
type LinkPage struct {
	web.Frame
	Heading, Lead string
	Wrong         string
	Enter         *web.Form
	CodeLabel     string
	CodeHint      string
	Go            string
}

func showLink(v *desk.Visit) (any, error) {
	token := v.Path("token")
	if token == "" {
		token = v.Query("code")
	}
	p := LinkPage{CodeLabel: say.code.In(v.Lang), CodeHint: say.codeHint.In(v.Lang), Go: say.next.In(v.Lang)}
	title := say.typeCode
	if token != "" {
		if err := guessing(v); err != nil {
			return nil, err
		}
		l, err := account.Look(v.Context(), v.Read(), token, v.Now())
		switch {
		case fault.KindOf(err) == fault.Internal && err != nil:
			return nil, err
		case err != nil:
			p.Wrong = fault.In(err, v.Lang)
		default:
			title = lang.F("Bonjour, %s", "Hello, %s", l.Name)
			p.greet(v, l, token)
		}
	}
	p.Heading = title.In(v.Lang)
	p.Frame = v.Frame(title, "account.css")
	return p, nil
}

// greet fills the page for the holder of a link that can be used.
func (p *LinkPage) greet(v *desk.Visit, l account.Link, token string) {
	next, lead := "/t/{id}", say.greetSpace
	if l.Account != "" {
		next, lead = "/account", say.greetAccount
	}
	if l.Role == actor.Business {
		lead = say.greetBusiness
	}
	p.Lead = lead.In(v.Lang)
	f := v.Form("link.use", say.comeIn, next, desk.Ask{Name: "token", Kind: "hidden", Value: token})
	p.Enter = &f
}

// Links is the page of the letters sent from a territory.
type Links struct {
	web.Frame
	Heading, Lead, Empty string
	Heads                []string
	Rows                 []Sent
	NewTitle             string
	New                  *web.Form
}

// Sent is one link, and what became of it.
type Sent struct {
	Name, Role, Made, By string
	State, Class         string
	End                  *web.Form
}

// mostLinks is how many links a page shows.
const mostLinks = 200

func showLinks(v *desk.Visit) (any, error) {
	list, err := account.LinksIn(v.Context(), v.Read(), v.Territory, mostLinks)
	if err != nil {
		return nil, err
	}
	open := 0
	p := Links{Lead: say.linksLead.In(v.Lang)}
	for _, h := range heads {
		p.Heads = append(p.Heads, h.In(v.Lang))
	}
	for _, l := range list {
		if l.State(v.Now()) == account.Open {
			open++
		}
		p.Rows = append(p.Rows, sent(v, l))
	}
	if len(list) == 0 {
		p.Empty = say.linksEmpty.In(v.Lang)
	}
	if v.May("link.make") {
		f := v.Form("link.make", say.makeLetter, v.Href("/letter"), linkAsks(v)...)
		p.NewTitle, p.New = say.newLetter.In(v.Lang), &f
	}
	title := lang.Count(open, lang.T("%s lien attend d’être ouvert", "%s link waits to be opened"), lang.T("%s liens attendent d’être ouverts", "%s links wait to be opened"))
	if open == 0 {
		title = lang.T("Aucun lien n’attend d’être ouvert", "No link waits to be opened")
	}
	p.Heading = title.In(v.Lang)
	p.Frame = v.Frame(title, "account.css")
	return p, nil
}

func linkAsks(v *desk.Visit) []desk.Ask {
	role := v.Query("role")
	if role == "" {
		role = string(actor.Person)
	}
	return []desk.Ask{
		{Name: "role", Kind: "radio", Required: true, Value: role, Options: []desk.Choice{{Value: string(actor.Person), Label: say.forPerson}, {Value: string(actor.Business), Label: say.forBusiness}}},
		{Name: "name", Required: true, Value: v.Query("name")},
		{Name: "subject", Required: true, Value: v.Query("subject"), Hint: say.subjectHint},
		{Name: "days", Kind: "number", Required: true, Value: "30", Least: 1, Most: mostDays},
		{Name: "tongue", Kind: "choice", Required: true, Value: "fr", Options: []desk.Choice{{Value: "fr", Label: lang.Same("Français")}, {Value: "en", Label: lang.Same("English")}}},
	}
}

// sent describes one link of the list.
func sent(v *desk.Visit, l account.Link) Sent {
	s := Sent{Name: l.Name, Role: l.Role.Name().In(v.Lang), Made: v.Moment(l.Made).In(v.Lang), By: l.Author}
	switch {
	case l.Account != "":
		s.Role = say.toAccount.In(v.Lang)
	case l.Role == actor.Person && !v.Actor.May(actor.Team):
		s.Name = lang.F("dossier %s", "file %s", lang.Same(l.Subject)).In(v.Lang)
	}
	expires := v.Day(l.Expires)
	switch l.State(v.Now()) {
	case account.Used:
		s.State = lang.F("ouvert le %s", "opened on %s", v.Moment(l.Used)).In(v.Lang)
	case account.Revoked:
		s.State, s.Class = lang.F("retiré le %s", "withdrawn on %s", v.Moment(l.Revoked)).In(v.Lang), "plain"
	case account.Expired:
		s.State, s.Class = lang.F("plus valable depuis le %s", "expired on %s", expires).In(v.Lang), "warm"
	default:
		s.State, s.Class = lang.F("attend, jusqu’au %s", "waits, until %s", expires).In(v.Lang), "gold"
	}
	if l.Revoked.IsZero() && l.State(v.Now()) != account.Expired && v.May("link.withdraw") {
		f := desk.Again(v.Form("link.withdraw", say.withdrawLink, v.Href("/links"), desk.Ask{Name: "id", Kind: "hidden", Value: l.Token}), "link-"+l.Token[:12])
		f.Quiet = true
		s.End = &f
	}
	return s
}

// LetterPage is the letter that goes with a link, shown once, made to be printed.
type LetterPage struct {
	web.Frame
	Heading string
	Again   string // why there is nothing to show
	Letter  *Paper
	Ways    []web.Link
}

// Paper is the words of a letter, in the language of its reader.
type Paper struct {
	Tag                  lang.Tag
	Place, Date, Hello   string
	Lines                []string
	ScanTitle, TypeTitle string
	QR                   web.QR
	Address, Code, Until string
	SMS, SMSTitle        string
	Contact              string
	Once, Print          string
}

func showLetter(v *desk.Visit) (any, error) {
	l, found := v.TakeLetter()
	p := LetterPage{Ways: []web.Link{{Href: v.Href("/links"), Text: say.allLinks.In(v.Lang)}, {Href: v.Href("/members"), Text: say.allMembers.In(v.Lang)}}}
	title := say.letterGone
	if found {
		title = lang.F("La lettre pour %s", "The letter for %s", l.Name)
		paper, err := paper(v, l)
		if err != nil {
			return nil, err
		}
		p.Letter = &paper
	} else {
		p.Again = say.letterAgain.In(v.Lang)
	}
	p.Heading = title.In(v.Lang)
	p.Frame = v.Frame(title, "account.css")
	return p, nil
}

// paper words a letter in plain language.
func paper(v *desk.Visit, l account.Letter) (Paper, error) {
	t, err := territorydb.One(v.Context(), v.Read(), territory.ID(v.Territory))
	if err != nil {
		return Paper{}, err
	}
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), t.ID)
	if err != nil {
		return Paper{}, err
	}
	tag := l.Tongue
	if tag == "" {
		tag = t.Tongue
	}
	address := v.Actor.Host + "/l/" + l.Token
	p := Paper{Tag: tag, Place: t.Name, Date: v.Today().In(tag), Hello: lang.F("Bonjour %s,", "Hello %s,", l.Name).In(tag), ScanTitle: letter.scan.In(tag), TypeTitle: letter.typed.In(tag),
		Address: v.Actor.Host + "/l", Code: account.Grouped(l.Token), SMSTitle: letter.sms.In(v.Lang), Contact: rules.Address, Once: letter.once.In(v.Lang), Print: letter.print.In(v.Lang)}
	what := letter.space
	switch {
	case l.Account:
		what = letter.account
	case l.Role == actor.Business:
		what = letter.business
	}
	p.Lines = []string{what.In(tag), letter.noMail.In(tag)}
	p.Until = lang.F("Ce code sert une seule fois, jusqu’au %s. Gardez-le pour vous. S’il ne marche plus, demandez-en un autre : c’est gratuit et cela prend une minute.",
		"This code works once, until %s. Keep it to yourself. If it no longer works, ask for another: it is free and takes a minute.", v.Day(l.Expires)).In(tag)
	p.SMS = lang.F("%s : pour entrer, ouvrez %s", "%s: to come in, open %s", t.Name, lang.Same(address)).In(tag)
	p.QR, err = web.NewQR(address)
	return p, err
}
