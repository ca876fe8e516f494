package territoryapp

import (
	"strconv"

	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// Settings is the page of what a territory has decided about itself, step by step.
type Settings struct {
	web.Frame
	Heading, Lead string
	Steps         []Step
}

// Step is one thing to settle, and what is settled of it.
type Step struct {
	Link   web.Link
	Is     string
	State  string
	Class  string
	Number int
}

// standing is what a territory has settled so far.
type standing struct {
	kept           territorydb.Kept
	members, sites int
	companies      int
	rules          people.Rules
}

func stand(v *desk.Visit) (s standing, err error) {
	id := territory.ID(v.Territory)
	if s.kept, err = territorydb.One(v.Context(), v.Read(), id); err != nil {
		return s, err
	}
	members, err := territorydb.Members(v.Context(), v.Read(), id)
	if err != nil {
		return s, err
	}
	accounts := map[string]bool{}
	for _, m := range members {
		accounts[m.Account] = true
	}
	companies, err := companydb.Companies(v.Context(), v.Read(), id, v.Today())
	if err != nil {
		return s, err
	}
	sites, err := companydb.Sites(v.Context(), v.Read(), id, v.Today())
	if err != nil {
		return s, err
	}
	s.members, s.companies, s.sites = len(accounts), len(companies), len(sites)
	s.rules, err = peopledb.RulesOf(v.Context(), v.Read(), id)
	return s, err
}

// steps lists what there is to settle, in the order of a first day.
func (s standing) steps(v *desk.Visit) (list []Step, left int) {
	add := func(path string, name, is lang.Text, done bool) {
		one := Step{Link: web.Link{Href: v.Href(path), Text: name.In(v.Lang)}, Is: is.In(v.Lang), State: say.settled.In(v.Lang), Number: len(list) + 1}
		if !done {
			one.State, one.Class = say.toSettle.In(v.Lang), "gold"
			left++
		}
		list = append(list, one)
	}
	committee := lang.Same(s.kept.Committee)
	if committee.Empty() {
		committee = say.noCommittee
	}
	add("/settings/territory", say.stepTerritory, lang.F("%s · %s · %s", "%s · %s · %s", s.kept.Name, committee, s.kept.Currency), s.kept.Committee != "")
	add("/settings/communes", say.stepCommunes, lang.Count(len(s.kept.Communes), lang.T("%s commune ou quartier", "%s commune or quarter"), lang.T("%s communes ou quartiers", "%s communes or quarters")), len(s.kept.Communes) > 0)
	if v.May("people.rules") {
		add("/people-rules", say.stepRules, lang.F("%s · réponse en %s jours", "%s · answer within %s days", s.rules.Scheme.Name(), s.rules.Answer), s.rules.Address != "")
	}
	add("/members", say.stepMembers, lang.Count(s.members, lang.T("%s personne a un rôle", "%s person has a role"), lang.T("%s personnes ont un rôle", "%s persons have a role")), s.members > 1)
	add("/companies", say.stepCompanies, lang.F("%s, %s", "%s, %s", lang.Count(s.companies, lang.T("%s entreprise", "%s company"), lang.T("%s entreprises", "%s companies")),
		lang.Count(s.sites, lang.T("%s site", "%s site"), lang.T("%s sites", "%s sites"))), s.companies > 0 && s.sites > 0)
	add("/settings/plan", say.stepPlan, lang.F("%s · %s mois", "%s · %s months", s.kept.Policy.Name(), s.kept.Horizon), true)
	return list, left
}

func showSettings(v *desk.Visit) (any, error) {
	s, err := stand(v)
	if err != nil {
		return nil, err
	}
	p := Settings{Lead: say.settingsLead.In(v.Lang)}
	steps, left := s.steps(v)
	p.Steps = steps
	title := lang.F("%s est prêt", "%s is ready", s.kept.Name)
	if left > 0 {
		title = lang.F("%s : %s", "%s: %s", s.kept.Name, lang.Count(left, lang.T("encore %s étape", "%s step to go"), lang.T("encore %s étapes", "%s steps to go")))
	}
	p.Heading = title.In(v.Lang)
	p.Frame = v.Frame(title, "territory.css")
	return p, nil
}

// Part is one page of the settings.
type Part struct {
	web.Frame
	Heading, Lead string
	Back, Next    web.Link
	Form          web.Form
	Heads         []string
	Communes      []Row
	Empty         string
}

// Row is one commune.
type Row struct {
	Code, Name, Inhabitants, Concerned, Source string
	End                                        web.Form
}

func showPart(v *desk.Visit) (any, error) {
	t, err := territorydb.One(v.Context(), v.Read(), territory.ID(v.Territory))
	if err != nil {
		return nil, err
	}
	p := Part{Back: web.Link{Href: v.Href("/settings"), Text: say.allSteps.In(v.Lang)}}
	var title lang.Text
	switch v.Path("part") {
	case "territory":
		title = say.stepTerritory
		p.territory(v, t)
	case "communes":
		title = lang.Count(len(t.Communes), lang.T("%s commune ou quartier", "%s commune or quarter"), lang.T("%s communes ou quartiers", "%s communes or quarters"))
		p.communes(v, t)
	case "plan":
		title = say.stepPlan
		p.plan(v, t)
	default:
		return nil, fault.New(fault.NotFound, "Ce réglage n’existe pas.", "There is no such setting.")
	}
	p.Heading = title.In(v.Lang)
	p.Frame = v.Frame(title, "territory.css")
	return p, nil
}

func (p *Part) territory(v *desk.Visit, t territorydb.Kept) {
	p.Form = v.Form("territory.describe", say.save, v.Href("/settings/communes"), desk.Ask{Name: "name", Required: true, Value: t.Name}, desk.Ask{Name: "committee", Value: t.Committee, Hint: say.committeeHint},
		desk.Ask{Name: "tongue", Kind: "choice", Required: true, Value: string(t.Tongue), Options: tongues}, desk.Ask{Name: "currency", Required: true, Value: t.Currency, Hint: say.currencyHint},
		desk.Ask{Name: "rules", Kind: "choice", Required: true, Value: t.Rules, Hint: say.rulesHint, Options: []desk.Choice{{Value: "fr", Label: say.rulesFrance}, {Value: "own", Label: say.rulesOwn}, {Value: "", Label: say.rulesNone, Chosen: t.Rules == ""}}})
}

func (p *Part) communes(v *desk.Visit, t territorydb.Kept) {
	p.Lead = say.communesLead.In(v.Lang)
	if v.May("people.rules") {
		p.Next = web.Link{Href: v.Href("/people-rules"), Text: say.nextRules.In(v.Lang)}
	}
	for _, h := range communeHeads {
		p.Heads = append(p.Heads, h.In(v.Lang))
	}
	for _, c := range t.Communes {
		f := desk.Again(v.Form("territory.uncommune", lang.F("Retirer %s", "Remove %s", c.Name), v.Href("/settings/communes"), desk.Ask{Name: "code", Kind: "hidden", Value: c.Code}), "commune-"+c.Code)
		f.Quiet = true
		p.Communes = append(p.Communes, Row{c.Code, c.Name, lang.Int(c.Inhabitants).In(v.Lang), lang.Int(c.Concerned).In(v.Lang), c.Source, f})
	}
	if len(t.Communes) == 0 {
		p.Empty = say.communesEmpty.In(v.Lang)
	}
	p.Form = v.Form("territory.commune", say.addCommune, v.Href("/settings/communes"), desk.Ask{Name: "code", Required: true}, desk.Ask{Name: "name", Required: true},
		desk.Ask{Name: "inhabitants", Kind: "number", Most: 1_000_000}, desk.Ask{Name: "concerned", Kind: "number", Most: 100_000}, desk.Ask{Name: "source", Hint: say.sourceHint})
}

func (p *Part) plan(v *desk.Visit, t territorydb.Kept) {
	p.Lead = say.planLead.In(v.Lang)
	p.Form = v.Form("territory.plan", say.save, v.Href("/settings"),
		desk.Ask{Name: "policy", Kind: "radio", Required: true, Value: string(t.Policy), Options: []desk.Choice{
			{Value: string(territory.Weighted), Label: territory.Weighted.Name(), Hint: say.weightedHint}, {Value: string(territory.Strict), Label: territory.Strict.Name(), Hint: say.strictHint}}},
		desk.Ask{Name: "horizon", Kind: "number", Required: true, Value: strconv.Itoa(t.Horizon), Least: 1, Most: 60},
		desk.Ask{Name: "most", Kind: "number", Required: true, Value: strconv.Itoa(t.Most), Least: 1, Most: 6})
}
