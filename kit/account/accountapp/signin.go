package accountapp

import (
	"fabrique/kit/desk"
	"fabrique/kit/web"
)

// SignIn is the page where one signs in.
type SignIn struct {
	web.Frame
	Heading string
	Form    web.Form
	Device  Device
	Code    web.Link
	Other   string

	Provider *web.Link // to the provider of identities; nil without
}

func (p door) showSignIn(v *desk.Visit) (any, error) {
	next := inside(v.Query("next"))
	page := SignIn{Heading: say.signIn.In(v.Lang), Other: say.other.In(v.Lang), Code: web.Link{Href: "/l", Text: say.haveCode.In(v.Lang)}}
	page.Form = v.Form("account.enter", say.signIn, next,
		desk.Ask{Name: "email", Kind: "email", Required: true, Auto: "username"},
		desk.Ask{Name: "password", Kind: "password", Required: true, Auto: "current-password"})
	page.Device = Device{Act: "enter", Next: next, Button: say.enterKey.In(v.Lang), Failed: say.keyFailed.In(v.Lang)}
	page.Provider = p.way(v, next)
	page.Frame = v.Frame(say.signIn, "account.css")
	page.Scripts = []string{"passkey.js"}
	return page, nil
}
