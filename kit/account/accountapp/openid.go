package accountapp

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"strings"

	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/account/openid"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

// Addresses of the way through a provider of identities; the second is to be known to it.
const (
	toProvider   = "/sign-in/openid"
	fromProvider = "/sign-in/openid/back"
	linkPage     = "/account/openid"
)

// door is the way in through a provider of identities; provider is nil without.
type door struct{ provider *openid.Provider }

func identities() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "openid.enter", Route: "POST /openid/enter", Does: does.identify, Said: told.entered, Open: true, Whole: true, Most: few}, identify),
		op.New(op.Op{Name: "openid.link", Route: "POST /openid/link", Does: does.linkIdentity, Said: told.linked, Whole: true}, linkIdentity),
		op.New(op.Op{Name: "openid.unlink", Route: "POST /openid/unlink", Does: does.unlinkIdentity, Said: told.unlinked, Whole: true}, unlinkIdentity),
	}
}

// open adds the pages of the provider.
func (p door) open(d *desk.Desk) {
	d.Page("GET "+linkPage, parse("identity"), p.showIdentity)
	if p.provider == nil {
		return
	}
	d.Welcome("GET "+toProvider, p.leave)
	d.Welcome("GET "+fromProvider, p.come)
}

const pendingKey = "openid"

// leave sends a browser to the provider.
func (p door) leave(v *desk.Visit) error {
	next := inside(v.Query("next"))
	address, waits, err := p.provider.Begin(v.Context(), v.Actor.Host+fromProvider, next)
	if err != nil {
		return p.wrong(v, next, err)
	}
	b, err := json.Marshal(waits)
	if err != nil {
		return err
	}
	v.Keep(pendingKey, string(b))
	return v.Redirect(address)
}

// come takes a browser that comes back from the provider: it signs in, or, when
// an account is signed in already, asks whether to link the identity to it.
func (p door) come(v *desk.Visit) error {
	var waits openid.Pending
	if kept := v.Take(pendingKey); kept != "" {
		if err := json.Unmarshal([]byte(kept), &waits); err != nil {
			return err
		}
	}
	next := inside(waits.Next)
	who, err := p.provider.Finish(v.Context(), v.Actor.Host+fromProvider, waits, v.Request.URL.Query())
	if err != nil {
		return p.wrong(v, next, err)
	}
	ticket, err := keepIdentity(v, who)
	if err != nil {
		return err
	}
	if v.Actor.Account != "" {
		return v.Redirect(linkPage + "?ticket=" + url.QueryEscape(ticket))
	}
	done, err := v.Run("openid.enter", map[string]any{"ticket": ticket})
	if err != nil {
		return p.wrong(v, next, err)
	}
	if err := begin(v, done); err != nil {
		return err
	}
	v.Say(done.Said)
	return v.Redirect(next)
}

// wrong says on the page where one signs in what went wrong at the provider's.
func (p door) wrong(v *desk.Visit, next string, err error) error {
	if fault.KindOf(err) == fault.Internal {
		return err
	}
	if cause := errors.Unwrap(err); cause != nil {
		v.Log("sign-in through the provider", cause)
	}
	v.Refuse(err)
	return v.Redirect("/sign-in?next=" + url.QueryEscape(next))
}

// way is the link to the provider; nil without.
func (p door) way(v *desk.Visit, next string) *web.Link {
	if p.provider == nil {
		return nil
	}
	return &web.Link{Href: toProvider + "?next=" + url.QueryEscape(next), Text: lang.F("Se connecter avec %s", "Sign in with %s", p.provider.Name()).In(v.Lang)}
}

// ticketFor marks the tickets of identities apart from the challenges of keys.
func ticketFor(id string) string { return "openid:" + id }

// keepIdentity keeps what the provider said for the operation that follows:
// nobody can make it up, for nobody else knows the ticket.
func keepIdentity(v *desk.Visit, who openid.Identity) (ticket string, err error) {
	b, err := json.Marshal(who)
	if err != nil {
		return "", err
	}
	err = v.Write(func(tx db.Tx) error {
		ticket, err = account.NewChallenge(v.Context(), tx, ticketFor(v.Actor.Account), string(b), v.Now())
		return err
	})
	return ticket, err
}

type ticketed struct {
	Ticket string `json:"ticket" fr:"Ce que le fournisseur d’identités a confirmé" en:"What the provider of identities confirmed" secret:"yes"`
}

// identity takes what the provider said, once.
func (in ticketed) identity(ctx context.Context, c *op.Call, of string) (who openid.Identity, err error) {
	kept, err := account.TakeChallenge(ctx, c.Q, ticketFor(of), in.Ticket, c.At)
	if err != nil {
		return who, err
	}
	return who, json.Unmarshal([]byte(kept), &who)
}

// identify signs in the account that an identity is linked to, else the one that
// has its verified address, and links them. It never makes an account.
func identify(ctx context.Context, c *op.Call, in ticketed) (Entered, error) {
	who, err := in.identity(ctx, c, "")
	if err != nil {
		return Entered{}, err
	}
	linked, found, err := account.ByIdentity(ctx, c.Q, who.Issuer, who.Subject)
	if err != nil {
		return Entered{}, err
	}
	if !found {
		return firstTime(ctx, c, who)
	}
	a, found, err := account.ByID(ctx, c.Q, linked.Account)
	if err != nil {
		return Entered{}, err
	}
	if !found || !a.Closed.IsZero() {
		return Entered{}, closedAccount()
	}
	linked.Used = c.At
	return entered(c, a), account.TouchIdentity(ctx, c.Q, linked)
}

// firstTime links an identity to the account that has its verified address.
func firstTime(ctx context.Context, c *op.Call, who openid.Identity) (Entered, error) {
	if who.Email == "" || !who.Verified {
		return Entered{}, fault.New(fault.Denied, "Le fournisseur d’identités ne confirme pas votre adresse de courriel. Entrez une première fois par mot de passe ou par lettre, puis liez votre identité dans « Mon compte ».",
			"The provider of identities does not confirm your e-mail address. Come in by password or letter a first time, then link your identity under “My account”.")
	}
	a, found, err := account.ByEmail(ctx, c.Q, who.Email)
	if err != nil {
		return Entered{}, err
	}
	if !found {
		return Entered{}, fault.Newf(fault.Denied, "Aucun compte n’a l’adresse %s ici. Demandez à l’administration de vous en ouvrir un.",
			"No account has the address %s here. Ask the administrator to open one for you.", lang.Same(who.Email))
	}
	if !a.Closed.IsZero() {
		return Entered{}, closedAccount()
	}
	c.Say(told.firstLinked)
	return entered(c, a), account.LinkIdentity(ctx, c.Q, account.Identity{Issuer: who.Issuer, Subject: who.Subject, Account: a.ID, Email: who.Email, Made: c.At, Used: c.At})
}

func closedAccount() error {
	return fault.New(fault.Denied, "Ce compte est fermé. Adressez-vous à l’administration.", "This account is closed. Ask the administrator.")
}

// linkIdentity links an identity to the account that acts.
func linkIdentity(ctx context.Context, c *op.Call, in ticketed) (struct{}, error) {
	none := struct{}{}
	a, err := own(ctx, c)
	if err != nil {
		return none, err
	}
	who, err := in.identity(ctx, c, a.ID)
	if err != nil {
		return none, err
	}
	c.Undoable("openid.unlink", map[string]any{"issuer": who.Issuer, "subject": who.Subject})
	return none, account.LinkIdentity(ctx, c.Q, account.Identity{Issuer: who.Issuer, Subject: who.Subject, Account: a.ID, Email: who.Email, Made: c.At})
}

type unlinking struct {
	Issuer  string `json:"issuer" fr:"Adresse du fournisseur d’identités" en:"Address of the provider of identities"`
	Subject string `json:"subject" fr:"Nom qu’il vous donne" en:"Name that it gives you"`
}

// unlinkIdentity forgets an identity of the account that acts.
func unlinkIdentity(ctx context.Context, c *op.Call, in unlinking) (struct{}, error) {
	a, err := own(ctx, c)
	if err != nil {
		return struct{}{}, err
	}
	i, found, err := account.ByIdentity(ctx, c.Q, in.Issuer, in.Subject)
	if err == nil && (!found || i.Account != a.ID) {
		err = fault.New(fault.NotFound, "Cette identité n’est pas liée à votre compte.", "This identity is not linked to your account.")
	}
	if err != nil {
		return struct{}{}, err
	}
	return struct{}{}, account.UnlinkIdentity(ctx, c.Q, i)
}

// IdentityPage asks whether to link an identity to the account that is signed in.
type IdentityPage struct {
	web.Frame
	Heading, Lead string
	Link          *web.Form
	Ways          []web.Link
}

func (p door) showIdentity(v *desk.Visit) (any, error) {
	ticket := v.Query("ticket")
	kept, err := account.SeeChallenge(v.Context(), v.Read(), ticketFor(v.Actor.Account), ticket, v.Now())
	if err != nil {
		return nil, err
	}
	var who openid.Identity
	if err := json.Unmarshal([]byte(kept), &who); err != nil {
		return nil, err
	}
	linked, found, err := account.ByIdentity(v.Context(), v.Read(), who.Issuer, who.Subject)
	if err != nil {
		return nil, err
	}
	title := say.linkTitle
	page := IdentityPage{Ways: []web.Link{{Href: "/account", Text: say.myAccount.In(v.Lang)}}}
	switch {
	case found && linked.Account == v.Actor.Account:
		title = say.linkedAlready
	case found:
		title = say.linkedElsewhere
	default:
		page.Lead = lang.F("%s vous connaît sous %s. Une fois liée, cette identité fait entrer dans votre compte, sans mot de passe.",
			"%s knows you as %s. Once linked, this identity lets into your account, without password.", issuerName(who.Issuer), lang.Same(known(who.Email, who.Subject))).In(v.Lang)
		f := v.Form("openid.link", say.linkIt, "/account", desk.Ask{Name: "ticket", Kind: "hidden", Value: ticket})
		page.Link = &f
	}
	page.Heading = title.In(v.Lang)
	page.Frame = v.Frame(title, "account.css")
	return page, nil
}

// known is how an identity is shown: its address, else the name that its issuer gives it.
func known(email, subject string) string {
	if email == "" {
		return subject
	}
	return email
}

// issuerName returns the host of an issuer.
func issuerName(issuer string) string {
	if u, err := url.Parse(issuer); err == nil && u.Host != "" {
		return u.Host
	}
	return issuer
}

// identitiesOf fills the page of one's own account with what is linked to it.
func (p door) identitiesOf(v *desk.Visit, page *MyPage, a account.Account) error {
	list, err := account.IdentitiesOf(v.Context(), v.Read(), a.ID)
	if err != nil {
		return err
	}
	for _, i := range list {
		one := Key{Name: known(i.Email, i.Subject), Used: lang.F("%s, liée le %s", "%s, linked on %s", issuerName(i.Issuer), v.Moment(i.Made)).In(v.Lang)}
		if !i.Used.IsZero() {
			one.Used = lang.F("%s, a servi le %s", "%s, last used on %s", issuerName(i.Issuer), v.Moment(i.Used)).In(v.Lang)
		}
		f := desk.Again(v.Form("openid.unlink", say.unlink, "/account", desk.Ask{Name: "issuer", Kind: "hidden", Value: i.Issuer}, desk.Ask{Name: "subject", Kind: "hidden", Value: i.Subject}),
			"identity-"+account.Hashed(i.Issuer + " " + i.Subject)[:12])
		f.Quiet = true
		one.End = &f
		page.Identities = append(page.Identities, one)
	}
	if p.provider != nil {
		page.LinkIdentity = &web.Link{Href: toProvider + "?next=/account", Text: lang.F("Lier mon identité de %s", "Link my identity at %s", p.provider.Name()).In(v.Lang)}
	}
	return nil
}

// inside returns an address of this application, the home page for any other.
func inside(address string) string {
	if u, err := url.Parse(address); err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") || strings.Contains(address, "\\") {
		return "/"
	}
	return address
}
