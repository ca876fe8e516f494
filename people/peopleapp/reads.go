package peopleapp

import (
	"context"

	"fabrique/calendar"
	"fabrique/kit/op"
	"fabrique/people"
	"fabrique/people/peopledb"
)

func reads() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "people.find", Route: "GET /people", Does: does.find, Roles: team, Reads: true}, find),
		op.New(op.Op{Name: "people.show", Route: "GET /people/{id}", Does: does.show, Roles: team, Reads: true}, show),
		op.New(op.Op{Name: "people.rank", Route: "GET /people/{id}/rank", Does: does.rank, Roles: team, Reads: true}, rankOf),
	}
}

type finding struct {
	Words   string         `json:"words" fr:"Nom ou téléphone" en:"Name or telephone"`
	State   people.State   `json:"state" fr:"Étape" en:"Stage"`
	Commune string         `json:"commune" fr:"Commune ou quartier" en:"Town or quarter"`
	Before  *calendar.Date `json:"before" fr:"Demande au plus tard le" en:"Asked no later than"`
	Due     *calendar.Date `json:"due" fr:"À faire au plus tard le" en:"Due no later than"`
	Sort    peopledb.Sort  `json:"sort" fr:"Trier par" en:"Sort by"`
	Key     string         `json:"after_key" fr:"Après (clé)" en:"After (key)"`
	After   people.ID      `json:"after" fr:"Après (personne)" en:"After (person)"`
	Most    int            `json:"most" fr:"Au plus" en:"At most"`
}

// Brief is a person in a list.
type Brief struct {
	ID      people.ID      `json:"id"`
	Name    string         `json:"name"`
	State   people.State   `json:"state"`
	Since   calendar.Date  `json:"since"`
	Asked   calendar.Date  `json:"asked"`
	Listed  *calendar.Date `json:"listed,omitempty"`
	Commune string         `json:"commune,omitempty"`
	Due     *calendar.Date `json:"due,omitempty"`
}

// Found is one page of persons; Key and After ask for the next one.
type Found struct {
	People []Brief   `json:"people"`
	Near   bool      `json:"near"`
	Key    string    `json:"after_key,omitempty"`
	After  people.ID `json:"after,omitempty"`
}

func find(ctx context.Context, c *op.Call, in finding) (Found, error) {
	out := Found{People: []Brief{}}
	if err := join(among(string(in.State), "state", codes(people.States, people.State.Name)), among(string(in.Sort), "sort", sortWords)); err != nil {
		return out, err
	}
	page, err := peopledb.Find(ctx, c.Q, at(c), peopledb.Query{Words: in.Words, State: in.State, Commune: in.Commune, Before: in.Before, Due: in.Due,
		Sort: in.Sort, After: peopledb.Cursor{Key: in.Key, ID: in.After}, Most: min(max(in.Most, 0), 200)})
	for _, r := range page.Rows {
		out.People = append(out.People, brief(r))
	}
	out.Near = page.Near
	if page.Next != nil {
		out.Key, out.After = page.Next.Key, page.Next.ID
	}
	return out, err
}

func brief(r peopledb.Row) Brief {
	return Brief{r.ID, r.Name, r.Now.State, r.Now.On, r.Asked, r.Listed, r.Commune, r.Due}
}

// Shown is the file of a person, for programs.
type Shown struct {
	Brief
	Facts people.Facts  `json:"facts"`
	Path  []people.Step `json:"path"`
}

func show(ctx context.Context, c *op.Call, in personOnly) (Shown, error) {
	r, err := peopledb.One(ctx, c.Q, at(c), in.ID)
	if err != nil {
		return Shown{}, err
	}
	steps, err := peopledb.Path(ctx, c.Q, at(c), in.ID)
	return Shown{brief(r), r.Facts, steps}, err
}

// Ranked is the place of a person on the list; 0 when they do not wait.
type Ranked struct {
	Rank int `json:"rank"`
	Of   int `json:"of"`
}

func rankOf(ctx context.Context, c *op.Call, in personOnly) (Ranked, error) {
	if _, err := load(ctx, c, in.ID); err != nil {
		return Ranked{}, err
	}
	rank, of, err := peopledb.Rank(ctx, c.Q, at(c), in.ID)
	return Ranked{rank, of}, err
}
