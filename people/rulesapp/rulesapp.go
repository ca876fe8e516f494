// Package rulesapp is where a territory sets the rules about its persons: the
// order of the list, eligibility, delays; and where anybody reads them.
package rulesapp

import (
	"context"
	"embed"
	"errors"
	"slices"
	"strconv"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

//go:embed pages
var pages embed.FS

// keepers set the rules: thresholds are part of what a territory settles, and name nobody.
var keepers = []actor.Role{actor.Admin, actor.Team}

// Add declares the operation and the pages of the rules.
func Add(d *desk.Desk) {
	d.Book.Add(op.New(op.Op{Name: "people.rules", Route: "POST /people-rules", Does: say.does, Said: say.ruled, Roles: keepers, Over: true}, setRules))
	d.Page("GET /t/{territory}/people-rules", web.Parse(pages, "pages/rules.html"), showRules, keepers...)
	d.Public("GET /t/{territory}/list-rule", web.Parse(pages, "pages/public.html"), showPublicRules)
}

// say holds the phrases of this slice.
var say = struct{ does, ruled, rules, settings, print lang.Text }{
	does:     lang.T("Fixer les règles de la liste, de l’éligibilité et les délais", "Set the rules of the list, of eligibility, and the delays"),
	ruled:    lang.T("Les règles sont enregistrées, la liste suit leur ordre.", "The rules are saved, the list follows their order."),
	rules:    lang.T("Règles et délais", "Rules and delays"),
	settings: lang.T("Réglages", "Settings"),
	print:    lang.T("Cette page s’imprime telle quelle, sur une feuille.", "This page prints as it stands, on one sheet."),
}

type ruling struct {
	Turn       people.Turn   `json:"turn" fr:"Ordre de la liste" en:"Order of the list"`
	Scheme     people.Scheme `json:"scheme" fr:"Règles d’éligibilité" en:"Rules of eligibility"`
	Deprived   int           `json:"deprived" fr:"Mois sans emploi durable (seuils du territoire)" en:"Months without lasting employment (thresholds of the territory)"`
	Resident   int           `json:"resident" fr:"Mois d’habitation (seuils du territoire)" en:"Months of residence (thresholds of the territory)"`
	Registered bool          `json:"registered" fr:"Inscription à France Travail demandée (seuils du territoire)" en:"Registration as a job seeker asked (thresholds of the territory)"`
	Answer     int           `json:"answer" fr:"Jours pour répondre à une demande" en:"Days to answer a request"`
	Notice     int           `json:"notice" fr:"Jours de préavis avant une sortie" en:"Days of notice before an exit"`
	Appeal     int           `json:"appeal" fr:"Jours pour répondre à un recours" en:"Days to answer an appeal"`
	Address    string        `json:"address" fr:"Où vous écrire, vous appeler, vous voir" en:"Where to write to you, call you, see you"`
}

// RulesSet says which rules a territory has.
type RulesSet struct {
	Turn people.Turn `json:"turn"`
}

func setRules(ctx context.Context, c *op.Call, in ruling) (RulesSet, error) {
	c.About("people-rules", c.Actor.Territory)
	err := errors.Join(among(in.Turn, people.Turns, "turn"), among(in.Scheme, people.Schemes, "scheme"),
		between(in.Answer, 1, 365, "answer"), between(in.Notice, 1, 365, "notice"), between(in.Appeal, 1, 365, "appeal"), between(in.Deprived, 0, 120, "deprived"), between(in.Resident, 0, 120, "resident"))
	if err != nil {
		return RulesSet{}, err
	}
	old, err := peopledb.RulesOf(ctx, c.Q, territory.ID(c.Actor.Territory))
	if err != nil {
		return RulesSet{}, err
	}
	c.Undoable("people.rules", map[string]any{"turn": string(old.Turn), "scheme": string(old.Scheme), "deprived": old.Deprived, "resident": old.Resident, "registered": old.Registered,
		"answer": old.Answer, "notice": old.Notice, "appeal": old.Appeal, "address": old.Address})
	r := people.Rules{Turn: in.Turn, Scheme: in.Scheme, Deprived: in.Deprived, Resident: in.Resident, Registered: in.Registered,
		Answer: in.Answer, Notice: in.Notice, Appeal: in.Appeal, Address: in.Address}
	return RulesSet{in.Turn}, peopledb.SetRules(ctx, c.Q, territory.ID(c.Actor.Territory), r)
}

func between(n, least, most int, field string) error {
	if n >= least && n <= most {
		return nil
	}
	return fault.Newf(fault.Invalid, "Écrivez un nombre entre %s et %s.", "Write a number between %s and %s.", least, most).At(field)
}

// word is a code that has words.
type word interface {
	~string
	Name() lang.Text
}

func among[T word](code T, list []T, field string) error {
	if code == "" || slices.Contains(list, code) {
		return nil
	}
	return fault.Newf(fault.Invalid, "« %s » n’est pas un choix possible ici.", "“%s” is no possible choice here.", string(code)).At(field)
}

func choices[T word](list []T) (out []desk.Choice) {
	for _, one := range list {
		out = append(out, desk.Choice{Value: string(one), Label: one.Name()})
	}
	return out
}

// Sheet is a page with one form.
type Sheet struct {
	web.Frame
	Heading, Lead string
	Form          web.Form
	Back          web.Link
}

// Paper is a page that anybody may take away.
type Paper struct {
	web.Frame
	Heading, Head, Print string
	Lines                []string
	Address              string
}

// showRules is the page of the rules of a territory about its persons.
func showRules(v *desk.Visit) (any, error) {
	r, err := peopledb.RulesOf(v.Context(), v.Read(), territory.ID(v.Territory))
	if err != nil {
		return nil, err
	}
	p := Sheet{Heading: say.rules.In(v.Lang), Back: web.Link{Href: v.Href("/settings"), Text: say.settings.In(v.Lang)},
		Lead: lang.T("Ces règles sont publiques : chacun peut les lire et demander comment elles s’appliquent à lui. Changer l’ordre change aussitôt la place de chacun.", "These rules are public: anybody may read them and ask how they apply to them. To change the order changes everybody’s place at once.").In(v.Lang)}
	yes := ""
	if r.Registered {
		yes = "yes"
	}
	p.Form = v.Form("people.rules", lang.T("Enregistrer les règles", "Save the rules"), v.Href("/people-rules"),
		desk.Ask{Name: "turn", Kind: "radio", Required: true, Value: string(r.Turn), Options: choices(people.Turns)},
		desk.Ask{Name: "scheme", Kind: "radio", Required: true, Value: string(r.Scheme), Options: choices(people.Schemes)},
		desk.Ask{Name: "deprived", Kind: "number", Value: strconv.Itoa(r.Deprived), Most: 120}, desk.Ask{Name: "resident", Kind: "number", Value: strconv.Itoa(r.Resident), Most: 120}, desk.Ask{Name: "registered", Kind: "yes", Value: yes},
		desk.Ask{Name: "answer", Kind: "number", Value: strconv.Itoa(r.Answer), Least: 1, Most: 365, Required: true}, desk.Ask{Name: "notice", Kind: "number", Value: strconv.Itoa(r.Notice), Least: 1, Most: 365, Required: true},
		desk.Ask{Name: "appeal", Kind: "number", Value: strconv.Itoa(r.Appeal), Least: 1, Most: 365, Required: true}, desk.Ask{Name: "address", Kind: "area", Rows: 3, Value: r.Address, Hint: lang.T("Imprimé sur les récépissés et les lettres.", "Printed on receipts and letters.")})
	p.Frame = v.Frame(say.rules, "people.css")
	return p, nil
}

// showPublicRules is what anybody may read: how the list is ordered, who is eligible, how to appeal.
func showPublicRules(v *desk.Visit) (any, error) {
	r, err := peopledb.RulesOf(v.Context(), v.Read(), territory.ID(v.Territory))
	if err != nil {
		return nil, err
	}
	t, err := territorydb.One(v.Context(), v.Read(), territory.ID(v.Territory))
	if err != nil {
		return nil, err
	}
	c := r.Criteria(v.Today())
	p := Paper{Heading: lang.T("Comment notre liste est ordonnée, et comment la contester", "How our list is ordered, and how to contest it").In(v.Lang), Head: t.Name, Address: r.Address, Print: say.print.In(v.Lang)}
	for _, line := range []lang.Text{
		lang.F("La liste suit une règle : %s. L’entreprise embauche dans cet ordre, elle ne choisit pas.", "The list follows one rule: %s. The company hires in that order, it does not choose.", r.Turn.Name()),
		lang.T("Une exception est possible. Elle porte toujours le nom de son auteur, sa date et sa raison.", "An exception is possible. It always bears the name of its author, its date and its reason."),
		lang.F("Le comité regarde si la personne est volontaire, privée durablement d’emploi depuis %s mois et habitante depuis %s mois. Il décide, et dit pourquoi. (%s)", "The committee looks whether the person is a volunteer, durably deprived of employment for %s months, and living here for %s months. It decides, and says why. (%s)", c.Deprived, c.Resident, c.Source),
		lang.F("Toute demande est enregistrée et reçoit un papier daté. Nous répondons en %s jours.", "Every request is recorded and gets a dated paper. We answer within %s days.", r.Answer),
		lang.F("Personne ne sort de la liste sans une lettre, %s jours à l’avance, et sans pouvoir dire non. Nous répondons à un recours en %s jours.", "Nobody leaves the list without a letter, %s days before, and without being able to say no. We answer an appeal within %s days.", r.Notice, r.Appeal),
	} {
		p.Lines = append(p.Lines, line.In(v.Lang))
	}
	p.Frame = v.Frame(lang.T("Règle de la liste", "Rule of the list"), "people.css")
	return p, nil
}
