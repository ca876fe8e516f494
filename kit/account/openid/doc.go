// Package openid asks a provider of identities who somebody is, by OpenID
// Connect (fournisseur d’identités): authorisation code with state, nonce and
// PKCE. It knows nothing of accounts.
package openid
