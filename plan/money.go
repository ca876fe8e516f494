package plan

import (
	"fabrique/finance"
	"fabrique/lang"
)

// assumptions lists the supposed figures that the plan stands on, and the
// plan's own: today's rates hold for the whole horizon.
func (c *composer) assumptions() []AssumptionUsed {
	var used []finance.Used
	titles := map[string]lang.Text{}
	for _, h := range c.m.Hours {
		used = append(used, h.Used...)
		for _, u := range h.Used {
			titles[u.Name] = u.Title
		}
	}
	var out []AssumptionUsed
	for _, a := range finance.AssumptionsUsed(used) {
		out = append(out, AssumptionUsed{Name: a.Name, Author: a.Author, Source: a.Ground(),
			Text: lang.F("%s\u00a0: %s", "%s: %s", titles[a.Name], finance.ValueText(a.Value, a.Unit))})
	}
	return append(out, AssumptionUsed{Name: "rates-held",
		Text: lang.F("Les taux et le salaire minimum du %s valent pour tous les mois du plan.", "The rates and the minimum wage of %s hold for all months of the plan.", c.m.In.Territory.Date)})
}
