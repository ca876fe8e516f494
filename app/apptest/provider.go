package apptest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"fabrique/kit/account/openid"
)

// provider is a provider of identities, as OpenID Connect describes one. It
// refuses everybody until it is told who its visitor is.
type provider struct {
	server *httptest.Server
	key    *ecdsa.PrivateKey
	clock  func() time.Time

	lock  sync.Mutex
	who   url.Values            // of the next visitor
	codes map[string]url.Values // what each code was given for
}

const (
	client = "fabrique-test"
	secret = "secret shared with the provider"
)

func newProvider(t testing.TB, clock func() time.Time) *provider {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	p := &provider{key: key, clock: clock, codes: map[string]url.Values{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", p.describe)
	mux.HandleFunc("GET /authorise", p.authorise)
	mux.HandleFunc("POST /token", p.token)
	mux.HandleFunc("GET /keys", p.keys)
	mux.HandleFunc("GET /who", p.info)
	p.server = httptest.NewServer(mux)
	t.Cleanup(p.server.Close)
	return p
}

func (p *provider) config() openid.Config {
	return openid.Config{Issuer: p.server.URL, Client: client, Secret: secret, Name: "Mairie"}
}

// take says who the next visitor is.
func (p *provider) take(who url.Values) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.who = who
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(v)
}

func (p *provider) describe(w http.ResponseWriter, _ *http.Request) {
	at := p.server.URL
	answer(w, map[string]any{"issuer": at, "authorization_endpoint": at + "/authorise", "token_endpoint": at + "/token", "jwks_uri": at + "/keys", "userinfo_endpoint": at + "/who",
		"id_token_signing_alg_values_supported": []string{"ES256"}, "response_types_supported": []string{"code"}, "subject_types_supported": []string{"public"}})
}

// authorise sends a visitor back with a code, or with why there is none.
func (p *provider) authorise(w http.ResponseWriter, r *http.Request) {
	p.lock.Lock()
	defer p.lock.Unlock()
	asked := r.URL.Query()
	back := url.Values{"state": {asked.Get("state")}, "iss": {p.server.URL}}
	switch {
	case asked.Get("client_id") != client || asked.Get("response_type") != "code" || asked.Get("code_challenge_method") != "S256":
		back.Set("error", "invalid_request")
	case p.who == nil:
		back.Set("error", "access_denied")
	default:
		code := rand.Text()
		p.codes[code] = url.Values{"nonce": asked["nonce"], "challenge": asked["code_challenge"], "redirect": asked["redirect_uri"]}
		for name, said := range p.who {
			p.codes[code][name] = said
		}
		back.Set("code", code)
	}
	switch p.who.Get("failing") {
	case "state":
		back.Set("state", "of another")
	case "issuer":
		back.Set("iss", "https://elsewhere.example.org")
	}
	http.Redirect(w, r, asked.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
}

// token gives what a code is worth, once, to who asked for it.
func (p *provider) token(w http.ResponseWriter, r *http.Request) {
	p.lock.Lock()
	defer p.lock.Unlock()
	given := p.codes[r.PostFormValue("code")]
	delete(p.codes, r.PostFormValue("code"))
	sum := sha256.Sum256([]byte(r.PostFormValue("code_verifier")))
	id, word, _ := r.BasicAuth()
	word, _ = url.QueryUnescape(word)
	if given == nil || id != client || word != secret || given.Get("failing") == "secret" || given.Get("redirect") != r.PostFormValue("redirect_uri") ||
		given.Get("challenge") != base64.RawURLEncoding.EncodeToString(sum[:]) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write([]byte(`{"error":"invalid_grant"}`))
		return
	}
	now := p.clock()
	said := map[string]any{"iss": p.server.URL, "aud": client, "sub": given.Get("subject"), "nonce": given.Get("nonce"), "iat": now.Unix(), "exp": now.Add(time.Hour).Unix()}
	if given.Get("apart") == "" {
		said["email"], said["email_verified"] = given.Get("email"), given.Get("verified") == "yes"
	}
	switch given.Get("failing") {
	case "nonce":
		said["nonce"] = "of another"
	case "audience":
		said["aud"] = "another program"
	case "party":
		said["aud"], said["azp"] = []string{client, "another program"}, "another program"
	case "expired":
		said["exp"] = now.Add(-time.Hour).Unix()
	}
	answer(w, map[string]any{"access_token": given.Encode(), "token_type": "Bearer", "expires_in": 3600, "id_token": p.signed(said, given.Get("failing") == "signature")})
}

// signed writes a signed token; a spoilt one says something else than what was signed.
func (p *provider) signed(said map[string]any, spoilt bool) string {
	part := func(v any) string {
		b, _ := json.Marshal(v)
		return base64.RawURLEncoding.EncodeToString(b)
	}
	head := part(map[string]any{"alg": "ES256", "kid": "1"})
	text := head + "." + part(said)
	sum := sha256.Sum256([]byte(text))
	r, s, _ := ecdsa.Sign(rand.Reader, p.key, sum[:])
	sign := make([]byte, 64)
	r.FillBytes(sign[:32])
	s.FillBytes(sign[32:])
	if spoilt {
		said["sub"] = "somebody else"
		text = head + "." + part(said)
	}
	return text + "." + base64.RawURLEncoding.EncodeToString(sign)
}

func (p *provider) keys(w http.ResponseWriter, _ *http.Request) {
	raw, err := p.key.PublicKey.Bytes() // 4, x, y
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	answer(w, map[string]any{"keys": []any{map[string]any{"kty": "EC", "crv": "P-256", "kid": "1", "use": "sig", "alg": "ES256",
		"x": base64.RawURLEncoding.EncodeToString(raw[1:33]), "y": base64.RawURLEncoding.EncodeToString(raw[33:])}}})
}

// info says apart what the signed token left out.
func (p *provider) info(w http.ResponseWriter, r *http.Request) {
	given, err := url.ParseQuery(r.Header.Get("Authorization")[len("Bearer "):])
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	subject := given.Get("subject")
	if given.Get("failing") == "info" {
		subject = "somebody else"
	}
	answer(w, map[string]any{"sub": subject, "email": given.Get("email"), "email_verified": map[bool]string{true: "true", false: "false"}[given.Get("verified") == "yes"]})
}
