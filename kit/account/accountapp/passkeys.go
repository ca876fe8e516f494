package accountapp

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net"
	"net/url"
	"strings"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

func passkeys() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "passkey.offer", Route: "POST /passkeys/offer", Does: does.offer, Whole: true}, offerKey),
		op.New(op.Op{Name: "passkey.add", Route: "POST /passkeys", Does: does.addKey, Said: told.keyAdded, Whole: true}, addKey),
		op.New(op.Op{Name: "passkey.remove", Route: "POST /passkeys/remove", Does: does.removeKey, Said: told.keyRemoved, Whole: true}, removeKey),
		op.New(op.Op{Name: "passkey.ask", Route: "POST /passkeys/ask", Does: does.askKey, Open: true, Whole: true, Most: few}, askKey),
		op.New(op.Op{Name: "passkey.enter", Route: "POST /passkeys/enter", Does: does.enterKey, Said: told.entered, Open: true, Whole: true, Most: few}, enterKey),
	}
}

// holder is an account as the library of passkeys sees it.
type holder struct {
	account.Account
	keys []webauthn.Credential
}

func (h holder) WebAuthnID() []byte                         { return []byte(h.ID) }
func (h holder) WebAuthnDisplayName() string                { return h.Name }
func (h holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }

// WebAuthnName is what devices show beside the key.
func (h holder) WebAuthnName() string {
	if h.Email == "" {
		return h.Name
	}
	return h.Email
}

func holderOf(ctx context.Context, q db.Querier, a account.Account) (holder, error) {
	list, err := account.PasskeysOf(ctx, q, a.ID)
	h := holder{Account: a}
	for _, k := range list {
		var one webauthn.Credential
		if err := json.Unmarshal([]byte(k.Content), &one); err != nil {
			return h, err
		}
		h.keys = append(h.keys, one)
	}
	return h, err
}

// relying says who asks for keys: the installation, where it is reached.
func relying(host string) (*webauthn.WebAuthn, error) {
	u, err := url.Parse(host)
	if err != nil || u.Hostname() == "" {
		return nil, fault.New(fault.Invalid, "Une clé d’accès ne sert que dans un navigateur.", "A passkey serves in a browser only.")
	}
	if ip := net.ParseIP(u.Hostname()); ip != nil {
		return nil, fault.Newf(fault.Conflict, "Une clé d’accès est liée à un nom, et l’adresse %s n’en a pas. Ouvrez l’application par son nom (%s), ou entrez autrement.",
			"A passkey is bound to a name, and the address %s has none. Open the application by its name (%s), or come in another way.", lang.Same(u.Hostname()), lang.Same(named(u, ip)))
	}
	return webauthn.New(&webauthn.Config{RPID: u.Hostname(), RPDisplayName: "Fabrique", RPOrigins: []string{host}})
}

// named is an example of the same place with a name.
func named(u *url.URL, ip net.IP) string {
	if !ip.IsLoopback() {
		return "https://fabrique.example.org"
	}
	here := url.URL{Scheme: u.Scheme, Host: "localhost"}
	if port := u.Port(); port != "" {
		here.Host += ":" + port
	}
	return here.String()
}

// Offer is what a browser hands to the device that keeps the key.
type Offer struct {
	ID      string         `json:"id"`
	Options map[string]any `json:"options"`
}

// offered keeps a challenge and returns what the browser needs of it.
func offered(ctx context.Context, c *op.Call, of string, options any, session *webauthn.SessionData) (Offer, error) {
	kept, err := json.Marshal(session)
	if err != nil {
		return Offer{}, err
	}
	b, err := json.Marshal(options)
	if err != nil {
		return Offer{}, err
	}
	o := Offer{}
	if err := json.Unmarshal(b, &o.Options); err != nil {
		return Offer{}, err
	}
	o.ID, err = account.NewChallenge(ctx, c.Q, of, string(kept), c.At)
	return o, err
}

func offerKey(ctx context.Context, c *op.Call, _ struct{}) (Offer, error) {
	a, err := own(ctx, c)
	if err != nil {
		return Offer{}, err
	}
	h, err := holderOf(ctx, c.Q, a)
	if err != nil {
		return Offer{}, err
	}
	w, err := relying(c.Actor.Host)
	if err != nil {
		return Offer{}, err
	}
	var known []protocol.CredentialDescriptor
	for _, k := range h.keys {
		known = append(known, k.Descriptor())
	}
	options, session, err := w.BeginRegistration(h, webauthn.WithResidentKeyRequirement(protocol.ResidentKeyRequirementRequired), webauthn.WithExclusions(known))
	if err != nil {
		return Offer{}, err
	}
	return offered(ctx, c, a.ID, options.Response, session)
}

type answering struct {
	Offer  string `json:"offer" fr:"Proposition" en:"Offer" secret:"yes"`
	Answer string `json:"answer" fr:"Réponse de l’appareil" en:"Answer of the device" secret:"yes"`
	Name   string `json:"name" fr:"Nom de la clé" en:"Name of the key"`
}

// session takes the challenge that the device answered.
func (in answering) session(ctx context.Context, c *op.Call, of string) (s webauthn.SessionData, err error) {
	kept, err := account.TakeChallenge(ctx, c.Q, of, in.Offer, c.At)
	if err != nil {
		return s, err
	}
	return s, json.Unmarshal([]byte(kept), &s)
}

func badKey(err error) error {
	return fault.New(fault.Invalid, "Cette clé n’a pas été reconnue. Réessayez, ou entrez autrement.", "This key was not recognised. Try again, or come in another way.").Because(err)
}

func addKey(ctx context.Context, c *op.Call, in answering) (struct{}, error) {
	none := struct{}{}
	a, err := own(ctx, c)
	if err != nil {
		return none, err
	}
	session, err := in.session(ctx, c, a.ID)
	if err != nil {
		return none, err
	}
	w, err := relying(c.Actor.Host)
	if err != nil {
		return none, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes([]byte(in.Answer))
	if err != nil {
		return none, badKey(err)
	}
	key, err := w.CreateCredential(holder{Account: a}, session, parsed)
	if err != nil {
		return none, badKey(err)
	}
	if strings.TrimSpace(in.Name) == "" {
		in.Name = "passkey"
	}
	k, err := written(account.Passkey{Account: a.ID, Name: in.Name, Made: c.At}, *key)
	if err != nil {
		return none, err
	}
	return none, account.AddPasskey(ctx, c.Q, k)
}

// written fills a key with what the library knows of it.
func written(k account.Passkey, key webauthn.Credential) (account.Passkey, error) {
	b, err := json.Marshal(key)
	k.ID, k.Content = base64.RawURLEncoding.EncodeToString(key.ID), string(b)
	return k, err
}

type dropping struct {
	ID string `json:"id" fr:"Clé" en:"Key"`
}

func removeKey(ctx context.Context, c *op.Call, in dropping) (struct{}, error) {
	a, err := own(ctx, c)
	if err != nil {
		return struct{}{}, err
	}
	return struct{}{}, account.DropPasskey(ctx, c.Q, a.ID, in.ID)
}

func askKey(ctx context.Context, c *op.Call, _ struct{}) (Offer, error) {
	w, err := relying(c.Actor.Host)
	if err != nil {
		return Offer{}, err
	}
	options, session, err := w.BeginDiscoverableLogin()
	if err != nil {
		return Offer{}, err
	}
	return offered(ctx, c, "", options.Response, session)
}

func enterKey(ctx context.Context, c *op.Call, in answering) (Entered, error) {
	session, err := in.session(ctx, c, "")
	if err != nil {
		return Entered{}, err
	}
	w, err := relying(c.Actor.Host)
	if err != nil {
		return Entered{}, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes([]byte(in.Answer))
	if err != nil {
		return Entered{}, badKey(err)
	}
	var h holder
	_, key, err := w.ValidatePasskeyLogin(func(_, handle []byte) (webauthn.User, error) {
		a, found, err := account.ByID(ctx, c.Q, string(handle))
		if err != nil || !found || !a.Closed.IsZero() {
			return nil, fault.New(fault.NotFound, "Ce compte n’existe plus.", "This account is no more.").Because(err)
		}
		h, err = holderOf(ctx, c.Q, a)
		return h, err
	}, session, parsed)
	if err != nil {
		return Entered{}, badKey(err)
	}
	if key.Authenticator.CloneWarning {
		return Entered{}, badKey(nil)
	}
	k, err := written(account.Passkey{Account: h.ID, Used: c.At}, *key)
	if err != nil {
		return Entered{}, err
	}
	return entered(c, h.Account), account.TouchPasskey(ctx, c.Q, k)
}

// Key is one passkey on the page of one's own account.
type Key struct {
	Name, Used string
	End        *web.Form
}

func keysOf(v *desk.Visit, list []account.Passkey) (out []Key) {
	for _, k := range list {
		one := Key{Name: k.Name, Used: lang.F("ajoutée le %s", "added on %s", v.Moment(k.Made)).In(v.Lang)}
		if !k.Used.IsZero() {
			one.Used = lang.F("a servi le %s", "last used on %s", v.Moment(k.Used)).In(v.Lang)
		}
		f := desk.Again(v.Form("passkey.remove", say.removeKey, "/account", desk.Ask{Name: "id", Kind: "hidden", Value: k.ID}), "key-"+k.ID[:min(12, len(k.ID))])
		f.Quiet = true
		one.End = &f
		out = append(out, one)
	}
	return out
}

// Device is the button that asks a device for a key; it shows with the script only.
type Device struct{ Act, Next, Name, Button, Failed string }
