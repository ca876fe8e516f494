package planpage

import (
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan"
)

// Door is the first page of a folder: it leads to the plan in each language.
type Door struct {
	web.Frame
	Ways []Way
}

// Way is one language of the plan.
type Way struct {
	Tag                   lang.Tag
	Kicker, Answer, Proof string
	Link                  web.Link
	Notice                string
}

func door(in plan.Input, p *plan.Plan) Door {
	d := Door{Frame: web.NewFrame(lang.FR, in.Territory.Name, "assets/", "plan.css")}
	d.Policy, d.Place = web.FilePolicy, in.Territory.Name
	for _, tag := range lang.Tags {
		v := view{&names{in: in, p: p}, tag}
		w := Way{Tag: tag, Kicker: v.f(sayPlanOf, in.Territory.Date), Answer: v.t(answer(p)), Proof: v.t(proof(p)),
			Link: web.Link{Href: pageName(tag), Text: v.t(sayRead)}}
		if in.Territory.Invented {
			w.Notice = v.t(sayInvented)
		}
		d.Ways = append(d.Ways, w)
	}
	return d
}
