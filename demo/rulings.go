package demo

import (
	"time"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/money"
	"fabrique/needs"
)

// ruling is a decision of the committee as the table below writes it.
type ruling struct {
	activity   string
	state      additionality.State
	decided    calendar.Date
	years      int // of validity; 0 without end
	conditions []additionality.Condition
	reason     string
}

func (r ruling) decision() additionality.Decision {
	d := additionality.Decision{
		Activity: needs.ActivityID(r.activity), State: r.state, Decided: r.decided,
		Valid: calendar.Period{From: r.decided, Open: true}, Conditions: r.conditions, Reason: r.reason,
	}
	if r.years > 0 {
		y, m, day := r.decided.Split()
		d.Valid = calendar.Period{From: r.decided, Until: calendar.On(y+r.years, m, day) - 1}
	}
	return d
}

// Meetings of the invented committee.
var (
	spring25 = calendar.On(2025, time.April, 10)
	autumn25 = calendar.On(2025, time.October, 16)
	winter26 = calendar.On(2026, time.January, 22)
	spring26 = calendar.On(2026, time.May, 28)
	autumn26 = calendar.On(2026, time.September, 24)
)

func capAt(half int) additionality.Condition {
	return additionality.Condition{Kind: additionality.CapHours, HalfDays: half}
}

func monthsOnly(from, to time.Month) additionality.Condition {
	c := additionality.Condition{Kind: additionality.Months}
	for m := from; m <= to; m++ {
		c.Months[m-1] = true
	}
	return c
}

func clientele(text string) additionality.Condition {
	return additionality.Condition{Kind: additionality.Clientele, Text: text}
}

func zone(text string, radius int) additionality.Condition {
	c := additionality.Condition{Kind: additionality.Zone, Text: text}
	c.Radius = geo.Metres(radius)
	return c
}

func salesCap(euros int64) additionality.Condition {
	return additionality.Condition{Kind: additionality.CapSales, Amount: money.Euros(euros)}
}

func priceFloor(euros int64) additionality.Condition {
	return additionality.Condition{Kind: additionality.PriceFloor, Amount: money.Euros(euros)}
}

const (
	fine    = additionality.Favourable
	with    = additionality.Conditional
	open    = additionality.Pending
	delayed = additionality.Adjourned
	against = additionality.Unfavourable
)

// rulings are the committee's decisions. Two activities have none: the canteen
// and, since its own one ended, the chipping of branches.
var rulings = []ruling{
	{"recyclerie", fine, spring25, 5, nil, "Ni ressourcerie ni atelier d’insertion à moins de quatre kilomètres\u00a0; l’association d’insertion voisine est partenaire."},
	{"jouets", fine, spring25, 5, nil, "Aucun commerce ne reprend de jouets\u00a0; les magasins consultés n’ont pas d’objection."},
	{"retouches", with, autumn25, 5, []additionality.Condition{capAt(40), clientele("habitants et associations, pas les boutiques")}, "Deux retoucheuses du centre gardent le travail des boutiques et demandent un volume limité."},
	{"palettes", fine, autumn25, 5, nil, "Mobilier sans équivalent local\u00a0; menuisiers consultés, aucune objection."},
	{"velos", fine, spring25, 5, nil, "Le vélociste le plus proche refuse les vélos de moins de cent euros."},
	{"potager", fine, spring25, 0, nil, "Aucun maraîcher ne vend au détail dans le quartier."},
	{"compost", fine, winter26, 5, nil, "La métropole soutient\u00a0; le prestataire du tri n’intervient pas en pied d’immeuble."},
	{"conciergerie", with, spring25, 3, []additionality.Condition{clientele("habitants du quartier et personnes de plus de 65 ans"), capAt(52)}, "Les services à la personne acceptent pour les demandes de moins d’une heure."},
	{"petits-travaux", delayed, autumn26, 1, nil, "Les artisans du bâtiment demandent une liste précise des travaux\u00a0; à revoir à la séance de janvier."},
	{"epicerie", with, spring25, 5, []additionality.Condition{salesCap(16000), clientele("familles orientées par le centre communal d’action sociale")}, "Les supérettes acceptent si l’accès reste réservé."},
	{"demarches", fine, winter26, 5, nil, "Complète l’espace public numérique, complet trois semaines à l’avance."},
	{"ordinateurs", fine, winter26, 5, nil, "Machines données aux familles\u00a0; pas de revente à des entreprises."},
	{"visites", fine, spring26, 5, nil, "Sans acte de soin ni aide à la toilette\u00a0; les services d’aide à domicile sont d’accord."},
	{"courses", with, spring26, 5, []additionality.Condition{zone("du site, à Loos", 3000), capAt(34)}, "Le traiteur de la rue du Maréchal-Foch garde les repas de plus de douze euros."},
	{"ecoliers", fine, winter26, 2, nil, "La ville confirme qu’aucun poste municipal n’est touché."},
	{"standard", fine, spring25, 0, nil, "Travail interne de l’entreprise."},
	{"outils", fine, autumn25, 5, nil, "Le loueur professionnel ne loue pas aux particuliers pour une journée."},
	{"garage", open, autumn26, 0, nil, "Trois garagistes consultés\u00a0; une réponse attendue avant le 15 décembre."},
	{"fetes", fine, autumn25, 5, nil, "Renfort des bénévoles, sans prestation technique du spectacle."},
	{"berges", fine, spring25, 5, nil, "Entretien que ni la ville ni le gestionnaire du canal ne font."},
	{"haies", fine, winter26, 5, nil, "Chantiers sans équivalent\u00a0; paysagistes consultés."},
	{"serres", fine, spring26, 5, nil, "Plants pour jardins partagés et écoles\u00a0; la pépinière voisine est partenaire."},
	{"laverie", with, autumn25, 5, []additionality.Condition{clientele("personnes sans machine, associations"), capAt(54)}, "Le pressing garde le nettoyage à sec et les entreprises."},
	{"conserverie", fine, autumn25, 5, nil, "Invendus seulement\u00a0; conserveurs consultés."},
	{"velo-cargo", with, spring26, 5, []additionality.Condition{capAt(36), priceFloor(8)}, "Le coursier indépendant est prioritaire sur les plis urgents."},
	{"broyage", fine, calendar.On(2024, time.September, 19), 2, nil, "Décision de deux ans\u00a0; à renouveler."},
	{"encombrants", fine, spring26, 5, nil, "Entre deux tournées de la métropole, à la demande du bailleur."},
	{"halls", against, spring26, 0, nil, "Deux entreprises de propreté et une entreprise d’insertion emploient déjà des gens du quartier."},
	{"dons", fine, spring26, 5, nil, "Les associations d’entraide n’ont ni lieu ni bras."},
	{"chariot", fine, autumn26, 5, nil, "Service interne de la plateforme."},
	{"sachets", open, autumn26, 0, nil, "L’établissement d’aide par le travail a été consulté\u00a0; sa réponse fixera les volumes."},
	{"textile", fine, spring25, 5, nil, "Le collecteur de textile trie hors de la région."},
	{"sacs", fine, autumn25, 5, nil, "Créations sans équivalent dans la ville."},
	{"epicerie-mobile", with, spring26, 2, []additionality.Condition{zone("du site, rues sans commerce", 2500)}, "Les commerçants des Phalempins acceptent hors des jours de marché."},
	{"jardin", fine, spring25, 0, nil, "Terrain confié par la ville."},
	{"herbes", with, winter26, 5, []additionality.Condition{monthsOnly(time.March, time.October), zone("du site, parcelles listées par la ville", 2000)}, "Les paysagistes gardent les contrats existants\u00a0; pas de taille en hiver."},
	{"deux-roues", fine, autumn25, 5, nil, "Le vélociste du centre envoie ses clients les plus modestes."},
	{"tri-ambassadeurs", fine, winter26, 5, nil, "Complète les équipes de la métropole, au porte-à-porte."},
	{"cafe-jeux", fine, autumn25, 5, nil, "Sans alcool ni restauration\u00a0; le café de la place est partenaire."},
	{"devoirs", fine, winter26, 2, nil, "Places que le périscolaire ne peut offrir."},
	{"interpretes", fine, spring26, 5, nil, "Rendez-vous que les interprètes assermentés ne prennent pas."},
	{"bancs", fine, spring26, 5, nil, "Commandes de moins de deux mille euros seulement."},
	{"linge-creches", delayed, autumn26, 1, nil, "La blanchisserie adaptée doit dire ce qu’elle peut prendre."},
	{"depannages", with, spring26, 5, []additionality.Condition{capAt(28), clientele("locataires de plus de 60 ans ou aux minima sociaux")}, "Les artisans acceptent pour les interventions de moins d’une heure."},
}

// previous are decisions that another one has replaced.
var previous = []ruling{
	{"recyclerie", open, calendar.On(2024, time.December, 12), 0, nil, "Consultation en cours."},
	{"halls", delayed, winter26, 0, nil, "Entreprise d’insertion à entendre."},
}
