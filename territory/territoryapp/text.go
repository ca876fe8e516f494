package territoryapp

import "fabrique/lang"

// say holds the phrases of this slice.
var say = struct {
	begin, begun, heading, lead, password, territoryHint, door, doorLead, signIn lang.Text
}{
	begin:   lang.T("Commencer", "Begin"),
	begun:   lang.T("Votre territoire est prêt.", "Your territory is ready."),
	heading: lang.T("Bienvenue : commençons par votre territoire", "Welcome: let us begin with your territory"),
	lead: lang.T("Ce premier compte administre l’installation. Vous pourrez ensuite inviter l’équipe, décrire les entreprises et leurs sites, et ajouter d’autres territoires.",
		"This first account administers the installation. Then you can invite the team, describe the companies and their sites, and add other territories."),
	password:      lang.T("Douze caractères au moins. Une phrase que vous retenez fait l’affaire.", "At least twelve characters. A sentence that you remember will do."),
	territoryHint: lang.T("Par exemple : Loos, les Oliveaux.", "For example: Loos, les Oliveaux."),
	door:          lang.T("Un emploi pour chacune et chacun", "A job for everyone"),
	doorLead: lang.T("Fabrique aide les territoires zéro chômeur de longue durée à composer des emplois à partir des personnes et des besoins.",
		"Fabrique helps zero-long-term-unemployment territories to compose jobs from people and needs."),
	signIn: lang.T("Se connecter", "Sign in"),
}
