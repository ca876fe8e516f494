package plan

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/territory"
	"fabrique/worktime"
)

// Plan is a proposal for a whole territory: jobs, waiting people, activities,
// months, with the proof of how good it is. People decide on it.
type Plan struct {
	Territory   territory.Territory `json:"territory"`
	Policy      territory.Policy    `json:"policy"`
	Seed        uint64              `json:"seed"`
	Work        int64               `json:"work"`        // counted work of the search, no time
	Interrupted bool                `json:"interrupted"` // stopped before its end: a better plan may exist
	Reference   calendar.Month      `json:"reference"`   // the month of the main typical week, when all have started
	Levels      [5]Level            `json:"levels"`
	Jobs        []Job               `json:"jobs"`       // in the order of the list
	Waiting     []Waiting           `json:"waiting"`    // in the order of the list
	Activities  []ActivityPlan      `json:"activities"` // every activity of the input, open ones first
	Months      []MonthPlan         `json:"months"`     // one per month of the horizon
	Seasons     []Season            `json:"seasons"`    // other weeks, when ranges change with the month; often empty
	Policies    []PolicyResult      `json:"policies"`   // both policies side by side, the chosen one first
	Flags       []Flag              `json:"flags"`      // what a human must look at, most pressing first
	Assumptions []AssumptionUsed    `json:"assumptions"`
	Money       Money               `json:"money"`
}

// Level is one aim, in its strict order, and how well it is reached.
type Level struct {
	Name   string    `json:"name"` // "placed", "hours", "fit", "needs", "cost"
	Title  lang.Text `json:"title"`
	Value  int64     `json:"value"`
	Bound  int64     `json:"bound"`          // no plan can pass it, given what the earlier levels reached
	Gap    float64   `json:"gap"`            // fraction, as planner.md § 1 defines it; 0 when proven
	Proven bool      `json:"proven"`         // the bound meets the value
	Given  lang.Text `json:"given,omitzero"` // what else the bound supposes; empty for nothing more
}

// Job is what one person is proposed.
type Job struct {
	Person     people.ID                        `json:"person"`
	Company    company.ID                       `json:"company"`
	HalfDays   int                              `json:"half_days"`
	Paid       worktime.Minutes                 `json:"paid_minutes"`     // a week, within the chosen hours
	Rounding   worktime.Minutes                 `json:"rounding_minutes"` // half-days kept for the job beyond the paid time
	Shares     []Share                          `json:"shares"`
	Week       [worktime.Slots]needs.ActivityID `json:"week"` // activity of each half-day, "" when free
	Start      calendar.Month                   `json:"start"`
	StartWhy   lang.Text                        `json:"start_why"`            // why not in the order of the list; empty when in order
	Ahead      bool                             `json:"ahead"`                // starts before somebody listed earlier
	Signed     bool                             `json:"signed"`               // has a contract already
	Unassigned int                              `json:"unassigned_half_days"` // paid, no field.Lawful activity left
	Why        []lang.Text                      `json:"why"`
}

// Share is one activity of a job.
type Share struct {
	Activity needs.ActivityID `json:"activity"`
	Site     company.SiteID   `json:"site"`
	HalfDays int              `json:"half_days"`
	Class    int              `json:"class"` // row of planner.md's table: 0 best to 4
	Wish     int              `json:"wish"`  // 0 first wish, 1 another, 2 no opinion, 3 none of the wishes
	Skill    int              `json:"skill"` // 0 all at level, 1 one short or learnable, 2 more missing
	Leads    bool             `json:"leads"` // may supervise there
	Why      lang.Text        `json:"why"`
}

// Waiting is somebody the plan could not place.
type Waiting struct {
	Person  people.ID   `json:"person"`
	Months  int         `json:"months"` // on the list
	Wanted  int         `json:"wanted_half_days"`
	Reasons []lang.Text `json:"reasons"` // what stands in the way, in words
	Changes []Change    `json:"changes"` // what single change would place them
	// Proof says what is known: "no plan can" with a proof, or "none found".
	Proven bool `json:"proven"`
}

// Change is one thing that would help, and whether solving again confirmed it.
type Change struct {
	Text      lang.Text   `json:"text"`
	Verified  bool        `json:"verified"`  // solved again: it does place the person
	Moves     int         `json:"moves"`     // persons whose job changes thereby
	Displaced []people.ID `json:"displaced"` // persons who would lose their place
}

// ActivityPlan is what becomes of one activity.
type ActivityPlan struct {
	Activity needs.ActivityID    `json:"activity"`
	Open     bool                `json:"open"`
	HalfDays int                 `json:"half_days"` // given, a week
	Least    int                 `json:"least"`
	Most     int                 `json:"most"` // after the conditions of the decision
	Need     int                 `json:"need"`
	Persons  int                 `json:"persons"`
	Opens    calendar.Month      `json:"opens"`
	ByMonth  []int               `json:"by_month"`        // half-days a week in each month of the horizon
	Presence [worktime.Slots]int `json:"presence"`        // persons in each half-day
	Missing  []lang.Text         `json:"missing"`         // why closed, or what more it lacks
	Limits   []lang.Text         `json:"limits"`          // conditions of the committee
	Sales    money.Cents         `json:"sales_cents"`     // a year
	Cost     money.Cents         `json:"equipment_cents"` // a year
}

// MonthPlan is one month of the ramp-up (montée en charge).
type MonthPlan struct {
	Month     calendar.Month     `json:"month"`
	Starts    []people.ID        `json:"starts"`
	Persons   int                `json:"persons"` // at work by the end of the month
	FTE       int64              `json:"fte_thousandths"`
	Opens     []needs.ActivityID `json:"opens"`
	Wages     money.Cents        `json:"wages_cents"`        // employer cost
	Support   money.Cents        `json:"contribution_cents"` // State and département
	Sales     money.Cents        `json:"sales_cents"`
	Equipment money.Cents        `json:"equipment_cents"`
	Budget    *money.Cents       `json:"budget_cents"` // own means allowed; nil when no limit was told
	ByCompany []CompanyMonth     `json:"companies"`
}

// CompanyMonth is one company in one month.
type CompanyMonth struct {
	Company company.ID   `json:"company"`
	Starts  int          `json:"starts"`
	FTE     int64        `json:"fte_thousandths"`
	Net     money.Cents  `json:"net_cents"` // employer cost + equipment − sales − contribution
	Budget  *money.Cents `json:"budget_cents"`
}

// Season is the typical week of months whose ranges differ: same people, same hours.
type Season struct {
	Months []int       `json:"months"` // of the year, 0 for January
	Jobs   []SeasonJob `json:"jobs"`
}

// SeasonJob is one person's week in a season.
type SeasonJob struct {
	Person     people.ID                        `json:"person"`
	Shares     []Share                          `json:"shares"`
	Week       [worktime.Slots]needs.ActivityID `json:"week"`
	Unassigned int                              `json:"unassigned_half_days"`
}

// PolicyResult is what one list policy reaches.
type PolicyResult struct {
	Policy     territory.Policy `json:"policy"`
	Placed     int              `json:"placed"`
	Value      int64            `json:"value"` // weighted value of level 1
	PassedOver []PassedOver     `json:"passed_over"`
	Proven     int              `json:"proven_passings"`
	Unproven   int              `json:"unproven_passings"`
}

// PassedOver is somebody not placed while a person listed later is.
type PassedOver struct {
	Person people.ID `json:"person"`
	Proven bool      `json:"proven"` // no plan can; otherwise none found
	Why    lang.Text `json:"why"`
}

// AssumptionUsed is a figure that the territory assumed and the plan used.
type AssumptionUsed struct {
	Name   string    `json:"name"`
	Text   lang.Text `json:"text"`
	Author string    `json:"author"` // empty for what Fabrique supposes
	Source string    `json:"source"`
}

// Money sums a steady year of the plan, on paid time. Level 5 counts whole
// half-days, so it may be a little higher than Net.
type Money struct {
	Employer     money.Cents `json:"employer_cents"`
	Contribution money.Cents `json:"contribution_cents"`
	Sales        money.Cents `json:"sales_cents"`
	Equipment    money.Cents `json:"equipment_cents"`
	Net          money.Cents `json:"net_cents"` // employer + equipment − sales
}
