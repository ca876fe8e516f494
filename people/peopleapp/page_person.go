package peopleapp

import (
	"slices"

	"fabrique/kit/desk"
	"fabrique/kit/journal"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory/territorydb"
)

// Person is the page of one person.
type Person struct {
	web.Frame
	Heading, Lead string
	State, Class  string
	Due           *Due
	Ways          []web.Link
	Say           map[string]string
	Steps         []StepLine
	Move          web.Form
	Told          []ToldPart
	Hours         *HoursPicture
	Findings      []FindingLine
	Ruling        string
	Dossier       web.Link
	Present       *web.Form
	List          string
	ListLinks     []web.Link
	Exception     web.Form
	Unexcept      *web.Form
	Waits         bool
	Requests      []RequestLine
	Ask           web.Form
	Contacts      []string
	Trace         web.Form
	Exit          web.Link
	Sealed, Erase web.Link
	Journal       []JournalLine
	Symbols       []web.Symbol
}

// StepLine is one stage of a path.
type StepLine struct {
	State, Class, On, More, By string
}

// RequestLine is one request and its answer.
type RequestLine struct {
	Text, Words, Answer string
	Receipt             web.Link
	Form                *web.Form
}

// JournalLine is one act about the person.
type JournalLine struct{ At, Who, What string }

// personPage returns what shows a person: the book words the acts of the journal.
func personPage(d *desk.Desk) func(*desk.Visit) (any, error) {
	return func(v *desk.Visit) (any, error) {
		r, err := person(v)
		if err != nil {
			return nil, err
		}
		p := Person{Heading: r.Name, State: r.Now.State.Name().In(v.Lang), Class: stateClass(r.Now.State), Due: dueOf(r, v.Today(), v.Lang), Say: personWords(v.Lang), Symbols: web.Plain,
			Ways:   []web.Link{{Href: to(v, r.ID, "/interview/"+firstUntold(r.File)), Text: say.interview.In(v.Lang)}, {Href: to(v, r.ID, "/receipt"), Text: say.receipt.In(v.Lang)}},
			Sealed: web.Link{Href: to(v, r.ID, "/sealed"), Text: lang.T("Lire les notes sous scellé (la lecture est notée)", "Read the sealed notes (the reading is noted)").In(v.Lang)},
			Erase:  web.Link{Href: to(v, r.ID, "/erase"), Text: lang.T("Effacer ce dossier : voir ce qui partirait", "Erase this file: see what would go").In(v.Lang)}}
		for _, fill := range []func(*desk.Visit, peopledb.Row) error{p.path, p.told, p.eligibility, p.list, p.requests, p.contacts} {
			if err := fill(v, r); err != nil {
				return nil, err
			}
		}
		if err := p.journal(v, d.Book, r.ID); err != nil {
			return nil, err
		}
		p.Frame = v.Frame(lang.Same(r.Name), "people.css")
		return p, nil
	}
}

func personWords(tag lang.Tag) map[string]string {
	out := map[string]string{}
	for name, t := range map[string]lang.Text{
		"path": say.path, "move": lang.T("Passer à l’étape suivante", "Go to the next stage"), "told": lang.T("Ce qu’elle a dit", "What they told"), "modify": say.modify,
		"eligibility": lang.T("Éligibilité", "Eligibility"), "list": lang.T("La liste", "The list"), "requests": lang.T("Demandes et réponses", "Requests and answers"),
		"ask": lang.T("Nouvelle demande", "Another request"), "contacts": lang.T("Prises de contact", "Contacts"), "trace": lang.T("Noter une prise de contact", "Note a contact"),
		"nocontact": lang.T("Aucune prise de contact notée.", "No contact noted."), "journal": lang.T("Qui a fait quoi", "Who did what"), "noacts": lang.T("Rien n’a été fait ici depuis que ce dossier est dans Fabrique.", "Nothing has been done here since this file is in Fabrique."), "hours": lang.T("Temps choisi", "Chosen hours"),
		"exception": lang.T("Faire une exception", "Make an exception"), "answer": lang.T("Noter la réponse", "Note the answer"), "history": lang.T("Choix précédents", "Earlier choices"),
		"due": lang.T("À faire :", "To do:"), "sealed": lang.T("Sous scellé", "Sealed"),
	} {
		out[name] = t.In(tag)
	}
	return out
}

// firstUntold is the part of the interview to go on with.
func firstUntold(f people.File) string {
	for _, w := range parts {
		if _, ok := f.Saved[w.Code]; !ok {
			return w.Code
		}
	}
	return parts[0].Code
}

func (p *Person) path(v *desk.Visit, r peopledb.Row) error {
	steps, err := peopledb.Path(v.Context(), v.Read(), in(v), r.ID)
	for i, s := range slices.Backward(steps) {
		line := StepLine{State: s.State.Name().In(v.Lang), On: s.On.In(v.Lang), By: s.Author, Class: "past", More: stepMore(s).In(v.Lang)}
		if i == len(steps)-1 {
			line.Class = "now"
		}
		p.Steps = append(p.Steps, line)
	}
	p.Lead = lang.F("%s depuis le %s. Première demande le %s.", "%s since %s. First request on %s.", lang.Upper(r.Now.State.Name()), r.Now.On, r.Asked).In(v.Lang)
	var next []people.State
	for _, s := range r.Now.State.Next() {
		if s != people.Left || !r.Now.State.OnList() {
			next = append(next, s)
		}
	}
	p.Move = v.Form("people.move", lang.T("Enregistrer l’étape", "Record the stage"), to(v, r.ID, ""), about(r.ID),
		desk.Ask{Name: "to", Kind: "choice", Required: true, Options: choices(codes(next, people.State.Name), nil, dash)},
		desk.Ask{Name: "on", Value: v.Today().String()},
		desk.Ask{Name: "reason", Hint: lang.T("Nécessaire pour une pause, un refus ou une sortie.", "Needed for a pause, a refusal or an exit.")}, plain(),
		desk.Ask{Name: "kind", Kind: "choice", Options: choices(codes(people.Placings, people.Placing.Name), nil, dash)}, desk.Ask{Name: "where"})
	return err
}

func stepMore(s people.Step) lang.Text {
	var where lang.Text
	if s.Kind != "" {
		where = lang.F("%s.", "%s.", lang.Upper(s.Kind.Name()))
	}
	if s.Where != "" {
		where = lang.F("%s : %s.", "%s: %s.", lang.Upper(s.Kind.Name()), s.Where)
	}
	return lang.Sentences(where, lang.Same(s.Reason))
}

func (p *Person) eligibility(v *desk.Visit, r peopledb.Row) error {
	lines, err := findingLines(v, r.File)
	if err != nil {
		return err
	}
	p.Findings = lines
	rulings, err := peopledb.Rulings(v.Context(), v.Read(), in(v), r.ID)
	if err != nil {
		return err
	}
	switch {
	case len(rulings) > 0:
		p.Ruling = rulingText(rulings[0]).In(v.Lang)
	case r.Now.State.OnList() || r.Now.State == people.Assessed:
		p.Ruling = lang.T("La décision du comité n’est pas notée ici.", "The decision of the committee is not recorded here.").In(v.Lang)
	default:
		p.Ruling = lang.T("Le comité n’a pas encore décidé.", "The committee has not decided yet.").In(v.Lang)
	}
	p.Dossier = web.Link{Href: v.Href("/dossiers/" + string(r.ID)), Text: lang.T("Voir le dossier et décider", "See the file and decide").In(v.Lang)}
	if r.Presented == nil && len(rulings) == 0 {
		f := v.Form("people.present", lang.T("Présenter au comité", "Present to the committee"), to(v, r.ID, ""), about(r.ID), desk.Ask{Name: "agreed", Late: true})
		f.Quiet = true
		p.Present = &f
	}
	return nil
}

func (p *Person) list(v *desk.Visit, r peopledb.Row) error {
	p.Waits = r.Now.State.Waits()
	if r.Now.State.OnList() {
		p.Exit = web.Link{Href: to(v, r.ID, "/exit"), Text: lang.T("Sortie de la liste : préavis et recours", "Exit from the list: notice and appeal").In(v.Lang)}
	}
	rank, of, err := peopledb.Rank(v.Context(), v.Read(), in(v), r.ID)
	if err != nil || rank == 0 {
		p.List = lang.T("Cette personne n’attend pas sur la liste.", "This person does not wait on the list.").In(v.Lang)
		return err
	}
	p.List = lang.F("Place %s sur %s.", "Place %s of %s.", rank, of).In(v.Lang)
	p.Heading = lang.F("%s attend un emploi, place %s sur %s", "%s waits for a job, place %s of %s", r.Name, rank, of).In(v.Lang)
	p.ListLinks = []web.Link{{Href: to(v, r.ID, "/rank"), Text: lang.T("Expliquer cette place", "Explain this place").In(v.Lang)}}
	p.Exception = v.Form("people.except", lang.T("Donner cette place", "Give this place"), to(v, r.ID, ""), about(r.ID),
		desk.Ask{Name: "place", Kind: "number", Required: true, Least: 1, Most: 9999}, desk.Ask{Name: "reason", Required: true, Hint: lang.T("Votre nom et cette raison resteront lisibles.", "Your name and this reason will stay readable.")}, plain())
	if r.Place > 0 {
		f := v.Form("people.unexcept", lang.T("Mettre fin à l’exception", "End the exception"), to(v, r.ID, ""), about(r.ID))
		f.Quiet = true
		p.Unexcept = &f
	}
	return nil
}

func (p *Person) requests(v *desk.Visit, r peopledb.Row) error {
	list, err := peopledb.Requests(v.Context(), v.Read(), in(v), r.ID)
	for _, one := range list {
		line := RequestLine{Words: one.Words, Receipt: web.Link{Href: to(v, r.ID, "/receipt?request="+one.ID), Text: say.receipt.In(v.Lang)},
			Text: lang.F("Demande du %s, réponse attendue avant le %s.", "Request of %s, answer due by %s.", one.On, one.Due).In(v.Lang)}
		if one.Answered != nil {
			line.Text = lang.F("Demande du %s.", "Request of %s.", one.On).In(v.Lang)
			line.Answer = lang.F("Réponse du %s : %s", "Answer of %s: %s", *one.Answered, one.Answer).In(v.Lang)
		} else {
			f := v.Form("people.answer", lang.T("Noter la réponse", "Note the answer"), to(v, r.ID, ""), about(r.ID), hidden("request", one.ID),
				desk.Ask{Name: "words", Kind: "area", Rows: 2, Required: true}, desk.Ask{Name: "on", Value: v.Today().String()})
			f = desk.Again(f, "answer-"+one.ID)
			line.Form = &f
		}
		p.Requests = append(p.Requests, line)
	}
	p.Ask = v.Form("people.ask", lang.T("Enregistrer la demande", "Record the request"), to(v, r.ID, "/receipt"), about(r.ID), desk.Ask{Name: "words", Kind: "area", Rows: 2},
		desk.Ask{Name: "channel", Kind: "choice", Value: "visit", Options: choices(people.Channels, nil, lang.Text{})}, desk.Ask{Name: "on", Value: v.Today().String()})
	return err
}

func (p *Person) contacts(v *desk.Visit, r peopledb.Row) error {
	list, err := peopledb.Contacts(v.Context(), v.Read(), in(v), r.ID)
	for _, c := range list {
		reached := lang.T("sans réponse", "no answer")
		if c.Reached {
			reached = lang.T("elle a répondu", "they answered")
		}
		p.Contacts = append(p.Contacts, lang.F("%s, %s, %s. %s (%s)", "%s, %s, %s. %s (%s)", c.On, people.NameOf(people.Channels, c.Channel), reached, c.Words, c.Author).In(v.Lang))
	}
	p.Trace = v.Form("people.trace", lang.T("Noter", "Note"), to(v, r.ID, ""), about(r.ID), desk.Ask{Name: "channel", Kind: "choice", Required: true, Value: "phone", Options: choices(people.Channels, nil, lang.Text{})},
		desk.Ask{Name: "reached", Kind: "yes"}, desk.Ask{Name: "words", Kind: "area", Rows: 2}, plain(), desk.Ask{Name: "on", Value: v.Today().String()})
	return err
}

// mostActs is how many acts of the journal a person’s page shows.
const mostActs = 30

func (p *Person) journal(v *desk.Visit, book *op.Book, id people.ID) error {
	list, err := journal.About(v.Context(), v.Read(), v.Territory, "person/"+string(id), mostActs)
	for _, e := range list {
		what := e.Act
		if o, ok := book.Op(e.Act); ok {
			what = o.Does.In(v.Lang)
		}
		who := journal.Who(e.Author).In(v.Lang)
		if e.Author == "person/"+string(id) {
			who = p.Heading // themselves
		}
		p.Journal = append(p.Journal, JournalLine{v.Day(e.At).In(v.Lang) + ", " + v.Hour(e.At), who, what})
	}
	return err
}

// half returns the length of a half-day of the territory of a visit.
func half(v *desk.Visit) (territorydb.Kept, error) {
	return territorydb.One(v.Context(), v.Read(), in(v))
}
