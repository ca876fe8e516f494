package planfolder

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/worktime"
)

var policy = choice(
	word[territory.Policy]{territory.Weighted, lang.T("pondérée", "weighted"), []string{"ponderee", "pondere", "listeponderee"}},
	word[territory.Policy]{territory.Strict, lang.T("ordre strict", "strict"), []string{"strict", "stricte", "strictorder"}},
)

var territorySheet = sheet[territory.Territory]{
	spec: spec{key: "territory", name: lang.T("territoire", "territory"),
		means: lang.T("Le territoire, le jour du plan et les règles que le comité s’est données ; une seule ligne.",
			"The territory, the day of the plan and the rules that the committee set itself; one row only.")},
	columns: []bound[territory.Territory]{
		bind(c("identifiant", "id", "identifiant du territoire", "identifier of the territory").other("code").computed("le nom du dossier", "the name of the folder"),
			name[territory.ID](), func(t *territory.Territory) *territory.ID { return &t.ID }),
		bind(c("nom", "name", "nom du territoire", "name of the territory").computed("l’identifiant", "the identifier"),
			text[string](), func(t *territory.Territory) *string { return &t.Name }),
		bind(c("date", "date", "jour pour lequel le plan est fait", "day for which the plan is made").other("datedelplan", "dateduplan", "plandate").
			computed("la plus récente des dates d’inscription, de décision et de contrat", "the latest date of listing, decision or contract"),
			date, func(t *territory.Territory) *calendar.Date { return &t.Date }),
		bind(c("horizon en mois", "horizon_months", "nombre de mois que le plan prévoit", "months that the plan looks ahead").other("horizonmois", "horizon").or("24", "24"),
			whole(120), func(t *territory.Territory) *int { return &t.Horizon }),
		bind(c("demi-journée", "half_day", "durée d’une demi-journée", "length of a half-day").or("3 h 30", "3.5 h"),
			hours, func(t *territory.Territory) *worktime.Minutes { return &t.HalfDay }),
		bind(c("règle de la liste", "list_policy", "comment la liste est servie quand tous ne peuvent pas l’être", "how the list is served when not everyone can be").other("regleliste", "policy", "regle").or("pondérée", "weighted"),
			policy, func(t *territory.Territory) *territory.Policy { return &t.Policy }),
		bind(c("activités au plus", "most_activities", "nombre d’activités qu’un emploi réunit au plus", "most activities in one job").or("3", "3"),
			whole(14), func(t *territory.Territory) *int { return &t.Most }),
		bind(c("base d’un placement", "placement_base", "liste pondérée : ce que compte chaque emploi, auquel s’ajoute 1 par mois d’attente", "weighted list: what each job counts, to which 1 is added per month of waiting").other("baseplacement").or("10", "10"),
			whole(100_000), func(t *territory.Territory) *int { return &t.Base }),
		bind(c("inventé", "invented", "les personnes sont inventées ; chaque page le dit alors", "the persons are made up; every page then says so").other("fictif").or("non", "no"),
			yes, func(t *territory.Territory) *bool { return &t.Invented }),
		bind(c("note", "note_fr", "ce que les lecteurs du plan doivent savoir, en français", "what readers of the plan must know, in French").titled("note (français)", "note (French)").
			other("note", "remarque", "notes", "notefr").computed("l’autre langue", "the other language"),
			text[string](), func(t *territory.Territory) *string { return &t.Note.FR }),
		bind(c("note", "note_en", "ce que les lecteurs du plan doivent savoir, en anglais", "what readers of the plan must know, in English").titled("note (anglais)", "note (English)").
			other("noteen").computed("l’autre langue", "the other language"),
			text[string](), func(t *territory.Territory) *string { return &t.Note.EN }),
	},
	start: func() territory.Territory {
		return territory.Territory{Horizon: 24, HalfDay: worktime.HalfDay, Policy: territory.Weighted, Most: 3, Base: 10}
	},
	finish: func(t *territory.Territory, _ *reader, _ *row) { worded(&t.Note, "") },
	of:     func(in plan.Input) []territory.Territory { return []territory.Territory{in.Territory} },
}

var communeSheet = sheet[territory.Commune]{
	spec: spec{key: "communes", name: lang.T("communes", "communes"), unique: true, also: []string{"quartiers", "municipalities"},
		means: lang.T("Les communes ou les quartiers du territoire.", "The municipalities or quarters of the territory.")},
	columns: []bound[territory.Commune]{
		bind(c("code", "code", "code INSEE de la commune", "INSEE code of the municipality").id().other("insee", "codeinsee"),
			text[string](), func(t *territory.Commune) *string { return &t.Code }),
		bind(c("nom", "name", "nom de la commune ou du quartier", "name of the municipality or quarter").part(),
			text[string](), func(t *territory.Commune) *string { return &t.Name }),
		bind(c("habitants", "inhabitants", "habitants de la commune ou du quartier", "inhabitants of the municipality or quarter").other("population").or("inconnu", "unknown"),
			whole(100_000_000), func(t *territory.Commune) *int { return &t.Inhabitants }),
		bind(c("concernés", "concerned", "personnes privées durablement d’emploi, comptées par le comité", "persons durably deprived of employment, as counted by the committee").other("personnesconcernees").or("inconnu", "unknown"),
			whole(100_000_000), func(t *territory.Commune) *int { return &t.Concerned }),
		bind(c("source", "source", "d’où viennent ces nombres", "where these numbers come from"),
			text[string](), func(t *territory.Commune) *string { return &t.Source }),
	},
	start: func() territory.Commune { return territory.Commune{} },
	of:    func(in plan.Input) []territory.Commune { return in.Territory.Communes },
}

var companySheet = sheet[company.Company]{
	spec: spec{key: "companies", name: lang.T("entreprises", "companies"), unique: true, must: true, also: []string{"entreprise", "company", "ebe"},
		means: lang.T("Les entreprises à but d’emploi.", "The job-purposed companies.")},
	columns: []bound[company.Company]{
		bind(c("identifiant", "id", "identifiant de l’entreprise", "identifier of the company").id().other("code", "entreprise", "company"),
			name[company.ID](), func(t *company.Company) *company.ID { return &t.ID }),
		bind(c("nom", "name", "nom de l’entreprise", "name of the company").computed("l’identifiant", "the identifier"),
			text[string](), func(t *company.Company) *string { return &t.Name }),
		bind(c("plafond d’ETP", "fte_ceiling", "ETP que la convention finance au plus", "most FTE that the convention pays").other("plafondetp", "plafond", "ceiling", "etp", "fte").or("aucun plafond", "no ceiling"),
			scaled[int64](3, "ETP, trois décimales au plus", "FTE, three decimals at most"), func(t *company.Company) *int64 { return &t.Ceiling }),
		bind(c("embauches par mois", "hires_per_month", "nouveaux contrats par mois au plus", "most new contracts a month").other("embauches", "hires").or("aucune limite", "no limit"),
			whole(100_000), func(t *company.Company) *int { return &t.Hires }),
		bind(c("effectif", "size", "salariés au sens des règles de contribution", "employees in the sense of the contribution rules").other("taille", "salaries", "employees").or("0", "0"),
			whole(1_000_000), func(t *company.Company) *int { return &t.Size }),
	},
	start: func() company.Company { return company.Company{} },
	finish: func(t *company.Company, _ *reader, r *row) {
		if !r.given["name"] {
			t.Name = string(t.ID)
		}
	},
	of: func(in plan.Input) []company.Company { return in.Companies },
}

var siteSheet = sheet[company.Site]{
	spec: spec{key: "sites", name: lang.T("sites", "sites"), unique: true, must: true, also: []string{"site", "lieux", "locaux"},
		means: lang.T("Les lieux où les entreprises travaillent.", "The places where the companies work.")},
	columns: append([]bound[company.Site]{
		bind(c("identifiant", "id", "identifiant du site", "identifier of the site").id().other("code", "site"),
			name[company.SiteID](), func(t *company.Site) *company.SiteID { return &t.ID }),
		bind(c("entreprise", "company", "entreprise du site", "company of the site").from("companies").computed("l’entreprise, s’il n’y en a qu’une", "the company, if there is one only"),
			text[company.ID](), func(t *company.Site) *company.ID { return &t.Company }),
		bind(c("nom", "name", "nom du site", "name of the site").computed("l’identifiant", "the identifier"),
			text[string](), func(t *company.Site) *string { return &t.Name }),
		bind(c("places", "places", "personnes qui peuvent y travailler la même demi-journée", "persons who can work there in the same half-day").other("capacite", "capacity").or("aucune limite", "no limit"),
			whole(100_000), func(t *company.Site) *int { return &t.Places }),
	}, coordinates(func(t *company.Site) *geo.Point { return &t.Point })...),
	start: func() company.Site { return company.Site{} },
	finish: func(t *company.Site, rd *reader, r *row) {
		if !r.given["name"] {
			t.Name = string(t.ID)
		}
		settle(&t.Point, rd, r)
	},
	of: func(in plan.Input) []company.Site { return in.Sites },
}

var contractSheet = sheet[company.Contract]{
	spec: spec{key: "contracts", name: lang.T("contrats", "contracts"), unique: true, also: []string{"contrat", "contract", "cdi"},
		means: lang.T("Les contrats déjà signés : ils fixent la personne, l’entreprise et le temps payé, jamais l’activité.",
			"The contracts already signed: they fix person, company and paid time, never the activity.")},
	columns: []bound[company.Contract]{
		bind(c("personne", "person", "personne salariée", "person employed").id().from("people"),
			text[people.ID](), func(t *company.Contract) *people.ID { return &t.Person }),
		bind(c("entreprise", "company", "entreprise qui emploie", "company that employs").from("companies").computed("l’entreprise, s’il n’y en a qu’une", "the company, if there is one only"),
			text[company.ID](), func(t *company.Contract) *company.ID { return &t.Company }),
		bind(c("heures", "hours", "heures payées par semaine", "hours paid a week").required().other("heurespayees", "paid", "paidhours"),
			hours, func(t *company.Contract) *worktime.Minutes { return &t.Paid }),
		bind(c("début", "from", "premier jour du contrat", "first day of the contract").required().other("datedebut", "start"),
			date, func(t *company.Contract) *calendar.Date { return &t.From }),
	},
	start: func() company.Contract { return company.Contract{} },
	of:    func(in plan.Input) []company.Contract { return in.Contracts },
}
