package peopleapp

import (
	"strconv"

	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
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
	p := Bulking{Heading: lang.F("%s : %s sur %s", "%s: %s of %s", lang.Upper(people.NameOf(bulkActs, b.Act)), done, len(b.Lines)).In(v.Lang), Back: web.Link{Href: v.Href("/people"), Text: say.people.In(v.Lang)}}
	if b.Undone {
		p.Lead = lang.T("Cette action a été annulée.", "This action was undone.").In(v.Lang)
	}
	p.rows(v, b, lang.T("fait", "done"))
	p.Frame = v.Frame(lang.T("Action groupée", "Bulk action"), "people.css")
	return p, nil
}
