package plan

import (
	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// price reads what an hour costs and brings each company on the day of the
// plan. The fault is Missing when a figure is not known on that day.
func (m *model) price() error {
	m.book = finance.French().With(m.in.Money)
	for _, c := range m.in.Companies {
		h, err := m.book.HourOn(m.in.Territory.Date, c)
		if err != nil {
			return err
		}
		m.hours = append(m.hours, h)
	}
	return nil
}

// support returns the public contribution for one paid hour in company g.
func (m *model) support(g int) finance.PerHour { return m.hours[g].State + m.hours[g].Department }

// budget returns the own means of company g in month index k of the horizon.
func (m *model) budget(g, k int) (money.Cents, bool) {
	return m.book.Budget(m.in.Companies[g].ID, m.first+calendar.Month(k))
}

// assumptions lists the territory's own figures that the plan stands on, and
// the plan's own: today's rates hold for the whole horizon.
func (m *model) assumptions() []AssumptionUsed {
	var used []finance.Used
	for _, h := range m.hours {
		used = append(used, h.Used...)
	}
	titles := map[string]lang.Text{}
	for _, k := range finance.Assumptions() {
		titles[k.Name] = k.Title
	}
	var out []AssumptionUsed
	for _, a := range finance.AssumptionsUsed(used) {
		out = append(out, AssumptionUsed{Name: a.Name, Source: "assumption: " + a.Author + ", " + a.Source,
			Text: lang.F("%s\u00a0: %s %s, hypothèse du territoire", "%s: %s %s, an assumption of the territory", titles[a.Name], a.Value, a.Unit)})
	}
	return append(out, AssumptionUsed{Name: "rates-held", Source: "assumption: fabrique",
		Text: lang.F("Les taux et le salaire minimum du %s valent pour tous les mois du plan.", "The rates and the minimum wage of %s hold for all months of the plan.", m.in.Territory.Date)})
}
