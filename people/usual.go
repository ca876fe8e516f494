package people

import "fabrique/lang"

// Word is a code of the vocabulary with its words.
type Word struct {
	Code string
	Name lang.Text
}

// Families are the usual families of activities, offered in the interview.
var Families = []Word{
	{"jardin", lang.T("jardin et nature", "gardens and nature")},
	{"reemploi", lang.T("réemploi et tri", "reuse and sorting")},
	{"couture", lang.T("couture et textile", "sewing and textiles")},
	{"bois", lang.T("bois et bricolage", "wood and small repairs")},
	{"velo", lang.T("vélo et mécanique", "bicycles and mechanics")},
	{"cuisine", lang.T("cuisine et conserves", "cooking and preserving")},
	{"commerce", lang.T("épicerie et vente", "grocery and shop")},
	{"proximite", lang.T("services aux habitants", "services to residents")},
	{"numerique", lang.T("informatique", "computers")},
	{"accueil", lang.T("accueil et secrétariat", "reception and office")},
	{"livraison", lang.T("livraison et logistique", "delivery and stock")},
	{"aines", lang.T("présence auprès des aînés", "company for older people")},
	{"ecole", lang.T("école et enfance", "school and children")},
	{"animation", lang.T("animation et vie de quartier", "events and neighbourhood life")},
	{"linge", lang.T("linge et repassage", "laundry and ironing")},
	{"proprete", lang.T("propreté et entretien", "cleaning and upkeep")},
}

// Sources are where skills may come from.
var Sources = []Word{
	{string(FromWork), lang.T("au travail", "at work")},
	{string(FromLife), lang.T("dans la vie", "in life")},
	{string(FromTraining), lang.T("en formation", "in a training")},
}

// FamilyFor is the family of activities that a family of the catalogue belongs to.
func FamilyFor(catalogue string) Family { return families[catalogue] }

var families = map[string]Family{
	"care": "aines", "teach": "ecole", "clean": "proprete", "textile": "couture", "food": "cuisine", "garden": "jardin", "recycle": "reemploi",
	"animals": "proximite", "building": "bois", "repair": "velo", "digital": "numerique", "culture": "animation", "sport": "animation",
	"office": "accueil", "welcome": "accueil", "sell": "commerce", "logistics": "livraison", "drive": "livraison", "lead": "accueil", "body": "proximite",
}

// Limits are the usual work restrictions: what one cannot do, never why.
var Limits = []Word{
	{"port de charges", lang.T("porter des charges", "carrying loads")},
	{"station debout prolongée", lang.T("rester longtemps debout", "standing for long")},
	{"station assise prolongée", lang.T("rester longtemps assis", "sitting for long")},
	{"travail en hauteur", lang.T("travailler en hauteur", "working at height")},
	{"gestes répétés", lang.T("répéter le même geste", "repeating the same movement")},
	{"poussière", lang.T("respirer de la poussière", "breathing dust")},
	{"bruit", lang.T("travailler dans le bruit", "working in noise")},
	{"froid et humidité", lang.T("travailler au froid ou à l’humidité", "working in cold or damp")},
	{"conduite", lang.T("conduire", "driving")},
	{"contact du public", lang.T("être au contact du public", "meeting the public")},
}

// Permits are the usual licences.
var Permits = []Word{
	{"permis B", lang.T("permis B (voiture)", "driving licence B (car)")},
	{"permis AM", lang.T("permis AM (cyclomoteur)", "licence AM (moped)")},
	{"CACES", lang.T("CACES (chariot élévateur)", "forklift certificate (CACES)")},
	{"HACCP", lang.T("hygiène alimentaire (HACCP)", "food hygiene (HACCP)")},
	{"habilitation électrique", lang.T("habilitation électrique", "electrical certificate")},
	{"SST", lang.T("secouriste du travail (SST)", "first-aider at work")},
}

// Vehicles are the ways to get to work.
var Vehicles = []Word{
	{"foot", lang.T("à pied", "on foot")},
	{"bicycle", lang.T("à vélo", "by bicycle")},
	{"bus", lang.T("en transports en commun", "by public transport")},
	{"moped", lang.T("en deux-roues à moteur", "by moped or motorbike")},
	{"car", lang.T("avec sa voiture", "with their own car")},
	{"lift", lang.T("accompagnée", "with somebody who drives them")},
}

// Permissions are what a person may consent to, each apart.
var Permissions = []Word{
	{"file", lang.T("que l’équipe tienne son dossier", "that the team keeps their file")},
	{"committee", lang.T("que le comité lise son dossier", "that the committee reads their file")},
	{"company", lang.T("que l’entreprise à but d’emploi reçoive ses souhaits", "that the job-purposed company receives their wishes")},
	{"partners", lang.T("que l’équipe échange avec les personnes qui l’accompagnent", "that the team talks with those who support them")},
	{"evaluation", lang.T("que ses données, sans son nom, servent à l’évaluation", "that their data, without their name, serve the evaluation")},
}

// Channels are the ways in which one gets in touch.
var Channels = []Word{
	{"visit", lang.T("en personne", "in person")},
	{"phone", lang.T("par téléphone", "by phone")},
	{"sms", lang.T("par SMS", "by text message")},
	{"letter", lang.T("par courrier", "by letter")},
	{"email", lang.T("par courriel", "by e-mail")},
	{"relay", lang.T("par une personne relais", "through somebody else")},
}

// NameOf returns the words of a code; the code itself when the list has none.
func NameOf(list []Word, code string) lang.Text {
	for _, w := range list {
		if w.Code == code {
			return w.Name
		}
	}
	return lang.Same(code)
}
