// Package actor says who acts: an account, its roles in one territory, and the
// person or consultation that a one-time link stands for (acteur, rôle).
package actor

import (
	"slices"

	"fabrique/fault"
	"fabrique/lang"
)

// Role is what somebody may be in a territory.
type Role string

// The roles. Admin belongs to the installation, the others to one territory.
const (
	Admin     Role = "admin"     // administratrice, administrateur
	Team      Role = "team"      // équipe du comité (chef de projet, chargées de mission)
	Member    Role = "member"    // membre du comité local
	Manager   Role = "manager"   // direction d’entreprise à but d’emploi
	Lead      Role = "lead"      // animatrice, animateur d’activité
	Funder    Role = "funder"    // financeur
	Evaluator Role = "evaluator" // évaluatrice, évaluateur : données pseudonymisées
	Person    Role = "person"    // personne concernée, dans son espace
	Business  Role = "business"  // entreprise du territoire, dans sa consultation
)

// Roles lists every role, in the order of the pages.
var Roles = []Role{Admin, Team, Member, Manager, Lead, Funder, Evaluator, Person, Business}

// Given lists the roles that an administrator gives to accounts; the others
// come with a link.
var Given = []Role{Admin, Team, Member, Manager, Lead, Funder, Evaluator}

// Name returns the words for r.
func (r Role) Name() lang.Text { return names[r] }

var names = map[Role]lang.Text{
	Admin:     {FR: "administration", EN: "administrator"},
	Team:      {FR: "équipe du comité", EN: "committee team"},
	Member:    {FR: "membre du comité", EN: "committee member"},
	Manager:   {FR: "direction d’entreprise", EN: "company manager"},
	Lead:      {FR: "animation d’activité", EN: "activity lead"},
	Funder:    {FR: "financeur", EN: "funder"},
	Evaluator: {FR: "évaluation", EN: "evaluator"},
	Person:    {FR: "personne concernée", EN: "person concerned"},
	Business:  {FR: "entreprise consultée", EN: "consulted business"},
}

// Actor is somebody acting in a territory. The zero Actor is a visitor: anyone, not signed in.
type Actor struct {
	Account   string // identifier of the account; "" for a visitor or a link
	Name      string // as the journal shows it
	Territory string // where they act; "" outside any
	Roles     []Role
	Companies []string // those they work for, as manager or lead; none for any of the territory
	Subject   string   // the person or consultation of a link, "" otherwise
	Origin    string   // network address that asks, to bound how often; "" when unknown
	Session   string   // hash of the session that asks; "" without
	Host      string   // where they reach the installation: "https://fabrique.example.org"
}

// Known reports whether a is somebody signed in, by an account or a link.
func (a Actor) Known() bool { return a.Account != "" || a.Subject != "" }

// Belongs reports whether a has anything to do with the territory where they
// act: a link has its role in one territory only.
func (a Actor) Belongs() bool { return len(a.Roles) > 0 }

// Sees reports whether a may know what concerns one company: not when they only
// work for others.
func (a Actor) Sees(company string) bool {
	return len(a.Companies) == 0 || slices.Contains(a.Companies, company) || a.May(Admin, Team)
}

// Within returns the fault of who works for other companies only than the one an
// act is about; "" is an act about the whole territory.
func (a Actor) Within(company string) error {
	switch {
	case a.Sees(company):
		return nil
	case company == "":
		return fault.New(fault.Denied, "Cela vaut pour tout le territoire, et vous travaillez pour une entreprise. Demandez à l’équipe du comité.",
			"This holds for the whole territory, and you work for one company. Ask the committee team.")
	}
	return fault.New(fault.Denied, "Vous travaillez pour une autre entreprise : celle-ci ne vous est pas ouverte.", "You work for another company: this one is not open to you.")
}

// May reports whether one of a's roles is among roles.
func (a Actor) May(roles ...Role) bool {
	for _, r := range roles {
		if slices.Contains(a.Roles, r) {
			return true
		}
	}
	return false
}
