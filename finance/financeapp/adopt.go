package financeapp

import (
	"context"
	"errors"
	"strings"

	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/financedb"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

type adopting struct {
	Text string `json:"text" fr:"Texte du fichier de règles" en:"Text of the rule file"`
}

// adopt brings the rule file of a territory that follows rules of its own.
func adopt(ctx context.Context, c *op.Call, in adopting) (Touched, error) {
	at, id := territory.ID(c.Actor.Territory), c.NewID()
	c.About("rules", id)
	if err := c.Actor.Within(""); err != nil {
		return Touched{}, err
	}
	t, err := territorydb.One(ctx, c.Q, at)
	if err != nil {
		return Touched{}, err
	}
	switch {
	case t.Rules != financedb.OwnRules:
		return Touched{}, fault.New(fault.Conflict, "Ce territoire suit d’autres règles. Choisissez d’abord « un fichier de règles » dans ses réglages.",
			"This territory follows other rules. Choose “a rule file” in its settings first.")
	case strings.TrimSpace(in.Text) == "":
		return Touched{}, fault.New(fault.Missing, "Collez le texte du fichier de règles.", "Paste the text of the rule file.").At("text")
	}
	book, err := finance.Read([]finance.File{{Name: say.ruleFile.In(c.Lang), Text: in.Text}})
	if err == nil {
		err = book.Lacks()
	}
	var list []error
	for _, f := range fault.All(err) {
		list = append(list, f.At("text"))
	}
	if len(list) > 0 {
		return Touched{}, errors.Join(list...)
	}
	c.Say(lang.F("%s paramètres sont lus.", "%s parameters are read.", len(book.Names())))
	c.Undoable("money.drop", map[string]any{"sort": "rules", "id": id})
	return Touched{id}, errors.Join(err, financedb.Adopt(ctx, c.Q, at, financedb.RuleFile{ID: id, Text: in.Text, Author: c.Actor.Name, Made: c.Today}, c.At))
}

// adoptForm brings a rule file, where the territory follows its own.
func (l ledger) adoptForm(p *Rules) error {
	t, err := territorydb.One(l.Context(), l.Read(), l.at)
	if err != nil || t.Rules != financedb.OwnRules {
		return err
	}
	f, found, err := financedb.Adopted(l.Context(), l.Read(), l.at)
	p.Whose = say.noRuleFile.In(l.Lang)
	if found {
		p.Whose = lang.F("Fichier de règles du territoire, apporté par %s le %s.", "Rule file of the territory, brought by %s on %s.", f.Author, f.Made).In(l.Lang)
	}
	if l.May("money.adopt") && l.Actor.Sees("") {
		form := l.Form("money.adopt", say.adoptIt, l.Href("/money/rules"), desk.Ask{Name: "text", Kind: "area", Rows: 16, Required: true, Value: f.Text, Hint: say.adoptHint})
		p.AdoptTitle, p.Adopt = say.adoptTitle.In(l.Lang), &form
	}
	return err
}

// Brought is the part of the page of rules about a file of the territory itself.
type Brought struct {
	Whose, AdoptTitle string
	Adopt             *web.Form
}
