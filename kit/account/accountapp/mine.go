package accountapp

import (
	"context"
	"strings"

	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

// own returns the account that acts. The fault is Denied for who has none.
func own(ctx context.Context, c *op.Call) (account.Account, error) {
	a, found, err := account.ByID(ctx, c.Q, c.Actor.Account)
	if err == nil && !found {
		err = fault.New(fault.Denied, "Vous êtes entré par un lien : vous n’avez pas de compte à régler.", "You came in by a link: you have no account to set.")
	}
	c.About("account", c.Actor.Account)
	return a, err
}

type naming struct {
	Name   string   `json:"name" fr:"Votre nom" en:"Your name"`
	Tongue lang.Tag `json:"tongue" fr:"Votre langue" en:"Your language"`
}

// Mine is what an account says of itself.
type Mine struct {
	Name   string   `json:"name"`
	Tongue lang.Tag `json:"tongue"`
}

func describe(ctx context.Context, c *op.Call, in naming) (Mine, error) {
	a, err := own(ctx, c)
	if err != nil {
		return Mine{}, err
	}
	if strings.TrimSpace(in.Name) == "" {
		return Mine{}, fault.New(fault.Missing, "Écrivez votre nom : le journal le montre.", "Write your name: the journal shows it.").At("name")
	}
	if in.Tongue != "" && in.Tongue != lang.FR && in.Tongue != lang.EN {
		return Mine{}, fault.New(fault.Invalid, "Choisissez une langue de la liste.", "Choose a language from the list.").At("tongue")
	}
	c.Undoable("account.describe", map[string]any{"name": a.Name, "tongue": string(a.Tongue)})
	a.Name, a.Tongue = in.Name, in.Tongue
	return Mine{a.Name, a.Tongue}, account.Save(ctx, c.Q, a)
}

type choosing struct {
	Old      string `json:"old" fr:"Mot de passe actuel" en:"Present password" secret:"yes"`
	Password string `json:"password" fr:"Nouveau mot de passe" en:"New password" secret:"yes"`
}

// setPassword changes the password of the account that acts, and ends its other
// sessions. The present one is asked where there is one.
func setPassword(ctx context.Context, c *op.Call, in choosing) (struct{}, error) {
	none := struct{}{}
	a, err := own(ctx, c)
	if err != nil {
		return none, err
	}
	if a.Password != "" && !a.Matches(in.Old) {
		return none, fault.New(fault.Invalid, "Ce n’est pas votre mot de passe actuel.", "This is not your present password.").At("old")
	}
	if a.Password, err = account.Hash(in.Password); err != nil {
		return none, err
	}
	if err := account.Save(ctx, c.Q, a); err != nil {
		return none, err
	}
	return none, account.RevokeOthers(ctx, c.Q, a.ID, c.Actor.Session)
}

type ending struct {
	Session string `json:"session" fr:"Connexion (empreinte)" en:"Session (hash)" secret:"yes"`
}

func revoke(ctx context.Context, c *op.Call, in ending) (struct{}, error) {
	a, err := own(ctx, c)
	if err != nil {
		return struct{}{}, err
	}
	return struct{}{}, account.Revoke(ctx, c.Q, a.ID, in.Session)
}

func alone(ctx context.Context, c *op.Call, _ struct{}) (struct{}, error) {
	a, err := own(ctx, c)
	if err != nil {
		return struct{}{}, err
	}
	return struct{}{}, account.RevokeOthers(ctx, c.Q, a.ID, c.Actor.Session)
}

// MyPage is what somebody sees of their own account.
type MyPage struct {
	web.Frame
	Heading  string
	Lead     string
	Said     map[string]string
	Describe web.Form
	Password web.Form
	Sessions []Place
	Keys     []Key
	Device   Device
	Alone    *web.Form

	Identities   []Key
	LinkIdentity *web.Link // to the provider of identities; nil without
}

// Place is one place where an account is signed in.
type Place struct {
	Agent, Since string
	Here         string
	End          *web.Form
}

func (d door) showMine(v *desk.Visit) (any, error) {
	a, found, err := account.ByID(v.Context(), v.Read(), v.Actor.Account)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fault.New(fault.Denied, "Vous êtes entré par un lien : vous n’avez pas de compte à régler.", "You came in by a link: you have no account to set.")
	}
	here := v.Actor.Session
	p := MyPage{Said: worded(v.Lang, mine)}
	p.Describe = v.Form("account.describe", say.save, "/account", desk.Ask{Name: "name", Required: true, Value: a.Name, Auto: "name"},
		desk.Ask{Name: "tongue", Kind: "choice", Value: string(a.Tongue), Required: true, Options: []desk.Choice{{Label: say.browser}, {Value: "fr", Label: lang.Same("Français")}, {Value: "en", Label: lang.Same("English")}}})
	var asks []desk.Ask
	p.Lead = say.noPassword.In(v.Lang)
	if a.Password != "" {
		asks = append(asks, desk.Ask{Name: "old", Kind: "password", Required: true, Auto: "current-password"})
		p.Lead = lang.F("Vous vous connectez avec %s.", "You sign in with %s.", a.Email).In(v.Lang)
	}
	p.Password = v.Form("account.password", say.setPassword, "/account", append(asks, desk.Ask{Name: "password", Kind: "password", Required: true, Auto: "new-password", Hint: say.passwordHint})...)
	list, err := account.Sessions(v.Context(), v.Read(), a.ID, v.Now())
	if err != nil {
		return nil, err
	}
	for i, s := range list {
		p.Sessions = append(p.Sessions, signedIn(v, s, here, i))
	}
	if len(list) > 1 {
		f := v.Form("account.alone", say.aloneButton, "/account")
		p.Alone = &f
	}
	title := lang.Count(len(list), lang.T("Mon compte : connecté à %s endroit", "My account: signed in at %s place"), lang.T("Mon compte : connecté à %s endroits", "My account: signed in at %s places"))
	p.Heading = title.In(v.Lang)
	if err := p.passkeys(v, a); err != nil {
		return nil, err
	}
	if err := d.identitiesOf(v, &p, a); err != nil {
		return nil, err
	}
	p.Frame = v.Frame(title, "account.css")
	p.Scripts = []string{"passkey.js"}
	return p, nil
}

func (p *MyPage) passkeys(v *desk.Visit, a account.Account) error {
	list, err := account.PasskeysOf(v.Context(), v.Read(), a.ID)
	p.Keys = keysOf(v, list)
	p.Device = Device{Act: "add", Next: "/account", Name: agent(v.Request.UserAgent()).In(v.Lang), Button: say.addKey.In(v.Lang), Failed: say.keyFailed.In(v.Lang)}
	return err
}

// signedIn describes one place where an account is signed in.
func signedIn(v *desk.Visit, s account.Session, here string, n int) Place {
	p := Place{Agent: agent(s.Agent).In(v.Lang), Since: lang.F("depuis le %s", "since %s", v.Moment(s.Began)).In(v.Lang)}
	if s.Token == here {
		p.Here = say.here.In(v.Lang)
		return p
	}
	f := desk.Again(v.Form("account.revoke", say.endSession, "/account", desk.Ask{Name: "session", Kind: "hidden", Value: s.Token}), "session-"+lang.Int(n).In(lang.EN))
	f.Quiet = true
	p.End = &f
	return p
}

// agent says in two words what a browser says of itself at length.
func agent(s string) lang.Text {
	browser, system := lang.T("un autre programme", "another program"), lang.Text{}
	for _, known := range []struct{ mark, name string }{{"Edg/", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"Chrom", "Chrome"}, {"Safari/", "Safari"}} {
		if strings.Contains(s, known.mark) {
			browser = lang.Same(known.name)
			break
		}
	}
	for _, known := range []struct{ mark, name string }{{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS", "Mac"}, {"Linux", "Linux"}} {
		if strings.Contains(s, known.mark) {
			system = lang.Same(known.name)
			break
		}
	}
	if system.Empty() {
		return browser
	}
	return lang.F("%s sur %s", "%s on %s", browser, system)
}
