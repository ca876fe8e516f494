// Package companyapp is where companies, their sites and their contracts are
// described.
package companyapp

import (
	"context"
	"embed"
	"math"
	"strconv"
	"strings"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/geo"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/territory"
	"fabrique/worktime"
)

//go:embed pages
var pages embed.FS

var (
	listPage = web.Parse(pages, "pages/companies.html")
	onePage  = web.Parse(pages, "pages/company.html")
	jobPage  = web.Parse(pages, "pages/contract.html")
)

// readers see companies; keepers describe them and sign.
var (
	readers = []actor.Role{actor.Admin, actor.Team, actor.Member, actor.Manager, actor.Lead, actor.Funder, actor.Evaluator}
	keepers = []actor.Role{actor.Admin, actor.Team, actor.Manager}
	signers = []actor.Role{actor.Team, actor.Manager}
)

// Add declares the operations and pages of companies.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Book.Add(
		op.New(op.Op{Name: "company.list", Route: "GET /companies", Does: say.list, Roles: readers, Reads: true}, list),
		op.New(op.Op{Name: "company.create", Route: "POST /companies", Does: say.create, Said: say.created, Roles: keepers, Makes: true}, create),
		op.New(op.Op{Name: "company.describe", Route: "POST /companies/{id}/describe", Does: say.describe, Said: say.described, Roles: keepers, Over: true}, describe),
		op.New(op.Op{Name: "site.create", Route: "POST /companies/{company}/sites", Does: say.newSite, Said: say.siteMade, Roles: keepers, Makes: true}, createSite),
		op.New(op.Op{Name: "site.describe", Route: "POST /sites/{id}/describe", Does: say.describeSite, Said: say.siteSaved, Roles: keepers, Over: true}, describeSite),
		op.New(op.Op{Name: "site.close", Route: "POST /sites/{id}/close", Does: say.closeSite, Said: say.siteClosed, Roles: keepers}, closeSite),
		op.New(op.Op{Name: "site.open", Route: "POST /sites/{id}/open", Does: say.openSite, Said: say.siteOpened, Roles: keepers}, openSite),
	)
	addContracts(d)
	d.Page("GET /t/{territory}/companies", listPage, showList, readers...)
	d.Page("GET /t/{territory}/companies/{company}", onePage, showOne, readers...)
	d.Page("GET /t/{territory}/hired", web.Parse(pages, "pages/hired.html"), showHired, staffReaders...)
	d.Room(desk.Room{Path: "/hired", Name: say.hired, Roles: []actor.Role{actor.Manager, actor.Lead}, Rank: 26})
	d.Room(desk.Room{Path: "/companies", Name: say.companies, Roles: readers, Rank: 60})
}

// fte is a number of full-time equivalents as people type it: "45,5"; kept in thousandths.
type fte int64

// UnmarshalText reads a number with at most three decimals. The fault is Invalid for anything else.
func (f *fte) UnmarshalText(text []byte) error {
	v, err := decimal(string(text))
	if err != nil || v < 0 || v > 10_000 {
		return fault.New(fault.Invalid, "Écrivez un nombre d’équivalents temps plein, par exemple 45,5.", "Write a number of full-time equivalents, for example 45.5.")
	}
	*f = fte(math.Round(v * 1000))
	return nil
}

// degrees is a latitude or a longitude as maps write it.
type degrees float64

// UnmarshalText reads a number of degrees. The fault is Invalid for anything else.
func (d *degrees) UnmarshalText(text []byte) error {
	v, err := decimal(string(text))
	if err != nil || math.Abs(v) > 180 {
		return fault.New(fault.Invalid, "Écrivez des degrés, par exemple 50,6123.", "Write degrees, for example 50.6123.")
	}
	*d = degrees(v)
	return nil
}

func decimal(s string) (float64, error) {
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(s), ",", "."), 64)
	if err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
		err = strconv.ErrRange
	}
	return v, err
}

// hours is a length of work a week as people type it: "24", "24,5", "24h30".
type hours worktime.Minutes

// UnmarshalText reads hours. The fault is Invalid for anything else.
func (h *hours) UnmarshalText(text []byte) error {
	s := strings.ToLower(strings.NewReplacer(" ", "", "\u00a0", "", ":", "h").Replace(string(text)))
	whole, part, split := strings.Cut(s, "h")
	v, err := decimal(whole)
	minutes := 0
	if split && part != "" && err == nil {
		minutes, err = strconv.Atoi(part)
	}
	total := int(math.Round(v*60)) + minutes
	if err != nil || minutes < 0 || minutes > 59 || total <= 0 || total > 60*60 {
		return fault.New(fault.Invalid, "Écrivez des heures par semaine, par exemple 24,5 ou 24h30.", "Write hours a week, for example 24.5 or 24h30.")
	}
	*h = hours(total)
	return nil
}

// Touched says which company, site or contract an operation touched.
type Touched struct {
	ID string `json:"id"`
}

type describing struct {
	ID      company.ID `json:"id" fr:"Entreprise" en:"Company"`
	Name    string     `json:"name" fr:"Nom de l’entreprise" en:"Name of the company"`
	Ceiling fte        `json:"ceiling" fr:"Plafond conventionné (équivalents temps plein)" en:"Ceiling of the convention (full-time equivalents)"`
	Hires   int        `json:"hires" fr:"Embauches par mois, au plus" en:"Hires a month, at most"`
	Size    int        `json:"size" fr:"Effectif, au sens des cotisations" en:"Employees, as contributions count them"`
}

func create(ctx context.Context, c *op.Call, in describing) (Touched, error) {
	if err := c.Actor.Within(""); err != nil {
		return Touched{}, err
	}
	in.ID = company.ID(c.NewID())
	return keep(ctx, c, in)
}

func describe(ctx context.Context, c *op.Call, in describing) (Touched, error) {
	if _, err := companydb.One(ctx, c.Q, territory.ID(c.Actor.Territory), in.ID); err != nil {
		return Touched{}, err
	}
	if err := c.Actor.Within(string(in.ID)); err != nil {
		return Touched{}, err
	}
	return keep(ctx, c, in)
}

func keep(ctx context.Context, c *op.Call, in describing) (Touched, error) {
	c.About("company", string(in.ID))
	if strings.TrimSpace(in.Name) == "" {
		return Touched{}, fault.New(fault.Missing, "Donnez un nom à cette entreprise.", "Give this company a name.").At("name")
	}
	for field, n := range map[string]int{"hires": in.Hires, "size": in.Size} {
		if n < 0 || n > 10_000 {
			return Touched{}, fault.New(fault.Invalid, "Donnez un nombre entre 0 et 10 000.", "Give a number from 0 to 10,000.").At(field)
		}
	}
	one := company.Company{ID: in.ID, Name: in.Name, Ceiling: int64(in.Ceiling), Hires: in.Hires, Size: in.Size}
	return Touched{string(in.ID)}, companydb.Save(ctx, c.Q, territory.ID(c.Actor.Territory), one, c.Today)
}

type placing struct {
	ID      company.SiteID `json:"id" fr:"Site" en:"Site"`
	Company company.ID     `json:"company" fr:"Entreprise" en:"Company"`
	Name    string         `json:"name" fr:"Nom du site" en:"Name of the site"`
	Address string         `json:"address" fr:"Adresse" en:"Address"`
	Places  int            `json:"places" fr:"Places par demi-journée" en:"Places in one half-day"`
	Lat     *degrees       `json:"lat" fr:"Latitude" en:"Latitude"`
	Lon     *degrees       `json:"lon" fr:"Longitude" en:"Longitude"`
}

func createSite(ctx context.Context, c *op.Call, in placing) (Touched, error) {
	in.ID = company.SiteID(c.NewID())
	return keepSite(ctx, c, in)
}

func describeSite(ctx context.Context, c *op.Call, in placing) (Touched, error) {
	old, err := companydb.Site(ctx, c.Q, territory.ID(c.Actor.Territory), in.ID)
	if err != nil {
		return Touched{}, err
	}
	if err := c.Actor.Within(string(old.Company)); err != nil {
		return Touched{}, err
	}
	if in.Company == "" {
		in.Company = old.Company
	}
	return keepSite(ctx, c, in)
}

func keepSite(ctx context.Context, c *op.Call, in placing) (Touched, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("site", string(in.ID))
	c.Leads(string(in.Company))
	if _, err := companydb.One(ctx, c.Q, at, in.Company); err != nil {
		return Touched{}, err
	}
	if err := c.Actor.Within(string(in.Company)); err != nil {
		return Touched{}, err
	}
	switch {
	case strings.TrimSpace(in.Name) == "":
		return Touched{}, fault.New(fault.Missing, "Donnez un nom à ce site.", "Give this site a name.").At("name")
	case in.Places < 0 || in.Places > 10_000:
		return Touched{}, fault.New(fault.Invalid, "Donnez un nombre entre 0 et 10 000.", "Give a number from 0 to 10,000.").At("places")
	case (in.Lat == nil) != (in.Lon == nil):
		return Touched{}, fault.New(fault.Missing, "Donnez latitude et longitude, ou aucune des deux.", "Give both latitude and longitude, or neither.").At("lat")
	}
	s := company.Site{ID: in.ID, Company: in.Company, Name: in.Name, Address: in.Address, Places: in.Places}
	if in.Lat != nil {
		s.Point = geo.At(float64(*in.Lat), float64(*in.Lon))
	}
	return Touched{string(in.ID)}, companydb.SaveSite(ctx, c.Q, at, s)
}

type shutting struct {
	ID company.SiteID `json:"id" fr:"Site" en:"Site"`
}

func closeSite(ctx context.Context, c *op.Call, in shutting) (Touched, error) {
	today := c.Today
	c.Undoable("site.open", map[string]any{"id": string(in.ID)})
	return shut(ctx, c, in.ID, &today)
}

func openSite(ctx context.Context, c *op.Call, in shutting) (Touched, error) {
	c.Undoable("site.close", map[string]any{"id": string(in.ID)})
	return shut(ctx, c, in.ID, nil)
}

func shut(ctx context.Context, c *op.Call, id company.SiteID, on *calendar.Date) (Touched, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("site", string(id))
	s, err := companydb.Site(ctx, c.Q, at, id)
	if err != nil {
		return Touched{}, err
	}
	if err := c.Actor.Within(string(s.Company)); err != nil {
		return Touched{}, err
	}
	c.Leads(string(s.Company))
	return Touched{string(id)}, companydb.CloseSite(ctx, c.Q, at, id, on)
}
