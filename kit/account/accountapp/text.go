package accountapp

import "fabrique/lang"

// worded puts phrases in one language, by their name.
func worded(tag lang.Tag, phrases map[string]lang.Text) map[string]string {
	out := map[string]string{}
	for name, text := range phrases {
		out[name] = text.In(tag)
	}
	return out
}

// does says what each operation does.
var does = struct{ enter, leave, describe, password, revoke, alone, use, make, withdraw, restore, offer, addKey, removeKey, askKey, enterKey, identify, linkIdentity, unlinkIdentity lang.Text }{
	enter:     lang.T("Se connecter par mot de passe", "Sign in by password"),
	leave:     lang.T("Se déconnecter", "Sign out"),
	describe:  lang.T("Changer son nom et sa langue", "Change one’s name and language"),
	password:  lang.T("Changer son mot de passe ; les autres connexions prennent fin", "Change one’s password; other sessions end"),
	revoke:    lang.T("Mettre fin à une de ses connexions", "End one of one’s sessions"),
	alone:     lang.T("Mettre fin à ses autres connexions", "End one’s other sessions"),
	use:       lang.T("Entrer par un lien ou un code reçu, une seule fois", "Come in by a link or code received, once"),
	make:      lang.T("Préparer un lien pour une personne ou une entreprise consultée", "Prepare a link for a person or a consulted business"),
	withdraw:  lang.T("Retirer un lien ; qui était entré par lui est déconnecté", "Withdraw a link; who came in by it is signed out"),
	restore:   lang.T("Rendre un lien retiré", "Give back a link that was withdrawn"),
	offer:     lang.T("Demander de quoi ajouter une clé d’accès", "Ask for what adds a passkey"),
	addKey:    lang.T("Ajouter une clé d’accès", "Add a passkey"),
	removeKey: lang.T("Retirer une clé d’accès", "Remove a passkey"),
	askKey:    lang.T("Demander de quoi entrer par une clé d’accès", "Ask for what lets in by a passkey"),
	enterKey:  lang.T("Se connecter par une clé d’accès", "Sign in by a passkey"),

	identify:       lang.T("Se connecter par un fournisseur d’identités", "Sign in through a provider of identities"),
	linkIdentity:   lang.T("Lier à son compte une identité confirmée par un fournisseur", "Link an identity confirmed by a provider to one’s account"),
	unlinkIdentity: lang.T("Retirer une identité liée à son compte", "Remove an identity linked to one’s account"),
}

// told says what was done.
var told = struct{ entered, left, saved, password, revoked, alone, made, withdrawn, restored, keyAdded, keyRemoved, linked, firstLinked, unlinked lang.Text }{
	entered:    lang.T("Vous êtes connecté.", "You are signed in."),
	left:       lang.T("Vous êtes déconnecté.", "You are signed out."),
	saved:      lang.T("C’est enregistré.", "Saved."),
	password:   lang.T("Votre mot de passe est changé. Vos autres connexions ont pris fin.", "Your password is changed. Your other sessions have ended."),
	revoked:    lang.T("Cette connexion a pris fin.", "This session has ended."),
	alone:      lang.T("Vous n’êtes plus connecté qu’ici.", "You are now signed in here only."),
	made:       lang.T("La lettre est prête : imprimez-la maintenant.", "The letter is ready: print it now."),
	withdrawn:  lang.T("Le lien est retiré.", "The link is withdrawn."),
	restored:   lang.T("Le lien est rendu.", "The link is given back."),
	keyAdded:   lang.T("La clé d’accès est ajoutée.", "The passkey is added."),
	keyRemoved: lang.T("La clé d’accès est retirée.", "The passkey is removed."),

	linked:      lang.T("L’identité est liée à votre compte.", "The identity is linked to your account."),
	firstLinked: lang.T("Vous êtes connecté. Votre identité est désormais liée à votre compte.", "You are signed in. Your identity is now linked to your account."),
	unlinked:    lang.T("L’identité n’est plus liée. Pour la lier de nouveau, repartez d’ici.", "The identity is no longer linked. To link it again, start from here."),
}

// say holds the phrases of the pages.
var say = struct {
	signIn, other, haveCode, save, browser, noPassword, setPassword, passwordHint, aloneButton, endSession, here,
	links, linksLead, linksEmpty, newLetter, makeLetter, forPerson, forBusiness, subjectHint, toAccount, withdrawLink, allLinks, allMembers,
	code, codeHint, next, typeCode, greetSpace, greetAccount, greetBusiness, comeIn, letterGone, letterAgain, enterKey, addKey, removeKey, keyFailed,
	linkTitle, linkIt, linkedAlready, linkedElsewhere, myAccount, unlink lang.Text
}{
	signIn: lang.T("Se connecter", "Sign in"),
	other: lang.T("Vous avez reçu une lettre, un message ou un code à scanner ? Ouvrez son lien : il vous connecte sans mot de passe.",
		"Did you get a letter, a message or a code to scan? Open its link: it signs you in without a password."),
	haveCode:     lang.T("J’ai un code sur papier", "I have a code on paper"),
	save:         lang.T("Enregistrer", "Save"),
	browser:      lang.T("celle du navigateur", "that of the browser"),
	noPassword:   lang.T("Vous n’avez pas de mot de passe : choisissez-en un, ou ajoutez une clé d’accès, pour revenir sans lettre.", "You have no password: choose one, or add a passkey, to come back without a letter."),
	setPassword:  lang.T("Changer le mot de passe", "Change the password"),
	passwordHint: lang.T("Douze caractères au moins. Une phrase que vous retenez fait l’affaire.", "At least twelve characters. A sentence that you remember will do."),
	aloneButton:  lang.T("Me déconnecter partout ailleurs", "Sign me out everywhere else"),
	endSession:   lang.T("Déconnecter", "Sign out there"),
	here:         lang.T("ici", "here"),
	links:        lang.T("Lettres et liens", "Letters and links"),
	linksLead: lang.T("Un lien ouvre à une personne son espace, à une entreprise sa consultation, sans compte ni courriel : par une lettre, un code à scanner ou un texto. Il sert une fois.",
		"A link opens their space to a person, their consultation to a business, without account or e-mail: by a letter, a code to scan or a text message. It works once."),
	linksEmpty:   lang.T("Aucun lien n’a encore été préparé. Préparez une première lettre ci-dessous.", "No link was prepared yet. Prepare a first letter below."),
	newLetter:    lang.T("Préparer une lettre", "Prepare a letter"),
	makeLetter:   lang.T("Préparer la lettre", "Prepare the letter"),
	forPerson:    lang.T("une personne, pour son espace", "a person, for their own space"),
	forBusiness:  lang.T("une entreprise, pour sa consultation", "a business, for its consultation"),
	subjectHint:  lang.T("Il figure dans l’adresse de la page de la personne ou de la consultation.", "It stands in the address of the page of the person or consultation."),
	toAccount:    lang.T("un compte", "an account"),
	withdrawLink: lang.T("Retirer", "Withdraw"),
	allLinks:     lang.T("Toutes les lettres", "All letters"),
	allMembers:   lang.T("L’équipe et les rôles", "Team and roles"),
	code:         lang.T("Code de la lettre", "Code of the letter"),
	codeHint:     lang.T("Douze lettres et chiffres. Majuscules, espaces et tirets ne comptent pas.", "Twelve letters and digits. Capitals, spaces and hyphens do not matter."),
	next:         lang.T("Continuer", "Continue"),
	typeCode:     lang.T("Entrez avec le code de votre lettre", "Come in with the code of your letter"),
	greetSpace:   lang.T("Ce lien ouvre votre espace. Il sert une seule fois : appuyez quand vous êtes prêt.", "This link opens your space. It works once: press when you are ready."),
	greetAccount: lang.T("Ce lien ouvre votre compte. Il sert une seule fois ; vous choisirez ensuite un mot de passe.",
		"This link opens your account. It works once; then you choose a password."),
	greetBusiness:   lang.T("Ce lien ouvre la consultation de votre entreprise. Il sert une seule fois.", "This link opens the consultation of your business. It works once."),
	comeIn:          lang.T("Entrer", "Come in"),
	enterKey:        lang.T("Entrer avec une clé d’accès", "Come in with a passkey"),
	addKey:          lang.T("Ajouter une clé d’accès sur cet appareil", "Add a passkey on this device"),
	removeKey:       lang.T("Retirer cette clé", "Remove this key"),
	keyFailed:       lang.T("L’appareil n’a pas donné de clé. Réessayez, ou entrez autrement.", "The device gave no key. Try again, or come in another way."),
	linkTitle:       lang.T("Lier cette identité à votre compte ?", "Link this identity to your account?"),
	linkIt:          lang.T("Lier à mon compte", "Link to my account"),
	linkedAlready:   lang.T("Cette identité est déjà liée à votre compte", "This identity is linked to your account already"),
	linkedElsewhere: lang.T("Cette identité est liée à un autre compte", "This identity is linked to another account"),
	myAccount:       lang.T("Mon compte", "My account"),
	unlink:          lang.T("Retirer", "Remove"),
	letterGone:      lang.T("Cette lettre a déjà été montrée", "This letter was shown already"),
	letterAgain: lang.T("Par prudence, une lettre n’est montrée qu’une fois. Préparez-en une autre et retirez la première.",
		"To be safe, a letter is shown once only. Prepare another one and withdraw the first."),
}

var heads = []lang.Text{lang.T("Nom", "Name"), lang.T("Pour", "For"), lang.T("Préparé", "Prepared"), lang.T("Ce qu’il est devenu", "What became of it"), lang.T("Retirer", "Withdraw")}

// mine holds the words of the page of one's own account.
var mine = map[string]lang.Text{
	"describe":       lang.T("Nom et langue", "Name and language"),
	"password":       lang.T("Mot de passe", "Password"),
	"sessions":       lang.T("Où vous êtes connecté", "Where you are signed in"),
	"passkeys":       lang.T("Clés d’accès", "Passkeys"),
	"passkeysLead":   lang.T("Une clé d’accès reste dans votre téléphone ou votre ordinateur : vous entrez par son code ou votre doigt, sans mot de passe.", "A passkey stays in your phone or computer: you come in by its code or your finger, without password."),
	"identities":     lang.T("Identités liées", "Linked identities"),
	"identitiesLead": lang.T("Le fournisseur d’identités de votre organisation confirme qui vous êtes : vous entrez sans mot de passe.", "The provider of identities of your organisation confirms who you are: you come in without password."),
	"noscript":       lang.T("Ce navigateur n’exécute pas de script : le mot de passe et les lettres font la même chose.", "This browser runs no script: a password and letters do the same."),
}

// letter holds the words of a letter on paper.
var letter = struct{ scan, typed, sms, once, print, space, account, business, noMail lang.Text }{
	scan:  lang.T("Avec l’appareil photo d’un téléphone, scannez ce carré.", "With the camera of a phone, scan this square."),
	typed: lang.T("Ou, sur n’importe quel ordinateur, écrivez cette adresse, puis ce code :", "Or, on any computer, write this address, then this code:"),
	sms:   lang.T("Le même lien, pour un texto", "The same link, for a text message"),
	once:  lang.T("Cette page ne sera plus montrée : imprimez-la, ou envoyez le texto, avant de la quitter.", "This page will not be shown again: print it, or send the message, before you leave it."),
	print: lang.T("Seule la lettre s’imprime.", "Only the letter is printed."),
	space: lang.T("Le comité local vous ouvre un espace à vous : vous y dites ce que vous savez faire et ce qui vous plairait, et vous pouvez le corriger.",
		"The local committee opens a space of your own: there you say what you can do and what you would like, and you can correct it."),
	account: lang.T("Un compte vous est ouvert dans Fabrique, l’outil du comité local. Ce lien vous y fait entrer ; vous choisirez ensuite un mot de passe.",
		"An account is open for you in Fabrique, the tool of the local committee. This link lets you in; then you choose a password."),
	business: lang.T("Le comité local demande l’avis de votre entreprise avant d’ouvrir une activité. Lisez ce qui est prévu et répondez en quelques minutes.",
		"The local committee asks the opinion of your business before it opens an activity. Read what is planned and answer within minutes."),
	noMail: lang.T("Il n’y a besoin ni de courriel, ni d’inscription. Si vous préférez, l’équipe fait la même chose avec vous, de vive voix ou sur papier.",
		"No e-mail and no registration is needed. If you prefer, the team does the same with you, in person or on paper."),
}
