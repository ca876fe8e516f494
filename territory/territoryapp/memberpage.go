package territoryapp

import (
	"fabrique/actor"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/kit/account"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// Members is the page of who has which role.
type Members struct {
	web.Frame
	Heading, Lead string
	Cards         []Holder
	InviteTitle   string
	Invite        web.Form
	Links         web.Link
}

// Holder is one account and its roles here.
type Holder struct {
	Name, Email, You string
	Roles            []Held
	More             string
	Give, Link       *web.Form
}

// Held is one role, since when, and the way to withdraw it.
type Held struct {
	Role, Since string
	Company     string // the one they work for, for a manager or a lead
	Attach, End *web.Form
}

// showMembers lists who has which role.
func showMembers(v *desk.Visit) (any, error) {
	list, err := territorydb.Members(v.Context(), v.Read(), territory.ID(v.Territory))
	if err != nil {
		return nil, err
	}
	of := map[string][]territorydb.Member{}
	companies, err := companydb.Companies(v.Context(), v.Read(), territory.ID(v.Territory), v.Today())
	if err != nil {
		return nil, err
	}
	var order []string
	for _, m := range list {
		if of[m.Account] == nil {
			order = append(order, m.Account)
		}
		of[m.Account] = append(of[m.Account], m)
	}
	p := Members{Lead: say.membersLead.In(v.Lang), InviteTitle: say.invite.In(v.Lang), Links: web.Link{Href: v.Href("/links"), Text: say.allLetters.In(v.Lang)}}
	for _, id := range order {
		a, _, err := account.ByID(v.Context(), v.Read(), id)
		if err != nil {
			return nil, err
		}
		p.Cards = append(p.Cards, holder(v, a, of[id], companies))
	}
	p.Invite = v.Form("member.invite", say.inviteButton, v.Href("/{id}"),
		desk.Ask{Name: "name", Required: true}, desk.Ask{Name: "email", Kind: "email", Hint: say.emailHint},
		desk.Ask{Name: "role", Kind: "choice", Required: true, Options: roles(v, string(actor.Member))},
		desk.Ask{Name: "tongue", Kind: "choice", Required: true, Value: string(v.Lang), Options: tongues})
	title := lang.Count(len(order), lang.T("%s personne a un rôle ici", "%s person has a role here"), lang.T("%s personnes ont un rôle ici", "%s persons have a role here"))
	p.Heading = title.In(v.Lang)
	p.Frame = v.Frame(title, "territory.css")
	return p, nil
}

var tongues = []desk.Choice{{Value: "fr", Label: lang.Same("Français")}, {Value: "en", Label: lang.Same("English")}}

// roles lists the roles that the reader may give.
func roles(v *desk.Visit, chosen string) []desk.Choice {
	var out []desk.Choice
	for _, r := range actor.Given {
		if r != actor.Admin || v.Actor.May(actor.Admin) {
			out = append(out, desk.Choice{Value: string(r), Label: r.Name(), Chosen: string(r) == chosen})
		}
	}
	return out
}

func holder(v *desk.Visit, a account.Account, list []territorydb.Member, companies []company.Company) Holder {
	h := Holder{Name: a.Name, Email: a.Email, More: lang.F("Plus pour %s", "More for %s", a.Name).In(v.Lang)}
	if a.ID == v.Actor.Account {
		h.You = say.you.In(v.Lang)
	}
	of := desk.Ask{Name: "account", Kind: "hidden", Value: a.ID}
	for _, m := range list {
		one := Held{Role: m.Role.Name().In(v.Lang), Since: lang.F("depuis le %s", "since %s", m.Since).In(v.Lang)}
		f := desk.Again(v.Form("member.withdraw", lang.F("Retirer : %s", "Withdraw: %s", m.Role.Name()), v.Href("/members"), of, desk.Ask{Name: "role", Kind: "hidden", Value: string(m.Role)}), "end-"+a.ID+"-"+string(m.Role))
		f.Quiet = true
		one.End = &f
		one.employer(v, m, companies)
		h.Roles = append(h.Roles, one)
	}
	g := desk.Again(v.Form("member.give", say.giveRole, v.Href("/members"), of, desk.Ask{Name: "role", Kind: "choice", Required: true, Options: roles(v, "")}), "give-"+a.ID)
	l := desk.Again(v.Form("member.link", say.newLink, v.Href("/letter"), of, desk.Ask{Name: "tongue", Kind: "choice", Required: true, Value: string(v.Lang), Options: tongues}), "letter-"+a.ID)
	g.Quiet, l.Quiet = true, true
	h.Give, h.Link = &g, &l
	return h
}

// employer says for which company a manager or a lead works, and asks for it
// where there are several.
func (h *Held) employer(v *desk.Visit, m territorydb.Member, companies []company.Company) {
	if m.Role != actor.Manager && m.Role != actor.Lead || len(companies) == 0 {
		return
	}
	h.Company = say.allCompanies.In(v.Lang)
	options := []desk.Choice{{Label: say.allCompanies}}
	for _, c := range companies {
		if string(c.ID) == m.Company {
			h.Company = c.Name
		}
		options = append(options, desk.Choice{Value: string(c.ID), Label: lang.Same(c.Name)})
	}
	f := desk.Again(v.Form("member.attach", say.attach, v.Href("/members"), desk.Ask{Name: "account", Kind: "hidden", Value: m.Account}, desk.Ask{Name: "role", Kind: "hidden", Value: string(m.Role)},
		desk.Ask{Name: "company", Kind: "choice", Value: m.Company, Required: true, Options: options}), "company-"+m.Account+"-"+string(m.Role))
	f.Quiet = true
	h.Attach = &f
}
