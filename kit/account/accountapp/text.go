package accountapp

import "fabrique/lang"

// say holds the phrases of this slice.
var say = struct{ heading, enter, entered, leave, left, other, slow lang.Text }{
	heading: lang.T("Se connecter", "Sign in"),
	enter:   lang.T("Se connecter", "Sign in"),
	entered: lang.T("Vous êtes connecté.", "You are signed in."),
	leave:   lang.T("Se déconnecter", "Sign out"),
	left:    lang.T("Vous êtes déconnecté.", "You are signed out."),
	other: lang.T("Vous avez reçu une lettre, un message ou un code à scanner ? Ouvrez son lien : il vous connecte sans mot de passe.",
		"Did you get a letter, a message or a code to scan? Open its link: it signs you in without a password."),
	slow: lang.T("Trop d’essais. Attendez un quart d’heure, puis réessayez.", "Too many attempts. Wait a quarter of an hour, then try again."),
}
