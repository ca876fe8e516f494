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

// Sheet is a page that holds one form.
type Sheet struct {
	web.Frame
	Heading, Lead string
	Form          web.Form
	Back          web.Link
}

func showNew(v *desk.Visit) (any, error) {
	p := Sheet{Heading: say.register.In(v.Lang), Lead: say.registerLead.In(v.Lang), Back: web.Link{Href: v.Href("/people"), Text: say.people.In(v.Lang)}}
	p.Form = v.Form("people.register", say.doRegister, v.Href("/people/{id}/receipt"),
		desk.Ask{Name: "name", Required: true, Auto: "off", Hint: say.nameHint},
		desk.Ask{Name: "phone", Kind: "tel", Auto: "off", Hint: say.phoneHint},
		desk.Ask{Name: "anyway", Late: true, Hint: say.anywayHint},
		desk.Ask{Name: "words", Kind: "area", Rows: 3, Hint: say.wordsHint},
		plain(),
		desk.Ask{Name: "volunteer", Kind: "yes"},
		desk.Ask{Name: "commune", Auto: "off"},
		desk.Ask{Name: "deprived", Hint: say.datesHint},
		desk.Ask{Name: "living"},
		desk.Ask{Name: "channel", Kind: "choice", Value: "visit", Options: choices(people.Channels, nil, lang.Text{})},
		desk.Ask{Name: "on", Value: v.Today().String()})
	p.Frame = v.Frame(say.register, "people.css")
	return p, nil
}

// Receipt is the paper that a person takes away (récépissé).
type Receipt struct {
	web.Frame
	Heading, Print   string
	Place, For, Date string
	Lines            []string
	Asked            string
	AskedLabel       string
	Address, Number  string
	Ways             []web.Link
}

func showReceipt(v *desk.Visit) (any, error) {
	f, err := person(v)
	if err != nil {
		return nil, err
	}
	list, err := peopledb.Requests(v.Context(), v.Read(), in(v), f.ID)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fault.New(fault.NotFound, "Aucune demande n’est enregistrée pour cette personne.", "No request is recorded for this person.")
	}
	r := list[0]
	for _, one := range list {
		if one.ID == v.Query("request") {
			r = one
		}
	}
	t, err := territorydb.One(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	p := Receipt{Heading: say.receiptTitle.In(v.Lang), Print: say.print.In(v.Lang), Place: t.Name, For: f.Name, Date: r.On.In(v.Lang),
		Asked: r.Words, AskedLabel: lang.T("Ce que vous avez demandé :", "What you asked for:").In(v.Lang), Address: rules.Address,
		Number: lang.F("Demande n° %s, enregistrée par %s.", "Request no. %s, recorded by %s.", r.ID, r.Author).In(v.Lang), Lines: promises(r, t.Name, v.Lang)}
	p.Ways = []web.Link{{Href: to(v, f.ID, "/interview/"+parts[0].Code), Text: lang.T("Commencer l’entretien", "Begin the interview").In(v.Lang)}, {Href: to(v, f.ID, ""), Text: say.back.In(v.Lang)}}
	p.Frame = v.Frame(say.receipt, "people.css")
	return p, nil
}

// promises are the sentences of a receipt, in plain words.
func promises(r peopledb.Request, place string, tag lang.Tag) []string {
	var out []string
	for _, t := range []lang.Text{
		lang.F("Le %s, vous avez demandé un emploi ou un renseignement à l’équipe du territoire « %s ».", "On %s you asked the team of the territory “%s” for a job or for information.", r.On, place),
		lang.F("Nous vous répondons avant le %s.", "We will answer you by %s.", r.Due),
		lang.T("Gardez ce papier : il prouve la date de votre demande.", "Keep this paper: it proves the date of your request."),
		lang.T("Votre demande ne peut pas être refusée à l’enregistrement. Si vous n’avez pas de réponse à cette date, revenez nous voir ou appelez-nous.", "Nobody may refuse to record your request. If you have no answer by that date, come back to us or call us."),
		lang.T("Vous pouvez lire ce que nous écrivons sur vous, le faire corriger, et changer d’avis.", "You may read what we write about you, have it corrected, and change your mind."),
	} {
		out = append(out, t.In(tag))
	}
	return out
}
