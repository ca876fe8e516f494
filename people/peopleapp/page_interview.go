package peopleapp

import (
	"slices"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/territory/territorydb"
	"fabrique/worktime"
)

// Interview is one part of the interview.
type Interview struct {
	web.Frame
	Heading, Lead string
	Parts         []PartLink
	PartsName     string
	Form          web.Form
	Back          web.Link
	Sealed        web.Link
}

// PartLink leads to one part of the interview.
type PartLink struct {
	web.Link
	Saved string // "told on 3 March"
	Here  bool
}

// showPart shows a part of the interview; skills and wishes have pages of their own.
func showPart(v *desk.Visit) (any, error) {
	f, err := person(v)
	if err != nil {
		return nil, err
	}
	n := slices.IndexFunc(parts, func(w people.Word) bool { return w.Code == v.Path("part") })
	if n < 0 {
		return nil, fault.New(fault.NotFound, "Cette partie de l’entretien n’existe pas.", "There is no such part of the interview.")
	}
	next, submit := to(v, f.ID, ""), say.saveEnd
	if n+1 < len(parts) {
		next, submit = to(v, f.ID, "/interview/"+parts[n+1].Code), say.saveGo
	}
	heading := lang.F("Avec %s : %s", "With %s: %s", f.Name, parts[n].Name)
	p := Interview{Heading: heading.In(v.Lang), Lead: partLeads[parts[n].Code].In(v.Lang), PartsName: say.interview.In(v.Lang),
		Back: web.Link{Href: to(v, f.ID, ""), Text: say.back.In(v.Lang)}}
	asks, err := asksOf(v, f.File, parts[n].Code)
	if err != nil {
		return nil, err
	}
	p.Form = v.Form("people."+parts[n].Code, submit, next, append([]desk.Ask{about(f.ID)}, asks...)...)
	if parts[n].Code == "support" {
		p.Sealed = web.Link{Href: to(v, f.ID, "/sealed"), Text: lang.T("Notes sous scellé : handicap reconnu, aménagements", "Sealed notes: recognised handicap, arrangements").In(v.Lang)}
	}
	for i, w := range parts {
		link := PartLink{Link: web.Link{Href: to(v, f.ID, "/interview/"+w.Code), Text: w.Name.In(v.Lang)}, Here: i == n}
		if d, ok := f.Saved[w.Code]; ok {
			link.Saved = lang.F("dit le %s", "told on %s", d).In(v.Lang)
		}
		p.Parts = append(p.Parts, link)
	}
	p.Frame = v.Frame(heading, "people.css")
	return p, nil
}

var partLeads = map[string]lang.Text{
	"contact":   lang.T("Comment lui parler ou lui écrire, sans l’obliger à avoir un courriel.", "How to talk or write to them, without asking for an e-mail."),
	"situation": lang.T("Ce que la personne déclare suffit. Les papiers ne font qu’appuyer.", "What the person declares is enough. Papers only support it."),
	"mobility":  lang.T("Pour proposer un travail où elle peut vraiment aller.", "To offer work where they can really go."),
	"hours":     lang.T("La personne choisit son temps. Un carré est une demi-journée.", "The person chooses their hours. A square is a half-day."),
	"limits":    lang.T("Ce qu’elle ne peut pas faire, jamais pourquoi : ni maladie, ni diagnostic, ni traitement.", "What they cannot do, never why: no illness, no diagnosis, no treatment."),
	"support":   lang.T("Ce qui compte pour organiser le travail : école, proche à aider, rendez-vous.", "What matters to organise the work: school, somebody to help, appointments."),
	"consents":  lang.T("Chaque accord se donne à part et se reprend quand on veut. Sans accord, la demande reste valable.", "Each agreement is given apart and taken back at will. Without it, the request still holds."),
	"next":      lang.T("Qui fait quoi, et quand : la personne ne doit pas attendre sans savoir.", "Who does what, and when: the person must not wait without knowing."),
}

// asksOf returns the questions of a part, with what was told.
func asksOf(v *desk.Visit, f people.File, part string) ([]desk.Ask, error) {
	switch part {
	case "contact":
		return []desk.Ask{{Name: "name", Value: f.Name, Required: true, Auto: "off"}, {Name: "phone", Kind: "tel", Value: f.Phone, Auto: "off"}, {Name: "email", Kind: "email", Value: f.Email, Auto: "off"},
			{Name: "address", Kind: "area", Rows: 2, Value: f.Address}, {Name: "commune", Value: f.Commune, Auto: "off"},
			{Name: "reach", Value: f.Reach, Hint: lang.T("Par exemple : SMS l’après-midi, ou par sa sœur.", "For example: text messages in the afternoon, or through their sister.")}}, nil
	case "situation":
		return []desk.Ask{{Name: "living", Value: dated(f.Living), Hint: say.datesHint}, {Name: "deprived", Value: dated(f.Deprived), Hint: lang.T("Le dernier emploi durable s’est arrêté ce jour-là.", "The last lasting job ended on that day.")},
			{Name: "kind", Kind: "radio", Value: string(f.Kind), Options: choices(codes(people.Deprivations, people.Deprivation.Name), nil, lang.Text{})},
			{Name: "registered", Kind: "radio", Value: string(f.Registered), Options: choices(answers, nil, lang.Text{}), Hint: lang.T("Ce n’est plus une condition depuis mi-2021.", "No longer a condition since mid-2021.")},
			{Name: "before", Kind: "area", Value: f.Before}, plain()}, nil
	case "mobility":
		return []desk.Ask{{Name: "languages", Value: strings.Join(f.Languages, ", "), Hint: lang.T("Séparées par des virgules.", "Separated by commas.")},
			{Name: "licences", Kind: "many", Options: choices(withOwn(people.Permits, texts(f.Licences)), texts(f.Licences), lang.Text{})},
			{Name: "vehicle", Kind: "many", Options: choices(people.Vehicles, f.Vehicle, lang.Text{})},
			{Name: "travel", Kind: "number", Value: number(int(f.Travel) / 1000), Most: 200}}, nil
	case "hours":
		return hourAsks(v, f)
	case "limits":
		return []desk.Ask{{Name: "restrictions", Kind: "many", Options: choices(withOwn(people.Limits, texts(f.Restrictions)), texts(f.Restrictions), lang.Text{})},
			{Name: "more", Hint: lang.T("Par exemple : monter un escalier avec une charge.", "For example: climbing stairs with a load.")}, plain()}, nil
	case "support":
		return []desk.Ask{{Name: "care", Kind: "area", Rows: 2, Value: f.Care}, {Name: "support", Kind: "area", Rows: 2, Value: f.Support}, plain(), {Name: "referred", Value: f.Referred}}, nil
	case "consents":
		return []desk.Ask{{Name: "to", Kind: "many", Options: choices(people.Permissions, consented(f), lang.Text{})}, {Name: "on", Value: v.Today().String()}}, nil
	}
	return []desk.Ask{{Name: "next", Value: f.Next, Hint: lang.T("Par exemple : visiter le jardin avec elle.", "For example: visit the garden with them.")}, {Name: "next_on", Value: dated(f.NextOn)},
		{Name: "note", Kind: "area", Value: f.Note, Hint: lang.T("Rien sur la santé. La personne peut lire cette note.", "Nothing about health. The person may read this note.")}, plain()}, nil
}

// number writes n for a field, nothing for 0.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// withOwn adds to a list the codes it lacks, in their own words.
func withOwn(list []people.Word, held []string) []people.Word {
	out := slices.Clone(list)
	for _, code := range held {
		if !slices.ContainsFunc(list, func(w people.Word) bool { return w.Code == code }) {
			out = append(out, people.Word{Code: code, Name: lang.Same(code)})
		}
	}
	return out
}

func consented(f people.File) (to []string) {
	for _, c := range f.Consents {
		if c.Ended == nil {
			to = append(to, c.To)
		}
	}
	return to
}

func hourAsks(v *desk.Visit, f people.File) ([]desk.Ask, error) {
	t, err := territorydb.One(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	half := func(m worktime.Minutes) string { return number(m.HalfDays(t.HalfDay)) }
	hint := lang.F("Une demi-journée dure %s ; dix font une semaine de %s.", "A half-day is %s; ten make a week of %s.", t.HalfDay, 10*t.HalfDay)
	h := f.Hours()
	return []desk.Ask{{Name: "wanted", Kind: "number", Label: lang.T("Demi-journées souhaitées par semaine", "Half-days wanted a week"), Value: half(h.Wanted), Required: true, Least: 1, Most: 14, Hint: hint},
		{Name: "least", Kind: "number", Label: lang.T("Pas moins de", "No fewer than"), Value: half(h.Least), Most: 14}, {Name: "most", Kind: "number", Label: lang.T("Pas plus de", "No more than"), Value: half(h.Most), Most: 14},
		{Name: "available", Kind: "week", Value: desk.Ticked(f.Available), Hint: lang.T("Cochez quand elle peut venir.", "Tick when they can come.")},
		{Name: "from", Kind: "date", Value: v.Today().String()}, {Name: "why"},
		{Name: "hoped", Hint: lang.T("Par exemple : plein temps quand la petite ira à l’école.", "For example: full time once the little one goes to school.")}}, nil
}
