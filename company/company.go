// Package company holds the companies made for jobs, their sites and the
// contracts they signed (entreprise à but d’emploi, site, CDI).
package company

import (
	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/people"
	"fabrique/worktime"
)

// ID names a company.
type ID string

// SiteID names a site.
type SiteID string

// Company is a job-purposed company (entreprise à but d’emploi).
type Company struct {
	ID   ID
	Name string
	// Ceiling is the most FTE that the convention pays, in thousandths; 0 when
	// no ceiling was given (plafond d’ETP conventionné).
	Ceiling int64
	Hires   int // most new contracts a month
	Size    int // employees in the sense of the contribution rules
}

// Site is where a company works.
type Site struct {
	ID      SiteID
	Company ID
	Name    string
	Address string
	Point   geo.Point
	Places  int // persons who can work there in the same half-day; 0 means no limit was told
}

// Contract is a signed permanent contract. It fixes person, company and paid
// time, never the activity.
type Contract struct {
	Person  people.ID
	Company ID
	Paid    worktime.Minutes // a week
	From    calendar.Date
}
