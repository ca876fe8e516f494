package peopleapp

import (
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory/territorydb"
)

// Exiting is the page of a person’s exit from the list: notice, appeal, outcome.
type Exiting struct {
	web.Frame
	Heading, Lead string
	Steps         []string // what the law of the house asks, in order
	Notices       []NoticeCard
	Form          *web.Form
	Warning       string
	Back          web.Link
}

// NoticeCard is one notice and what may be done about it.
type NoticeCard struct {
	Lines  []string
	Letter web.Link
	Forms  []web.Form
}

func showExit(v *desk.Visit) (any, error) {
	r, err := person(v)
	if err != nil {
		return nil, err
	}
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	list, err := peopledb.Notices(v.Context(), v.Read(), in(v), r.ID)
	if err != nil {
		return nil, err
	}
	contacts, err := peopledb.Contacts(v.Context(), v.Read(), in(v), r.ID)
	if err != nil {
		return nil, err
	}
	p := Exiting{Heading: lang.F("Sortie de la liste : %s", "Exit from the list: %s", r.Name).In(v.Lang), Back: web.Link{Href: to(v, r.ID, ""), Text: say.back.In(v.Lang)},
		Lead: lang.F("Personne ne sort sans raison, sans contact, sans préavis de %s jours, ni sans pouvoir faire un recours.", "Nobody leaves without a reason, a contact, a notice of %s days, and a way to appeal.", rules.Notice).In(v.Lang)}
	for _, n := range list {
		p.Notices = append(p.Notices, noticeCard(v, n))
	}
	switch {
	case !r.Now.State.OnList() || len(list) > 0 && list[0].Open():
	case len(contacts) == 0:
		p.Warning = lang.T("Notez d’abord une prise de contact sur sa page : il faut l’avoir jointe, ou avoir essayé.", "First note a contact on their page: they must have been reached, or tried.").In(v.Lang)
	default:
		f := v.Form("people.notify", lang.T("Annoncer la sortie", "Announce the exit"), to(v, r.ID, "/exit"), about(r.ID),
			desk.Ask{Name: "exit", Kind: "radio", Required: true, Options: choices(codes(people.Exits, people.Exit.Name), nil, lang.Text{})},
			desk.Ask{Name: "reason", Kind: "area", Rows: 2, Required: true, Hint: lang.T("Elle sera écrite telle quelle dans la lettre.", "It will stand as it is in the letter.")}, plain(),
			desk.Ask{Name: "by", Kind: "choice", Value: "letter", Options: choices(people.Channels, nil, lang.Text{})}, desk.Ask{Name: "on", Value: v.Today().String()})
		p.Form = &f
	}
	p.Frame = v.Frame(lang.F("Sortie : %s", "Exit: %s", r.Name), "people.css")
	return p, nil
}

// noticeCard tells a notice and offers what may follow.
func noticeCard(v *desk.Visit, n people.Notice) NoticeCard {
	c := NoticeCard{Letter: web.Link{Href: to(v, n.Person, "/notice/"+n.ID), Text: lang.T("Lettre à imprimer", "Letter to print").In(v.Lang)}}
	for _, t := range n.Tell() {
		c.Lines = append(c.Lines, t.In(v.Lang))
	}
	if !n.Open() {
		return c
	}
	here := to(v, n.Person, "/exit")
	form := func(name string, submit lang.Text, next string, asks ...desk.Ask) web.Form {
		return desk.Again(v.Form(name, submit, next, append([]desk.Ask{about(n.Person), hidden("notice", n.ID)}, asks...)...), name[len("people."):]+"-"+n.ID)
	}
	if n.Appeal == nil {
		c.Forms = append(c.Forms, form("people.appeal", lang.T("Enregistrer le recours", "Record the appeal"), here, desk.Ask{Name: "words", Kind: "area", Rows: 3, Required: true}, plain(), desk.Ask{Name: "on", Value: v.Today().String()}))
	} else if n.Outcome == "" {
		c.Forms = append(c.Forms, form("people.judge", lang.T("Enregistrer la réponse", "Record the answer"), here, desk.Ask{Name: "outcome", Kind: "radio", Required: true, Options: choices(outcomes, nil, lang.Text{})},
			desk.Ask{Name: "why", Kind: "area", Rows: 3, Required: true}, plain(), desk.Ask{Name: "on", Value: v.Today().String()}))
	}
	if n.Ready(v.Today()) == nil {
		c.Forms = append(c.Forms, form("people.leave", lang.T("Faire sortir de la liste", "Take off the list"), to(v, n.Person, "")))
	}
	quiet := form("people.withdraw", lang.T("Retirer le préavis", "Withdraw the notice"), here)
	quiet.Quiet = true
	c.Forms = append(c.Forms, quiet)
	return c
}

// showNotice is the letter that announces an exit, in plain words.
func showNotice(v *desk.Visit) (any, error) {
	r, err := person(v)
	if err != nil {
		return nil, err
	}
	n, err := peopledb.OneNotice(v.Context(), v.Read(), in(v), v.Path("notice"))
	if err == nil && n.Person != r.ID {
		err = fault.New(fault.NotFound, "Ce préavis n’existe pas.", "There is no such notice.")
	}
	if err != nil {
		return nil, err
	}
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	t, err := territorydb.One(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	p := Paper{Heading: lang.T("Vous allez sortir de notre liste, sauf si vous nous dites non", "You will leave our list, unless you tell us no").In(v.Lang), For: r.Name,
		Head: lang.F("%s, le %s", "%s, %s", t.Name, n.Sent).In(v.Lang), Print: say.print.In(v.Lang), Address: rules.Address, Back: web.Link{Href: to(v, r.ID, "/exit"), Text: say.back.In(v.Lang)}}
	for _, line := range []lang.Text{
		lang.F("Vous êtes sur la liste des personnes qui attendent un emploi. Nous pensons que vous ne l’attendez plus, pour cette raison : %s.", "You are on the list of persons who wait for a job. We think that you no longer wait for it, for this reason: %s.", n.Exit.Name()),
		lang.Same(n.Reason),
		lang.F("Sans nouvelle de vous, vous sortirez de la liste le %s.", "If we hear nothing from you, you will leave the list on %s.", n.Ends),
		lang.F("Si vous n’êtes pas d’accord, dites-le nous avant cette date : en venant, par téléphone, par SMS ou par courrier. Il n’y a rien à payer et rien à prouver.", "If you do not agree, tell us before that date: by coming, by telephone, by text message or by letter. There is nothing to pay and nothing to prove."),
		lang.F("Vous gardez alors votre place, et nous vous répondons en %s jours au plus.", "You then keep your place, and we answer you within %s days.", rules.Appeal),
		lang.T("Même sorti de la liste, vous pourrez revenir quand vous voudrez.", "Even off the list, you may come back whenever you wish."),
	} {
		p.Lines = append(p.Lines, line.In(v.Lang))
	}
	p.Frame = v.Frame(lang.F("Lettre à %s", "Letter to %s", r.Name), "people.css")
	return p, nil
}

// SealedPage shows what was sealed, once the reading is noted.
type SealedPage struct {
	web.Frame
	Heading, Lead, By string
	Form              web.Form
	Back              web.Link
}

// showSealed reads the sealed notes: the operation leaves its line in the book of readings.
func showSealed(v *desk.Visit) (any, error) {
	r, err := person(v)
	if err != nil {
		return nil, err
	}
	done, err := v.Run("people.unseal", map[string]any{"id": string(r.ID)})
	if err != nil {
		return nil, err
	}
	read := done.Out.(Unsealed)
	p := SealedPage{Heading: lang.F("Sous scellé : %s", "Sealed: %s", r.Name).In(v.Lang), Back: web.Link{Href: to(v, r.ID, ""), Text: say.back.In(v.Lang)},
		Lead: lang.T("Votre lecture vient d’être notée au journal. N’écrivez ici que ce dont l’accompagnement a besoin : handicap reconnu, aménagements du poste. Jamais de diagnostic.", "Your reading has just been noted in the journal. Write here only what the support needs: recognised handicap, arrangements at work. Never a diagnosis.").In(v.Lang)}
	if read.On != nil {
		p.By = lang.F("Écrit le %s par %s.", "Written on %s by %s.", *read.On, read.Author).In(v.Lang)
	}
	p.Form = v.Form("people.seal", lang.T("Mettre sous scellé", "Seal"), to(v, r.ID, ""), about(r.ID), desk.Ask{Name: "words", Kind: "area", Value: read.Words})
	p.Frame = v.Frame(lang.F("Sous scellé : %s", "Sealed: %s", r.Name), "people.css")
	return p, nil
}
