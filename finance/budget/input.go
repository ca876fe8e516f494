package budget

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/worktime"
)

// Input is a company and what is expected of it over some months.
type Input struct {
	Company    company.Company
	From       calendar.Month
	Months     int // at most [MostMonths]
	Basis      finance.Basis
	Jobs       []Job
	Hires      []Hire
	Activities []Activity
	Told       []Told

	Sales    money.Cents // per FTE and year, of jobs without activity
	Training money.Cents // per FTE and year
	Absence  int64       // thousandths of paid time that nobody works: neither funded nor sold, yet paid
	Grant    bool        // count the start-up grant
	Cash     money.Cents // at the start
	Late     Late
}

// MostMonths is the longest budget.
const MostMonths = 120

// Job is one employment and its activities.
type Job struct {
	company.Employment
	Parts []Part // none: no activity told
}

// Part is the share of a job’s time in one activity, in thousandths.
type Part struct {
	Activity needs.ActivityID
	Share    int64
}

// Hire is a line of the convention’s schedule: so many jobs that begin in a month.
type Hire struct {
	Month calendar.Month
	Count int
	Paid  worktime.Minutes // a week
	Other bool
	Site  company.SiteID
	Wage  finance.PerHour // 0 for the minimum wage
	Parts []Part
}

// Activity is what an activity brings and costs while it is open.
type Activity struct {
	ID            needs.ActivityID
	Name          string
	Opens, Closes *calendar.Month // first and last month; nil: open before, open after
	Sales         money.Cents     // expected per FTE and year
	Equipment     money.Cents     // a month
	Premises      money.Cents     // a month
}

// open reports whether a is open in month m.
func (a Activity) open(m calendar.Month) bool {
	return (a.Opens == nil || m >= *a.Opens) && (a.Closes == nil || m <= *a.Closes)
}

// Told is a line entered by hand: an amount of each month from From to Until.
type Told struct {
	Kind        Kind
	Title       lang.Text
	From, Until calendar.Month
	Amount      money.Cents // a month, positive, also for a cost
	Activity    needs.ActivityID
	Site        company.SiteID
	Decision    string // of a top-up: the decision that grants it
}

// Late is how many months after it is earned money comes in.
type Late struct{ Contribution, Sales int }

// check returns what makes the input impossible, or nil.
func (in Input) check(jobs []Job) error {
	switch {
	case in.Months < 1 || in.Months > MostMonths:
		return fault.Newf(fault.Invalid, "Un budget va de 1 à %s mois.", "A budget goes from 1 to %s months.", MostMonths)
	case in.Absence < 0 || in.Absence > 1000:
		return fault.New(fault.Invalid, "L’absence va de 0 à 100 %. Corrigez-la.", "Absence goes from 0 to 100%. Correct it.")
	case in.Sales < 0 || in.Training < 0 || in.Late.Contribution < 0 || in.Late.Sales < 0:
		return fault.New(fault.Invalid, "Un montant ou un retard est négatif. Écrivez un coût comme un nombre positif.", "An amount or a delay is negative. Write a cost as a positive number.")
	}
	list := make([]company.Employment, len(jobs))
	for i, j := range jobs {
		list[i] = j.Employment
		if err := j.parts(); err != nil {
			return err
		}
	}
	if err := company.CheckAll(list); err != nil {
		return err
	}
	for _, a := range in.Activities {
		if a.Sales < 0 || a.Equipment < 0 || a.Premises < 0 {
			return fault.Newf(fault.Invalid, "L’activité %s a un montant négatif. Corrigez-le.", "The activity %s has a negative amount. Correct it.", a.Name)
		}
	}
	for _, t := range in.Told {
		if err := t.check(); err != nil {
			return err
		}
	}
	return nil
}

// checkHires returns what makes the schedule of hires impossible, or nil.
func (in Input) checkHires() error {
	for _, h := range in.Hires {
		if h.Count < 0 || h.Count > mostHires {
			return fault.Newf(fault.Invalid, "Le nombre d’embauches %s va de 0 à %s. Corrigez-le.", "The number of hires of %s goes from 0 to %s. Correct it.", lang.Of(h.Month), mostHires)
		}
	}
	return nil
}

const mostHires = 10_000 // in a month

// parts returns what makes the shares of a job’s time impossible, or nil.
func (j Job) parts() error {
	sum := int64(0)
	for _, p := range j.Parts {
		if p.Share < 0 || p.Share > 1000 {
			sum = 1001
			break
		}
		sum += p.Share
	}
	if sum > 1000 {
		return fault.Newf(fault.Invalid, "Les parts d’activité de %s ne font pas un temps entier au plus. Corrigez-les : leur somme va jusqu’à 1.",
			"The shares of activities of %s do not make one whole at most. Correct them: they add up to 1 at most.", string(j.Person))
	}
	return nil
}

func (t Told) check() error {
	switch {
	case t.Amount < 0:
		return fault.Newf(fault.Invalid, "La ligne « %s » est négative. Écrivez un montant positif ; une dépense se retire d’elle-même.",
			"The line “%s” is negative. Write a positive amount; a cost is taken off by itself.", t.Title)
	case t.Until < t.From:
		return fault.Newf(fault.Invalid, "La ligne « %s » finit avant de commencer. Corrigez ses mois.", "The line “%s” ends before it begins. Correct its months.", t.Title)
	case t.Kind == TopUp && t.Decision == "":
		return fault.Newf(fault.Missing, "Le complément « %s » n’a pas de décision. Il n’est jamais prévu d’avance : citez la décision qui l’accorde.",
			"The top-up “%s” has no decision. It is never forecast: cite the decision that grants it.", t.Title)
	case t.Kind < 0 || t.Kind >= kinds:
		return fault.Newf(fault.Invalid, "La ligne « %s » n’est d’aucune sorte connue.", "The line “%s” is of no known kind.", t.Title)
	}
	return nil
}

// jobs returns the jobs, those of the schedule after the others.
func (in Input) jobs() []Job {
	out := append([]Job(nil), in.Jobs...)
	number := map[calendar.Month]int{}
	for _, h := range in.Hires {
		for range h.Count {
			number[h.Month]++
			id := people.ID(h.Month.String() + " n° " + lang.Int(number[h.Month]).In(lang.FR))
			out = append(out, Job{Parts: h.Parts, Employment: company.Employment{Other: h.Other, Site: h.Site, Wage: company.Wage(h.Wage),
				Contract: company.Contract{Person: id, Company: in.Company.ID, Paid: h.Paid, From: h.Month.First()}}})
		}
	}
	return out
}
