package peopleapp

import (
	"context"
	"slices"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/geo"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory/territorydb"
	"fabrique/worktime"
)

// telling is what one part of the interview asks, about a person.
type telling interface{ who() people.ID }

// part declares the operation that saves one part of the interview.
func part[In telling](name string, words lang.Text, set func(ctx context.Context, c *op.Call, f *people.File, in In) error) op.Op {
	o := op.Op{Name: "people." + name, Route: "POST /people/{id}/" + name, Does: lang.F("Noter dans l’entretien : %s", "Note in the interview: %s", words), Said: told.saved, Roles: team, Over: true}
	return op.New(o, func(ctx context.Context, c *op.Call, in In) (personOnly, error) {
		out := personOnly{in.who()}
		f, err := load(ctx, c, out.ID)
		if err != nil {
			return out, err
		}
		if err := set(ctx, c, &f, in); err != nil {
			return out, err
		}
		if f.Saved == nil {
			f.Saved = map[string]calendar.Date{}
		}
		f.Saved[name] = c.Today
		c.Undoable("people.restore", map[string]any{"id": f.ID, "version": f.Version})
		return out, peopledb.Save(ctx, c.Q, at(c), &f)
	})
}

func interview() []op.Op {
	return []op.Op{
		part("contact", parts[0].Name, setContact), part("situation", parts[1].Name, setSituation),
		part("mobility", parts[4].Name, setMobility), part("hours", parts[5].Name, setHours),
		part("limits", parts[6].Name, setLimits), part("support", parts[7].Name, setSupport), part("consents", parts[8].Name, setConsents),
		part("next", parts[9].Name, setNext),
		op.New(op.Op{Name: "people.restore", Route: "POST /people/{id}/restore", Does: does.restore, Said: told.restored, Roles: team}, restore),
		op.New(op.Op{Name: "people.seal", Route: "POST /people/{id}/sealed", Does: does.seal, Said: told.sealed, Over: true, Final: final.seal, Roles: team}, seal),
		op.New(op.Op{Name: "people.unseal", Route: "GET /people/{id}/sealed", Does: does.unseal, Roles: team, Reads: true, Seals: true}, unseal),
	}
}

type contactPart struct {
	ID      people.ID `json:"id" fr:"Personne" en:"Person"`
	Name    string    `json:"name" fr:"Prénom et nom" en:"First and last name"`
	Phone   string    `json:"phone" fr:"Téléphone" en:"Telephone"`
	Email   string    `json:"email" fr:"Courriel" en:"E-mail"`
	Address string    `json:"address" fr:"Adresse postale" en:"Postal address"`
	Commune string    `json:"commune" fr:"Commune ou quartier" en:"Town or quarter"`
	Reach   string    `json:"reach" fr:"Comment la joindre au mieux" en:"How best to reach them"`
}

func (p contactPart) who() people.ID { return p.ID }

func setContact(_ context.Context, _ *op.Call, f *people.File, in contactPart) error {
	f.Name, f.Phone, f.Email, f.Address, f.Commune, f.Reach = in.Name, in.Phone, in.Email, in.Address, in.Commune, in.Reach
	return called(in.Name)
}

type situationPart struct {
	ID         people.ID          `json:"id" fr:"Personne" en:"Person"`
	Living     *calendar.Date     `json:"living" fr:"Habite ici depuis" en:"Has lived here since"`
	Deprived   *calendar.Date     `json:"deprived" fr:"Sans emploi durable depuis" en:"Without lasting employment since"`
	Kind       people.Deprivation `json:"kind" fr:"Sous quelle forme" en:"In what way"`
	Registered people.Answer      `json:"registered" fr:"Inscrite à France Travail" en:"Registered as a job seeker"`
	Before     string             `json:"before" fr:"Ce qu’elle a fait jusqu’ici" en:"What they have done so far"`
	Worded     bool               `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

func (p situationPart) who() people.ID { return p.ID }

func setSituation(_ context.Context, c *op.Call, f *people.File, in situationPart) error {
	f.Living, f.Deprived, f.Kind, f.Registered, f.Before = in.Living, in.Deprived, in.Kind, in.Registered, in.Before
	_, living := on(c, in.Living, "living")
	_, deprived := on(c, in.Deprived, "deprived")
	return join(living, deprived, among(string(in.Kind), "kind", codes(people.Deprivations, people.Deprivation.Name)),
		among(string(in.Registered), "registered", answers), worded(in.Worded, "before", in.Before))
}

type mobilityPart struct {
	ID        people.ID        `json:"id" fr:"Personne" en:"Person"`
	Languages string           `json:"languages" fr:"Langues parlées" en:"Languages spoken"`
	Licences  []people.Licence `json:"licences" fr:"Permis et habilitations" en:"Licences"`
	Vehicle   []string         `json:"vehicle" fr:"Comment elle se déplace" en:"How they get about"`
	Travel    int              `json:"travel" fr:"Jusqu’à combien de kilomètres" en:"Up to how many kilometres"`
}

func (p mobilityPart) who() people.ID { return p.ID }

func setMobility(_ context.Context, _ *op.Call, f *people.File, in mobilityPart) error {
	f.Languages, f.Licences, f.Vehicle, f.Travel = separate(in.Languages), in.Licences, in.Vehicle, geo.Metres(in.Travel)*1000
	if in.Travel < 0 || in.Travel > 200 {
		return fault.New(fault.Invalid, "Écrivez une distance entre 0 et 200 km ; 0 si elle ne l’a pas dite.", "Write a distance between 0 and 200 km; 0 if they did not say.").At("travel")
	}
	return nil
}

// separate returns the parts of a text between commas or line ends.
func separate(text string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == '\n' || r == ';' }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

type hoursPart struct {
	ID        people.ID      `json:"id" fr:"Personne" en:"Person"`
	Least     int            `json:"least" fr:"Au moins, demi-journées par semaine" en:"At least, half-days a week"`
	Wanted    int            `json:"wanted" fr:"Souhaitées" en:"Wanted"`
	Most      int            `json:"most" fr:"Au plus" en:"At most"`
	Available []int          `json:"available" fr:"Demi-journées libres" en:"Free half-days"`
	From      *calendar.Date `json:"from" fr:"À partir du" en:"From"`
	Why       string         `json:"why" fr:"Pourquoi ce choix change" en:"Why this choice changes"`
	Hoped     string         `json:"hoped" fr:"Évolution espérée" en:"Hoped-for evolution"`
}

func (p hoursPart) who() people.ID { return p.ID }

func setHours(ctx context.Context, c *op.Call, f *people.File, in hoursPart) error {
	if in.Wanted < 1 || in.Wanted > worktime.Slots {
		return fault.New(fault.Invalid, "Écrivez un nombre de demi-journées entre 1 et 14.", "Write a number of half-days between 1 and 14.").At("wanted")
	}
	if in.Least == 0 {
		in.Least = in.Wanted
	}
	if in.Most == 0 {
		in.Most = in.Wanted
	}
	if in.Least < 0 || in.Least > in.Wanted || in.Most < in.Wanted || in.Most > worktime.Slots {
		return fault.New(fault.Invalid, "Il faut : au moins ≤ souhaitées ≤ au plus, et 14 au plus.", "It must be: at least ≤ wanted ≤ at most, and no more than 14.").At("least")
	}
	t, err := territorydb.One(ctx, c.Q, at(c))
	if err != nil {
		return err
	}
	f.Available, f.Hoped = 0, in.Hoped
	for _, n := range in.Available {
		if n < 0 || n >= worktime.Slots {
			return fault.New(fault.Invalid, "Cette demi-journée n’existe pas.", "There is no such half-day.").At("available")
		}
		f.Available |= 1 << n
	}
	choose(f, people.Chosen{From: day(in.From, c.Today), Why: in.Why,
		Hours: people.Hours{Least: worktime.Minutes(in.Least) * t.HalfDay, Wanted: worktime.Minutes(in.Wanted) * t.HalfDay, Most: worktime.Minutes(in.Most) * t.HalfDay}})
	return nil
}

func day(given *calendar.Date, today calendar.Date) calendar.Date {
	if given != nil {
		return *given
	}
	return today
}

// choose adds a choice of hours, unless it changes nothing; one from the same day is replaced.
func choose(f *people.File, next people.Chosen) {
	list := slices.Clone(f.Chosen)
	if n := len(list); n > 0 && (list[n-1].Hours == next.Hours || list[n-1].From == next.From) {
		if list[n-1].Hours == next.Hours {
			return
		}
		list = list[:n-1]
	}
	list = append(list, next)
	slices.SortStableFunc(list, func(a, b people.Chosen) int { return int(a.From - b.From) })
	f.Chosen = list
}

type limitsPart struct {
	ID           people.ID            `json:"id" fr:"Personne" en:"Person"`
	Restrictions []people.Restriction `json:"restrictions" fr:"Au travail, elle ne peut pas" en:"At work, they cannot"`
	More         string               `json:"more" fr:"Autre chose qu’elle ne peut pas faire" en:"Anything else they cannot do"`
	Worded       bool                 `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

func (p limitsPart) who() people.ID { return p.ID }

func setLimits(_ context.Context, _ *op.Call, f *people.File, in limitsPart) error {
	f.Restrictions = slices.Clone(in.Restrictions)
	for _, more := range separate(in.More) {
		f.Restrictions = append(f.Restrictions, people.Restriction(more))
	}
	return worded(in.Worded, "more", in.More)
}

type supportPart struct {
	ID       people.ID `json:"id" fr:"Personne" en:"Person"`
	Care     string    `json:"care" fr:"Proches dont elle s’occupe" en:"People they look after"`
	Support  string    `json:"support" fr:"Qui l’accompagne déjà" en:"Who supports them already"`
	Referred string    `json:"referred" fr:"Qui l’a orientée vers nous" en:"Who sent them to us"`
	Worded   bool      `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

func (p supportPart) who() people.ID { return p.ID }

func setSupport(_ context.Context, _ *op.Call, f *people.File, in supportPart) error {
	f.Care, f.Support, f.Referred = in.Care, in.Support, in.Referred
	return join(worded(in.Worded, "care", in.Care), worded(in.Worded, "support", in.Support))
}

type consentsPart struct {
	ID people.ID      `json:"id" fr:"Personne" en:"Person"`
	To []string       `json:"to" fr:"La personne accepte" en:"The person agrees"`
	On *calendar.Date `json:"on" fr:"Le" en:"On"`
}

func (p consentsPart) who() people.ID { return p.ID }

// setConsents notes what is newly given, and ends what is given no more.
func setConsents(_ context.Context, c *op.Call, f *people.File, in consentsPart) error {
	day, err := on(c, in.On, "on")
	if err != nil {
		return err
	}
	list := slices.Clone(f.Consents)
	held := map[string]bool{}
	for i, k := range list {
		if k.Ended == nil && !slices.Contains(in.To, k.To) {
			list[i].Ended = &day
		}
		held[k.To] = held[k.To] || list[i].Ended == nil
	}
	for _, to := range in.To {
		if err := among(to, "to", people.Permissions); err != nil {
			return err
		}
		if !held[to] {
			list = append(list, people.Consent{To: to, Given: day})
		}
	}
	f.Consents = list
	if !f.Agrees(toCommittee) {
		f.Presented = nil // what the committee may no longer read, it no longer sees
	}
	return nil
}

type nextPart struct {
	ID     people.ID      `json:"id" fr:"Personne" en:"Person"`
	Next   string         `json:"next" fr:"Prochaine étape" en:"Next step"`
	NextOn *calendar.Date `json:"next_on" fr:"Au plus tard le" en:"No later than"`
	Note   string         `json:"note" fr:"Ce que l’équipe doit savoir" en:"What the team must know"`
	Worded bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

func (p nextPart) who() people.ID { return p.ID }

func setNext(_ context.Context, _ *op.Call, f *people.File, in nextPart) error {
	f.Next, f.NextOn, f.Note = in.Next, in.NextOn, in.Note
	return join(worded(in.Worded, "next", in.Next), worded(in.Worded, "note", in.Note))
}

type restoring struct {
	ID      people.ID `json:"id" fr:"Personne" en:"Person"`
	Version int       `json:"version" fr:"Version" en:"Version"`
}

// restore brings the facts of an earlier version back.
func restore(ctx context.Context, c *op.Call, in restoring) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return personOnly{in.ID}, err
	}
	if f.Name, f.Facts, err = peopledb.Before(ctx, c.Q, at(c), in.ID, in.Version); err != nil {
		return personOnly{in.ID}, err
	}
	if !f.Agrees(toCommittee) {
		f.Presented = nil
	}
	c.Undoable("people.restore", map[string]any{"id": in.ID, "version": f.Version})
	return personOnly{in.ID}, peopledb.Save(ctx, c.Q, at(c), &f)
}

type sealing struct {
	ID    people.ID `json:"id" fr:"Personne" en:"Person"`
	Words string    `json:"words" fr:"Notes sous scellé" en:"Sealed notes" secret:"yes"`
}

func seal(ctx context.Context, c *op.Call, in sealing) (personOnly, error) {
	if _, err := load(ctx, c, in.ID); err != nil {
		return personOnly{in.ID}, err
	}
	return personOnly{in.ID}, peopledb.Seal(ctx, c.Q, at(c), in.ID, peopledb.Sealed{Words: in.Words, On: c.Today, Author: c.Actor.Name})
}

// Unsealed is what a reading that leaves a trace shows.
type Unsealed struct {
	Words  string         `json:"words"`
	On     *calendar.Date `json:"on"`
	Author string         `json:"author"`
}

func unseal(ctx context.Context, c *op.Call, in personOnly) (Unsealed, error) {
	if _, err := load(ctx, c, in.ID); err != nil {
		return Unsealed{}, err
	}
	s, found, err := peopledb.OneSealed(ctx, c.Q, at(c), in.ID)
	if err != nil || !found {
		return Unsealed{}, err
	}
	return Unsealed{s.Words, &s.On, s.Author}, nil
}
