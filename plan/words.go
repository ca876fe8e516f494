package plan

import (
	"fabrique/lang"
	"fabrique/plan/field"
	"fabrique/territory"
)

// jobWhy says what ties the job to what client i asked. Facts only.
func (c *composer) jobWhy(i int, j Job) []lang.Text {
	h := c.m.Person(i).Hours
	var out []lang.Text
	switch {
	case j.Signed:
		out = append(out, lang.F("Contrat signé avec %s\u00a0: %s par semaine.", "Contract signed with %s: %s a week.", c.m.CompanyName(c.m.Group[j.Company]), j.Paid))
	case j.Paid == h.Wanted:
		out = append(out, lang.F("Le temps voulu\u00a0: %s par semaine.", "The hours wanted: %s a week.", j.Paid))
	default:
		out = append(out, lang.F("%s par semaine pour %s voulues, dans le temps choisi.", "%s a week for %s wanted, within the chosen hours.", j.Paid, h.Wanted))
	}
	if j.Unassigned > 0 {
		out = append(out, lang.F("%s sans activité possible, payées.", "%s without a possible activity, paid.", field.HalfDays(j.Unassigned)))
	}
	for _, pin := range c.m.In.Pins {
		if pin.Kind == Require && pin.Person == j.Person {
			out = append(out, lang.F("Demandé par %s\u00a0: %s", "Asked by %s: %s", pin.Author, pin.Reason))
		}
	}
	return out
}

// passedWhy says what is known of client i, not placed while somebody listed later is.
func (c *composer) passedWhy(policy territory.Policy, i int, proven bool) lang.Text {
	if why, ok := c.barred[i]; ok {
		return lang.F("Pas de place\u00a0: %s.", "No place: %s.", why)
	}
	switch {
	case c.never(i):
		return lang.T("Aucun plan ne peut composer un emploi avec les activités possibles.", "No plan can make a job of the possible activities.")
	case policy == territory.Strict && proven:
		return lang.T("Aucun plan ne peut l’ajouter aux personnes placées qui sont avant sur la liste.", "No plan can add this person to those placed before on the list.")
	case policy == territory.Strict:
		return lang.T("Aucun plan trouvé ne peut l’ajouter aux personnes placées qui sont avant sur la liste.", "No plan found can add this person to those placed before on the list.")
	case proven:
		return lang.T("Aucun plan ne peut l’ajouter à toutes les personnes placées.", "No plan can add this person to all those placed.")
	}
	return lang.T("Aucun plan trouvé ne peut l’ajouter à toutes les personnes placées.", "No plan found can add this person to all those placed.")
}
