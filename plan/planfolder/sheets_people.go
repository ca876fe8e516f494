package planfolder

import (
	"strings"

	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/skills/nearness"
	"fabrique/worktime"
)

var peopleSheet = sheet[people.Person]{
	spec: spec{key: "people", name: lang.T("personnes", "people"), unique: true, must: true, also: []string{"persons", "personne", "liste", "beneficiaires"},
		means: lang.T("Les personnes de la liste de mobilisation : ce qu’elles savent, ce qu’elles veulent, quand et combien. Jamais de diagnostic, jamais de numéro de sécurité sociale.",
			"The persons of the mobilisation list: what they can do, what they want, when and how much. Never a diagnosis, never a social security number.")},
	columns: append(append(personColumns, coordinates(func(t *people.Person) *geo.Point { return &t.Home })...), personLimits...),
	start:   func() people.Person { return people.Person{Available: worktime.WorkingDays} },
	finish: func(t *people.Person, rd *reader, r *row) {
		if !r.given["name"] {
			t.Name = string(t.ID)
		}
		if !r.given["least"] {
			t.Hours.Least = t.Hours.Wanted
		}
		if !r.given["most"] {
			t.Hours.Most = max(t.Hours.Wanted, t.Hours.Least)
		}
		settle(&t.Home, rd, r)
	},
	of: func(in plan.Input) []people.Person { return in.People },
}

var personColumns = []bound[people.Person]{
	bind(c("identifiant", "id", "ce qui désigne la personne, sans la nommer", "what stands for the person, without naming them").id().other("code", "personne", "person", "numero"),
		name[people.ID](), func(t *people.Person) *people.ID { return &t.ID }),
	bind(c("nom", "name", "nom que voit l’équipe", "name as the team sees it").other("nomaffiche", "displayname", "prenom").computed("l’identifiant", "the identifier"),
		text[string](), func(t *people.Person) *string { return &t.Name }),
	bind(c("inscription", "listed", "jour d’inscription sur la liste", "day of listing").other("dateinscription", "datedinscription", "inscritle", "listedon").computed("le jour du plan", "the day of the plan"),
		date, func(t *people.Person) *calendar.Date { return &t.Listed }),
	bind(c("rang", "place", "rang publié sur la liste", "place on the published list").other("rank", "ordre").or("l’ordre des inscriptions", "the order of listing"),
		whole(1_000_000), func(t *people.Person) *int { return &t.Place }),
	bind(c("heures minimum", "least", "heures par semaine, au moins", "hours a week, at least").other("minimum", "heuresmin", "leasthours", "min").computed("les heures souhaitées", "the wanted hours"),
		hours, func(t *people.Person) *worktime.Minutes { return &t.Hours.Least }),
	bind(c("heures souhaitées", "wanted", "heures par semaine, souhaitées (temps choisi)", "hours a week, wanted (chosen time)").required().other("heures", "hours", "tempschoisi", "wantedhours", "chosenhours"),
		hours, func(t *people.Person) *worktime.Minutes { return &t.Hours.Wanted }),
	bind(c("heures maximum", "most", "heures par semaine, au plus", "hours a week, at most").other("maximum", "heuresmax", "mosthours", "max").computed("les heures souhaitées", "the wanted hours"),
		hours, func(t *people.Person) *worktime.Minutes { return &t.Hours.Most }),
	bind(c("disponibilités", "available", "demi-journées libres de la semaine", "free half-days of the week").other("disponibilite", "disponible", "availability").or("du lundi au vendredi", "Monday to Friday"),
		week, func(t *people.Person) *worktime.Week { return &t.Available }),
	bind(c("envies", "wishes", "familles d’activités souhaitées, la première d’abord", "families of activities wished for, the first one first").other("souhaits", "envie", "wish").from("families"),
		list[people.Family](), func(t *people.Person) *[]people.Family { return &t.Wishes }),
	bind(c("refus", "refused", "familles d’activités refusées", "families of activities refused").other("refuse", "refusals").from("families"),
		list[people.Family](), func(t *people.Person) *[]people.Family { return &t.Refused }),
	bind(c("activités refusées", "refused_activities", "activités refusées, par leur identifiant", "activities refused, by their identifier").from("activities"),
		list[string](), func(t *people.Person) *[]string { return &t.RefusedTasks }),
	bind(c("savoir-faire", "skills", "ce que la personne sait faire, et à quel niveau", "what the person can do, and how well").other("competences", "skill").from("skills"),
		known, func(t *people.Person) *map[skills.Code]skills.Level { return &t.Skills }),
}

var personLimits = []bound[people.Person]{
	bind(c("déplacement (km)", "travel_km", "distance que la personne peut faire, à vol d’oiseau", "distance that the person can go, as the crow flies").other("deplacement", "travel", "mobilite", "mobilitekm").or("aucune limite", "no limit"),
		kilometres, func(t *people.Person) *geo.Metres { return &t.Travel }),
	bind(c("restrictions", "restrictions", "ce que la personne ne peut pas faire au travail, jamais pourquoi", "what the person cannot do at work, never why").other("restriction").eg("charges-lourdes", "heavy-loads"),
		list[people.Restriction](), func(t *people.Person) *[]people.Restriction { return &t.Restrictions }),
	bind(c("permis", "licences", "permis et habilitations", "legal licences held").other("habilitations", "licence", "licenses"),
		list[people.Licence](), func(t *people.Person) *[]people.Licence { return &t.Licences }),
	bind(c("note", "note", "ce que l’équipe doit savoir ; rien sur la santé", "what the team must know; nothing about health").other("notes", "remarque", "remarques"),
		text[string](), func(t *people.Person) *string { return &t.Note }),
}

// personSkill is one skill of one person on its own row.
type personSkill struct {
	person people.ID
	skill  skills.Code
	level  skills.Level
}

var personSkillSheet = sheet[personSkill]{
	spec: spec{key: "person_skills", name: lang.T("savoir-faire_personnes", "person_skills"), unique: true, stays: true,
		also:  []string{"savoirfairedespersonnes", "competencespersonnes", "skillsofpeople", "peopleskills"},
		means: lang.T("Une ligne par savoir-faire d’une personne, au lieu de la colonne savoir_faire des personnes.", "One row per skill of a person, instead of the column skills of people.")},
	columns: []bound[personSkill]{
		bind(c("personne", "person", "identifiant de la personne", "identifier of the person").id().from("people").eg("p01", "p01"),
			text[people.ID](), func(t *personSkill) *people.ID { return &t.person }),
		bind(c("savoir-faire", "skill", "code du savoir-faire", "code of the skill").id().other("competence", "skills").from("skills").eg("jardinage", "gardening"),
			text[skills.Code](), func(t *personSkill) *skills.Code { return &t.skill }),
		bind(c("niveau", "level", "à quel niveau", "how well").eg("3", "3").or("2", "2"),
			level, func(t *personSkill) *skills.Level { return &t.level }),
	},
	start: func() personSkill { return personSkill{level: skills.Doing} },
	of:    func(plan.Input) []personSkill { return nil },
}

// presence is when one person is free, one column per half-day.
type presence struct {
	person people.ID
	week   worktime.Week
}

var presenceSheet = sheet[presence]{
	spec: spec{key: "availability", name: lang.T("disponibilites", "availability"), unique: true, stays: true, also: []string{"disponibilite", "presences"},
		means: lang.T("Une ligne par personne et une colonne par demi-journée, au lieu de la colonne disponibilites des personnes.", "One row per person and one column per half-day, instead of the column available of people.")},
	columns: presenceColumns(),
	start:   func() presence { return presence{} },
	of:      func(plan.Input) []presence { return nil },
}

func presenceColumns() []bound[presence] {
	out := []bound[presence]{bind(c("personne", "person", "identifiant de la personne", "identifier of the person").id().from("people").eg("p01", "p01"),
		text[people.ID](), func(t *presence) *people.ID { return &t.person })}
	for slot := range worktime.Slots {
		words := worktime.SlotName(slot)
		column := c(words.FR, strings.ToLower(strings.ReplaceAll(words.EN, " ", "_")),
			"la personne est libre le "+words.FR, "the person is free on "+words.EN).eg("oui", "yes").or("non", "no")
		column.looks = yes.looks
		column.kind = table.Text
		out = append(out, bound[presence]{column: column,
			read: func(t *presence, s string) error {
				free, err := table.Bool(s)
				if free {
					t.week |= 1 << slot
				}
				return err
			},
			write: func(*presence, lang.Tag) (string, error) { return "", nil },
		})
	}
	return out
}

var skillSheet = sheet[skills.Skill]{
	spec: spec{key: "skills", name: lang.T("savoir-faire", "skills"), unique: true, also: []string{"competences", "skill"},
		means: lang.T("Les savoir-faire, en mots. Sans ce fichier, tout code est accepté et son nom est le code.", "The skills, in words. Without this file, any code is accepted and its name is the code.")},
	columns: append([]bound[skills.Skill]{
		bind(c("code", "code", "code court du savoir-faire", "short code of the skill").id().other("identifiant", "id", "savoirfaire", "skill"),
			name[skills.Code](), func(t *skills.Skill) *skills.Code { return &t.Code }),
	}, append(wording("nom", "name", "nom du savoir-faire", "name of the skill", func(t *skills.Skill) *lang.Text { return &t.Name }), kinColumns...)...),
	start:  func() skills.Skill { return skills.Skill{} },
	finish: func(t *skills.Skill, _ *reader, _ *row) { worded(&t.Name, string(t.Code)) },
	of:     func(in plan.Input) []skills.Skill { return in.Skills },
}

var kinColumns = []bound[skills.Skill]{
	bind(c("famille", "family", "les savoir-faire d’une même famille sont proches les uns des autres", "skills of one family are near one another").eg("textile", "textile").or("celle du catalogue de Fabrique, s’il connaît le savoir-faire", "that of Fabrique’s catalogue, if it knows the skill"),
		text[string](), func(t *skills.Skill) *string { return &t.Family }),
	bind(c("métiers", "occupations", "codes ROME des métiers où il sert, le plus proche d’abord", "ROME codes of the occupations where it is of use, the nearest first").other("rome", "coderome", "codesrome", "romecodes").eg("B1804 | D1207", "B1804 | D1207"),
		list[string](), func(t *skills.Skill) *[]string { return &t.Occupations }),
}

var passageSheet = sheet[nearness.Passage]{
	spec: spec{key: "passages", name: lang.T("passages", "passages"), unique: true, also: []string{"mobilites", "mobilitesrome", "moves"},
		means: lang.T("Les passages courants d’un métier à un autre (mobilités du ROME) : ils rapprochent les savoir-faire de ces métiers.", "The usual moves from one occupation to another (mobility links of ROME): they bring the skills of these occupations near.")},
	columns: []bound[nearness.Passage]{
		bind(c("métier", "occupation", "code ROME du métier de départ", "ROME code of the occupation that one leaves").id().other("de", "from").eg("A1203", "A1203"),
			text[string](), func(t *nearness.Passage) *string { return &t.From }),
		bind(c("vers", "to", "code ROME du métier d’arrivée", "ROME code of the occupation that one goes to").id().eg("M1601", "M1601"),
			text[string](), func(t *nearness.Passage) *string { return &t.To }),
	},
	start: func() nearness.Passage { return nearness.Passage{} },
	of:    func(in plan.Input) []nearness.Passage { return in.Passages },
}

var familySheet = sheet[plan.FamilyName]{
	spec: spec{key: "families", name: lang.T("familles", "families"), unique: true, also: []string{"famille", "family", "famillesdactivites"},
		means: lang.T("Les familles d’activités, que les envies nomment. Sans ce fichier, toute famille est acceptée.", "The families of activities, which wishes name. Without this file, any family is accepted.")},
	columns: append([]bound[plan.FamilyName]{
		bind(c("famille", "family", "code court de la famille", "short code of the family").id().other("code", "identifiant", "id"),
			name[people.Family](), func(t *plan.FamilyName) *people.Family { return &t.Family }),
	}, wording("nom", "name", "nom de la famille", "name of the family", func(t *plan.FamilyName) *lang.Text { return &t.Name })...),
	start:  func() plan.FamilyName { return plan.FamilyName{} },
	finish: func(t *plan.FamilyName, _ *reader, _ *row) { worded(&t.Name, string(t.Family)) },
	of:     func(in plan.Input) []plan.FamilyName { return in.Families },
}

// wording are the two columns of a phrase, one per language.
func wording[T any](fr, en, meansFR, meansEN string, at func(*T) *lang.Text) []bound[T] {
	other := []string{table.Fold(fr), table.Fold(en)}
	return []bound[T]{
		bind(c(fr, en+"_fr", meansFR+", en français", meansEN+", in French").titled(fr+" (français)", en+" (French)").other(append(other, table.Fold(fr+"fr"), table.Fold(en+"fr"))...).computed("l’autre langue, sinon l’identifiant", "the other language, else the identifier"),
			text[string](), func(t *T) *string { return &at(t).FR }),
		bind(c(fr, en+"_en", meansFR+", en anglais", meansEN+", in English").titled(fr+" (anglais)", en+" (English)").other(table.Fold(fr+"en"), table.Fold(en+"en")).computed("l’autre langue, sinon l’identifiant", "the other language, else the identifier"),
			text[string](), func(t *T) *string { return &at(t).EN }),
	}
}

// worded fills the language that is missing with the other one, or both with id.
func worded(t *lang.Text, id string) {
	if t.Empty() {
		*t = lang.Same(id)
	}
	if t.FR == "" {
		t.FR = t.EN
	}
	if t.EN == "" {
		t.EN = t.FR
	}
}
