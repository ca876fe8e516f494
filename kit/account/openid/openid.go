package openid

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"net"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"fabrique/fault"
)

// Config is what an installation says of its provider; the zero Config is none.
type Config struct {
	Issuer string // its address: "https://identity.example.org"
	Client string // the name under which it knows this installation
	Secret string // shared with it; "" for none
	Name   string // as people call it; "" for the host of its address
}

// String returns c without its secret.
func (c Config) String() string { return c.Issuer + " (" + c.Client + ")" }

// GoString returns c without its secret.
func (c Config) GoString() string { return c.String() }

// Provider is a provider of identities. Its description is fetched at first use.
type Provider struct {
	config Config
	clock  func() time.Time
	client *http.Client

	lock  sync.Mutex
	found *oidc.Provider
}

// patience is how long the provider may take for each answer.
const patience = 10 * time.Second

// New returns the provider of c, nil for none. The fault says what is wrong with c.
func New(c Config, clock func() time.Time) (*Provider, error) {
	if c == (Config{}) {
		return nil, nil
	}
	u, err := url.Parse(c.Issuer)
	if err != nil || u.Hostname() == "" || u.Scheme != "https" && !(u.Scheme == "http" && nearby(u.Hostname())) || u.RawQuery != "" || u.Fragment != "" {
		return nil, fault.Newf(fault.Invalid, "L’adresse du fournisseur d’identités « %s » ne va pas : écrivez-la comme il la donne, avec https://.",
			"The address of the provider of identities “%s” is wrong: write it as the provider gives it, with https://.", c.Issuer).At("issuer")
	}
	if c.Client == "" {
		return nil, fault.New(fault.Missing, "Donnez le nom sous lequel le fournisseur d’identités connaît cette installation (--openid-client).",
			"Give the name under which the provider of identities knows this installation (--openid-client).").At("client")
	}
	if c.Name == "" {
		c.Name = u.Hostname()
	}
	return &Provider{config: c, clock: clock, client: &http.Client{Timeout: patience}}, nil
}

// nearby reports whether a host is this machine.
func nearby(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Name returns what people call the provider.
func (p *Provider) Name() string { return p.config.Name }

// Pending is what a browser keeps while its holder is at the provider's.
type Pending struct {
	State    string
	Nonce    string
	Verifier string
	Next     string // where to go afterwards
	Since    time.Time
}

// Identity is what the provider says of somebody.
type Identity struct {
	Issuer   string
	Subject  string
	Email    string
	Verified bool // the provider has checked that the address is theirs
}

// stay is how long somebody may remain at the provider's.
const stay = 15 * time.Minute

// Begin returns where to send a browser, which comes back to an address of ours.
func (p *Provider) Begin(ctx context.Context, back, next string) (address string, w Pending, err error) {
	c, _, err := p.reach(ctx, back)
	if err != nil {
		return "", w, err
	}
	w = Pending{State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), Next: next, Since: p.clock()}
	return c.AuthCodeURL(w.State, oidc.Nonce(w.Nonce), oauth2.S256ChallengeOption(w.Verifier)), w, nil
}

// Finish returns who somebody is, from what their browser kept and brings back.
// The fault says in a sentence what went wrong; its cause is for the log.
func (p *Provider) Finish(ctx context.Context, back string, w Pending, answer url.Values) (Identity, error) {
	if w.State == "" || subtle.ConstantTimeCompare([]byte(w.State), []byte(answer.Get("state"))) != 1 || p.clock().Sub(w.Since) > stay {
		return Identity{}, fault.New(fault.Conflict, "Cette connexion a commencé ailleurs, ou il y a trop longtemps. Recommencez d’ici.", "This sign-in began elsewhere, or too long ago. Begin again from here.")
	}
	if code := answer.Get("error"); code != "" {
		return Identity{}, p.declined(code)
	}
	if issuer := answer.Get("iss"); issuer != "" && issuer != p.config.Issuer {
		return Identity{}, p.doubtful(errors.New("answer of issuer " + issuer))
	}
	c, found, err := p.reach(ctx, back)
	if err != nil {
		return Identity{}, err
	}
	token, err := c.Exchange(p.through(ctx), answer.Get("code"), oauth2.VerifierOption(w.Verifier))
	if err != nil {
		return Identity{}, p.doubtful(short(err))
	}
	return p.read(ctx, found, token, w.Nonce)
}

func (p *Provider) declined(code string) error {
	if code == "access_denied" {
		return fault.Newf(fault.Denied, "%s n’a pas confirmé qui vous êtes. Recommencez, ou entrez autrement.", "%s did not confirm who you are. Begin again, or come in another way.", p.config.Name)
	}
	return p.doubtful(errors.New("provider answers " + code))
}

// doubtful is the fault of an answer that cannot be trusted.
func (p *Provider) doubtful(cause error) error {
	return fault.Newf(fault.Conflict, "La réponse de %s n’a pas pu être vérifiée : vous n’êtes pas connecté. Recommencez, ou entrez autrement.",
		"The answer of %s could not be verified: you are not signed in. Begin again, or come in another way.", p.config.Name).Because(cause)
}

// short leaves out of an error what the provider answered at length.
func short(err error) error {
	var r *oauth2.RetrieveError
	if errors.As(err, &r) {
		return errors.New("token: " + r.Response.Status + " " + r.ErrorCode)
	}
	return err
}

func (p *Provider) through(ctx context.Context) context.Context {
	return oidc.ClientContext(ctx, p.client)
}

// reach returns how to speak with the provider, once it has described itself.
func (p *Provider) reach(ctx context.Context, back string) (oauth2.Config, *oidc.Provider, error) {
	found, err := p.described(ctx)
	if err != nil {
		return oauth2.Config{}, nil, fault.Newf(fault.Conflict, "%s ne répond pas pour l’instant. Entrez par mot de passe, clé d’accès ou lettre, ou réessayez plus tard.",
			"%s does not answer at the moment. Come in by password, passkey or letter, or try again later.", p.config.Name).Because(err)
	}
	end := found.Endpoint()
	end.AuthStyle = p.style(found)
	return oauth2.Config{ClientID: p.config.Client, ClientSecret: p.config.Secret, Endpoint: end, RedirectURL: back, Scopes: []string{oidc.ScopeOpenID, "email"}}, found, nil
}

func (p *Provider) described(ctx context.Context) (*oidc.Provider, error) {
	p.lock.Lock()
	found := p.found
	p.lock.Unlock()
	if found != nil {
		return found, nil
	}
	found, err := oidc.NewProvider(p.through(ctx), p.config.Issuer)
	if err != nil {
		return nil, err
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	p.found = found
	return found, nil
}

// style is how the secret is shown: in the header unless the provider only takes it in the body.
func (p *Provider) style(found *oidc.Provider) oauth2.AuthStyle {
	var said struct {
		Methods []string `json:"token_endpoint_auth_methods_supported"`
	}
	err := found.Claims(&said)
	if p.config.Secret == "" || err == nil && len(said.Methods) > 0 && !slices.Contains(said.Methods, "client_secret_basic") {
		return oauth2.AuthStyleInParams
	}
	return oauth2.AuthStyleInHeader
}

// truth is a yes that some providers write as a word.
type truth bool

// UnmarshalJSON reads true and "true" as yes, all else as no.
func (t *truth) UnmarshalJSON(b []byte) error {
	*t = string(b) == "true" || string(b) == `"true"`
	return nil
}

// read verifies what the provider signed.
func (p *Provider) read(ctx context.Context, found *oidc.Provider, token *oauth2.Token, nonce string) (Identity, error) {
	raw, _ := token.Extra("id_token").(string)
	signed, err := found.Verifier(&oidc.Config{ClientID: p.config.Client, Now: p.clock}).Verify(p.through(ctx), raw)
	if err != nil {
		return Identity{}, p.doubtful(err)
	}
	var said struct {
		Email    string `json:"email"`
		Verified truth  `json:"email_verified"`
		Party    string `json:"azp"`
	}
	if err = signed.Claims(&said); err == nil && signed.AccessTokenHash != "" {
		err = signed.VerifyAccessToken(token.AccessToken)
	}
	switch {
	case err != nil:
	case subtle.ConstantTimeCompare([]byte(signed.Nonce), []byte(nonce)) != 1:
		err = errors.New("nonce differs")
	case len(signed.Audience) > 1 && said.Party != p.config.Client:
		err = errors.New("meant for another party")
	case signed.Subject == "":
		err = errors.New("no subject")
	}
	if err != nil {
		return Identity{}, p.doubtful(err)
	}
	who := Identity{Issuer: p.config.Issuer, Subject: signed.Subject, Email: said.Email, Verified: bool(said.Verified)}
	if who.Email == "" && found.UserInfoEndpoint() != "" {
		return p.complete(ctx, found, token, who)
	}
	return who, nil
}

// complete asks for the address that the signed answer left out.
func (p *Provider) complete(ctx context.Context, found *oidc.Provider, token *oauth2.Token, who Identity) (Identity, error) {
	more, err := found.UserInfo(p.through(ctx), oauth2.StaticTokenSource(token))
	if err == nil && more.Subject != who.Subject {
		err = errors.New("user info of another subject")
	}
	if err != nil {
		return Identity{}, p.doubtful(err)
	}
	who.Email, who.Verified = more.Email, more.EmailVerified
	return who, nil
}
