package planpage

import (
	"sort"

	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
)

// Waits is who waits and what is missing.
type Waits struct {
	Title, Lead, Proof, Nobody string
	Helps                      Helps
	Groups                     []WaitGroup
}

// Helps is the verified changes that would place several persons, the widest first.
type Helps struct {
	Title, Lead string
	Items       []Help
}

// Help is one change and how many persons it would place, each alone.
type Help struct {
	Text, Count, Others string
	People              []web.Link
}

// WaitGroup is some of those who wait; Summary is empty when there is only one group.
type WaitGroup struct {
	Summary string
	Open    bool
	People  []Wait
}

// Wait is one waiting person.
type Wait struct {
	ID                  string
	Name                web.Link
	Place, Wish         string
	Strip               web.Squares
	Reasons, Rest       []string // the first ones; the others are folded under More
	More                string
	Tag                 Tag
	HelpTitle, NoChange string
	Changes             []Change
}

// Change is one thing that would help.
type Change struct {
	Class, Text string
	Tag         Tag
	Effects     string
}

// How many waiting persons stand in a group, and what is shown before folding.
const waitGroupFrom, waitGroupSize, helpsShown, helpedShown, reasonsShown = 30, 20, 6, 12, 2

func (v view) waitsPart() Waits {
	w := Waits{Title: v.t(sayWaitsTitle), Lead: v.t(sayWaitsLead), Proof: v.t(sayWaitsProof)}
	if len(v.p.Waiting) == 0 {
		w.Lead, w.Proof, w.Nobody = "", "", v.t(sayNobodyHere)
		return w
	}
	w.Helps = v.helps()
	size := len(v.p.Waiting)
	if size > waitGroupFrom {
		size = waitGroupSize
	}
	for from := 0; from < len(v.p.Waiting); from += size {
		part := v.p.Waiting[from:min(from+size, len(v.p.Waiting))]
		g := WaitGroup{Open: from == 0}
		if size < len(v.p.Waiting) {
			first, last := part[0].Person, part[len(part)-1].Person
			g.Summary = v.f(sayWaitGroup, v.place[first], v.place[last], lang.Count(len(part), sayWaitingOne, sayWaiting))
		}
		for _, one := range part {
			g.People = append(g.People, v.wait(one))
		}
		w.Groups = append(w.Groups, g)
	}
	return w
}

func (v view) wait(w plan.Waiting) Wait {
	out := Wait{ID: v.waitAnchor(w.Person), Name: web.Link{Href: "#" + v.rowAnchor(w.Person), Text: v.personName(w.Person)},
		Place:     v.f(sayOrder, v.place[w.Person]),
		Wish:      v.f(sayWishes, v.person[w.Person].Hours.Wanted, v.months(w.Months)),
		Strip:     v.dashed(w.Wanted),
		HelpTitle: v.t(sayWhatHelps)}
	if v.person[w.Person].Hours.Wanted == 0 {
		out.Wish, out.Strip = v.f(sayWishless, v.months(w.Months)), v.dashed(0)
	}
	out.Reasons = v.all(w.Reasons)
	if len(out.Reasons) > reasonsShown {
		out.Reasons, out.Rest = out.Reasons[:reasonsShown], out.Reasons[reasonsShown:]
		out.More = v.count(len(out.Rest), sayReasonsOne, sayReasons)
	}
	out.Tag = Tag{"plain", v.t(sayNoneFound)}
	if w.Proven {
		out.Tag = Tag{"", v.t(sayProven)}
	}
	for _, c := range w.Changes {
		out.Changes = append(out.Changes, v.change(c))
	}
	if len(out.Changes) == 0 {
		out.NoChange = v.t(sayNoChange)
	}
	return out
}

func (v view) change(c plan.Change) Change {
	out := Change{Class: "plain", Text: v.t(c.Text), Tag: Tag{"plain", v.t(sayNotYet)}}
	if !c.Verified {
		return out
	}
	out.Class, out.Tag = "", Tag{"", v.t(sayVerified)}
	effect := sayKeepsAll
	if len(c.Displaced) > 0 {
		effect = v.displaced(c.Displaced)
		out.Class, out.Tag.Class = "gold", "gold"
	}
	if c.Moves > 0 {
		effect = lang.Sentences(effect, lang.Count(c.Moves, sayMovesOne, sayMoves))
	}
	out.Effects = v.t(effect)
	return out
}

func (v view) displaced(ids []people.ID) lang.Text {
	var who []lang.Text
	for _, id := range ids {
		who = append(who, lang.Same(v.personName(id)))
	}
	if len(who) == 1 {
		return lang.F(sayDisplaces.FR, sayDisplaces.EN, who[0])
	}
	return lang.F(sayDisplace.FR, sayDisplace.EN, lang.Join(who))
}

// helps gathers the verified changes that displace nobody and would place more than one person.
func (v view) helps() Helps {
	out := Helps{Title: v.t(sayHelpsTitle), Lead: v.t(sayHelpsLead)}
	who, seen := map[string][]people.ID{}, []string{}
	for _, w := range v.p.Waiting {
		for _, c := range w.Changes {
			text := v.t(c.Text)
			if !c.Verified || len(c.Displaced) > 0 {
				continue
			}
			if who[text] == nil {
				seen = append(seen, text)
			}
			who[text] = append(who[text], w.Person)
		}
	}
	sort.SliceStable(seen, func(i, j int) bool { return len(who[seen[i]]) > len(who[seen[j]]) })
	for _, text := range seen {
		if len(who[text]) < 2 || len(out.Items) == helpsShown {
			break
		}
		h := Help{Text: text, Count: v.count(len(who[text]), sayHelpsOne, sayHelps)}
		for i, id := range who[text] {
			if i == helpedShown {
				h.Others = v.f(sayAndOthers, len(who[text])-i)
				break
			}
			h.People = append(h.People, web.Link{Href: "#" + v.waitAnchor(id), Text: v.personName(id)})
		}
		out.Items = append(out.Items, h)
	}
	return out
}
