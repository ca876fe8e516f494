package peopleapp

import (
	"strconv"

	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory/territorydb"
)

// Bulking is a bulk action: its dry run, then its result.
type Bulking struct {
	web.Frame
	Heading, Lead string
	Columns       []string
	Rows          []BulkRow
	Form          *web.Form
	Back          web.Link
}

// BulkRow is what becomes of one person.
type BulkRow struct {
	Name, Href, Result, Class string
}

// showBulk tries a bulk action for the persons ticked, and asks for what it needs.
func showBulk(v *desk.Visit) (any, error) {
	ids := v.Request.URL.Query()["ids"]
	act := v.Query("act")
	if len(ids) == 0 {
		return nil, fault.New(fault.Missing, "Cochez d’abord des personnes dans la liste.", "First tick some persons in the list.")
	}
	var given []any
	for _, id := range ids {
		given = append(given, id)
	}
	done, err := v.Run("people.try", map[string]any{"ids": given, "act": act})
	if err != nil {
		return nil, err
	}
	batch := done.Out.(peopledb.Batch)
	p := Bulking{Heading: lang.F("Essai à blanc : %s", "Dry run: %s", people.NameOf(bulkActs, act)).In(v.Lang), Lead: done.Said.In(v.Lang), Back: web.Link{Href: v.Href("/people"), Text: say.people.In(v.Lang)}}
	p.rows(v, batch, lang.T("passerait", "would pass"))
	var asks []desk.Ask
	n := 0
	for _, line := range batch.Lines {
		if line.Done {
			asks = append(asks, hidden("ids."+strconv.Itoa(n), string(line.Person)))
			n++
		}
	}
	if n > 0 {
		asks = append(asks, hidden("act", act))
		if act != bulkPresent {
			asks = append(asks, desk.Ask{Name: "words", Required: true, Label: bulkAsks[act]}, plain(), desk.Ask{Name: "on", Value: v.Today().String()})
		}
		f := v.Form("people.bulk", lang.Count(n, lang.T("Le faire pour %s personne", "Do it for %s person"), lang.T("Le faire pour %s personnes", "Do it for %s persons")), v.Href("/people-bulk/{id}"), asks...)
		p.Form = &f
	}
	p.Frame = v.Frame(lang.T("Action groupée", "Bulk action"), "people.css")
	return p, nil
}

var bulkAsks = map[string]lang.Text{
	bulkPause: lang.T("Raison de la pause", "Reason of the pause"),
	bulkNext:  lang.T("Prochaine étape", "Next step"),
	bulkTrace: lang.T("Ce que dit la lettre", "What the letter says"),
}

func (p *Bulking) rows(v *desk.Visit, b peopledb.Batch, passed lang.Text) {
	for _, c := range []lang.Text{lang.T("Nom", "Name"), lang.T("Résultat", "Result")} {
		p.Columns = append(p.Columns, c.In(v.Lang))
	}
	for _, l := range b.Lines {
		row := BulkRow{Name: l.Name, Href: to(v, l.Person, ""), Result: lang.T(l.FR, l.EN).In(v.Lang), Class: "no"}
		if l.Done {
			row.Result, row.Class = passed.In(v.Lang), "yes"
		}
		p.Rows = append(p.Rows, row)
	}
}

// showBatch shows what a bulk action did, line by line.
func showBatch(v *desk.Visit) (any, error) {
	b, found, err := peopledb.OneBatch(v.Context(), v.Read(), in(v), v.Path("batch"))
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fault.New(fault.NotFound, "Cette action groupée n’existe pas.", "There is no such bulk action.")
	}
	done := 0
	for _, l := range b.Lines {
		if l.Done {
			done++
		}
	}
	p := Bulking{Heading: lang.F("%s : %s sur %s", "%s: %s of %s", upper(people.NameOf(bulkActs, b.Act)), done, len(b.Lines)).In(v.Lang), Back: web.Link{Href: v.Href("/people"), Text: say.people.In(v.Lang)}}
	if b.Undone {
		p.Lead = lang.T("Cette action a été annulée.", "This action was undone.").In(v.Lang)
	}
	p.rows(v, b, lang.T("fait", "done"))
	p.Frame = v.Frame(lang.T("Action groupée", "Bulk action"), "people.css")
	return p, nil
}

// showRules is the page of the rules of a territory about its persons.
func showRules(v *desk.Visit) (any, error) {
	r, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	p := Sheet{Heading: say.rules.In(v.Lang), Back: web.Link{Href: v.Href("/list"), Text: say.list.In(v.Lang)},
		Lead: lang.T("Ces règles sont publiques : chacun peut les lire et demander comment elles s’appliquent à lui. Changer l’ordre change aussitôt la place de chacun.", "These rules are public: anybody may read them and ask how they apply to them. To change the order changes everybody’s place at once.").In(v.Lang)}
	yes := ""
	if r.Registered {
		yes = "yes"
	}
	p.Form = v.Form("people.rules", lang.T("Enregistrer les règles", "Save the rules"), v.Href("/people-rules"),
		desk.Ask{Name: "turn", Kind: "radio", Required: true, Value: string(r.Turn), Options: choices(codes(people.Turns, people.Turn.Name), nil, lang.Text{})},
		desk.Ask{Name: "scheme", Kind: "radio", Required: true, Value: string(r.Scheme), Options: choices(codes(people.Schemes, people.Scheme.Name), nil, lang.Text{})},
		desk.Ask{Name: "deprived", Kind: "number", Value: strconv.Itoa(r.Deprived), Most: 120}, desk.Ask{Name: "resident", Kind: "number", Value: strconv.Itoa(r.Resident), Most: 120}, desk.Ask{Name: "registered", Kind: "yes", Value: yes},
		desk.Ask{Name: "answer", Kind: "number", Value: strconv.Itoa(r.Answer), Least: 1, Most: 365, Required: true}, desk.Ask{Name: "notice", Kind: "number", Value: strconv.Itoa(r.Notice), Least: 1, Most: 365, Required: true},
		desk.Ask{Name: "appeal", Kind: "number", Value: strconv.Itoa(r.Appeal), Least: 1, Most: 365, Required: true}, desk.Ask{Name: "address", Kind: "area", Rows: 3, Value: r.Address, Hint: lang.T("Imprimé sur les récépissés et les lettres.", "Printed on receipts and letters.")})
	p.Frame = v.Frame(say.rules, "people.css")
	return p, nil
}

// showPublicRules is what anybody may read: how the list is ordered, who is eligible, how to appeal.
func showPublicRules(v *desk.Visit) (any, error) {
	r, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	t, err := territorydb.One(v.Context(), v.Read(), in(v))
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
