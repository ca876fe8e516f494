// Package companydb keeps job-purposed companies, their sites and contracts.
package companydb

import (
	"context"
	"embed"
	"fmt"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/kit/db"
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

// Within returns the fault of who works for other companies only than that of a
// site; a site that is not known is nobody's.
func Within(ctx context.Context, q db.Querier, at territory.ID, a actor.Actor, site string) error {
	if site == "" || a.Sees("") {
		return nil
	}
	s, err := Site(ctx, q, at, company.SiteID(site))
	if fault.KindOf(err) == fault.NotFound {
		return nil
	}
	if err != nil {
		return err
	}
	return a.Within(string(s.Company))
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
		if err := Sign(ctx, tx, at, company.Employment{Contract: c}, author); err != nil {
			return err
		}
	}
	return nil
}
