package planpage

import (
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/territory"
)

// Policies is the two list policies side by side.
type Policies struct {
	Title, Lead, Price string
	Columns            []PolicyColumn
}

// PolicyColumn is what one policy reaches.
type PolicyColumn struct {
	Name, Means string
	Tag         Tag
	Big, Unit   string
	Summary     string
	Passed      []Shared // what is known of those passed over
}

func (v view) policies() Policies {
	out := Policies{Title: v.t(sayPolicies), Lead: v.f(sayPoliciesIn, v.p.Policy.Name()), Price: v.price()}
	if len(v.p.Policies) < 2 {
		out.Title = v.t(sayPolicyAlone)
	}
	for _, r := range v.p.Policies {
		out.Columns = append(out.Columns, v.policy(r))
	}
	return out
}

func (v view) policy(r plan.PolicyResult) PolicyColumn {
	c := PolicyColumn{Name: capital(v.t(r.Policy.Name())), Means: v.t(sayWeightedIs), Tag: Tag{"plain", v.t(sayForCompare)},
		Big: v.t(number(r.Placed)), Unit: v.pick(r.Placed, sayIsPlaced, sayArePlaced), Summary: v.t(sayPassedNone)}
	if r.Policy == territory.Strict {
		c.Means = v.t(sayStrictIs)
	}
	if r.Policy == v.p.Policy {
		c.Tag = Tag{"", v.t(sayChosen)}
	}
	if n := len(r.PassedOver); n > 0 {
		c.Summary = v.f(sayPassedProof, lang.Count(n, sayPassedOne, sayPassed), r.Proven, r.Unproven)
	}
	for _, o := range r.PassedOver {
		tag := Tag{"plain", v.t(sayTagNone)}
		if o.Proven {
			tag = Tag{"", v.t(sayTagProven)}
		}
		c.Passed = v.share(c.Passed, tag, v.t(o.Why), web.Link{Href: "#" + v.rowAnchor(o.Person), Text: v.personName(o.Person)})
	}
	return c
}

// price says what strict order costs in persons placed.
func (v view) price() string {
	placed := map[territory.Policy]int{}
	for _, r := range v.p.Policies {
		placed[r.Policy] = r.Placed
	}
	if len(placed) < 2 {
		return ""
	}
	switch d := placed[territory.Weighted] - placed[territory.Strict]; {
	case d > 0:
		return v.count(d, sayPriceOne, sayPrice)
	case d < 0:
		return v.count(-d, sayGainOne, sayGain)
	}
	return v.t(saySame)
}
