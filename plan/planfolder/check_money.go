package planfolder

import (
	"errors"

	"fabrique/fault"
	"fabrique/finance"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
)

// figure is the name of an assumption; its title in either language is understood too.
var figure = func() codec[string] {
	k := text[string]()
	k.looks = lang.T("nom d’une hypothèse, voir la liste", "name of an assumption, see the list")
	k.parse = func(s string) (string, error) {
		folded := table.Fold(s)
		for _, a := range finance.Assumptions() {
			if folded == table.Fold(a.Name) || folded == table.Fold(a.Title.FR) || folded == table.Fold(a.Title.EN) {
				return a.Name, nil
			}
		}
		return s, nil
	}
	k.format = func(v string, tag lang.Tag) string {
		if a, ok := figureNamed(v); ok {
			return a.Title.In(tag)
		}
		return v
	}
	return k
}()

// figureNamed returns what is known of the assumption called name.
func figureNamed(name string) (finance.AssumptionKind, bool) {
	for _, a := range finance.Assumptions() {
		if a.Name == name {
			return a, true
		}
	}
	return finance.AssumptionKind{}, false
}

// unitOf returns the unit in which the assumption called name is counted, "" when it is not known.
func unitOf(name string) string {
	a, _ := figureNamed(name)
	return a.Unit
}

func (rd *reader) checkMoney(all content) {
	if len(all.money) == 0 {
		return
	}
	book := finance.French()
	for _, e := range all.money {
		a := e.value
		var bad *fault.Fault
		if err := book.Check(a); errors.As(err, &bad) {
			whatFR, doFR := halves(bad.Text.FR)
			whatEN, doEN := halves(bad.Text.EN)
			do := lang.T(doFR, doEN)
			var names []string
			for _, k := range finance.Assumptions() {
				names = append(names, k.Name, k.Title.FR, k.Title.EN)
			}
			if near := table.Nearest(a.Name, names); near != "" && unitOf(a.Name) == "" {
				do = lang.Sentences(lang.F("Vouliez-vous dire « %s » ?", "Did you mean “%s”?", near), do)
			}
			rd.at(Error, "assumption", e.row, "name", lang.T(whatFR, whatEN), do)
		} else if doubt := book.Doubt(a); !doubt.Empty() {
			rd.at(Warning, "assumption", e.row, "value", doubt, lang.T("Vérifiez la valeur, ou dites dans la source pourquoi elle est autre.", "Check the value, or say in the source why it differs."))
		}
	}
}

func (rd *reader) checkPins(all content) {
	asked := map[plan.Pin]int{}
	for _, e := range all.pins {
		p := e.value
		rd.checkPin(e)
		opposite := map[plan.PinKind]plan.PinKind{plan.Require: plan.Forbid, plan.Forbid: plan.Require, plan.Open: plan.Close, plan.Close: plan.Open}[p.Kind]
		if line := asked[plan.Pin{Kind: opposite, Person: p.Person, Activity: p.Activity}]; line > 0 {
			rd.at(Error, "pin", e.row, "asks", lang.F("Cette demande contredit celle de la ligne %s.", "This contradicts line %s.", plainLine(line)), lang.T("Gardez une seule des deux.", "Keep one of the two."))
		}
		asked[plan.Pin{Kind: p.Kind, Person: p.Person, Activity: p.Activity}] = e.row.line
	}
	rd.refusedPins(all)
}

func (rd *reader) checkPin(e entry[plan.Pin]) {
	p := e.value
	switch {
	case (p.Kind == plan.Require || p.Kind == plan.Forbid) && p.Person == "":
		rd.at(Error, "pin", e.row, "person", lang.T("La demande ne dit pas pour qui.", "It does not say for whom."), lang.T("Écrivez l’identifiant d’une personne.", "Write the identifier of a person."))
	case p.Kind != plan.Require && p.Activity == "":
		rd.at(Error, "pin", e.row, "activity", lang.T("La demande ne dit pas pour quelle activité.", "It does not say for which activity."), lang.T("Écrivez l’identifiant d’une activité.", "Write the identifier of an activity."))
	case (p.Kind == plan.Open || p.Kind == plan.Close) && p.Person != "":
		rd.at(Warning, "pin", e.row, "person", lang.T("Ouvrir ou fermer ne regarde que l’activité ; la personne n’est pas lue.", "To open or close is about the activity only; the person is not read."), lang.T("Videz cette cellule.", "Empty this cell."))
	}
	if p.Author == "" || p.Reason == "" {
		column := "author"
		if p.Author != "" {
			column = "reason"
		}
		rd.at(Warning, "pin", e.row, column, lang.T("La demande n’a pas d’auteur ou pas de motif ; le plan le dira.", "It has no author or no reason; the plan will say so."), lang.T("Écrivez qui l’a voulu, et pourquoi.", "Write who wanted it, and why."))
	}
}

// refusedPins reports pins that require of people what they refused.
func (rd *reader) refusedPins(all content) {
	persons := index(all.people, func(p people.Person) people.ID { return p.ID })
	tasks := index(all.activities, func(a activity) needs.ActivityID { return a.ID })
	for _, e := range all.pins {
		i, person := persons[e.value.Person]
		j, task := tasks[e.value.Activity]
		if e.value.Kind == plan.Require && person && task && all.people[i].value.Refuses(all.activities[j].value.Family, string(e.value.Activity)) {
			rd.at(Error, "pin", e.row, "activity", lang.T("La personne a refusé cette activité ; personne ne peut l’y obliger.", "The person refused this activity; nobody can force them."), lang.T("Retirez la demande, ou corrigez le refus avec la personne.", "Take this away, or correct the refusal with the person."))
		}
	}
}
