package needsapp

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/worktime"
)

// euros is an amount as people type it: "12,50", "1 200".
type euros money.Cents

// UnmarshalText reads an amount with a comma or a point. The fault is Invalid for anything else.
func (e *euros) UnmarshalText(text []byte) error {
	s := strings.NewReplacer("€", "", " ", "", "\u00a0", "", "\u202f", "", ",", ".").Replace(string(text))
	whole, part, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole+(part + "00")[:2], 10, 64)
	if err != nil || len(part) > 2 || n < 0 || n > 1e12 {
		return fault.New(fault.Invalid, "Écrivez un montant en euros, par exemple 12,50.", "Write an amount in euros, for example 12.50.")
	}
	*e = euros(n)
	return nil
}

// MarshalText writes an amount as people type it.
func (e euros) MarshalText() ([]byte, error) {
	return []byte(strings.TrimSuffix(fmt.Sprintf("%d.%02d", e/100, e%100), ".00")), nil
}

type working struct {
	ID          needs.ActivityID `json:"id" fr:"Activité" en:"Activity"`
	NameFR      string           `json:"name_fr" fr:"Nom en français" en:"Name in French"`
	NameEN      string           `json:"name_en" fr:"Nom en anglais" en:"Name in English"`
	Sign        string           `json:"sign" fr:"Sigle" en:"Sign"`
	Family      people.Family    `json:"family" fr:"Famille" en:"Family"`
	Needs       []needs.ID       `json:"needs" fr:"Besoins servis" en:"Needs served"`
	More        needs.ID         `json:"more" fr:"Servir aussi" en:"Serve this one too"`
	Tasks       string           `json:"tasks" fr:"Ce que l’on fait" en:"What is done"`
	Clients     string           `json:"clients" fr:"Pour qui" en:"For whom"`
	Occupations string           `json:"occupations" fr:"Métiers (codes ROME)" en:"Occupations (ROME codes)"`
	Trades      string           `json:"trades" fr:"Secteurs (codes NAF)" en:"Trades (NAF codes)"`
	Note        string           `json:"note" fr:"Note" en:"Note"`
	Why         string           `json:"why" fr:"Pourquoi ce changement" en:"Why this change"`
}

func describeWork(ctx context.Context, c *op.Call, in working) (Touched, error) {
	return revise(ctx, c, in.ID, in.Why, func(a *needs.Activity) error {
		if strings.TrimSpace(in.NameFR) == "" {
			return fault.New(fault.Missing, "Donnez un nom à cette activité.", "Give this activity a name.").At("name_fr")
		}
		if n := len([]rune(in.Sign)); n != 2 {
			return fault.New(fault.Invalid, "Le sigle tient dans un carré : deux signes.", "The sign stands inside a square: two signs.").At("sign")
		}
		a.Name = lang.T(in.NameFR, in.NameEN)
		if in.NameEN == "" {
			a.Name.EN = in.NameFR
		}
		a.Sign, a.Family, a.Clients, a.Note = in.Sign, in.Family, in.Clients, in.Note
		a.Needs, a.Tasks = in.Needs, lines(in.Tasks)
		if in.More != "" && !slices.Contains(a.Needs, in.More) {
			a.Needs = append(a.Needs, in.More)
		}
		a.Occupations, a.Trades = codes(in.Occupations), codes(in.Trades)
		return nil
	})
}

// lines cuts a text in its lines, empty ones left out.
func lines(text string) (list []string) {
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			list = append(list, l)
		}
	}
	return list
}

func codes(text string) []string {
	return strings.FieldsFunc(strings.ToUpper(text), func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '\n' })
}

type month struct {
	Least *int `json:"least"`
	Most  *int `json:"most"`
}

type timing struct {
	ID      needs.ActivityID `json:"id" fr:"Activité" en:"Activity"`
	Least   int              `json:"least" fr:"Demi-journées par semaine, au moins" en:"Half-days a week, at least"`
	Most    int              `json:"most" fr:"Demi-journées par semaine, au plus" en:"Half-days a week, at most"`
	Need    int              `json:"need" fr:"Demi-journées que demandent les besoins" en:"Half-days that the needs call for"`
	Months  map[string]month `json:"months" fr:"Mois différents" en:"Other months"`
	Opening []int            `json:"opening" fr:"Demi-journées d’ouverture" en:"Opening half-days"`
	Why     string           `json:"why" fr:"Pourquoi ce changement" en:"Why this change"`
}

func setHours(ctx context.Context, c *op.Call, in timing) (Touched, error) {
	return revise(ctx, c, in.ID, in.Why, func(a *needs.Activity) error {
		if err := ranged(in.Least, in.Most, "most"); err != nil {
			return err
		}
		if err := sane(in.Need, "need"); err != nil {
			return err
		}
		a.Week, a.Need, a.Months, a.Opening = needs.Range{Least: in.Least, Most: in.Most}, in.Need, nil, 0
		for _, t := range in.Opening {
			if t >= 0 && t < worktime.Slots {
				a.Opening |= 1 << t
			}
		}
		for name, m := range in.Months {
			k, err := strconv.Atoi(name)
			if err != nil || k < 0 || k > 11 {
				return fault.New(fault.Invalid, "Les mois se comptent de 0 pour janvier à 11 pour décembre.", "Months are counted from 0 for January to 11 for December.").At("months")
			}
			if m.Least == nil && m.Most == nil {
				continue
			}
			r := needs.Range{Most: in.Most}
			if m.Most != nil {
				r.Most = *m.Most
			}
			if m.Least != nil {
				r.Least = *m.Least
			} else {
				r.Least = min(in.Least, r.Most)
			}
			if err := ranged(r.Least, r.Most, "months."+name+".most"); err != nil {
				return err
			}
			if a.Months == nil {
				a.Months = map[int]needs.Range{}
			}
			a.Months[k] = r
		}
		return nil
	})
}

func ranged(least, most int, field string) error {
	if err := sane(most, field); err != nil {
		return err
	}
	if least < 0 || least > most {
		return fault.New(fault.Invalid, "Le plus petit nombre dépasse le plus grand.", "The least is more than the most.").At(field)
	}
	return nil
}

type asked struct {
	Skill     skills.Code  `json:"skill"`
	Level     skills.Level `json:"level"`
	Learnable bool         `json:"learnable"`
}

type crew struct {
	ID        needs.ActivityID     `json:"id" fr:"Activité" en:"Activity"`
	Asks      []asked              `json:"asks" fr:"Savoir-faire demandés" en:"Skills asked for"`
	Licences  []people.Licence     `json:"licences" fr:"Permis et habilitations" en:"Licences"`
	Demands   []people.Restriction `json:"demands" fr:"Ce que le travail demande au corps" en:"What the work asks of the body"`
	Team      int                  `json:"team" fr:"Personnes présentes, au moins" en:"Persons present, at least"`
	LeadPer   int                  `json:"lead_per" fr:"Une personne encadre une équipe de" en:"One person supervises a team of"`
	LeadSkill skills.Code          `json:"lead_skill" fr:"Savoir-faire pour encadrer" en:"Skill to supervise"`
	LeadLevel skills.Level         `json:"lead_level" fr:"Niveau pour encadrer" en:"Level to supervise"`
	Site      string               `json:"site" fr:"Site" en:"Site"`
	Tools     string               `json:"tools" fr:"Matériel et local" en:"Equipment and room"`
	Why       string               `json:"why" fr:"Pourquoi ce changement" en:"Why this change"`
}

func setTeam(ctx context.Context, c *op.Call, in crew) (Touched, error) {
	return revise(ctx, c, in.ID, in.Why, func(a *needs.Activity) error {
		if in.Team < 0 || in.Team > 200 || in.LeadPer < 0 || in.LeadPer > 200 {
			return fault.New(fault.Invalid, "Une équipe compte de 0 à 200 personnes.", "A team counts 0 to 200 persons.").At("team")
		}
		a.Asks = nil
		for _, r := range in.Asks {
			if r.Skill != "" {
				a.Asks = append(a.Asks, needs.Requirement{Skill: r.Skill, Level: min(max(r.Level, skills.Discovering), skills.Showing), Learnable: r.Learnable})
			}
		}
		a.Licences, a.Demands, a.Team, a.Site, a.Tools = in.Licences, in.Demands, in.Team, in.Site, in.Tools
		a.LeadPer, a.LeadSkill, a.LeadLevel = in.LeadPer, in.LeadSkill, in.LeadLevel
		if in.LeadPer == 0 {
			a.LeadSkill, a.LeadLevel = "", 0
		}
		return nil
	})
}

type earning struct {
	ID         needs.ActivityID `json:"id" fr:"Activité" en:"Activity"`
	Investment euros            `json:"investment" fr:"Investissement, une fois (€)" en:"Investment, once (€)"`
	Equipment  euros            `json:"equipment" fr:"Matériel, par an (€)" en:"Equipment, a year (€)"`
	Sales      euros            `json:"sales" fr:"Ventes attendues par heure travaillée (€)" en:"Sales expected per hour worked (€)"`
	Price      string           `json:"price" fr:"Politique de prix" en:"Price policy"`
	Why        string           `json:"why" fr:"Pourquoi ce changement" en:"Why this change"`
}

func setMoney(ctx context.Context, c *op.Call, in earning) (Touched, error) {
	return revise(ctx, c, in.ID, in.Why, func(a *needs.Activity) error {
		a.Investment, a.Equipment, a.Sales, a.Price = money.Cents(in.Investment), money.Cents(in.Equipment), money.Cents(in.Sales), in.Price
		return nil
	})
}

type judging struct {
	ID         needs.ActivityID `json:"id" fr:"Activité" en:"Activity"`
	Social     int              `json:"social" fr:"Utilité sociale" en:"Social usefulness"`
	Ecological int              `json:"ecological" fr:"Utilité écologique" en:"Ecological usefulness"`
	Why        string           `json:"why" fr:"Pourquoi" en:"Why"`
}

// judge sets how useful the committee finds an activity. The plan keeps the
// higher of the two: an activity need not be both to matter.
func judge(ctx context.Context, c *op.Call, in judging) (Touched, error) {
	return revise(ctx, c, in.ID, in.Why, func(a *needs.Activity) error {
		for field, n := range map[string]int{"social": in.Social, "ecological": in.Ecological} {
			if n < 1 || n > 5 {
				return fault.New(fault.Invalid, "Donnez un nombre de 1 à 5.", "Give a number from 1 to 5.").At(field)
			}
		}
		a.Social, a.Ecological, a.Usefulness = in.Social, in.Ecological, max(in.Social, in.Ecological)
		return nil
	})
}
