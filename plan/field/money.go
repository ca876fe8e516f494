package field

import (
	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/money"
)

// price reads what an hour costs and brings each company on the day of the
// plan. The fault is Missing when a figure is not known on that day.
func (m *Model) price() error {
	if m.book = m.In.Book; m.book == nil {
		m.book = finance.French()
	}
	for _, a := range m.In.Money {
		if err := m.book.Check(a); err != nil {
			return err
		}
	}
	m.book = m.book.With(m.In.Money)
	for _, c := range m.In.Companies {
		h, err := m.book.HourOn(m.In.Territory.Date, c)
		if err != nil {
			return err
		}
		m.Hours = append(m.Hours, h)
	}
	return nil
}

// Support returns the public contribution for one paid hour in company g.
func (m *Model) Support(g int) finance.PerHour { return m.Hours[g].State + m.Hours[g].Department }

// Budget returns the own means of company g in month index k of the horizon.
func (m *Model) Budget(g, k int) (money.Cents, bool) {
	return m.book.Budget(m.In.Companies[g].ID, m.First+calendar.Month(k))
}
