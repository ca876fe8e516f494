package peopleapp

import (
	"slices"

	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
)

// FindingLine is one rule of eligibility and what it says.
type FindingLine struct{ Rule, Verdict, Class, Why string }

// findingLines compares a file with the rules in force today.
func findingLines(v *desk.Visit, f people.File) ([]FindingLine, error) {
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	steps, err := peopledb.Path(v.Context(), v.Read(), in(v), f.ID)
	if err != nil {
		return nil, err
	}
	var out []FindingLine
	for _, one := range people.Assess(f, willing(steps), rules.Criteria(v.Today()), v.Today()) {
		class := map[people.Verdict]string{people.NotMet: "warm", people.Unknown: "gold"}[one.Verdict]
		out = append(out, FindingLine{lang.Upper(one.Rule).In(v.Lang), one.Verdict.Name().In(v.Lang), class, one.Why.In(v.Lang)})
	}
	return out, nil
}

// rulingText says what the committee decided.
func rulingText(r peopledb.Ruling) lang.Text {
	what := lang.T("éligible", "eligible")
	if !r.Eligible {
		what = lang.T("non éligible", "not eligible")
	}
	text := lang.F("Le %s, le comité a décidé : %s. %s", "On %s the committee decided: %s. %s", r.On, what, r.Reason)
	if len(r.Against) > 0 {
		text = lang.F("%s (contre : %s)", "%s (against: %s)", text, lang.Join(r.Against))
	}
	return text
}

// Dossier is the file that the committee reads to decide on eligibility.
type Dossier struct {
	web.Frame
	Heading, Lead, Source string
	Say                   map[string]string
	Findings              []FindingLine
	Told                  []ToldPart
	Hours                 *HoursPicture
	Rulings               []string
	Form                  web.Form
	Back                  web.Link
	Symbols               []web.Symbol
}

// memberParts are the parts of the interview that members of the committee read.
var memberParts = []string{"situation", "skills", "wishes", "hours", "mobility", "limits"}

func showDossier(v *desk.Visit) (any, error) {
	r, err := person(v)
	if err != nil {
		return nil, err
	}
	if !r.KnownTo(v.Actor, false) {
		return nil, fault.New(fault.NotFound, "Ce dossier n’a pas été présenté au comité.", "This file was not presented to the committee.")
	}
	p := Dossier{Heading: lang.F("%s : le comité décide", "%s: the committee decides", r.Name).In(v.Lang), Symbols: web.Plain,
		Lead: lang.T("Les règles éclairent, elles ne décident pas. Le comité peut décider autrement, en disant pourquoi.", "The rules shed light, they do not decide. The committee may decide otherwise, saying why.").In(v.Lang),
		Say:  map[string]string{"rules": lang.T("Ce que disent les règles", "What the rules say").In(v.Lang), "told": lang.T("Ce qu’elle a dit", "What they told").In(v.Lang), "decide": lang.T("La décision", "The decision").In(v.Lang), "past": lang.T("Décisions prises", "Decisions made").In(v.Lang)},
		Back: web.Link{Href: v.Href("/dossiers"), Text: say.dossiers.In(v.Lang)}}
	if p.Findings, err = findingLines(v, r.File); err != nil {
		return nil, err
	}
	for _, w := range parts {
		if lines := people.Tell(r.File, w.Code, v.Lang); slices.Contains(memberParts, w.Code) && len(lines) > 0 {
			p.Told = append(p.Told, ToldPart{Name: lang.Upper(w.Name).In(v.Lang), Lines: lines})
		}
	}
	if err := p.decision(v, r); err != nil {
		return nil, err
	}
	p.Frame = v.Frame(lang.F("Dossier : %s", "File: %s", r.Name), "people.css")
	return p, nil
}

func (p *Dossier) decision(v *desk.Visit, r peopledb.Row) error {
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return err
	}
	p.Source = lang.F("Règles en vigueur : %s.", "Rules in force: %s.", rules.Criteria(v.Today()).Source).In(v.Lang)
	t, err := half(v)
	if err != nil {
		return err
	}
	if len(r.Chosen) > 0 {
		p.Hours = hoursPicture(r.File, t.HalfDay, v.Lang)
	}
	list, err := peopledb.Rulings(v.Context(), v.Read(), in(v), r.ID)
	for _, one := range list {
		p.Rulings = append(p.Rulings, rulingText(one).In(v.Lang))
	}
	p.Form = v.Form("people.decide", lang.T("Enregistrer la décision", "Record the decision"), v.Href("/dossiers/"+string(r.ID)), about(r.ID),
		desk.Ask{Name: "eligible", Kind: "radio", Required: true, Options: choices(eligible, nil, lang.Text{})},
		desk.Ask{Name: "reason", Kind: "area", Rows: 3, Required: true}, plain(), desk.Ask{Name: "on", Value: v.Today().String()})
	return err
}

// Dossiers lists the files presented to the committee.
type Dossiers struct {
	web.Frame
	Heading, Lead, Empty string
	Rows                 []DossierRow
}

// DossierRow is one file presented.
type DossierRow struct {
	Link  web.Link
	On    string
	State string
	Class string
}

func showDossiers(v *desk.Visit) (any, error) {
	list, err := peopledb.Presented(v.Context(), v.Read(), in(v), 200)
	if err != nil {
		return nil, err
	}
	p := Dossiers{Lead: lang.T("Les dossiers que l’équipe a présentés, les plus récents d’abord.", "The files that the team presented, the latest first.").In(v.Lang)}
	open := 0
	for _, r := range list {
		if !r.KnownTo(v.Actor, false) {
			continue
		}
		row := DossierRow{Link: web.Link{Href: v.Href("/dossiers/" + string(r.ID)), Text: r.Name}, On: lang.F("présenté le %s", "presented on %s", *r.Presented).In(v.Lang), State: lang.T("décidé", "decided").In(v.Lang), Class: "plain"}
		if rulings, err := peopledb.Rulings(v.Context(), v.Read(), in(v), r.ID); err != nil {
			return nil, err
		} else if len(rulings) == 0 {
			row.State, row.Class = lang.T("à décider", "to be decided").In(v.Lang), "gold"
			open++
		}
		p.Rows = append(p.Rows, row)
	}
	p.Heading = lang.Count(open, lang.T("%s dossier attend la décision du comité", "%s file awaits the committee’s decision"), lang.T("%s dossiers attendent la décision du comité", "%s files await the committee’s decision")).In(v.Lang)
	if open == 0 {
		p.Heading = lang.T("Aucun dossier n’attend de décision", "No file awaits a decision").In(v.Lang)
	}
	if len(p.Rows) == 0 {
		p.Empty = lang.T("L’équipe présente un dossier depuis la page de la personne.", "The team presents a file from the person’s page.").In(v.Lang)
	}
	p.Frame = v.Frame(say.dossiers, "people.css")
	return p, nil
}
