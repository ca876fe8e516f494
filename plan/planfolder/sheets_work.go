package planfolder

import (
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/worktime"
)

var needSheet = sheet[needs.Need]{
	spec: spec{key: "needs", name: lang.T("besoins", "needs"), unique: true, also: []string{"besoin", "need"},
		means: lang.T("Les besoins que personne ne couvre aujourd’hui.", "The needs that nobody meets today.")},
	columns: append(append([]bound[needs.Need]{
		bind(c("identifiant", "id", "identifiant du besoin", "identifier of the need").id().other("code", "besoin", "need"),
			name[needs.ID](), func(t *needs.Need) *needs.ID { return &t.ID }),
	}, wording("titre", "title", "le besoin en quelques mots", "the need in a few words", func(t *needs.Need) *lang.Text { return &t.Title })...),
		bind(c("signalé par", "told_by", "qui l’a signalé : habitants, mairie, association…", "who told us: residents, town hall, association…").other("origine", "source", "from", "toldby"),
			text[string](), func(t *needs.Need) *string { return &t.From }),
		bind(c("demi-journées", "half_days", "demi-journées de travail par semaine qui le couvriraient", "half-days of work a week that would meet it").or("inconnu", "unknown"),
			whole(1_000_000), func(t *needs.Need) *int { return &t.HalfDays }),
		bind(c("note", "note", "ce qu’il faut savoir", "what is to be known").other("notes", "remarque"),
			text[string](), func(t *needs.Need) *string { return &t.Note }),
	),
	start:  func() needs.Need { return needs.Need{} },
	finish: func(t *needs.Need, _ *reader, _ *row) { worded(&t.Title, string(t.ID)) },
	of:     func(in plan.Input) []needs.Need { return in.Needs },
}

// activity is an activity with its requirements written the short way.
type activity struct {
	needs.Activity
	asks []needs.Requirement
}

var activitySheet = sheet[activity]{
	spec: spec{key: "activities", name: lang.T("activites", "activities"), unique: true, must: true, also: []string{"activite", "activity", "travauxutiles"},
		means: lang.T("Les travaux utiles que l’entreprise pourrait faire. Sans décision valide, une activité n’a personne.", "The useful work that the company could do. Without a valid decision, an activity has nobody.")},
	columns: append(append(activityColumns, activityPeople...), activityMoney...),
	start: func() activity {
		return activity{Activity: needs.Activity{Opening: worktime.WorkingDays, Team: 1, Usefulness: 3, LeadLevel: skills.Mastering}}
	},
	finish: func(t *activity, _ *reader, r *row) {
		worded(&t.Name, string(t.ID))
		if !r.given["need"] {
			t.Need = t.Week.Most
		}
		if !r.given["sign"] {
			t.Sign = signOf(t.Name.FR)
		}
		if t.LeadSkill == "" && !r.given["lead_level"] {
			t.LeadLevel = skills.None
		}
	},
	of: func(in plan.Input) []activity {
		out := make([]activity, len(in.Activities))
		for i, a := range in.Activities {
			out[i].Activity = a
		}
		return out
	},
}

// signOf returns the first two letters of a name: "Je" for "Jeux".
func signOf(name string) string {
	r := []rune(name)
	return string(r[:min(2, len(r))])
}

var activityColumns = append(append([]bound[activity]{
	bind(c("identifiant", "id", "identifiant de l’activité", "identifier of the activity").id().other("code", "activite", "activity"),
		name[needs.ActivityID](), func(t *activity) *needs.ActivityID { return &t.ID }),
}, wording("nom", "name", "nom de l’activité", "name of the activity", func(t *activity) *lang.Text { return &t.Name })...),
	bind(c("signe", "sign", "deux lettres montrées dans ses cases", "two letters shown in its squares").computed("les deux premières lettres du nom", "the first two letters of the name"),
		text[string](), func(t *activity) *string { return &t.Sign }),
	bind(c("famille", "family", "famille d’activités", "family of activities").from("families"),
		text[people.Family](), func(t *activity) *people.Family { return &t.Family }),
	bind(c("besoins", "needs", "besoins que l’activité couvre", "needs that the activity meets").other("besoin", "needids").from("needs"),
		list[needs.ID](), func(t *activity) *[]needs.ID { return &t.Needs }),
	bind(c("site", "site", "site où elle se fait", "site where it is done").other("lieu").from("sites").computed("le site, s’il n’y en a qu’un", "the site, if there is one only"),
		text[string](), func(t *activity) *string { return &t.Site }),
	bind(c("demi-journées minimum", "least", "demi-journées de travail par semaine, au moins, quand elle est ouverte", "half-days of work a week, at least, when open").other("minimum", "min", "moins").or("0", "0"),
		whole(100_000), func(t *activity) *int { return &t.Week.Least }),
	bind(c("demi-journées maximum", "most", "demi-journées de travail par semaine, au plus (toutes les personnes ensemble) ; 0 : fermée", "half-days of work a week, at most (all persons together); 0: closed").required().other("maximum", "max", "plus"),
		whole(100_000), func(t *activity) *int { return &t.Week.Most }),
	bind(c("ouverture", "opening", "demi-journées où elle peut se faire", "half-days when it can be done").other("horaires").or("du lundi au vendredi", "Monday to Friday"),
		week, func(t *activity) *worktime.Week { return &t.Opening }),
)

var activityPeople = []bound[activity]{
	bind(c("savoir-faire", "skills", "savoir-faire demandés, au lieu du fichier exigences", "skills asked for, instead of the file requirements").other("competences", "asks").
		from("skills").readOnly("jardinage:2 | accueil:1*", "gardening:2 | welcome:1*"),
		asked, func(t *activity) *[]needs.Requirement { return &t.asks }),
	bind(c("permis", "licences", "permis que chaque personne doit avoir", "legal licences that every person must hold").other("habilitations", "licence"),
		list[people.Licence](), func(t *activity) *[]people.Licence { return &t.Licences }),
	bind(c("contraintes", "demands", "ce qu’elle demande au corps ; exclut les personnes dont une restriction porte ce nom", "what it asks of the body; excludes persons with a restriction of that name").other("exigencesphysiques", "penibilite"),
		list[people.Restriction](), func(t *activity) *[]people.Restriction { return &t.Demands }),
	bind(c("équipe", "team", "personnes au moins dans chaque demi-journée où elle tourne", "fewest persons in any half-day it runs").other("equipeminimum", "smallestteam").or("1", "1"),
		whole(10_000), func(t *activity) *int { return &t.Team }),
	bind(c("personnes par encadrant", "persons_per_lead", "personnes qu’un encadrant peut suivre, lui compris", "persons one supervisor can lead, supervisor included").other("encadrement", "leadper").or("aucun encadrement", "no supervision"),
		whole(10_000), func(t *activity) *int { return &t.LeadPer }),
	bind(c("savoir-faire encadrant", "lead_skill", "savoir-faire qui permet d’encadrer", "skill that lets somebody supervise").other("leadskill").from("skills"),
		text[skills.Code](), func(t *activity) *skills.Code { return &t.LeadSkill }),
	bind(c("niveau encadrant", "lead_level", "niveau à partir duquel on peut encadrer", "level from which somebody may supervise").other("leadlevel").computed("3", "3"),
		level, func(t *activity) *skills.Level { return &t.LeadLevel }).blank(func(t *activity) bool { return t.LeadSkill == "" && t.LeadLevel == skills.None }),
}

var activityMoney = []bound[activity]{
	bind(c("ventes par heure", "sales_per_hour", "ventes attendues par heure travaillée", "sales expected per hour worked").other("ventes", "sales").or("0 €", "€0"),
		euros, func(t *activity) *money.Cents { return &t.Sales }),
	bind(c("équipement par an", "equipment_a_year", "coût d’équipement par an, quand elle est ouverte", "cost of equipment a year, when open").other("equipement", "equipment").or("0 €", "€0"),
		euros, func(t *activity) *money.Cents { return &t.Equipment }),
	bind(c("utilité", "usefulness", "utilité, de 1 à 5, donnée par le comité", "usefulness, 1 to 5, set by the committee").or("3", "3"),
		whole(5), func(t *activity) *int { return &t.Usefulness }),
	bind(c("besoin en demi-journées", "need", "demi-journées par semaine que le besoin appelle ; au-delà, rien de plus", "half-days a week that the need calls for; beyond, nothing more").other("besoindemijournees", "besoinhebdo", "needhalfdays").computed("demi_journees_maximum", "most"),
		whole(1_000_000), func(t *activity) *int { return &t.Need }),
	bind(c("note", "note", "ce qu’il faut savoir", "what is to be known").other("notes", "remarque"),
		text[string](), func(t *activity) *string { return &t.Note }),
}

// requirement is a skill that one activity asks for, on its own row.
type requirement struct {
	activity needs.ActivityID
	needs.Requirement
}

var requirementSheet = sheet[requirement]{
	spec: spec{key: "requirements", name: lang.T("exigences", "requirements"), unique: true, also: []string{"exigence", "savoirfairedemandes", "activityskills", "savoirfaireactivites"},
		means: lang.T("Les savoir-faire que demandent les activités. Il en manque un : l’activité convient moins, elle n’est pas interdite.", "The skills that activities ask for. One is missing: the activity suits less, it is not forbidden.")},
	columns: []bound[requirement]{
		bind(c("activité", "activity", "identifiant de l’activité", "identifier of the activity").id().from("activities"),
			text[needs.ActivityID](), func(t *requirement) *needs.ActivityID { return &t.activity }),
		bind(c("savoir-faire", "skill", "code du savoir-faire", "code of the skill").id().other("competence", "skills").from("skills"),
			text[skills.Code](), func(t *requirement) *skills.Code { return &t.Skill }),
		bind(c("niveau", "level", "niveau demandé", "level asked for").or("2", "2"),
			level, func(t *requirement) *skills.Level { return &t.Level }),
		bind(c("s’apprend", "learnable", "s’apprend sur place", "can be learned on the job").other("apprenable", "formation").or("non", "no"),
			yes, func(t *requirement) *bool { return &t.Learnable }),
	},
	start: func() requirement { return requirement{Requirement: needs.Requirement{Level: skills.Doing}} },
	of: func(in plan.Input) []requirement {
		var out []requirement
		for _, a := range in.Activities {
			for _, q := range a.Asks {
				out = append(out, requirement{a.ID, q})
			}
		}
		return out
	},
}

// season is the range of one activity in one month of the year.
type season struct {
	activity needs.ActivityID
	month    int
	needs.Range
}

var seasonSheet = sheet[season]{
	spec: spec{key: "seasons", name: lang.T("saisons", "seasons"), unique: true, also: []string{"saison", "season", "mois"},
		means: lang.T("Les mois où une activité n’a pas ses demi-journées ordinaires.", "The months when an activity has other half-days than usual.")},
	columns: []bound[season]{
		bind(c("activité", "activity", "identifiant de l’activité", "identifier of the activity").id().from("activities"),
			text[needs.ActivityID](), func(t *season) *needs.ActivityID { return &t.activity }),
		bind(c("mois", "month", "mois de l’année", "month of the year").id(),
			monthOfYear, func(t *season) *int { return &t.month }),
		bind(c("demi-journées minimum", "least", "demi-journées par semaine, au moins", "half-days a week, at least").other("minimum", "min", "moins").or("0", "0").eg("0", "0"),
			whole(100_000), func(t *season) *int { return &t.Least }),
		bind(c("demi-journées maximum", "most", "demi-journées par semaine, au plus ; 0 : fermée ce mois", "half-days a week, at most; 0: closed in that month").required().other("maximum", "max", "plus"),
			whole(100_000), func(t *season) *int { return &t.Most }),
	},
	start: func() season { return season{} },
	of: func(in plan.Input) []season {
		var out []season
		for _, a := range in.Activities {
			for m := range 12 {
				if r, ok := a.Months[m]; ok {
					out = append(out, season{a.ID, m, r})
				}
			}
		}
		return out
	},
}
