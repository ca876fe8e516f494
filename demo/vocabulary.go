package demo

import (
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/worktime"
)

// Licences that some activities need by law or by their insurer.
const (
	driving  people.Licence = "permis B"
	forklift people.Licence = "CACES"
	hygiene  people.Licence = "HACCP"
)

// What an activity may ask of the body, and a person may not be able to do.
const (
	loads    people.Restriction = "port de charges"
	standing people.Restriction = "station debout prolongée"
	heights  people.Restriction = "travail en hauteur"
	dust     people.Restriction = "poussière"
	noise    people.Restriction = "bruit"
	cold     people.Restriction = "froid et humidité"
)

// Half-days of the typical week.
const (
	weekdays    = worktime.WorkingDays
	saturday    = worktime.Week(1<<10 | 1<<11)
	saturdayAM  = worktime.Week(1 << 10)
	sunday      = worktime.Week(1<<12 | 1<<13)
	mornings    = worktime.Week(1 | 1<<2 | 1<<4 | 1<<6 | 1<<8)
	afternoons  = mornings << 1
	wednesday   = worktime.Week(1<<4 | 1<<5)
	wednesdayPM = worktime.Week(1 << 5)
	monday      = worktime.Week(1 | 1<<1)
	friday      = worktime.Week(1<<8 | 1<<9)
)

// families of activities, and their words.
var families = []plan.FamilyName{
	{Family: "jardin", Name: lang.T("jardin et nature", "gardens and nature")},
	{Family: "reemploi", Name: lang.T("réemploi et tri", "reuse and sorting")},
	{Family: "couture", Name: lang.T("couture et textile", "sewing and textiles")},
	{Family: "bois", Name: lang.T("bois et bricolage", "wood and small repairs")},
	{Family: "velo", Name: lang.T("vélo et mécanique", "bicycles and mechanics")},
	{Family: "cuisine", Name: lang.T("cuisine et conserves", "cooking and preserving")},
	{Family: "commerce", Name: lang.T("épicerie et vente", "grocery and shop")},
	{Family: "proximite", Name: lang.T("services aux habitants", "services to residents")},
	{Family: "numerique", Name: lang.T("informatique", "computers")},
	{Family: "accueil", Name: lang.T("accueil et secrétariat", "reception and office")},
	{Family: "livraison", Name: lang.T("livraison et logistique", "delivery and stock")},
	{Family: "aines", Name: lang.T("présence auprès des aînés", "company for older people")},
	{Family: "ecole", Name: lang.T("école et enfance", "school and children")},
	{Family: "animation", Name: lang.T("animation et vie de quartier", "events and neighbourhood life")},
	{Family: "linge", Name: lang.T("linge et repassage", "laundry and ironing")},
	{Family: "proprete", Name: lang.T("propreté et entretien", "cleaning and upkeep")},
}

// savoirFaire are the skills of the territory, in its own short words.
var savoirFaire = []skills.Skill{
	{Code: "jardinage", Name: lang.T("jardiner", "gardening"), Family: "garden", Occupations: []string{"A1203", "A1208", "A1202"}},
	{Code: "taille", Name: lang.T("tailler et débroussailler", "pruning and clearing"), Family: "garden", Occupations: []string{"A1201", "A1209", "A1203"}},
	{Code: "tri", Name: lang.T("trier et démonter", "sorting and taking apart"), Family: "recycle", Occupations: []string{"K2304", "K2309"}},
	{Code: "reparation", Name: lang.T("réparer de petits appareils", "repairing small appliances"), Family: "repair", Occupations: []string{"I1402", "I1407"}},
	{Code: "couture", Name: lang.T("coudre à la machine", "machine sewing"), Family: "textile", Occupations: []string{"D1207", "B1803"}},
	{Code: "repassage", Name: lang.T("repasser et plier", "ironing and folding"), Family: "textile", Occupations: []string{"K2201", "D1205"}},
	{Code: "menuiserie", Name: lang.T("travailler le bois", "woodworking"), Family: "building", Occupations: []string{"H2206", "H2207"}},
	{Code: "peinture", Name: lang.T("peindre et poser", "painting and fitting"), Family: "building", Occupations: []string{"F1606", "I1203"}},
	{Code: "mecanique", Name: lang.T("réparer vélos et moteurs", "repairing bicycles and engines"), Family: "repair", Occupations: []string{"I1619", "I1607"}},
	{Code: "cuisine", Name: lang.T("cuisiner pour plusieurs", "cooking for many"), Family: "food", Occupations: []string{"G1606", "G1602"}},
	{Code: "hygiene", Name: lang.T("tenir l’hygiène alimentaire", "keeping food safe"), Family: "food", Occupations: []string{"G1602", "G1606"}},
	{Code: "vente", Name: lang.T("conseiller et vendre", "advising and selling"), Family: "sell", Occupations: []string{"D1214", "D1106"}},
	{Code: "caisse", Name: lang.T("tenir la caisse", "keeping the till"), Family: "sell", Occupations: []string{"D1505", "D1507"}},
	{Code: "accueil", Name: lang.T("accueillir et renseigner", "welcoming and informing"), Family: "welcome", Occupations: []string{"M1601", "K1205"}},
	{Code: "ecriture", Name: lang.T("écrire et classer", "writing and filing"), Family: "office", Occupations: []string{"M1607", "M1602"}},
	{Code: "informatique", Name: lang.T("se servir d’un ordinateur", "using a computer"), Family: "digital", Occupations: []string{"G1238", "M1606"}},
	{Code: "depannage", Name: lang.T("remettre un ordinateur en marche", "getting a computer to work"), Family: "digital", Occupations: []string{"I1401", "I1404"}},
	{Code: "conduite", Name: lang.T("conduire et livrer", "driving and delivering"), Family: "drive", Occupations: []string{"N4105", "N4104"}},
	{Code: "stock", Name: lang.T("ranger et tenir un stock", "keeping a stock"), Family: "logistics", Occupations: []string{"N1103", "N1105"}},
	{Code: "ecoute", Name: lang.T("écouter et tenir compagnie", "listening and keeping company"), Family: "care", Occupations: []string{"K1304", "K1302"}},
	{Code: "enfants", Name: lang.T("s’occuper d’enfants", "looking after children"), Family: "care", Occupations: []string{"K1303", "K1307"}},
	{Code: "animation", Name: lang.T("animer un groupe", "leading a group"), Family: "culture", Occupations: []string{"G1203", "G1202"}},
	{Code: "langues", Name: lang.T("parler une autre langue", "speaking another language"), Family: "teach", Occupations: []string{"E1108", "K1204"}},
	{Code: "nettoyage", Name: lang.T("nettoyer et désinfecter", "cleaning and disinfecting"), Family: "clean", Occupations: []string{"K2204", "K2205"}},
	{Code: "organisation", Name: lang.T("organiser et encadrer", "organising and supervising"), Family: "lead", Occupations: []string{"K1224", "K1206"}},
}

// crafts lists the skills that go with a family, the most usual first: people
// who wish for that family often have them, and its activities ask for them.
var crafts = map[people.Family][]skills.Code{
	"jardin":    {"jardinage", "taille", "stock"},
	"reemploi":  {"tri", "reparation", "vente"},
	"couture":   {"couture", "repassage", "vente"},
	"bois":      {"menuiserie", "peinture", "reparation"},
	"velo":      {"mecanique", "reparation", "vente"},
	"cuisine":   {"cuisine", "hygiene", "nettoyage"},
	"commerce":  {"vente", "caisse", "stock"},
	"proximite": {"accueil", "ecoute", "nettoyage"},
	"numerique": {"informatique", "depannage", "accueil"},
	"accueil":   {"accueil", "ecriture", "informatique"},
	"livraison": {"conduite", "stock", "accueil"},
	"aines":     {"ecoute", "cuisine", "accueil"},
	"ecole":     {"enfants", "animation", "ecriture"},
	"animation": {"animation", "accueil", "langues"},
	"linge":     {"repassage", "nettoyage", "couture"},
	"proprete":  {"nettoyage", "stock", "peinture"},
}
