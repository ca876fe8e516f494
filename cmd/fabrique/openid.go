package main

import (
	"os"
	"strings"
	"time"

	"fabrique/fault"
	"fabrique/kit/account/openid"
	"fabrique/lang"
)

// openID is the flags that name a provider of identities.
type openID struct {
	Issuer     string `name:"openid" help:"${flag_openid}" placeholder:"https://…" env:"FABRIQUE_OPENID"`
	Client     string `name:"openid-client" help:"${flag_openid_client}" placeholder:"${word_name}" env:"FABRIQUE_OPENID_CLIENT"`
	SecretFile string `name:"openid-secret-file" help:"${flag_openid_secret}" placeholder:"${word_file}" env:"FABRIQUE_OPENID_SECRET_FILE"`
	Called     string `name:"openid-name" help:"${flag_openid_name}" placeholder:"${word_name}" env:"FABRIQUE_OPENID_NAME"`
}

// provider returns what the flags say of a provider of identities. The secret
// stands in a file or in FABRIQUE_OPENID_SECRET, never on the line typed, which others can read.
func (o openID) provider() (openid.Config, error) {
	if o.Issuer == "" {
		if o.Client != "" || o.SecretFile != "" || o.Called != "" {
			return openid.Config{}, fault.New(fault.Missing, "Donnez l’adresse du fournisseur d’identités avec --openid, ou retirez les autres options --openid-….",
				"Give the address of the provider of identities with --openid, or take the other --openid-… options away.")
		}
		return openid.Config{}, nil
	}
	secret := os.Getenv("FABRIQUE_OPENID_SECRET")
	if o.SecretFile != "" {
		b, err := os.ReadFile(o.SecretFile)
		if err != nil {
			return openid.Config{}, fault.Newf(fault.NotFound, "Le fichier %s ne peut pas être lu : --openid-secret-file attend celui qui contient le secret.",
				"The file %s cannot be read: --openid-secret-file wants the one that holds the secret.", lang.Same(o.SecretFile)).Because(err)
		}
		secret = string(b)
	}
	c := openid.Config{Issuer: o.Issuer, Client: o.Client, Secret: strings.TrimSpace(secret), Name: o.Called}
	_, err := openid.New(c, time.Now) // before any store is opened for nothing
	return c, err
}
