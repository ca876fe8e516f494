// Package people holds persons durably deprived of employment (personnes
// privées durablement d’emploi): what they can do, what they want, when and how
// much they wish to work. It never scores or ranks a person; the only order is
// the published order of the mobilisation list.
package people

import (
	"sort"

	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/skills"
	"fabrique/worktime"
)

// ID names a person for ever.
type ID string

// Family is a sort of work that a person may wish for and an activity belongs
// to: "jardin", "couture" (famille d’activités).
type Family string

// Hours is the time a person chooses to work each week (temps choisi).
type Hours struct {
	Least, Wanted, Most worktime.Minutes
}

// Restriction is something a person cannot do at work, and an activity may ask:
// "heavy-loads", "standing". Never a diagnosis (restriction d’aptitude).
type Restriction string

// Licence is a legal permission to do certain work: "driving-B", "forklift" (permis, habilitation).
type Licence string

// Person is somebody on the mobilisation list (liste de mobilisation).
type Person struct {
	ID           ID
	Name         string // as shown to the team; invented in demonstrations
	Listed       calendar.Date
	Place        int // place given on the published list; 0 means by date of listing
	Hours        Hours
	Skills       map[skills.Code]skills.Level
	Wishes       []Family // first wish first
	Refused      []Family // what they said no to
	RefusedTasks []string // activities they said no to, by identifier
	Home         geo.Point
	Travel       geo.Metres // how far they can go; 0 means no limit was told
	Available    worktime.Week
	Restrictions []Restriction
	Licences     []Licence
	Note         string
}

// Order returns the indexes of list in its published order: given place first,
// then date of listing, then as the list was given: names decide nothing.
func Order(list []Person) []int {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	place := func(p Person) int {
		if p.Place > 0 {
			return p.Place
		}
		return 1 << 30
	}
	sort.SliceStable(order, func(a, b int) bool {
		p, q := list[order[a]], list[order[b]]
		if place(p) != place(q) {
			return place(p) < place(q)
		}
		return p.Listed < q.Listed
	})
	return order
}

// Wish returns the rank of family f among the wishes of p, 0 for the first, −1 when absent.
func (p Person) Wish(f Family) int {
	for i, w := range p.Wishes {
		if w == f {
			return i
		}
	}
	return -1
}

// Refuses reports whether p said no to the family f or to the activity id.
func (p Person) Refuses(f Family, id string) bool {
	for _, r := range p.Refused {
		if r == f {
			return true
		}
	}
	for _, r := range p.RefusedTasks {
		if r == id {
			return true
		}
	}
	return false
}

// Lacks returns the first licence of wanted that p does not hold, or "".
func (p Person) Lacks(wanted []Licence) Licence {
next:
	for _, w := range wanted {
		for _, l := range p.Licences {
			if l == w {
				continue next
			}
		}
		return w
	}
	return ""
}

// Cannot returns the first of the demands that a restriction of p forbids, or "".
func (p Person) Cannot(demands []Restriction) Restriction {
	for _, d := range demands {
		for _, r := range p.Restrictions {
			if r == d {
				return d
			}
		}
	}
	return ""
}
