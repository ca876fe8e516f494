package territoryapp

import (
	"context"
	"regexp"
	"strings"

	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

func settings() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "territory.describe", Route: "POST /settings", Does: does.describe, Said: told.saved, Roles: keepers, Over: true}, describe),
		op.New(op.Op{Name: "territory.plan", Route: "POST /settings/plan", Does: does.plan, Said: told.saved, Roles: keepers, Over: true}, setPlan),
		op.New(op.Op{Name: "territory.commune", Route: "POST /settings/communes", Does: does.commune, Said: told.commune, Roles: keepers}, addCommune),
		op.New(op.Op{Name: "territory.uncommune", Route: "POST /settings/communes/{code}/remove", Does: does.uncommune, Said: told.uncommune, Roles: keepers}, dropCommune),
	}
}

// at returns the territory where a call acts.
func at(ctx context.Context, c *op.Call) (territorydb.Kept, error) {
	c.About("territory", c.Actor.Territory)
	return territorydb.One(ctx, c.Q, territory.ID(c.Actor.Territory))
}

type describing struct {
	Name      string   `json:"name" fr:"Nom du territoire" en:"Name of the territory"`
	Committee string   `json:"committee" fr:"Nom du comité local" en:"Name of the local committee"`
	Tongue    lang.Tag `json:"tongue" fr:"Langue des lettres et reçus" en:"Language of letters and receipts"`
	Currency  string   `json:"currency" fr:"Monnaie" en:"Currency"`
	Rules     string   `json:"rules" fr:"Règles d’argent" en:"Money rules"`
}

var currency = regexp.MustCompile(`^[A-Z]{3}$`)

// describe changes the name of a territory, its language, its currency and the rules of its money.
func describe(ctx context.Context, c *op.Call, in describing) (struct{}, error) {
	none := struct{}{}
	t, err := at(ctx, c)
	if err != nil {
		return none, err
	}
	in.Currency = strings.ToUpper(strings.TrimSpace(in.Currency))
	switch {
	case strings.TrimSpace(in.Name) == "":
		return none, fault.New(fault.Missing, "Donnez un nom au territoire.", "Give the territory a name.").At("name")
	case in.Tongue != lang.FR && in.Tongue != lang.EN:
		return none, fault.New(fault.Invalid, "Choisissez une langue de la liste.", "Choose a language from the list.").At("tongue")
	case !currency.MatchString(in.Currency):
		return none, fault.New(fault.Invalid, "Écrivez les trois lettres de la monnaie : EUR pour l’euro.", "Write the three letters of the currency: EUR for the euro.").At("currency")
	case in.Rules != "" && in.Rules != "fr" && in.Rules != "own":
		return none, fault.New(fault.Invalid, "Ce fichier de règles n’est pas connu.", "This rule file is not known.").At("rules")
	}
	c.Undoable("territory.describe", map[string]any{"name": t.Name, "committee": t.Committee, "tongue": string(t.Tongue), "currency": t.Currency, "rules": t.Rules})
	t.Name, t.Committee, t.Tongue, t.Currency, t.Rules = strings.TrimSpace(in.Name), strings.TrimSpace(in.Committee), in.Tongue, in.Currency, in.Rules
	return none, territorydb.Save(ctx, c.Q, t)
}

type planning struct {
	Policy  territory.Policy `json:"policy" fr:"Comment la liste est servie" en:"How the list is served"`
	Horizon int              `json:"horizon" fr:"Le plan regarde combien de mois en avant" en:"How many months the plan looks ahead"`
	Most    int              `json:"most" fr:"Activités dans un emploi, au plus" en:"Activities in one job, at most"`
}

// setPlan changes how plans are composed.
func setPlan(ctx context.Context, c *op.Call, in planning) (struct{}, error) {
	none := struct{}{}
	t, err := at(ctx, c)
	if err != nil {
		return none, err
	}
	switch {
	case in.Policy != territory.Weighted && in.Policy != territory.Strict:
		return none, fault.New(fault.Invalid, "Choisissez une règle de la liste.", "Choose a policy from the list.").At("policy")
	case in.Horizon < 1 || in.Horizon > 60:
		return none, fault.New(fault.Invalid, "Donnez un nombre de mois entre 1 et 60.", "Give a number of months from 1 to 60.").At("horizon")
	case in.Most < 1 || in.Most > 6:
		return none, fault.New(fault.Invalid, "Donnez un nombre entre 1 et 6.", "Give a number from 1 to 6.").At("most")
	}
	c.Undoable("territory.plan", map[string]any{"policy": string(t.Policy), "horizon": t.Horizon, "most": t.Most})
	t.Policy, t.Horizon, t.Most = in.Policy, in.Horizon, in.Most
	return none, territorydb.Save(ctx, c.Q, t)
}

type communing struct {
	Code        string `json:"code" fr:"Code INSEE de la commune, ou code IRIS du quartier" en:"INSEE code of the commune, or IRIS code of the quarter"`
	Name        string `json:"name" fr:"Nom" en:"Name"`
	Inhabitants int    `json:"inhabitants" fr:"Habitants" en:"Inhabitants"`
	Concerned   int    `json:"concerned" fr:"Personnes concernées, selon le comité" en:"Persons concerned, as the committee counts them"`
	Source      string `json:"source" fr:"D’où viennent ces nombres" en:"Where these numbers come from"`
}

var codes = regexp.MustCompile(`^[0-9][0-9AB][0-9]{3}([0-9]{4})?$`)

// addCommune adds a commune to a territory, or describes it anew.
func addCommune(ctx context.Context, c *op.Call, in communing) (struct{}, error) {
	none := struct{}{}
	t, err := at(ctx, c)
	if err != nil {
		return none, err
	}
	in.Code = strings.ToUpper(strings.TrimSpace(in.Code))
	switch {
	case !codes.MatchString(in.Code):
		return none, fault.New(fault.Invalid, "Un code INSEE a cinq caractères, par exemple 59360 ; un code IRIS, neuf chiffres.", "An INSEE code has five characters, for example 59360; an IRIS code, nine digits.").At("code")
	case strings.TrimSpace(in.Name) == "":
		return none, fault.New(fault.Missing, "Donnez le nom de la commune ou du quartier.", "Give the name of the commune or quarter.").At("name")
	case in.Inhabitants < 0 || in.Concerned < 0 || in.Concerned > in.Inhabitants && in.Inhabitants > 0:
		return none, fault.New(fault.Invalid, "Il ne peut pas y avoir plus de personnes concernées que d’habitants.", "There cannot be more persons concerned than inhabitants.").At("concerned")
	}
	c.Undoable("territory.uncommune", map[string]any{"code": in.Code})
	kept := t.Communes[:0:0]
	for _, one := range t.Communes {
		if one.Code == in.Code {
			c.Undoable("territory.commune", fieldsOf(one))
			continue
		}
		kept = append(kept, one)
	}
	t.Communes = append(kept, territory.Commune{Code: in.Code, Name: strings.TrimSpace(in.Name), Inhabitants: in.Inhabitants, Concerned: in.Concerned, Source: in.Source})
	return none, territorydb.Save(ctx, c.Q, t)
}

func fieldsOf(c territory.Commune) map[string]any {
	return map[string]any{"code": c.Code, "name": c.Name, "inhabitants": c.Inhabitants, "concerned": c.Concerned, "source": c.Source}
}

type dropping struct {
	Code string `json:"code" fr:"Code de la commune" en:"Code of the commune"`
}

// dropCommune takes a commune out of a territory.
func dropCommune(ctx context.Context, c *op.Call, in dropping) (struct{}, error) {
	none := struct{}{}
	t, err := at(ctx, c)
	if err != nil {
		return none, err
	}
	for i, one := range t.Communes {
		if one.Code == in.Code {
			c.Undoable("territory.commune", fieldsOf(one))
			t.Communes = append(t.Communes[:i:i], t.Communes[i+1:]...)
			return none, territorydb.Save(ctx, c.Q, t)
		}
	}
	return none, fault.New(fault.NotFound, "Cette commune n’est pas dans le territoire.", "This commune is not in the territory.")
}
