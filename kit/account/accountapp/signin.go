package accountapp

import (
	"strings"

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
}

func showSignIn(v *desk.Visit) (any, error) {
	next := v.Query("next")
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") || strings.Contains(next, "\\") {
		next = "/"
	}
	p := SignIn{Heading: say.signIn.In(v.Lang), Other: say.other.In(v.Lang), Code: web.Link{Href: "/l", Text: say.haveCode.In(v.Lang)}}
	p.Form = v.Form("account.enter", say.signIn, next,
		desk.Ask{Name: "email", Kind: "email", Required: true, Auto: "username"},
		desk.Ask{Name: "password", Kind: "password", Required: true, Auto: "current-password"})
	p.Device = Device{Act: "enter", Next: next, Button: say.enterKey.In(v.Lang), Failed: say.keyFailed.In(v.Lang)}
	p.Frame = v.Frame(say.signIn, "account.css")
	p.Scripts = []string{"passkey.js"}
	return p, nil
}
