package skillsapp

import (
	"slices"
	"strings"
	"sync"

	"fabrique/people"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/guide"
	"fabrique/skills/suggest"
)

// liking is how people say that they would like a family of work, and the everyday
// skills whose words lead there too.
type liking struct {
	family people.Family
	fr, en string // phrases, parted by commas
	skills string // codes, parted by spaces
}

// likings has one line for each family of wishes.
var likings = []liking{
	{"jardin", "dehors, en plein air, au grand air, à l’extérieur, la nature, les plantes, la terre, les fleurs, le potager, au soleil, les animaux", "outdoors, outside, open air, fresh air, nature, plants, soil, flowers, animals",
		"vegetables fruit-picking flowers green-upkeep nature-upkeep trees nature-guide farm-animals bees horses digger"},
	{"reemploi", "récupérer, ne rien jeter, recycler, l’écologie, l’environnement, donner une seconde vie, trier, moins de déchets", "reuse, throw nothing away, ecology, environment, second life, less waste",
		"compost second-hand waste-collect waste-sort"},
	{"couture", "le tissu, la mode, les vêtements, créer des habits, tricoter", "fabric, fashion, clothes, knitting", "sewing knitting upholstery leather"},
	{"bois", "bricoler, travailler de mes mains, le travail manuel, construire, fabriquer, les chantiers, retaper des maisons", "work with my hands, manual work, build, make things, building sites",
		"handywork painting masonry tiling plasterboard plumbing electricity roofing joinery metalwork roadwork"},
	{"velo", "la mécanique, les moteurs, réparer, démonter et remonter", "mechanics, engines, mending, taking things apart", "bikes motorbikes cars car-body appliances electronics"},
	{"cuisine", "cuisiner, faire à manger, la pâtisserie, nourrir les gens, un café, un restaurant", "cook, bake, food, feed people, a café, a restaurant",
		"cooking-many kitchen-help table-service pastry street-food preserving butchery social-meals"},
	{"commerce", "vendre, une boutique, conseiller les clients, le commerce, le marché", "sell, a shop, customers, the market", "shop grocery till rental phone-sales"},
	{"proximite", "rendre service, être utile, aider les gens, aider les voisins, aider les habitants, le contact humain", "be useful, help people, help neighbours, human contact",
		"errands mediation caretaker watch pets beauty hair forms"},
	{"numerique", "les ordinateurs, internet, les écrans, les jeux vidéo, programmer", "computers, internet, screens, video games, programming", "computers digital-help web"},
	{"accueil", "un bureau, au calme, assis, écrire, classer des papiers, répondre au téléphone, recevoir les gens, organiser, diriger une équipe", "an office, somewhere quiet, sitting, writing, filing, the telephone, receive people, organise, lead a team",
		"reception secretary data-entry accounts lead-team languages"},
	{"livraison", "conduire, être sur la route, bouger, porter, un camion, un entrepôt", "drive, on the road, moving about, a lorry, a van, a warehouse",
		"parcel forklift carrying assembly deliver cargo-bike drive-people drive-truck post"},
	{"aines", "les personnes âgées, les anciens, prendre soin, soigner, tenir compagnie, écouter", "older people, the elderly, care for somebody, keep company, listen", "elder-care company hospital"},
	{"ecole", "les enfants, les jeunes, les bébés, enseigner, transmettre, apprendre aux autres, l’école", "children, young people, babies, teach, pass on, school",
		"children-care children-play school-help school-life french-lessons training"},
	{"animation", "faire la fête, la musique, le théâtre, le sport, dessiner, créer, lire, les livres, animer le quartier, rencontrer des gens", "parties, music, theatre, sport, drawing, create, books, reading, meet people",
		"events guide library music stage theatre drawing pictures sport"},
	{"linge", "repasser, laver le linge, plier, le linge propre", "ironing, washing, folding, linen", "laundry"},
	{"proprete", "nettoyer, que tout soit propre, le ménage, ranger", "clean, tidy up, housework, spotless", "home-clean premises-clean rooms street-clean windows-clean"},
}

func (l liking) entry() suggest.Entry {
	name := people.NameOf(people.Families, string(l.family))
	e := suggest.Entry{Code: string(l.family), Label: name, Parent: string(l.family), Domain: string(l.family), Names: []string{name.FR, name.EN}}
	for _, list := range []string{l.fr, l.en} {
		e.Names = append(e.Names, strings.Split(list, ", ")...)
	}
	for _, code := range strings.Fields(l.skills) {
		s, _ := catalogue.Skill(skills.Code(code))
		e.Core = append(append(append(e.Core, s.Name.FR, s.Name.EN), s.Said.FR...), s.Said.EN...)
	}
	return e
}

var longings = sync.OnceValue(func() *suggest.Index {
	var list []suggest.Entry
	for _, l := range likings {
		list = append(list, l.entry())
	}
	return suggest.Build(list, false)
})

// How many families of work a sentence may mean, and how likely each must be: more than by chance.
const (
	mostWishes = 6
	likeEnough = .08
)

// wishes returns the families of work that somebody who says this may wish for; they
// are offered, never taken as said.
func wishes(q guide.Question) guide.Answer {
	found := longings().Suggest(suggest.Question{Text: q.Text, Limit: len(likings), Local: q.Local})
	a := guide.Answer{Unknown: guide.Telling(found.Unknown)}
	for _, s := range found.Suggestions {
		o := wish(people.Family(s.Code))
		o.Score = s.Score
		if len(a.Offers) < mostWishes && s.Score >= likeEnough && !slices.Contains(q.Not, o.Key()) {
			a.Offers = append(a.Offers, o)
		}
	}
	return a
}
