package demo

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"time"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/geo"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/plan"
	"fabrique/territory"
)

// filling is a territory on its way into a store.
type filling struct {
	in       plan.Input
	at       territory.ID
	today    calendar.Date
	now      time.Time
	r        *rand.Rand
	files    []people.File
	paths    map[people.ID][]people.Step
	requests []peopledb.Request
}

// draw gives everybody of the input a file and a path, and adds people who are
// at other steps of theirs.
func (f *filling) draw() {
	f.r, f.paths = rand.New(rand.NewPCG(Seed, 3)), map[people.ID][]people.Step{}
	signed := map[people.ID]company.Contract{}
	for _, c := range f.in.Contracts {
		signed[c.Person] = c
	}
	taken := map[string]bool{}
	for _, p := range f.in.People {
		taken[p.Name] = true
		file := f.file(p)
		path := f.until(p.Listed, people.Listed)
		if c, ok := signed[p.ID]; ok {
			path = append(path, people.Step{State: people.Placed, On: c.From, Kind: people.InCompany, Where: f.employer(c.Company), Author: Author})
		}
		f.add(file, path)
	}
	f.others(namer{taken})
}

func (f *filling) employer(id company.ID) string {
	for _, c := range f.in.Companies {
		if c.ID == id {
			return c.Name
		}
	}
	return string(id)
}

// until returns an ordinary path that comes to a state on a day, a few weeks between the steps.
func (f *filling) until(on calendar.Date, last people.State) []people.Step {
	order := []people.State{people.Contacted, people.Met, people.Volunteer, people.Assessed, people.Listed}
	at := slices.Index(order, last)
	path := make([]people.Step, at+2)
	for i := at; i >= 0; i-- {
		path[i+1] = people.Step{State: order[i], On: on, Author: Author}
		on -= calendar.Date(4 + f.r.IntN(24))
	}
	path[0] = people.Step{State: people.Spotted, On: on, Author: Author}
	return path
}

// learned are where invented persons have their skills from.
var learned = []people.Learned{people.FromLife, people.FromWork, people.FromWork, people.FromTraining}

// file tells about p what the interview would have noted.
func (f *filling) file(p people.Person) people.File {
	out := people.File{ID: p.ID, Name: p.Name, Place: p.Place}
	if p.Listed > 0 {
		out.Listed = &p.Listed
	}
	names := map[string]string{}
	for _, s := range f.in.Skills {
		names[string(s.Code)] = s.Name.In(lang.FR)
	}
	for code, level := range p.Skills {
		out.Abilities = append(out.Abilities, people.Ability{Code: code, Name: names[string(code)], Level: level, Learned: learned[len(code)%len(learned)]})
	}
	sort.Slice(out.Abilities, func(a, b int) bool { return out.Abilities[a].Code < out.Abilities[b].Code })
	out.Phone = fmt.Sprintf("06 39 98 %02d %02d", f.r.IntN(100), f.r.IntN(100)) // numbers kept for fiction
	out.Commune = f.commune(p.Home)
	out.Wishes, out.Refused, out.RefusedTasks, out.Licences, out.Restrictions = p.Wishes, p.Refused, p.RefusedTasks, p.Licences, p.Restrictions
	out.Home, out.Travel, out.Available, out.Note = p.Home, p.Travel, p.Available, p.Note
	out.Kind = pick(f.r, []share[people.Deprivation]{{7, people.Total}, {2, people.Partial}, {2, people.Regular}})
	out.Registered = pick(f.r, []share[people.Answer]{{6, people.Yes}, {3, people.No}, {1, ""}})
	return out
}

// add gives a file its dates from its path, with the request that began it.
func (f *filling) add(file people.File, path []people.Step) {
	first := path[0].On
	living, deprived := first-calendar.Date(300+f.r.IntN(7000)), first-calendar.Date(380+f.r.IntN(1600))
	file.Asked, file.Now, file.Living, file.Deprived = first, path[len(path)-1], &living, &deprived
	for _, p := range f.in.People {
		if p.ID == file.ID && p.Hours.Wanted > 0 {
			file.Chosen = []people.Chosen{{From: first, Hours: p.Hours}}
		}
	}
	answered := first + 5
	request := peopledb.Request{ID: "r-" + string(file.ID), Person: file.ID, On: first, Due: first + calendar.Date(people.Usual.Answer), Channel: "visit",
		Words: "Demande à être accompagnée vers un emploi.", Author: Author}
	if file.Now.State != people.Spotted {
		request.Answered, request.Answer = &answered, "Rendez-vous proposé."
	}
	f.files, f.paths[file.ID], f.requests = append(f.files, file), path, append(f.requests, request)
}

// commune names the quarter of the territory that is nearest to a home.
func (f *filling) commune(home geo.Point) string {
	if len(f.in.Territory.Communes) == 0 {
		return ""
	}
	if len(f.in.Territory.Communes) > 1 && geo.Distance(home, meninCentre) < geo.Distance(home, oliveauxCentre) {
		return f.in.Territory.Communes[1].Name
	}
	return f.in.Territory.Communes[0].Name
}

// others are people at other steps of the path, one line a step.
func (f *filling) others(n namer) {
	positive := []people.Placing{people.InEmployer, people.InTraining, people.InInsertion, people.InEmployer, people.InBusiness, people.InAdapted}
	for _, group := range []struct {
		state people.State
		how   int
	}{{people.Spotted, 7}, {people.Contacted, 6}, {people.Met, 5}, {people.Volunteer, 4}, {people.Assessed, 3}, {people.Declined, 4}, {people.Paused, 3}, {people.Left, 5}, {people.Placed, 11}} {
		for k := range group.how {
			id := people.ID(fmt.Sprintf("x-%s-%d", group.state, k+1))
			on := f.today - calendar.Date(2+7*k+f.r.IntN(6))
			file := f.file(people.Person{ID: id, Name: n.draw(f.r), Home: around(f.r, oliveauxCentre, 700)})
			path := f.stepped(group.state, on, positive[k%len(positive)])
			for _, s := range path {
				if s.State == people.Listed {
					file.Listed = &s.On
				}
			}
			f.add(file, path)
		}
	}
}

// stepped returns a path whose last step is state.
func (f *filling) stepped(state people.State, on calendar.Date, kind people.Placing) []people.Step {
	last := people.Step{State: state, On: on, Author: Author}
	switch state {
	case people.Spotted:
		return []people.Step{last}
	case people.Declined:
		last.Reason = "A trouvé un emploi par ses propres moyens."
		return append(f.until(on-20, people.Met), last)
	case people.Paused:
		last.Reason = "Demande une pause pour sa famille."
	case people.Left:
		last.Reason = "A déménagé hors du territoire."
		return append(f.until(on-40, people.Volunteer), last)
	case people.Placed:
		last.Kind, last.Where = kind, "employeur de la métropole (inventé)"
	default:
		return f.until(on, state)
	}
	return append(f.until(on-120, people.Listed), last)
}

// waiting writes what a team finds on its desk: requests late or soon due, an
// appeal, proposals without an answer.
func (f *filling) waiting(ctx context.Context, tx db.Tx) error {
	for _, file := range f.files {
		if file.Now.State == people.Spotted {
			if err := peopledb.Keep(ctx, tx, f.at, file); err != nil {
				return err
			}
		}
	}
	if err := f.appeal(ctx, tx); err != nil {
		return err
	}
	for i, text := range []lang.Text{
		lang.T("Un coup de main pour monter les courses au quatrième étage", "A hand to carry shopping up four floors"),
		lang.T("Réparer les bancs de la place", "Mending the benches of the square"),
		lang.T("Garder les chiens quand on va à l’hôpital", "Looking after dogs when one goes to hospital"),
	} {
		on := f.today - calendar.Date(41-14*i)
		number, err := needsdb.NextNumber(ctx, tx, f.at, on)
		if err != nil {
			return err
		}
		n := needs.Filed{Need: needs.Need{ID: needs.ID(fmt.Sprintf("proposition-%d", i+1)), Title: text, From: "habitante du quartier (inventée)"}, Number: number,
			Proposed: on, Wording: text.FR, Asker: needs.Asker{Name: "Habitante (inventée)", Secret: account.Hashed(number), Tongue: lang.FR}}
		if err := needsdb.File(ctx, tx, f.at, n); err != nil {
			return err
		}
	}
	return nil
}

// appeal tells of one person who was about to leave the list and appealed.
func (f *filling) appeal(ctx context.Context, tx db.Tx) error {
	for _, file := range f.files {
		if file.Now.State != people.Listed || file.Now.On > f.today-200 {
			continue
		}
		sent, asked := f.today-22, f.today-9
		due := asked + calendar.Date(people.Usual.Appeal)
		n := people.Notice{ID: "notice-1", Person: file.ID, Exit: people.Lost, Reason: "Trois messages sans réponse.", Sent: sent, By: "letter",
			Ends: sent + calendar.Date(people.Usual.Notice), Appeal: &asked, Words: "J’avais changé de numéro de téléphone.", Due: &due, Author: Author}
		if err := peopledb.SaveNotice(ctx, tx, f.at, n); err != nil {
			return err
		}
		return peopledb.Keep(ctx, tx, f.at, file)
	}
	return nil
}
