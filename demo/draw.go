package demo

import (
	"math"
	"math/rand/v2"

	"fabrique/geo"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/worktime"
)

// share is a value and how often it comes, in any unit common to its list.
type share[T any] struct {
	often int
	value T
}

// pick draws a value of list, each as often as it says.
func pick[T any](r *rand.Rand, list []share[T]) T {
	all := 0
	for _, s := range list {
		all += s.often
	}
	n := r.IntN(all)
	for _, s := range list {
		if n -= s.often; n < 0 {
			return s.value
		}
	}
	return list[0].value
}

func chance(r *rand.Rand, percent int) bool { return r.IntN(100) < percent }

// partTime are the hours that people who do not want a full week choose, in minutes.
var partTime = []share[worktime.Minutes]{
	{28, 24 * 60}, {18, 28 * 60}, {12, 21 * 60}, {10, 30 * 60}, {8, 20 * 60}, {8, 26 * 60}, {6, 17*60 + 30},
	{5, 24*60 + 30}, {3, 32 * 60}, {1, 15 * 60}, {1, 14 * 60},
}

// drawHours returns chosen hours: half of the people want a part-time job
// (evaluation note of October 2024), and some leave a margin.
func drawHours(r *rand.Rand) people.Hours {
	h := people.Hours{Wanted: worktime.FullTime}
	if chance(r, 50) {
		h.Wanted = pick(r, partTime)
	}
	h.Least, h.Most = h.Wanted, h.Wanted
	if chance(r, 42) {
		h.Least = max(12*60, h.Wanted-pick(r, []share[worktime.Minutes]{{4, 210}, {3, 420}, {2, 240}, {1, 120}}))
		h.Most = min(worktime.FullTime, h.Wanted+pick(r, []share[worktime.Minutes]{{5, 0}, {3, 210}, {2, 240}}))
	}
	return h
}

// weeks are the half-days that people can come: care of children or of a
// parent, market day, a morning that begins late. No reason is kept.
var weeks = []share[worktime.Week]{
	{30, weekdays}, {17, weekdays &^ wednesday}, {12, weekdays &^ wednesdayPM}, {8, weekdays | saturday},
	{6, weekdays &^ monday}, {6, weekdays &^ friday}, {5, mornings | afternoons&^friday}, {5, weekdays&^wednesday | saturday},
	{4, mornings}, {4, mornings | saturdayAM}, {3, afternoons | saturday}, {4, weekdays&^wednesday | saturdayAM},
}

// drawWeek returns half-days that hold at least the given number.
func drawWeek(r *rand.Rand, least int) worktime.Week {
	var fit []share[worktime.Week]
	for _, w := range weeks {
		if w.value.Count() >= least {
			fit = append(fit, w)
		}
	}
	return pick(r, fit)
}

// drawReach returns how far one goes to work: on foot, by bicycle or bus, by metro, by car.
func drawReach(r *rand.Rand) geo.Metres {
	switch n := r.IntN(100); {
	case n < 30:
		return geo.Metres(1200 + 100*r.IntN(14))
	case n < 70:
		return geo.Metres(3000 + 250*r.IntN(17))
	case n < 92:
		return geo.Metres(8000 + 500*r.IntN(15))
	}
	return geo.Metres(18000 + 1000*r.IntN(8))
}

// around returns a point scattered about centre, spread metres away in each direction.
func around(r *rand.Rand, centre geo.Point, spread float64) geo.Point {
	return shift(centre, r.NormFloat64()*spread, r.NormFloat64()*spread)
}

// shift returns the point that lies so many metres north and east of p, to the metre.
func shift(p geo.Point, north, east float64) geo.Point {
	const degree = 111_195 // metres in a degree of latitude
	lat := p.Lat + north/degree
	lon := p.Lon + east/degree/math.Cos(p.Lat*math.Pi/180)
	return geo.At(math.Round(lat*1e5)/1e5, math.Round(lon*1e5)/1e5)
}

var limits = []struct {
	percent int
	what    people.Restriction
}{{15, loads}, {9, standing}, {8, heights}, {6, dust}, {4, noise}, {5, cold}}

func drawLimits(r *rand.Rand) (found []people.Restriction) {
	for _, l := range limits {
		if chance(r, l.percent) {
			found = append(found, l.what)
		}
	}
	return found
}

// levels of a skill that somebody names, and of one that goes with a wish.
var levels = []share[skills.Level]{{24, skills.Discovering}, {40, skills.Doing}, {25, skills.Mastering}, {11, skills.Showing}}

// drawSkills returns skills from work and from life: those of the wishes first, then a few others.
func drawSkills(r *rand.Rand, wishes []people.Family) map[skills.Code]skills.Level {
	known := map[skills.Code]skills.Level{}
	for _, w := range wishes {
		for k, code := range crafts[w] {
			if chance(r, 80-25*k) {
				known[code] = max(known[code], pick(r, levels))
			}
		}
	}
	for range 1 + r.IntN(3) {
		code := savoirFaire[r.IntN(len(savoirFaire)-1)].Code
		known[code] = max(known[code], skills.Level(1+r.IntN(2)))
	}
	if chance(r, 14) {
		known["organisation"] = skills.Level(2 + r.IntN(2))
	}
	return known
}

// drawLicences returns licences; those who wish to cook hold the hygiene one more often.
func drawLicences(r *rand.Rand, p people.Person) (held []people.Licence) {
	if chance(r, 36) {
		held = append(held, driving)
	}
	if chance(r, 4) || (p.Wish("livraison") >= 0 && chance(r, 15)) {
		held = append(held, forklift)
	}
	if p.Wish("cuisine") >= 0 && chance(r, 40) {
		held = append(held, hygiene)
	}
	return held
}
