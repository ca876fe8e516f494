package finance

import (
	"errors"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Posts is how many FTE the contribution pays, in thousandths unless Places says otherwise.
type Posts struct {
	Places  int   // decimals of the counts below: 3 or 6
	Persons int64 // held by persons who come from durable deprivation of employment
	Other   int64 // management, supervision
	Counted int64 // of the other posts, those that are paid
	Share   Used  // of the total that other posts may make
}

// Funded returns the FTE paid: persons and the other posts counted.
func (p Posts) Funded() int64 { return p.Persons + p.Counted }

// PostsOn returns the FTE that the contribution pays on day d: those of the persons,
// and other posts up to a share of all (10 % since December 2021, yearly average;
// none before), in thousandths, the limit rounded down. The fault is Missing when
// the share of that day is not known. Source: décret n° 2021-1742.
func (b *Book) PostsOn(d calendar.Date, persons, other int64) (Posts, error) {
	return b.posts(d, persons, other, 3)
}

// PostsFor is [Book.PostsOn] for FTE written with six decimals at most; more are Invalid.
func (b *Book) PostsFor(d calendar.Date, persons, other lang.Decimal) (Posts, error) {
	if !countable(persons) || !countable(other) {
		return Posts{}, uncountable()
	}
	return b.posts(d, scaled(persons, 6), scaled(other, 6), 6)
}

func (b *Book) posts(d calendar.Date, persons, other int64, places int) (Posts, error) {
	if persons < 0 || other < 0 {
		return Posts{}, negative()
	}
	u, err := b.Find(OtherPostsShare, d, "")
	if err != nil {
		return Posts{}, err
	}
	share := u.Fact.Value
	limit := (persons + other) * share.Units / pow10(share.Places)
	return Posts{Places: places, Persons: persons, Other: other, Counted: min(other, limit), Share: u}, nil
}

// countable reports whether d may be a number of FTE: from 0 to one million, with six
// decimals at most.
func countable(d lang.Decimal) bool {
	return d.Units >= 0 && d.Places <= 6 && scaled(d, 0) <= 1_000_000
}

func uncountable() error {
	return fault.New(fault.Invalid, "Le nombre d’ETP va de 0 à un million, avec six décimales au plus. Corrigez-le.",
		"The number of FTE goes from 0 to one million, with six decimals at most. Correct it.")
}

// Grant is the start-up grant of one year.
type Grant struct {
	Places        int   // decimals of Before and After: 3 or 6
	Before, After int64 // FTE of persons on 31 December
	Amount        money.Cents
	PerFTE        Used
}

// GrantOf returns the start-up grant of a year (dotation d’amorçage): the FTE of
// persons gained between two 31 Decembers × the amount of the year, rounded half up
// once; nothing when FTE were lost (assumption: no text says it is paid back). The
// fault is Missing when the amount of the year is not known. Source: décret
// n° 2021-1742.
func (b *Book) GrantOf(year int, before, after int64) (Grant, error) {
	return b.grant(year, before, after, 3)
}

// GrantFor is [Book.GrantOf] for FTE written with six decimals at most; more are Invalid.
func (b *Book) GrantFor(year int, before, after lang.Decimal) (Grant, error) {
	if !countable(before) || !countable(after) {
		return Grant{}, uncountable()
	}
	return b.grant(year, scaled(before, 6), scaled(after, 6), 6)
}

func (b *Book) grant(year int, before, after int64, places int) (Grant, error) {
	if before < 0 || after < 0 {
		return Grant{}, negative()
	}
	u, err := b.Find(StartUpGrant, calendar.On(year, time.December, 31), "")
	if err != nil {
		return Grant{}, b.boundOfGrant(year, err)
	}
	gained := max(0, after-before)
	amount := money.Cents(scaled(u.Fact.Value, 2)).Share(gained, pow10(places))
	return Grant{Places: places, Before: before, After: after, Amount: amount, PerFTE: u}, nil
}

// boundOfGrant adds to a missing amount the most that the law allows, when it is known.
func (b *Book) boundOfGrant(year int, err error) error {
	first := calendar.On(year, time.January, 1)
	t := &tally{book: b, day: first}
	most, wage := t.read(StartUpGrantMost), perHour(t.read(MinimumWage))
	var missing *fault.Fault
	if t.err != nil || !errors.As(err, &missing) {
		return err
	}
	return fault.Newf(missing.Kind, "%s Le texte borne ce montant à %s du salaire minimum annuel brut : %s pour 1 820 h au salaire du %s.",
		"%s The text bounds this amount to %s of the yearly gross minimum wage: %s for 1,820 h at the wage of %s.",
		missing.Text, percent(most), of(wage.Year(worktime.FullTime), most), first)
}

func negative() error {
	return fault.New(fault.Invalid, "Un nombre d’ETP ne peut pas être négatif. Corrigez-le.",
		"A number of FTE cannot be negative. Correct it.")
}

// Exact returns the FTE paid without rounding the limit of the other posts.
func (p Posts) Exact() lang.Decimal {
	share := p.Share.Fact.Value
	if p.Other*pow10(share.Places) <= (p.Persons+p.Other)*share.Units {
		return shortest(lang.Decimal{Units: p.Persons + p.Other, Places: p.Places})
	}
	return shortest(lang.Decimal{Units: p.Persons*pow10(share.Places) + (p.Persons+p.Other)*share.Units, Places: p.Places + share.Places})
}

var sayFTE = lang.T("ETP", "FTE")

// FTEText words thousandths of FTE without needless zeros: 12,5 ETP.
func FTEText(n int64) lang.Text { return fteOf(n, 3) }

func fteOf(n int64, places int) lang.Text {
	return lang.Unit(shortest(lang.Decimal{Units: n, Places: places}), sayFTE)
}

// shortest returns d without the zeros that end its decimals.
func shortest(d lang.Decimal) lang.Decimal {
	for d.Places > 0 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	return d
}
