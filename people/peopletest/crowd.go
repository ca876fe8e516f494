// Package peopletest draws invented persons for measures of what stores and pages cost.
package peopletest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"fabrique/calendar"
	"fabrique/people"
)

// Crowd returns n invented persons, spread over every state; the same n gives the same persons.
func Crowd(n int) []people.File {
	r := rand.New(rand.NewPCG(1, 2))
	heads := strings.Fields("ma ben du le fa mou del van car ro sa ly her gar pe wil")
	tails := strings.Fields("tin ali pont roux tima ssa cour den ne bert lah dia man cia tit lem")
	name := func() string {
		s := heads[r.IntN(len(heads))] + tails[r.IntN(len(tails))] + tails[r.IntN(len(tails))]
		return strings.ToUpper(s[:1]) + s[1:]
	}
	list := make([]people.File, n)
	for i := range list {
		asked := calendar.On(2020, 1, 1) + calendar.Date(r.IntN(2200))
		f := people.File{ID: people.ID(fmt.Sprintf("p%05d", i)), Name: name() + " " + name(), Asked: asked,
			Now: people.Step{State: people.States[r.IntN(len(people.States))], On: asked + 30}}
		f.Phone, f.Commune = fmt.Sprintf("06%08d", r.IntN(1e8)), fmt.Sprintf("Commune %d", r.IntN(20))
		if f.Now.State.OnList() {
			listed := asked + 60
			f.Listed = &listed
		}
		if i%5 == 0 {
			day := calendar.On(2026, 6, 1) + calendar.Date(r.IntN(700))
			f.Next, f.NextOn = "Appeler", &day
		}
		list[i] = f
	}
	return list
}
