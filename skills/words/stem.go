package words

import "strings"

// ending is what a word may end with, and what stands in its place.
type ending struct{ from, to string }

// genders bring feminine and plural forms back to the masculine one, longest first.
var genders = []ending{
	{"trices", "teur"}, {"trice", "teur"}, {"euses", "eur"}, {"euse", "eur"}, {"ieres", "ier"}, {"iere", "ier"}, {"eres", "er"}, {"ere", "er"},
	{"iennes", "ien"}, {"ienne", "ien"}, {"onnes", "on"}, {"onne", "on"}, {"elles", "el"}, {"elle", "el"}, {"ives", "if"}, {"ive", "if"},
	{"eaux", "eau"}, {"aux", "al"}, {"eurs", "eur"}, {"ees", ""}, {"ee", ""}, {"es", ""}, {"s", ""}, {"x", ""}, {"e", ""},
}

// Stem takes gender, number and the commonest conjugations off a folded word.
func Stem(w string) string {
	if len(w) < 4 || w[0] <= '9' {
		return w
	}
	for _, e := range genders {
		if base, ok := strings.CutSuffix(w, e.from); ok && len(base)+len(e.to) >= 3 {
			return base + e.to
		}
	}
	return w
}

// derived are endings that make a word out of another of its family.
var derived = strings.Fields(`isations isation ateurs ateur ations ation ements ement issement issage issant issait issent
	eraient erait erais aient eront erons iers ier ieres ages age euses eurs eur ures ure eries erie ants ant ances ance ences ence
	istes iste ismes isme iques ique ables able itions ition trices trice teur tion ives ive if ais ait ons ez er ir es ee ent e i s x`)

// families join words of one family that spelling keeps apart. Each line begins
// with the root, then the beginnings that lead to it.
var families = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(`coutur: couture couturi couds coud coudr coudre cousais cousait cousu
conduc: conduis conduir conduire conduit conduisais conduisait conduite conducteur conductrice
traduc: traduis traduit traduire traduisais traduisait traducteur traduction
vend: vente ventes vendeur vendeuse vendre vendais vendait vends vendu
peintur: peindre peins peint peintre peintres peinture repeindre repeins repeint repeignais
lectur: lire lis lisais lisait lu lecture lecteur
ecritur: ecrire ecris ecrivais ecrit ecriture ecrivain redaction rediger redacteur
tont: tondre tonds tond tondais tondait tonte tondeuse
servic: servir sers sert servais servait servi serveur serveuse service
cuisin: cuire cuisson cuisine cuisiner cuisinier
accueil: accueillir accueille accueillais accueil
construc: construire construis construisais construction constructeur
soin: soigner soigne soignais soignant soignante soin soins soigneur
livraison: livrer livre livrais livrait livraison livreur livreuse
pos: poser pose posais posait poseur poseuse
plon: plonge plongeur plongeuse
gard: garder garde gardais gardait gardien gardienne garderie
mecaniqu: mecanique mecanicien mecanicienne
electric: electricite electricien electricienne electrique
plomb: plomberie plombier
coiff: coiffer coiffe coiffais coiffure coiffeur coiffeuse
infirm: infirmier infirmiere
menag: menage menager menagere
nettoy: nettoyer nettoie nettoyais nettoyage nettoyeur
balai: balayer balaie balayais balayage balayeur
secretari: secretaire secretariat
compt: comptable comptabilite compta comptes
animat: animer anime animais animateur animatrice animation
music: musique musicien musicienne musical
distribu: distribuer distribue distribuais distribution distributeur
install: installer installe installais installation installateur installatrice
repar: reparer repare reparais reparation reparateur reparatrice
`, "\n") {
		root, forms, _ := strings.Cut(line, ":")
		for _, f := range strings.Fields(forms) {
			m[f] = root
		}
	}
	return m
}()

// Root returns what the words of one family share: jardin for jardinier,
// jardinage, jardiner. It is coarser than [Stem] and joins some strangers.
func Root(w string) string {
	if r, ok := families[w]; ok {
		return r
	}
	if len(w) < 5 || w[0] <= '9' {
		return Stem(w)
	}
	for _, end := range derived {
		if base, ok := strings.CutSuffix(w, end); ok && len(base) >= 4 {
			return base
		}
	}
	return w
}
