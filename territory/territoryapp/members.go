package territoryapp

import (
	"context"
	"slices"
	"strings"

	"fabrique/actor"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// keepers describe a territory and say who has a role there.
var keepers = []actor.Role{actor.Admin, actor.Team}

// inviteDays is how long an invitation may wait.
const inviteDays = 30

func members() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "member.invite", Route: "POST /members", Does: does.invite, Said: told.invited, Roles: keepers}, invite),
		op.New(op.Op{Name: "member.give", Route: "POST /members/{account}/roles", Does: does.give, Said: told.given, Roles: keepers}, give),
		op.New(op.Op{Name: "member.withdraw", Route: "POST /members/{account}/roles/withdraw", Does: does.withdraw, Said: told.withdrawn, Roles: keepers}, withdraw),
		op.New(op.Op{Name: "member.attach", Route: "POST /members/{account}/company", Does: does.attach, Said: told.attached, Roles: keepers}, attach),
		op.New(op.Op{Name: "member.link", Route: "POST /members/{account}/link", Does: does.link, Said: told.linked, Roles: keepers}, link),
	}
}

type inviting struct {
	Name   string     `json:"name" fr:"Nom" en:"Name"`
	Email  string     `json:"email" fr:"Courriel" en:"E-mail"`
	Role   actor.Role `json:"role" fr:"Rôle" en:"Role"`
	Tongue lang.Tag   `json:"tongue" fr:"Langue de la lettre" en:"Language of the letter"`
}

// invite gives somebody a role: who has no account gets one, and a letter with a
// one-time link. Never a link for an account that exists: whoever knows an
// address could then come in as its holder.
func invite(ctx context.Context, c *op.Call, in inviting) (account.Letter, error) {
	none := account.Letter{}
	c.Leads("members")
	if err := grantable(c, in.Role); err != nil {
		return none, err
	}
	a, known, err := account.Account{}, false, account.CheckEmail(in.Email)
	if err == nil && account.Folded(in.Email) != "" {
		a, known, err = account.ByEmail(ctx, c.Q, in.Email)
	}
	if err != nil {
		return none, err
	}
	if known {
		c.About("account", a.ID)
		c.Say(lang.F("%s avait déjà un compte et a maintenant ce rôle.", "%s had an account already and now has this role.", a.Name))
		return none, grant(ctx, c, a, in.Role)
	}
	if strings.TrimSpace(in.Name) == "" {
		return none, fault.New(fault.Missing, "Écrivez le nom de cette personne.", "Write the name of this person.").At("name")
	}
	a = account.Account{ID: c.NewID(), Name: strings.TrimSpace(in.Name), Email: account.Folded(in.Email), Tongue: in.Tongue, Created: c.At}
	c.About("account", a.ID)
	if err := account.Save(ctx, c.Q, a); err != nil {
		return none, err
	}
	if err := grant(ctx, c, a, in.Role); err != nil {
		return none, err
	}
	return letter(ctx, c, a, in.Tongue)
}

// letter makes the one-time link of an account, and its letter.
func letter(ctx context.Context, c *op.Call, a account.Account, t lang.Tag) (account.Letter, error) {
	c.Leads("letter")
	l, err := account.NewLink(ctx, c.Q, account.Link{Territory: c.Actor.Territory, Name: a.Name, Account: a.ID, Made: c.At, Author: c.Actor.Name, Expires: c.At.AddDate(0, 0, inviteDays)})
	return account.LetterOf(l, t), err
}

// grantable refuses a role that cannot be given, or not by who acts.
func grantable(c *op.Call, r actor.Role) error {
	switch {
	case !slices.Contains(actor.Given, r):
		return fault.New(fault.Invalid, "Choisissez un rôle de la liste.", "Choose a role from the list.").At("role")
	case r == actor.Admin && !c.Actor.May(actor.Admin):
		return fault.New(fault.Denied, "Seule l’administration de l’installation peut donner ou retirer ce rôle.", "Only administrators of the installation can give or withdraw this role.").At("role")
	}
	return nil
}

// grant gives a role; that of administrator is for the whole installation.
func grant(ctx context.Context, c *op.Call, a account.Account, r actor.Role) error {
	if r == actor.Admin {
		a.Admin = true
		return account.Save(ctx, c.Q, a)
	}
	return territorydb.Give(ctx, c.Q, territorydb.Member{Territory: territory.ID(c.Actor.Territory), Account: a.ID, Role: r, Since: c.Today})
}

type holding struct {
	Account string     `json:"account" fr:"Compte" en:"Account"`
	Role    actor.Role `json:"role" fr:"Rôle" en:"Role"`
}

// member returns an account that has, or had, a role here. The fault is NotFound otherwise.
func member(ctx context.Context, c *op.Call, id string) (account.Account, error) {
	c.About("account", id)
	a, found, err := account.ByID(ctx, c.Q, id)
	if err != nil {
		return a, err
	}
	known, err := territorydb.Knows(ctx, c.Q, territory.ID(c.Actor.Territory), id)
	if err == nil && (!found || !known && !(a.Admin && c.Actor.May(actor.Admin))) {
		err = fault.New(fault.NotFound, "Ce compte n’a pas de rôle ici.", "This account has no role here.")
	}
	return a, err
}

func give(ctx context.Context, c *op.Call, in holding) (struct{}, error) {
	none := struct{}{}
	a, err := member(ctx, c, in.Account)
	if err == nil {
		err = grantable(c, in.Role)
	}
	if err != nil {
		return none, err
	}
	c.Undoable("member.withdraw", map[string]any{"account": in.Account, "role": string(in.Role)})
	return none, grant(ctx, c, a, in.Role)
}

// withdraw ends a role at once. Nobody withdraws their own last way in.
func withdraw(ctx context.Context, c *op.Call, in holding) (struct{}, error) {
	none := struct{}{}
	a, err := member(ctx, c, in.Account)
	if err == nil {
		err = grantable(c, in.Role)
	}
	if err != nil {
		return none, err
	}
	if a.ID == c.Actor.Account && (in.Role == actor.Admin || in.Role == actor.Team && !c.Actor.May(actor.Admin)) {
		return none, fault.New(fault.Conflict, "Vous ne pouvez pas retirer votre propre rôle : demandez-le à quelqu’un d’autre de l’équipe.", "You cannot withdraw your own role: ask somebody else of the team.")
	}
	c.Undoable("member.give", map[string]any{"account": in.Account, "role": string(in.Role)})
	if in.Role == actor.Admin {
		a.Admin = false
		return none, account.Save(ctx, c.Q, a)
	}
	return none, territorydb.Withdraw(ctx, c.Q, territorydb.Member{Territory: territory.ID(c.Actor.Territory), Account: a.ID, Role: in.Role}, c.Today)
}

type attaching struct {
	Account string     `json:"account" fr:"Compte" en:"Account"`
	Role    actor.Role `json:"role" fr:"Rôle" en:"Role"`
	Company string     `json:"company" fr:"Entreprise" en:"Company"`
}

// attach says for which company a manager or a lead works: they then see what
// concerns that one only.
func attach(ctx context.Context, c *op.Call, in attaching) (struct{}, error) {
	none, at := struct{}{}, territory.ID(c.Actor.Territory)
	if _, err := member(ctx, c, in.Account); err != nil {
		return none, err
	}
	roles, err := territorydb.RolesOf(ctx, c.Q, in.Account, at)
	if err != nil {
		return none, err
	}
	i := slices.IndexFunc(roles, func(m territorydb.Member) bool { return m.Role == in.Role })
	if i < 0 || in.Role != actor.Manager && in.Role != actor.Lead {
		return none, fault.New(fault.Invalid, "Seules la direction et l’animation travaillent pour une entreprise.", "Only managers and leads work for a company.").At("role")
	}
	if in.Company != "" {
		if _, err := companydb.One(ctx, c.Q, at, company.ID(in.Company)); err != nil {
			return none, err
		}
	}
	c.Undoable("member.attach", map[string]any{"account": in.Account, "role": string(in.Role), "company": roles[i].Company})
	roles[i].Company = in.Company
	return none, territorydb.Attach(ctx, c.Q, roles[i])
}

type relinking struct {
	Account string   `json:"account" fr:"Compte" en:"Account"`
	Tongue  lang.Tag `json:"tongue" fr:"Langue de la lettre" en:"Language of the letter"`
}

// link prepares a new letter for a member who can no longer sign in. A team may
// do so only for who has no role beyond its own territory.
func link(ctx context.Context, c *op.Call, in relinking) (account.Letter, error) {
	a, err := member(ctx, c, in.Account)
	if err != nil {
		return account.Letter{}, err
	}
	if !c.Actor.May(actor.Admin) {
		roles, err := territorydb.RolesOf(ctx, c.Q, a.ID, "")
		if err != nil {
			return account.Letter{}, err
		}
		beyond := slices.ContainsFunc(roles, func(m territorydb.Member) bool { return string(m.Territory) != c.Actor.Territory })
		if a.Admin || beyond {
			return account.Letter{}, fault.New(fault.Denied, "Ce compte a aussi des rôles ailleurs : seule l’administration peut lui préparer un lien.", "This account also has roles elsewhere: only an administrator can prepare a link for it.")
		}
	}
	return letter(ctx, c, a, in.Tongue)
}
