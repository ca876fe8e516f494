package skillsapp

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"fabrique/actor"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/guide"
)

// codes opens what residents’ words say of needs and activities.
func (r room) codes(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "codes.suggest", Route: "GET /codes/suggestions", Does: does.codeSuggest, Roles: writers, Reads: true}, r.suggestCodes),
		op.New(op.Op{Name: "codes.confirm", Route: "POST /codes/confirm", Does: does.codeConfirm, Said: told.coded, Roles: writers}, r.confirmCode),
		op.New(op.Op{Name: "codes.refuse", Route: "POST /codes/refuse", Does: does.codeRefuse, Said: told.refused, Roles: writers}, r.refuseCode),
		op.New(op.Op{Name: "codes.unrefuse", Route: "POST /codes/unrefuse", Does: does.codeUnrefuse, Said: told.unrefused, Roles: writers}, r.unrefuseCode),
		op.New(op.Op{Name: "codes.tick", Route: "POST /codes/tick", Does: does.codes, Said: told.coded, Roles: writers}, r.tickCodes),
		op.New(op.Op{Name: "codes.ask", Route: "POST /codes/ask", Does: does.asks, Said: told.saved, Roles: writers, Over: true}, r.askSkills),
	)
	page := parse("pages/codes.html")
	d.Page("GET /t/{territory}/needs/{need}/codes", page, r.showNeed, team...)
	d.Page("GET /t/{territory}/activities/{activity}/codes", page, r.showActivity, writers...)
}

// coded is a need or an activity with its codes.
type coded struct {
	subject
	needs.Codes
	title string
	kept  needsdb.Kept // of an activity
}

// read returns the subject of a call, "need/n1" or "activity/a1", and says that it is about it.
func (r room) read(ctx context.Context, c *op.Call, name string) (coded, error) {
	kind, id, _ := strings.Cut(name, "/")
	out := coded{subject: subject{kind, id}}
	switch kind {
	case "need":
		c.About("need", id)
		n, err := needsdb.One(ctx, c.Q, at(c), needs.ID(id))
		if err == nil && !c.Actor.May(actor.Team) {
			err = fault.New(fault.Denied, "Les besoins sont codés par l’équipe du comité.", "Needs are coded by the committee team.")
		}
		if err != nil {
			return out, err
		}
		out.title = n.Title.In(c.Lang)
		out.Codes, err = needsdb.CodesOf(ctx, c.Q, at(c), n.ID)
		return out, err
	case "activity":
		c.About("activity", id)
		k, err := needsdb.Activity(ctx, c.Q, at(c), needs.ActivityID(id))
		if err == nil {
			err = companydb.Within(ctx, c.Q, at(c), c.Actor, k.Activity.Site)
		}
		out.kept, out.title = k, k.Activity.Name.In(c.Lang)
		out.Codes = needs.Codes{Usual: k.Activity.Usual, Occupations: k.Activity.Occupations, Trades: k.Activity.Trades}
		return out, err
	}
	return out, fault.New(fault.NotFound, "Donnez un besoin ou une activité : need/… ou activity/…", "Give a need or an activity: need/… or activity/…").At("id")
}

// write keeps the codes of a subject, so that this can be taken back.
func (s coded) write(ctx context.Context, c *op.Call, next needs.Codes) error {
	if s.kind == "need" {
		c.Undoable("codes.tick", map[string]any{"id": s.String(), "usual": listOf(s.Usual), "occupations": listOf(s.Occupations), "trades": listOf(s.Trades)})
		return needsdb.SaveCodes(ctx, c.Q, at(c), needs.ID(s.id), next)
	}
	a := s.kept.Activity
	a.Usual, a.Occupations, a.Trades = next.Usual, next.Occupations, next.Trades
	return s.revise(ctx, c, a)
}

// revise writes another version of an activity.
func (s coded) revise(ctx context.Context, c *op.Call, a needs.Activity) error {
	c.Undoable("activity.restore", map[string]any{"id": s.id, "number": s.kept.Number})
	_, err := needsdb.Revise(ctx, c.Q, at(c), needs.Version{On: c.Today, Author: c.Actor.Name, Activity: a})
	return err
}

func listOf(codes []string) []any {
	out := make([]any, len(codes))
	for i, c := range codes {
		out[i] = c
	}
	return out
}

type codeAsking struct {
	ID   string `json:"id" fr:"Besoin ou activité" en:"Need or activity"`
	Text string `json:"text" fr:"Avec les mots des habitants" en:"In residents’ words"`
}

// suggestCodes returns what residents’ words lead to; nothing is kept.
func (r room) suggestCodes(ctx context.Context, c *op.Call, in codeAsking) (Suggestions, error) {
	s, err := r.read(ctx, c, in.ID)
	if err != nil {
		return Suggestions{}, err
	}
	g, q, err := r.question(ctx, c, in.Text)
	if err != nil {
		return Suggestions{}, err
	}
	refused, err := needsdb.Refused(ctx, c.Q, at(c), s.String())
	if err != nil {
		return Suggestions{}, err
	}
	q.Not = append(refused, keys(s.Codes)...)
	return listed(g.Need(q), c.Lang), nil
}

type codeAnswering struct {
	ID    string `json:"id" fr:"Besoin ou activité" en:"Need or activity"`
	Offer string `json:"offer" fr:"Suggestion" en:"Suggestion"`
}

// Coded says which need or activity an operation was about.
type Coded struct {
	ID string `json:"id"`
}

// confirmCode adds what a need or an activity was recognised as; activity codes are ticked next.
func (r room) confirmCode(ctx context.Context, c *op.Call, in codeAnswering) (Coded, error) {
	s, err := r.read(ctx, c, in.ID)
	if err != nil {
		return Coded{}, err
	}
	o, err := r.find(ctx, c, in.Offer)
	if err != nil {
		return Coded{}, err
	}
	next := s.Codes
	switch {
	case slices.Contains(keys(s.Codes), o.Key()):
		return Coded{s.String()}, nil
	case o.Kind == guide.Usual:
		next.Usual = append(slices.Clone(next.Usual), o.Code)
	case o.Kind == guide.Occupation:
		next.Occupations = append(slices.Clone(next.Occupations), o.Code)
	default:
		return Coded{}, noOffer(in.Offer)
	}
	return Coded{s.String()}, s.write(ctx, c, next)
}

func (r room) refuseCode(ctx context.Context, c *op.Call, in codeAnswering) (Coded, error) {
	s, err := r.read(ctx, c, in.ID)
	if err != nil {
		return Coded{}, err
	}
	if !strings.Contains(in.Offer, "/") {
		return Coded{}, noOffer(in.Offer)
	}
	c.Undoable("codes.unrefuse", map[string]any{"id": s.String(), "offer": in.Offer})
	return Coded{s.String()}, needsdb.Refuse(ctx, c.Q, at(c), s.String(), in.Offer, c.Today, c.Actor.Name)
}

func (r room) unrefuseCode(ctx context.Context, c *op.Call, in codeAnswering) (Coded, error) {
	s, err := r.read(ctx, c, in.ID)
	if err != nil {
		return Coded{}, err
	}
	c.Undoable("codes.refuse", map[string]any{"id": s.String(), "offer": in.Offer})
	return Coded{s.String()}, needsdb.Unrefuse(ctx, c.Q, at(c), s.String(), in.Offer)
}

type codeTicking struct {
	ID          string   `json:"id" fr:"Besoin ou activité" en:"Need or activity"`
	Usual       []string `json:"usual" fr:"Activités habituelles proches" en:"Usual activities like it"`
	Occupations []string `json:"occupations" fr:"Métiers (ROME)" en:"Occupations (ROME)"`
	Trades      []string `json:"trades" fr:"Codes d’activité (NAF)" en:"Activity codes (NAF)"`
}

// codeShape is what codes of every register look like: "K1303", "95.29Z", "2025:95.29G".
var codeShape = regexp.MustCompile(`^[A-Z0-9][A-Z0-9.:]{1,15}$`)

// tickCodes keeps the codes that are ticked, and only those.
func (r room) tickCodes(ctx context.Context, c *op.Call, in codeTicking) (Coded, error) {
	s, err := r.read(ctx, c, in.ID)
	if err != nil {
		return Coded{}, err
	}
	if err := in.check(); err != nil {
		return Coded{}, err
	}
	return Coded{s.String()}, s.write(ctx, c, needs.Codes{Usual: in.Usual, Occupations: in.Occupations, Trades: in.Trades})
}

// check refuses what is no code.
func (in codeTicking) check() error {
	for _, code := range in.Usual {
		if _, ok := catalogue.Find(code); !ok {
			return noOffer(code)
		}
	}
	for _, code := range slices.Concat(in.Occupations, in.Trades) {
		if !codeShape.MatchString(code) {
			return fault.Newf(fault.Invalid, "« %s » n’a pas la forme d’un code. Exemples : K1303, 95.29Z.", "“%s” does not look like a code. Examples: K1303, 95.29Z.", code)
		}
	}
	return nil
}

type skillAsking struct {
	ID    string        `json:"id" fr:"Activité" en:"Activity"`
	Codes []skills.Code `json:"codes" fr:"Savoir-faire demandés" en:"Skills asked for"`
	Level skills.Level  `json:"level" fr:"À quel point" en:"How well"`
	Learn bool          `json:"learnable" fr:"peuvent s’apprendre sur place" en:"can be learned on the job"`
}

// askSkills adds skills that an activity asks for, under the codes that persons confirm.
func (r room) askSkills(ctx context.Context, c *op.Call, in skillAsking) (Coded, error) {
	s, err := r.read(ctx, c, in.ID)
	if err == nil && s.kind != "activity" {
		err = fault.New(fault.Invalid, "Seule une activité demande des savoir-faire.", "Only an activity asks for skills.").At("id")
	}
	if err != nil {
		return Coded{}, err
	}
	if len(in.Codes) == 0 {
		return Coded{}, fault.New(fault.Missing, "Cochez au moins un savoir-faire.", "Tick one skill at least.").At("codes")
	}
	if in.Level < skills.Discovering || in.Level > skills.Showing {
		return Coded{}, fault.New(fault.Invalid, "Choisissez un niveau de la liste.", "Choose a level of the list.").At("level")
	}
	a := s.kept.Activity
	a.Asks = slices.Clone(a.Asks)
	for _, code := range in.Codes {
		if _, ok := catalogue.Skill(code); !ok {
			return Coded{}, noOffer(string(code))
		}
		if !slices.ContainsFunc(a.Asks, func(n needs.Requirement) bool { return n.Skill == code }) {
			a.Asks = append(a.Asks, needs.Requirement{Skill: code, Level: in.Level, Learnable: in.Learn})
		}
	}
	return Coded{s.String()}, s.revise(ctx, c, a)
}
