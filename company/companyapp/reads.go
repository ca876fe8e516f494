package companyapp

import (
	"context"

	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/kit/op"
	"fabrique/territory"
)

// Row is a company for programs, with its sites open today.
type Row struct {
	ID      company.ID `json:"id"`
	Name    string     `json:"name"`
	Ceiling int64      `json:"ceiling_thousandths"` // FTE of the convention
	Hires   int        `json:"hires"`
	Size    int        `json:"size"`
	Sites   []SiteRow  `json:"sites"`
}

// SiteRow is a site for programs.
type SiteRow struct {
	ID     company.SiteID `json:"id"`
	Name   string         `json:"name"`
	Places int            `json:"places"`
}

// Rows is the companies for programs.
type Rows struct {
	Companies []Row `json:"companies"`
}

type nothing struct{}

func list(ctx context.Context, c *op.Call, _ nothing) (Rows, error) {
	at, out := territory.ID(c.Actor.Territory), Rows{Companies: []Row{}}
	companies, err := companydb.Companies(ctx, c.Q, at, c.Today)
	if err != nil {
		return out, err
	}
	sites, err := companydb.Sites(ctx, c.Q, at, c.Today)
	for _, one := range companies {
		r := Row{one.ID, one.Name, one.Ceiling, one.Hires, one.Size, []SiteRow{}}
		for _, s := range sites {
			if s.Company == one.ID {
				r.Sites = append(r.Sites, SiteRow{s.ID, s.Name, s.Places})
			}
		}
		out.Companies = append(out.Companies, r)
	}
	return out, err
}
