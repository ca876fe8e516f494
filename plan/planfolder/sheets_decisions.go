package planfolder

import (
	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
)

// decision is a decision whose conditions stand in columns, one per kind.
type decision struct {
	additionality.Decision
	capHours   int
	capSales   money.Cents
	priceFloor money.Cents
	radius     geo.Metres
	zone       string
	clientele  string
	months     [12]bool
}

func states() codec[additionality.State] {
	var words []word[additionality.State]
	for _, s := range []additionality.State{additionality.Favourable, additionality.Conditional, additionality.Pending, additionality.Adjourned, additionality.Unfavourable} {
		words = append(words, word[additionality.State]{s, s.Name(), also[s]})
	}
	return choice(words...)
}

var also = map[additionality.State][]string{
	additionality.Favourable:   {"favorables", "favorable", "oui", "yes"},
	additionality.Conditional:  {"conditional", "conditionnel", "conditionnelle", "favorablesousconditions", "favorablesousreserve", "favorablesousreserves", "favorableavecreserves", "favorableaveccondition"},
	additionality.Pending:      {"attente", "encours", "waiting"},
	additionality.Adjourned:    {"ajourne", "reportee", "postponed"},
	additionality.Unfavourable: {"unfavorable", "refusee", "refused", "non", "no"},
}

var decisionSheet = sheet[decision]{
	spec: spec{key: "decisions", name: lang.T("decisions", "decisions"), must: true, also: []string{"decision", "avis", "decisionsducomite"},
		means: lang.T("Ce que le comité a décidé de chaque activité (supplémentarité), et pour quel temps.", "What the committee decided about each activity (additionality), and for what time.")},
	columns: append([]bound[decision]{
		bind(c("activité", "activity", "identifiant de l’activité", "identifier of the activity").id().from("activities"),
			text[needs.ActivityID](), func(t *decision) *needs.ActivityID { return &t.Activity }),
		bind(c("décision", "decision", "ce que le comité a dit", "what the committee said").required().other("etat", "avis", "state"),
			states(), func(t *decision) *additionality.State { return &t.State }),
		bind(c("valable du", "valid_from", "premier jour où elle vaut", "first day it holds").required().other("du", "debut", "from", "valabledes"),
			date, func(t *decision) *calendar.Date { return &t.Valid.From }),
		untilColumn,
		bind(c("décidée le", "decided", "jour de la réunion du comité", "day of the committee's meeting").other("datedecision", "datededecision", "decidedon").computed("valable_du", "valid_from"),
			date, func(t *decision) *calendar.Date { return &t.Decided }),
		bind(c("motif", "reason", "motif de la décision", "reason of the decision").other("raison"),
			text[string](), func(t *decision) *string { return &t.Reason }),
	}, conditionColumns...),
	start: func() decision { return decision{} },
	finish: func(t *decision, _ *reader, r *row) {
		t.Valid.Open = !r.given["valid_until"]
		if !r.given["decided"] {
			t.Decided = t.Valid.From
		}
		t.Conditions = t.inline(r.given["months"])
	},
	of: func(in plan.Input) []decision {
		out := make([]decision, len(in.Decisions))
		for i, d := range in.Decisions {
			out[i] = columnsOf(d)
		}
		return out
	},
}

var untilColumn = bound[decision]{
	column: c("valable jusqu’au", "valid_until", "dernier jour où elle vaut", "last day it holds").other("au", "fin", "until", "jusquau", "valablejusqua").
		or("sans fin", "without end").said(date.looks.FR, date.looks.EN).dated(),
	read: func(t *decision, s string) error {
		v, err := date.parse(s)
		t.Valid.Until = v
		return err
	},
	write: func(t *decision, _ lang.Tag) (string, error) {
		if t.Valid.Open {
			return "", nil
		}
		return t.Valid.Until.String(), nil
	},
}

var conditionColumns = []bound[decision]{
	bind(c("plafond de demi-journées", "cap_half_days", "condition : demi-journées par semaine, au plus", "condition: half-days a week, at most").or("aucune condition", "no condition").other("plafonddemijournees", "plafondheures"),
		whole(100_000), func(t *decision) *int { return &t.capHours }),
	bind(c("plafond de ventes", "cap_sales", "condition : ventes par an, au plus", "condition: sales a year, at most").other("plafondventes").or("aucune condition", "no condition"),
		euros, func(t *decision) *money.Cents { return &t.capSales }),
	bind(c("prix plancher", "price_floor", "condition : prix de l’heure, au moins", "condition: price of an hour, at least").or("aucune condition", "no condition"),
		euros, func(t *decision) *money.Cents { return &t.priceFloor }),
	bind(c("zone (km)", "zone_km", "condition : distance au site des clients servis, au plus", "condition: distance of the clients served from the site, at most").or("aucune condition", "no condition"),
		kilometres, func(t *decision) *geo.Metres { return &t.radius }),
	bind(c("zone", "zone", "condition : zone, dans les mots du comité", "condition: zone, in the committee's words").or("aucune condition", "no condition"),
		text[string](), func(t *decision) *string { return &t.zone }),
	bind(c("clientèle", "clientele", "condition : clientèle, dans les mots du comité", "condition: clientele, in the committee's words").or("aucune condition", "no condition"),
		text[string](), func(t *decision) *string { return &t.clientele }),
	bind(c("mois", "months", "condition : mois de l’année permis", "condition: months of the year allowed").or("tous", "all"),
		monthSet, func(t *decision) *[12]bool { return &t.months }),
}

// condition is one condition on its own row, for what one column per kind cannot say.
type condition struct {
	activity needs.ActivityID
	rank     int
	additionality.Condition
}

var kinds = choice(
	word[additionality.Kind]{additionality.CapHours, lang.T("plafond d’heures", "cap-hours"), []string{"plafonddheures", "caphours", "plafondheures"}},
	word[additionality.Kind]{additionality.CapSales, lang.T("plafond de ventes", "cap-sales"), []string{"capsales", "plafondventes"}},
	word[additionality.Kind]{additionality.Zone, lang.T("zone", "zone"), nil},
	word[additionality.Kind]{additionality.Clientele, lang.T("clientèle", "clientele"), nil},
	word[additionality.Kind]{additionality.Months, lang.T("mois", "months"), nil},
	word[additionality.Kind]{additionality.PriceFloor, lang.T("prix plancher", "price-floor"), []string{"pricefloor"}},
)

var conditionSheet = sheet[condition]{
	spec: spec{key: "conditions", name: lang.T("conditions", "conditions"), stays: true, also: []string{"reserves"},
		means: lang.T("Une ligne par condition, quand les colonnes des décisions ne suffisent pas.", "One row per condition, when the columns of decisions are not enough.")},
	columns: []bound[condition]{
		bind(c("activité", "activity", "identifiant de l’activité", "identifier of the activity").id().from("activities").eg("jardin", "garden"),
			text[needs.ActivityID](), func(t *condition) *needs.ActivityID { return &t.activity }),
		bind(c("rang de la décision", "decision_rank", "laquelle des décisions de cette activité, dans l’ordre du fichier decisions", "which of the decisions of that activity, in the order of the file decisions").other("rangdecision").part().or("1", "1").eg("1", "1"),
			whole(10_000), func(t *condition) *int { return &t.rank }),
		bind(c("condition", "condition", "sorte de condition", "sort of condition").id().other("type", "kind", "sorte").eg("zone", "zone"),
			kinds, func(t *condition) *additionality.Kind { return &t.Kind }),
		bind(c("demi-journées", "half_days", "plafond d’heures : demi-journées par semaine", "cap-hours: half-days a week").eg("12", "12"),
			whole(100_000), func(t *condition) *int { return &t.HalfDays }),
		bind(c("montant", "amount", "plafond de ventes : par an ; prix plancher : l’heure", "cap-sales: a year; price-floor: an hour").eg("20000", "20000"),
			euros, func(t *condition) *money.Cents { return &t.Amount }),
		bind(c("rayon (km)", "radius_km", "zone : distance au site", "zone: distance from the site").eg("5", "5"),
			kilometres, func(t *condition) *geo.Metres { return &t.Radius }),
		bind(c("mois", "months", "mois permis", "months allowed").or("aucun", "none").eg("4 | 5 | 6", "4 | 5 | 6"),
			monthSet, func(t *condition) *[12]bool { return &t.Months }),
		bind(c("texte", "text", "zone ou clientèle, dans les mots du comité", "zone or clientele, in the committee's words").eg("locataires du bailleur", "tenants of the landlord"),
			text[string](), func(t *condition) *string { return &t.Text }),
	},
	start: func() condition { return condition{rank: 1} },
	of:    rowsOfConditions,
}

var moneySheet = sheet[finance.Assumption]{
	spec: spec{key: "money", name: lang.T("argent", "money"), unique: true, also: []string{"hypotheses", "hypothesesfinancieres", "assumptions", "moneyassumptions", "finances"},
		means: lang.T("Les chiffres que le territoire suppose lui-même, chacun daté, avec son auteur et sa source.", "The figures that the territory assumes itself, each dated, with its author and source.")},
	columns: []bound[finance.Assumption]{
		bind(c("nom", "name", "nom du paramètre", "name of the parameter").id().other("parametre", "parameter", "hypothese"),
			figure, func(t *finance.Assumption) *string { return &t.Name }),
		bind(c("entreprise", "company", "entreprise concernée", "company concerned").part().from("companies").or("toutes", "all"),
			text[company.ID](), func(t *finance.Assumption) *company.ID { return &t.Company }),
		bind(c("du", "from", "premier jour où il vaut", "first day it holds").id().other("debut", "valabledu", "validfrom", "apartirdu"),
			date, func(t *finance.Assumption) *calendar.Date { return &t.From }),
		bind(c("valeur", "value", "valeur", "value").required().other("montant", "amount"),
			exact, func(t *finance.Assumption) *lang.Decimal { return &t.Value }),
		bind(c("unité", "unit", "unité de la valeur", "unit of the value").computed("celle du paramètre", "that of the parameter"),
			text[string](), func(t *finance.Assumption) *string { return &t.Unit }),
		bind(c("auteur", "author", "qui le suppose", "who assumes it"),
			text[string](), func(t *finance.Assumption) *string { return &t.Author }),
		bind(c("source", "source", "d’où l’auteur le tient", "where the author takes it from"),
			text[string](), func(t *finance.Assumption) *string { return &t.Source }),
	},
	start: func() finance.Assumption { return finance.Assumption{} },
	finish: func(t *finance.Assumption, _ *reader, r *row) {
		if !r.given["unit"] {
			t.Unit = unitOf(t.Name)
		}
	},
	of: func(in plan.Input) []finance.Assumption { return in.Money },
}

var pinKinds = choice(
	word[plan.PinKind]{plan.Require, lang.T("exiger", "require"), []string{"imposer", "doit"}},
	word[plan.PinKind]{plan.Forbid, lang.T("interdire", "forbid"), []string{"exclure"}},
	word[plan.PinKind]{plan.Open, lang.T("ouvrir", "open"), []string{"ouverte"}},
	word[plan.PinKind]{plan.Close, lang.T("fermer", "close"), []string{"fermee"}},
)

var pinSheet = sheet[plan.Pin]{
	spec: spec{key: "pins", name: lang.T("epingles", "pins"), also: []string{"epingle", "pin"},
		means: lang.T("Ce que quelqu’un a voulu, et que le plan respecte, avec son auteur et son motif.", "What somebody wanted, and the plan obeys, with its author and reason.")},
	columns: []bound[plan.Pin]{
		bind(c("demande", "asks", "exiger : la personne a un emploi, ou travaille dans l’activité ; interdire : elle n’y travaille pas ; ouvrir, fermer : l’activité", "require: the person has a job, or works in the activity; forbid: they do not; open, close: the activity").id().other("type", "kind", "epingle", "pin"),
			pinKinds, func(t *plan.Pin) *plan.PinKind { return &t.Kind }),
		bind(c("personne", "person", "identifiant de la personne", "identifier of the person").part().from("people"),
			text[people.ID](), func(t *plan.Pin) *people.ID { return &t.Person }),
		bind(c("activité", "activity", "identifiant de l’activité", "identifier of the activity").part().from("activities"),
			text[needs.ActivityID](), func(t *plan.Pin) *needs.ActivityID { return &t.Activity }),
		bind(c("demi-journées", "half_days", "exiger : demi-journées par semaine, au moins", "require: half-days a week, at least").or("1", "1"),
			whole(14), func(t *plan.Pin) *int { return &t.HalfDays }),
		bind(c("auteur", "author", "qui l’a voulu", "who wanted it"),
			text[string](), func(t *plan.Pin) *string { return &t.Author }),
		bind(c("motif", "reason", "pourquoi", "why").other("raison"),
			text[string](), func(t *plan.Pin) *string { return &t.Reason }),
		bind(c("le", "on", "jour où cela a été voulu", "day when it was wanted").other("date").computed("le jour du plan", "the day of the plan"),
			date, func(t *plan.Pin) *calendar.Date { return &t.On }),
	},
	start: func() plan.Pin { return plan.Pin{} },
	of:    func(in plan.Input) []plan.Pin { return in.Pins },
}
