package demo

import (
	"fabrique/lang"
	"fabrique/needs"
)

// besoin is an unmet need as the table below writes it.
type besoin struct {
	id, fr, en, from string
	half             int // half-days a week
}

func (b besoin) need() needs.Need {
	return needs.Need{ID: needs.ID(b.id), Title: lang.T(b.fr, b.en), From: b.from, HalfDays: b.half}
}

// besoins are the shelf of needs: b01 to b35 from Loos, b36 to b60 from Tourcoing.
var besoins = []besoin{
	{"b01", "Meubles et appareils jetés alors qu’ils servent encore", "Furniture and appliances thrown away while still useful", "bailleur", 80},
	{"b02", "Équiper un logement ou des enfants avec peu d’argent", "Fitting out a home or children with little money", "centre social", 56},
	{"b03", "Jouets sûrs et complets pour les fêtes", "Safe, complete toys for the holidays", "associations de parents", 20},
	{"b04", "Faire retoucher un vêtement sans aller à Lille", "Having clothes altered without going to Lille", "habitantes", 44},
	{"b05", "Mobilier simple pour associations et jardins", "Plain furniture for associations and gardens", "associations", 40},
	{"b06", "Un vélo en état, à prix doux", "A sound bicycle at a gentle price", "habitants", 34},
	{"b07", "Légumes frais à moins d’un kilomètre", "Fresh vegetables within a kilometre", "centre de santé", 48},
	{"b08", "Plants et conseils pour les balcons et les jardins", "Seedlings and advice for balconies and gardens", "jardiniers du quartier", 30},
	{"b09", "Biodéchets des immeubles sans solution de proximité", "Food waste of the blocks without a solution nearby", "métropole", 30},
	{"b10", "Un coup de main pour les petites choses du quotidien", "A hand with small everyday things", "habitants âgés", 36},
	{"b11", "Clés, colis et rendez-vous quand on travaille loin", "Keys, parcels and appointments for those who work far away", "locataires", 16},
	{"b12", "Animaux à promener pendant une hospitalisation", "Pets to walk during a hospital stay", "service social de l’hôpital", 12},
	{"b13", "Petits travaux que personne ne vient faire", "Small jobs that nobody comes to do", "bailleur", 40},
	{"b14", "Se nourrir correctement à la fin du mois", "Eating properly at the end of the month", "centre communal d’action sociale", 90},
	{"b15", "Démarches en ligne impossibles à faire seul", "Online paperwork that one cannot do alone", "maison des services", 34},
	{"b16", "Un ordinateur pour l’école ou la recherche d’emploi", "A computer for school or for job seeking", "collège", 24},
	{"b17", "Rompre l’isolement des personnes très âgées", "Breaking the isolation of very old people", "résidence autonomie", 32},
	{"b18", "Rester chez soi en sortant de l’hôpital", "Staying at home after hospital", "infirmières libérales", 24},
	{"b19", "Courses pour qui ne peut plus porter", "Shopping for those who cannot carry any more", "habitants âgés", 22},
	{"b20", "Traversées dangereuses et cantines bruyantes", "Dangerous crossings and noisy canteens", "parents d’élèves", 26},
	{"b21", "Une entreprise joignable et des dossiers en ordre", "A company one can reach, with files in order", "salariés", 34},
	{"b22", "Outils chers que l’on n’utilise qu’une fois", "Costly tools that one uses once", "locataires", 18},
	{"b23", "Une voiture réparée pour garder ou trouver un emploi", "A car repaired, to keep or find a job", "mission locale", 52},
	{"b24", "Des bras et du matériel pour les fêtes de quartier", "Hands and equipment for neighbourhood events", "ville de Loos", 20},
	{"b25", "Chemins de halage envahis et jonchés", "Towpaths overgrown and littered", "promeneurs", 50},
	{"b26", "Refuges pour la faune dans les parcs", "Shelters for wildlife in the parks", "association naturaliste", 24},
	{"b27", "Fleurs et légumes de saison pour les écoles", "Seasonal flowers and vegetables for schools", "écoles", 12},
	{"b28", "Laver le gros linge sans machine chez soi", "Washing large items without a machine at home", "épicerie sociale", 54},
	{"b29", "Invendus alimentaires perdus chaque semaine", "Unsold food lost every week", "commerçants", 46},
	{"b30", "Livrer le centre sans camionnette", "Delivering in the centre without a van", "commerçants", 36},
	{"b31", "Branches brûlées ou portées loin", "Branches burnt or carried far", "services techniques", 26},
	{"b32", "Encombrants laissés au pied des tours", "Bulky waste left at the foot of the towers", "bailleur", 40},
	{"b33", "Halls sales entre deux passages", "Halls dirty between two rounds", "locataires", 40},
	{"b34", "Dons d’hygiène et de linge sans lieu de tri", "Gifts of toiletries and linen with nowhere to sort them", "associations d’entraide", 62},
	{"b35", "Petites séries que les ateliers voisins ne prennent pas", "Small batches that nearby workshops do not take", "artisans", 40},
	{"b36", "Vêtements propres et dignes à petit prix", "Clean, decent clothes at a small price", "habitantes", 60},
	{"b37", "Tonnes de textile sans deuxième vie", "Tonnes of cloth without a second life", "conteneurs du quartier", 60},
	{"b38", "Rues sans commerce pour qui marche mal", "Streets without shops for those who walk with difficulty", "habitants âgés", 32},
	{"b39", "Une friche à rendre au quartier", "Old mill land to give back to the neighbourhood", "riverains", 26},
	{"b40", "Légumes pour la cantine et les paniers", "Vegetables for the canteen and the baskets", "centre social", 30},
	{"b41", "Talus et délaissés que personne n’entretient", "Banks and leftovers that nobody looks after", "riverains", 40},
	{"b42", "Aller au travail sans voiture", "Getting to work without a car", "mission locale", 30},
	{"b43", "Consignes de tri mal comprises", "Sorting rules poorly understood", "métropole", 32},
	{"b44", "Un lieu chaleureux où l’on ne doit rien acheter", "A warm place where nothing has to be bought", "jeunes du quartier", 26},
	{"b45", "Jeux et jouets à emprunter", "Games and toys to borrow", "parents", 16},
	{"b46", "Des enfants seuls après seize heures", "Children alone after four o’clock", "école", 28},
	{"b47", "Comprendre et être compris à l’hôpital ou à la mairie", "Understanding and being understood at hospital or town hall", "maternité", 30},
	{"b48", "S’asseoir sur le chemin des courses", "Somewhere to sit on the way to the shops", "conseil citoyen", 36},
	{"b49", "Linge des crèches lavé loin", "Nursery linen washed far away", "crèches associatives", 30},
	{"b50", "Un repas chaud partagé le midi", "A hot meal shared at noon", "habitants", 44},
	{"b51", "Ampoule, joint, poignée\u00a0: trop petit pour un artisan", "Bulb, washer, handle: too small for a tradesman", "habitants âgés", 20},
	{"b52", "Réparer plutôt que jeter", "Mending rather than throwing away", "café-réparation", 10},
	{"b53", "Garde d’enfants sur des horaires décalés", "Child care at unusual hours", "mères isolées", 40},
	{"b54", "Accompagner à pied vers les soins", "Walking people to their care", "centre de santé", 14},
	{"b55", "Toilettes publiques ouvertes et propres", "Public toilets open and clean", "promeneurs", 10},
	{"b56", "Mémoire des filatures à recueillir", "Memories of the spinning mills to be collected", "archives municipales", 8},
	{"b57", "Balcons et pieds d’arbres à fleurir", "Balconies and tree pits to plant", "conseil citoyen", 10},
	{"b58", "Répit pour les proches aidants", "Respite for family carers", "association d’aidants", 24},
	{"b59", "Café du dimanche pour les personnes seules", "Sunday café for people on their own", "paroisse et mosquée", 8},
	{"b60", "Matériel de sport réparé et prêté", "Sports equipment mended and lent", "clubs", 12},
}
