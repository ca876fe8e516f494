package needsapp

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"fabrique/actor"
	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/territory"
	"fabrique/worktime"
)

var (
	actsPage    = web.Parse(pages, "pages/acts.html")
	actPage     = web.Parse(pages, "pages/act.html")
	editPage    = web.Parse(pages, "pages/edit.html")
	versionPage = web.Parse(pages, "pages/version.html")
)

// judges set how useful an activity is.
var judges = []actor.Role{actor.Team, actor.Member}

func addActivities(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "activity.create", Route: "POST /activities", Does: act.create, Said: act.created, Roles: writers, Makes: true}, create),
		op.New(op.Op{Name: "activity.describe", Route: "POST /activities/{id}/describe", Does: act.describe, Said: act.saved, Roles: writers, Over: true}, describeWork),
		op.New(op.Op{Name: "activity.hours", Route: "POST /activities/{id}/hours", Does: act.hours, Said: act.saved, Roles: writers, Over: true}, setHours),
		op.New(op.Op{Name: "activity.team", Route: "POST /activities/{id}/team", Does: act.team, Said: act.saved, Roles: writers, Over: true}, setTeam),
		op.New(op.Op{Name: "activity.money", Route: "POST /activities/{id}/money", Does: act.money, Said: act.saved, Roles: writers, Over: true}, setMoney),
		op.New(op.Op{Name: "activity.judge", Route: "POST /activities/{id}/judge", Does: act.judge, Said: act.saved, Roles: judges, Over: true}, judge),
		op.New(op.Op{Name: "activity.serve", Route: "POST /activities/{id}/serve", Does: act.serve, Said: act.saved, Roles: writers, Over: true}, serve),
		op.New(op.Op{Name: "activity.restore", Route: "POST /activities/{id}/restore", Does: act.restore, Said: act.restored, Roles: writers}, restore),
		op.New(op.Op{Name: "activity.move", Route: "POST /activities/{id}/move", Does: act.move, Said: say.moved, Roles: []actor.Role{actor.Team, actor.Manager}}, moveActivity),
	)
	d.Page("GET /t/{territory}/activities", actsPage, showActs)
	d.Page("GET /t/{territory}/activities/{activity}", actPage, showAct)
	d.Page("GET /t/{territory}/activities/{activity}/edit", editPage, showEdit, writers...)
	d.Page("GET /t/{territory}/activities/{activity}/versions/{number}", versionPage, showVersion)
	d.Room(desk.Room{Path: "/activities", Name: act.rooms, Roles: readers, Rank: 40})
}

// readers see activities in the navigation.
var readers = []actor.Role{actor.Team, actor.Member, actor.Manager, actor.Lead, actor.Funder, actor.Evaluator}

type creation struct {
	Name   string        `json:"name" fr:"Nom de l’activité" en:"Name of the activity"`
	Family people.Family `json:"family" fr:"Famille" en:"Family"`
	Need   needs.ID      `json:"need" fr:"Besoin servi" en:"Need served"`
}

// create draws up an activity from nothing but a name.
func create(ctx context.Context, c *op.Call, in creation) (Touched, error) {
	if strings.TrimSpace(in.Name) == "" {
		return Touched{}, fault.New(fault.Missing, "Donnez un nom à cette activité.", "Give this activity a name.").At("name")
	}
	return begin(ctx, c, needs.Activity{Name: lang.Same(in.Name), Family: in.Family, Opening: worktime.WorkingDays, Team: 1}, in.Need)
}

// begin writes the first version of an activity, as an idea, serving a need when one is given.
func begin(ctx context.Context, c *op.Call, a needs.Activity, need needs.ID) (Touched, error) {
	at := territory.ID(c.Actor.Territory)
	a.ID = needs.ActivityID(c.NewID())
	c.About("activity", string(a.ID))
	all, err := needsdb.List(ctx, c.Q, at, needsdb.Ever)
	if err != nil {
		return Touched{}, err
	}
	var signs []string
	for _, k := range all {
		signs = append(signs, k.Activity.Sign)
	}
	a.Sign = sign(a.Name.FR, signs)
	if need != "" {
		n, err := needsdb.One(ctx, c.Q, at, need)
		if err != nil {
			return Touched{}, err
		}
		a.Needs, a.Need = []needs.ID{need}, n.HalfDays
		if n.State == needs.Asked {
			if err := needsdb.Step(ctx, c.Q, at, need, needs.Step{State: needs.Idea, On: c.Today, Author: c.Actor.Name, Why: a.Name.FR}); err != nil {
				return Touched{}, err
			}
		}
	}
	return Touched{string(a.ID)}, needsdb.Make(ctx, c.Q, at, a, needs.Version{On: c.Today, Author: c.Actor.Name}, needs.Step{State: needs.Idea, On: c.Today, Author: c.Actor.Name})
}

// revise changes an activity: a new version when something differs, which can be taken back.
func revise(ctx context.Context, c *op.Call, id needs.ActivityID, why string, change func(*needs.Activity) error) (Touched, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("activity", string(id))
	k, err := needsdb.Activity(ctx, c.Q, at, id)
	if err == nil {
		err = companydb.Within(ctx, c.Q, at, c.Actor, k.Activity.Site)
	}
	if err != nil {
		return Touched{}, err
	}
	after := k.Activity
	if err := change(&after); err != nil {
		return Touched{}, err
	}
	if after.Site != k.Activity.Site {
		if err := site(ctx, c, after.Site); err != nil {
			return Touched{}, err
		}
	}
	if len(needs.Differences(k.Activity.Sheet(needs.Names{}), after.Sheet(needs.Names{}))) == 0 {
		c.Say(act.same)
		return Touched{string(id)}, nil
	}
	c.Undoable("activity.restore", map[string]any{"id": string(id), "number": k.Number})
	_, err = needsdb.Revise(ctx, c.Q, at, needs.Version{On: c.Today, Author: c.Actor.Name, Why: why, Activity: after})
	return Touched{string(id)}, err
}

// site returns the fault of a site that is not there, or is of a company that the actor does not work for.
func site(ctx context.Context, c *op.Call, id string) error {
	if id == "" {
		return nil
	}
	s, err := companydb.Site(ctx, c.Q, territory.ID(c.Actor.Territory), company.SiteID(id))
	if err == nil {
		err = c.Actor.Within(string(s.Company))
	}
	for _, f := range fault.All(err) {
		return f.At("site")
	}
	return err
}

type serving struct {
	ID   needs.ActivityID `json:"id" fr:"Activité" en:"Activity"`
	Need needs.ID         `json:"need" fr:"Besoin servi" en:"Need served"`
}

// serve says that an activity serves a need.
func serve(ctx context.Context, c *op.Call, in serving) (Touched, error) {
	n, err := needsdb.One(ctx, c.Q, territory.ID(c.Actor.Territory), in.Need)
	if err != nil {
		return Touched{}, err
	}
	return revise(ctx, c, in.ID, "", func(a *needs.Activity) error {
		if !slices.Contains(a.Needs, n.ID) {
			a.Needs, a.Need = append(slices.Clone(a.Needs), n.ID), a.Need+n.HalfDays
		}
		return nil
	})
}

type restoring struct {
	ID     needs.ActivityID `json:"id" fr:"Activité" en:"Activity"`
	Number int              `json:"number" fr:"Version" en:"Version"`
}

// restore makes an older version the one that stands; those between stay readable.
func restore(ctx context.Context, c *op.Call, in restoring) (Touched, error) {
	list, err := needsdb.Versions(ctx, c.Q, territory.ID(c.Actor.Territory), in.ID)
	if err != nil {
		return Touched{}, err
	}
	if in.Number < 1 || in.Number > len(list) {
		return Touched{}, fault.New(fault.NotFound, "Cette version n’existe pas.", "There is no such version.").At("number")
	}
	why := lang.F("reprise de la version %s", "version %s taken up again", in.Number).In(c.Lang)
	return revise(ctx, c, in.ID, why, func(a *needs.Activity) error { *a = list[in.Number-1].Activity; return nil })
}

// moveActivity brings an activity to another state. It never runs without a decision that allows it.
func moveActivity(ctx context.Context, c *op.Call, in moving) (Touched, error) {
	at, id := territory.ID(c.Actor.Territory), needs.ActivityID(in.ID)
	c.About("activity", in.ID)
	k, err := needsdb.Activity(ctx, c.Q, at, id)
	if err == nil {
		err = companydb.Within(ctx, c.Q, at, c.Actor, k.Activity.Site)
	}
	if err != nil {
		return Touched{}, err
	}
	path, err := needsdb.ActivitySteps(ctx, c.Q, at, id)
	if err != nil {
		return Touched{}, err
	}
	s, err := needs.Move(path, in.step(c))
	if err == nil && s.State == needs.Asked {
		err = fault.New(fault.Invalid, "Une activité commence comme idée.", "An activity begins as an idea.").At("state")
	}
	if err != nil {
		return Touched{}, err
	}
	if s.State == needs.Running {
		if err := staffable(ctx, c, at, id, s.On); err != nil {
			return Touched{}, err
		}
	}
	return Touched{in.ID}, needsdb.StepActivity(ctx, c.Q, at, id, s)
}

// staffable refuses an activity without a decision that allows it on a day.
func staffable(ctx context.Context, c *op.Call, at territory.ID, id needs.ActivityID, on calendar.Date) error {
	all, err := additionalitydb.About(ctx, c.Q, at, id)
	if err != nil {
		return err
	}
	if d, ok := additionality.On(additionalitydb.Standing(all), id, on); !ok || !d.Staffable() {
		return fault.New(fault.Conflict, "Sans décision valable du comité ce jour-là, une activité peut être préparée, mais personne n’y travaille. Notez d’abord la décision.",
			"Without a valid decision of the committee on that day, an activity can be drafted but never staffed. Record the decision first.").At("state")
	}
	return nil
}

// sign returns two letters for the squares of an activity that no other has:
// the first ones of its name where they are free.
func sign(name string, others []string) string {
	var letters []rune
	for _, r := range name {
		if unicode.IsLetter(r) {
			letters = append(letters, unicode.ToLower(r))
		}
	}
	if len(letters) == 0 {
		letters = []rune("act")
	}
	taken := map[string]bool{}
	for _, s := range others {
		taken[s] = true
	}
	first := string(unicode.ToUpper(letters[0]))
	for _, second := range append(letters[1:], []rune("abcdefghijklmnopqrstuvwxyz23456789")...) {
		if s := first + string(second); !taken[s] {
			return s
		}
	}
	return first
}
