package skillsapp

import (
	"context"
	"slices"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/guide"
	"fabrique/skills/skillsdb"
	"fabrique/territory"
)

func (r room) personOps() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "skills.suggest", Route: "GET /people/{id}/suggestions", Does: does.suggest, Roles: own, Reads: true}, r.suggest),
		op.New(op.Op{Name: "skills.confirm", Route: "POST /people/{id}/confirm", Does: does.confirm, Said: told.confirmed, Roles: own}, r.confirm),
		op.New(op.Op{Name: "skills.unconfirm", Route: "POST /people/{id}/unconfirm", Does: does.unconfirm, Said: told.unconfirmed, Roles: own}, unconfirm),
		op.New(op.Op{Name: "skills.refuse", Route: "POST /people/{id}/refuse", Does: does.refuse, Said: told.refused, Roles: own}, refuse),
		op.New(op.Op{Name: "skills.unrefuse", Route: "POST /people/{id}/unrefuse", Does: does.unrefuse, Said: told.unrefused, Roles: own}, unrefuse),
		op.New(op.Op{Name: "skills.tick", Route: "POST /people/{id}/tick", Does: does.tick, Said: told.ticked, Roles: own}, r.tick),
		op.New(op.Op{Name: "skills.restore", Route: "POST /people/{id}/restore-skills", Does: does.restore, Said: told.restored, Roles: own}, restore),
		op.New(op.Op{Name: "people.skills", Route: "POST /people/{id}/skills", Does: does.skills, Said: told.saved, Roles: own, Over: true}, setSkills),
		op.New(op.Op{Name: "people.wishes", Route: "POST /people/{id}/wishes", Does: does.wishes, Said: told.saved, Roles: own, Over: true}, setWishes),
	}
}

// at returns the territory of a call.
func at(c *op.Call) territory.ID { return territory.ID(c.Actor.Territory) }

// personOnly names a person.
type personOnly struct {
	ID people.ID `json:"id" fr:"Personne" en:"Person"`
}

// load returns a person whom the call may be about, and says that it is.
func load(ctx context.Context, c *op.Call, id people.ID) (people.File, error) {
	c.About("person", string(id))
	if err := themselves(c.Actor, id); err != nil {
		return people.File{}, err
	}
	r, err := peopledb.One(ctx, c.Q, at(c), id)
	return r.File, err
}

// change writes what a person told in a part of the interview, so that it can be taken back.
func change(ctx context.Context, c *op.Call, id people.ID, part string, do func(*people.File) error) (personOnly, error) {
	f, err := load(ctx, c, id)
	if err == nil {
		err = do(&f)
	}
	if err != nil {
		return personOnly{id}, err
	}
	saved := map[string]calendar.Date{part: c.Today}
	for name, day := range f.Saved {
		if name != part {
			saved[name] = day
		}
	}
	f.Saved = saved
	c.Undoable("skills.restore", map[string]any{"id": id, "version": f.Version})
	return personOnly{id}, peopledb.Save(ctx, c.Q, at(c), &f)
}

type asking struct {
	ID   people.ID `json:"id" fr:"Personne" en:"Person"`
	Text string    `json:"text" fr:"Avec ses mots" en:"In their own words"`
}

// Suggested is one suggestion, for programs.
type Suggested struct {
	Offer  string  `json:"offer"` // what to confirm or refuse: "occupation/K1303"
	Code   string  `json:"code"`
	Label  string  `json:"label"`
	Parent string  `json:"parent"`
	Score  float64 `json:"score"` // of the text, never of the person
	Law    string  `json:"law,omitempty"`
}

// Suggestions is what a text leads to, and its words that found nothing.
type Suggestions struct {
	Suggestions []Suggested `json:"suggestions"`
	Unknown     []string    `json:"unknown"`
}

func listed(a guide.Answer, tag lang.Tag) Suggestions {
	out := Suggestions{Suggestions: []Suggested{}, Unknown: append([]string{}, a.Unknown...)}
	for _, o := range a.Offers {
		out.Suggestions = append(out.Suggestions, Suggested{o.Key(), o.Code, o.Label.In(tag), o.Parent, o.Score, o.Law.In(tag)})
	}
	return out
}

// suggest returns what a person’s words lead to; nothing is kept.
func (r room) suggest(ctx context.Context, c *op.Call, in asking) (Suggestions, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return Suggestions{}, err
	}
	g, q, err := r.question(ctx, c, in.Text)
	if err != nil {
		return Suggestions{}, err
	}
	refused, err := peopledb.Refused(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return Suggestions{}, err
	}
	q.Not = append(refused, heldBy(f)...)
	return listed(g.Person(q), c.Lang), nil
}

// question returns what answers in use, and a text to ask it with the words of the territory.
func (r room) question(ctx context.Context, c *op.Call, text string) (g *guide.Guide, q guide.Question, err error) {
	if g, err = r.Guide(ctx, c.Q); err != nil {
		return g, q, err
	}
	q.Text = text
	q.Local, err = skillsdb.Local(ctx, c.Q, at(c))
	return g, q, err
}

type answering struct {
	ID    people.ID `json:"id" fr:"Personne" en:"Person"`
	Offer string    `json:"offer" fr:"Suggestion" en:"Suggestion"`
}

// find returns the suggestion of a key. The fault is NotFound when nothing in use has it.
func (r room) find(ctx context.Context, c *op.Call, key string) (guide.Offer, error) {
	if family, ok := strings.CutPrefix(key, string(guide.Wish)+"/"); ok {
		o := wish(people.Family(family))
		if !slices.ContainsFunc(people.Families, func(w people.Word) bool { return w.Code == family }) {
			return o, noOffer(key)
		}
		return o, nil
	}
	g, err := r.Guide(ctx, c.Q)
	if err != nil {
		return guide.Offer{}, err
	}
	o, ok := g.Find(key)
	if !ok {
		return o, noOffer(key)
	}
	return o, nil
}

func noOffer(key string) error {
	return fault.Newf(fault.NotFound, "« %s » n’est pas une suggestion que les registres en service connaissent.", "“%s” is no suggestion that the registers in use know.", key).At("offer")
}

// confirm adds to a person’s file what they, or the team with them, recognised.
func (r room) confirm(ctx context.Context, c *op.Call, in answering) (personOnly, error) {
	o, err := r.find(ctx, c, in.Offer)
	if err != nil {
		return personOnly{in.ID}, err
	}
	part := "skills"
	if o.Kind == guide.Wish {
		part = "wishes"
	}
	return change(ctx, c, in.ID, part, func(f *people.File) error {
		switch {
		case slices.Contains(heldBy(*f), o.Key()):
			return fault.New(fault.Conflict, "C’est déjà noté.", "This is noted already.").At("offer")
		case o.Kind == guide.Skill:
			f.Abilities = append(slices.Clone(f.Abilities), people.Ability{Code: skills.Code(o.Code), Name: o.Label.In(c.Lang)})
			c.Say(told.level)
		case o.Kind == guide.Occupation:
			f.Occupations = append(slices.Clone(f.Occupations), people.Occupation{Code: o.Code, Name: o.Label.In(c.Lang), On: c.Today, By: c.Actor.Name})
			c.Say(told.heart)
		case o.Kind == guide.Wish:
			f.Wishes = append(slices.Clone(f.Wishes), people.Family(o.Code))
		default:
			return noOffer(in.Offer)
		}
		return nil
	})
}

// unconfirm takes an occupation off a person’s file. Skills ticked because of it stay: they were told.
func unconfirm(ctx context.Context, c *op.Call, in answering) (personOnly, error) {
	return change(ctx, c, in.ID, "skills", func(f *people.File) error {
		n := len(f.Occupations)
		f.Occupations = slices.DeleteFunc(slices.Clone(f.Occupations), func(o people.Occupation) bool {
			return guide.Offer{Kind: guide.Occupation, Code: o.Code}.Key() == in.Offer
		})
		if len(f.Occupations) == n {
			return noOffer(in.Offer)
		}
		return nil
	})
}

// refuse notes that a suggestion is not right: it never comes back for this person.
func refuse(ctx context.Context, c *op.Call, in answering) (personOnly, error) {
	if _, err := load(ctx, c, in.ID); err != nil {
		return personOnly{in.ID}, err
	}
	if !strings.Contains(in.Offer, "/") {
		return personOnly{in.ID}, noOffer(in.Offer)
	}
	c.Undoable("skills.unrefuse", map[string]any{"id": in.ID, "offer": in.Offer})
	return personOnly{in.ID}, peopledb.Refuse(ctx, c.Q, at(c), in.ID, in.Offer, c.Today, c.Actor.Name)
}

func unrefuse(ctx context.Context, c *op.Call, in answering) (personOnly, error) {
	if _, err := load(ctx, c, in.ID); err != nil {
		return personOnly{in.ID}, err
	}
	c.Undoable("skills.refuse", map[string]any{"id": in.ID, "offer": in.Offer})
	return personOnly{in.ID}, peopledb.Unrefuse(ctx, c.Q, at(c), in.ID, in.Offer)
}

type ticking struct {
	ID    people.ID     `json:"id" fr:"Personne" en:"Person"`
	Codes []skills.Code `json:"codes" fr:"Savoir-faire" en:"Skills"`
}

// tick adds skills of a confirmed occupation; their level is asked next.
func (r room) tick(ctx context.Context, c *op.Call, in ticking) (personOnly, error) {
	g, err := r.Guide(ctx, c.Q)
	if err != nil {
		return personOnly{in.ID}, err
	}
	if len(in.Codes) == 0 {
		return personOnly{in.ID}, fault.New(fault.Missing, "Cochez au moins un savoir-faire.", "Tick one skill at least.").At("codes")
	}
	return change(ctx, c, in.ID, "skills", func(f *people.File) error {
		for _, code := range in.Codes {
			name, ok := g.SkillName(code)
			if !ok {
				return fault.Newf(fault.NotFound, "« %s » n’est pas un savoir-faire que les registres en service connaissent.", "“%s” is no skill that the registers in use know.", code).At("codes")
			}
			if !slices.ContainsFunc(f.Abilities, func(a people.Ability) bool { return a.Code == code }) {
				f.Abilities = append(slices.Clone(f.Abilities), people.Ability{Code: code, Name: name.In(c.Lang)})
			}
		}
		return nil
	})
}

type restoring struct {
	ID      people.ID `json:"id" fr:"Personne" en:"Person"`
	Version int       `json:"version" fr:"Version" en:"Version"`
}

// restore brings the skills and wishes of an earlier version back, and leaves the rest.
func restore(ctx context.Context, c *op.Call, in restoring) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return personOnly{in.ID}, err
	}
	_, was, err := peopledb.Before(ctx, c.Q, at(c), in.ID, in.Version)
	if err != nil {
		return personOnly{in.ID}, err
	}
	f.Abilities, f.Occupations, f.Wishes, f.Refused, f.Hopes, f.Saved = was.Abilities, was.Occupations, was.Wishes, was.Refused, was.Hopes, was.Saved
	return personOnly{in.ID}, peopledb.Save(ctx, c.Q, at(c), &f)
}

type skillLine struct {
	Code    skills.Code    `json:"code" fr:"Code" en:"Code"`
	Name    string         `json:"name" fr:"Savoir-faire" en:"Skill"`
	Level   skills.Level   `json:"level" fr:"Niveau" en:"Level"`
	Learned people.Learned `json:"learned" fr:"Appris" en:"Learned"`
	Again   bool           `json:"again" fr:"Souhaite le refaire" en:"Wishes to do it again"`
	Drop    bool           `json:"drop" fr:"Retirer" en:"Take off"`
}

type skillsPart struct {
	ID     people.ID   `json:"id" fr:"Personne" en:"Person"`
	Skills []skillLine `json:"skills" fr:"Savoir-faire" en:"Skills"`
}

func setSkills(ctx context.Context, c *op.Call, in skillsPart) (personOnly, error) {
	return change(ctx, c, in.ID, "skills", func(f *people.File) error {
		before := f.Abilities
		f.Abilities = nil
		for i, l := range in.Skills {
			if strings.TrimSpace(l.Name) == "" || l.Drop {
				continue
			}
			field := "skills." + lang.Int(i).In(lang.EN)
			if l.Level < skills.None || l.Level > skills.Showing {
				return fault.New(fault.Invalid, "Choisissez un niveau de la liste.", "Choose a level of the list.").At(field + ".level")
			}
			if l.Learned != "" && !slices.ContainsFunc(people.Sources, func(w people.Word) bool { return w.Code == string(l.Learned) }) {
				return fault.New(fault.Invalid, "Choisissez : au travail, dans la vie ou en formation.", "Choose: at work, in life or in a training.").At(field + ".learned")
			}
			f.Abilities = append(f.Abilities, people.Ability{Code: l.code(before), Name: l.Name, Level: l.Level, Learned: l.Learned, Again: l.Again})
		}
		return nil
	})
}

// code returns the code of a line: the one it bears when it was confirmed before, that of
// the everyday skill of exactly this name, else its own words.
func (l skillLine) code(before []people.Ability) skills.Code {
	if l.Code != "" && slices.ContainsFunc(before, func(a people.Ability) bool { return a.Code == l.Code }) {
		return l.Code
	}
	if _, ok := catalogue.Skill(l.Code); ok {
		return l.Code
	}
	said := table.Fold(l.Name)
	for _, s := range catalogue.Skills() {
		if said == table.Fold(s.Name.FR) || said == table.Fold(s.Name.EN) || said == string(s.Code) {
			return s.Code
		}
	}
	return skills.Code(said)
}

type wishesPart struct {
	ID      people.ID       `json:"id" fr:"Personne" en:"Person"`
	Wishes  []people.Family `json:"wishes" fr:"Envies, la première d’abord" en:"Wishes, the first one first"`
	Refused []people.Family `json:"refused" fr:"Ce qu’elle ne veut pas faire" en:"What they do not want to do"`
	Hopes   string          `json:"hopes" fr:"Avec ses mots" en:"In their own words"`
}

func setWishes(ctx context.Context, c *op.Call, in wishesPart) (personOnly, error) {
	return change(ctx, c, in.ID, "wishes", func(f *people.File) error {
		f.Wishes, f.Refused, f.Hopes = nil, in.Refused, in.Hopes
		for _, w := range in.Wishes {
			if slices.Contains(in.Refused, w) {
				return fault.Newf(fault.Conflict, "« %s » est à la fois souhaité et refusé.", "“%s” is both wished for and refused.", people.NameOf(people.Families, string(w))).At("refused")
			}
			if !slices.Contains(f.Wishes, w) {
				f.Wishes = append(f.Wishes, w)
			}
		}
		return nil
	})
}
