// Package companydb keeps job-purposed companies, their sites and contracts.
package companydb

import (
	"context"
	"embed"
	"fmt"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of companies.
var Schema = db.Schema{Slice: "company", Files: files}

func scanCompany(r db.Row) (c company.Company, err error) {
	return c, r.Scan(&c.ID, &c.Name, &c.Ceiling, &c.Hires, &c.Size)
}

const companyColumns = `id, name, ceiling, hires, size`

// Companies lists the companies of a territory that are open on a day, by name.
func Companies(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) ([]company.Company, error) {
	return db.List(ctx, q, scanCompany, `
		SELECT `+companyColumns+` FROM company WHERE territory = $1 AND (closed = '' OR closed > $2) ORDER BY name, id`, string(at), on.String())
}

// One returns a company, also one that has closed. The fault is NotFound when there is none.
func One(ctx context.Context, q db.Querier, at territory.ID, id company.ID) (company.Company, error) {
	c, found, err := db.One(ctx, q, scanCompany, `SELECT `+companyColumns+` FROM company WHERE territory = $1 AND id = $2`, string(at), string(id))
	if err != nil {
		return c, fmt.Errorf("company %s of %s: %w", id, at, err)
	}
	if !found {
		return c, fault.New(fault.NotFound, "Cette entreprise n’existe pas ici. Reprenez depuis la liste.", "There is no such company here. Start again from the list.")
	}
	return c, nil
}

// Save writes a company.
func Save(ctx context.Context, tx db.Tx, at territory.ID, c company.Company, today calendar.Date) error {
	err := db.Do(ctx, tx, `
		INSERT INTO company (territory, `+companyColumns+`, created, closed) VALUES ($1, $2, $3, $4, $5, $6, $7, '')
		ON CONFLICT (territory, id) DO UPDATE SET name = excluded.name, ceiling = excluded.ceiling, hires = excluded.hires, size = excluded.size`,
		string(at), string(c.ID), c.Name, c.Ceiling, c.Hires, c.Size, today.String())
	if err != nil {
		return fmt.Errorf("save company %s of %s: %w", c.ID, at, err)
	}
	return nil
}

func scanSite(r db.Row) (s company.Site, err error) {
	var known int
	err = r.Scan(&s.ID, &s.Company, &s.Name, &s.Address, &s.Point.Lat, &s.Point.Lon, &known, &s.Places)
	s.Point.Known = known == 1
	return s, err
}

const siteColumns = `id, company, name, address, lat, lon, known, places`

// Sites lists the sites of a territory that are open on a day, by company and name.
func Sites(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) ([]company.Site, error) {
	return db.List(ctx, q, scanSite, `
		SELECT `+siteColumns+` FROM site WHERE territory = $1 AND (closed = '' OR closed > $2) ORDER BY company, name, id`, string(at), on.String())
}

// Site returns a site, also one that has closed. The fault is NotFound when there is none.
func Site(ctx context.Context, q db.Querier, at territory.ID, id company.SiteID) (company.Site, error) {
	s, found, err := db.One(ctx, q, scanSite, `SELECT `+siteColumns+` FROM site WHERE territory = $1 AND id = $2`, string(at), string(id))
	if err != nil {
		return s, fmt.Errorf("site %s of %s: %w", id, at, err)
	}
	if !found {
		return s, fault.New(fault.NotFound, "Ce site n’existe pas ici. Reprenez depuis la liste.", "There is no such site here. Start again from the list.")
	}
	return s, nil
}

// SaveSite writes a site.
func SaveSite(ctx context.Context, tx db.Tx, at territory.ID, s company.Site) error {
	known := 0
	if s.Point.Known {
		known = 1
	}
	err := db.Do(ctx, tx, `
		INSERT INTO site (territory, `+siteColumns+`, closed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')
		ON CONFLICT (territory, id) DO UPDATE SET company = excluded.company, name = excluded.name, address = excluded.address, lat = excluded.lat,
			lon = excluded.lon, known = excluded.known, places = excluded.places`,
		string(at), string(s.ID), string(s.Company), s.Name, s.Address, s.Point.Lat, s.Point.Lon, known, s.Places)
	if err != nil {
		return fmt.Errorf("save site %s of %s: %w", s.ID, at, err)
	}
	return nil
}

// CloseSite closes a site from a day on, or opens it again when the day is not known.
func CloseSite(ctx context.Context, tx db.Tx, at territory.ID, id company.SiteID, on *calendar.Date) error {
	text := ""
	if on != nil {
		text = on.String()
	}
	return db.Do(ctx, tx, `UPDATE site SET closed = $1 WHERE territory = $2 AND id = $3`, text, string(at), string(id))
}

func scanContract(r db.Row) (c company.Contract, err error) {
	var from string
	if err = r.Scan(&c.Person, &c.Company, &c.Paid, &from); err != nil {
		return c, err
	}
	c.From, err = calendar.Parse(from)
	return c, err
}

// Contracts lists the contracts signed by a day and not ended on it, the first
// one first; one that begins later counts, since it is a promise.
func Contracts(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) ([]company.Contract, error) {
	return db.List(ctx, q, scanContract, `
		SELECT person, company, paid, from_day FROM contract WHERE territory = $1 AND (until_day = '' OR until_day >= $2)
		ORDER BY from_day, person, company`, string(at), on.String())
}

// Employments lists the contracts of a company that hold on a day or later, with
// their last day, the first one first.
func Employments(ctx context.Context, q db.Querier, at territory.ID, c company.ID, from calendar.Date) ([]company.Employment, error) {
	return db.List(ctx, q, func(r db.Row) (e company.Employment, err error) {
		var first, last string
		if err = r.Scan(&e.Person, &e.Company, &e.Paid, &first, &last); err != nil {
			return e, err
		}
		if e.From, err = calendar.Parse(first); err != nil || last == "" {
			return e, err
		}
		e.Until = new(calendar.Date)
		*e.Until, err = calendar.Parse(last)
		return e, err
	}, `SELECT person, company, paid, from_day, until_day FROM contract
		WHERE territory = $1 AND company = $2 AND (until_day = '' OR until_day >= $3) ORDER BY from_day, person`, string(at), string(c), from.String())
}

// ContractsOf lists every contract of a person, ended ones included, the first one first.
func ContractsOf(ctx context.Context, q db.Querier, at territory.ID, person people.ID) ([]company.Contract, error) {
	return db.List(ctx, q, scanContract, `SELECT person, company, paid, from_day FROM contract WHERE territory = $1 AND person = $2 ORDER BY from_day, company`,
		string(at), string(person))
}

// Sign writes a contract.
func Sign(ctx context.Context, tx db.Tx, at territory.ID, c company.Contract, author string) error {
	err := db.Do(ctx, tx, `
		INSERT INTO contract (territory, person, company, from_day, paid, until_day, why, author) VALUES ($1, $2, $3, $4, $5, '', '', $6)`,
		string(at), string(c.Person), string(c.Company), c.From.String(), int(c.Paid), author)
	if db.Taken(err) {
		return fault.New(fault.Conflict, "Un contrat de cette personne commence déjà ce jour-là.", "A contract of this person already begins on that day.").At("from")
	}
	if err != nil {
		return fmt.Errorf("sign contract of %s in %s: %w", c.Person, at, err)
	}
	return nil
}

// End ends a contract on its last day, or takes its end back when the day is not known.
func End(ctx context.Context, tx db.Tx, at territory.ID, c company.Contract, last *calendar.Date, why string) error {
	text := ""
	if last != nil {
		text = last.String()
	}
	return db.Do(ctx, tx, `UPDATE contract SET until_day = $1, why = $2 WHERE territory = $3 AND person = $4 AND company = $5 AND from_day = $6`,
		text, why, string(at), string(c.Person), string(c.Company), c.From.String())
}

// Fill writes many companies, sites and contracts at once, as a demonstration or an import does.
func Fill(ctx context.Context, tx db.Tx, at territory.ID, on calendar.Date, author string, companies []company.Company, sites []company.Site, contracts []company.Contract) error {
	for _, c := range companies {
		if err := Save(ctx, tx, at, c, on); err != nil {
			return err
		}
	}
	for _, s := range sites {
		if err := SaveSite(ctx, tx, at, s); err != nil {
			return err
		}
	}
	for _, c := range contracts {
		if err := Sign(ctx, tx, at, c, author); err != nil {
			return err
		}
	}
	return nil
}
