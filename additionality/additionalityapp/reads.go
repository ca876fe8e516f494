package additionalityapp

import (
	"context"

	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/calendar"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/territory"
)

// Row is a decision for programs.
type Row struct {
	ID         string              `json:"id"`
	Activity   needs.ActivityID    `json:"activity"`
	Version    int                 `json:"version"`
	State      additionality.State `json:"state"`
	Decided    calendar.Date       `json:"decided"`
	From       calendar.Date       `json:"from"`
	Until      *calendar.Date      `json:"until,omitempty"`
	Conditions []lang.Text         `json:"conditions"`
	Reason     string              `json:"reason"`
	Withdrawn  bool                `json:"withdrawn,omitempty"`
}

// Rows is the decisions for programs.
type Rows struct {
	Decisions []Row `json:"decisions"`
}

type nothing struct{}

func list(ctx context.Context, c *op.Call, _ nothing) (Rows, error) {
	all, err := additionalitydb.All(ctx, c.Q, territory.ID(c.Actor.Territory))
	out := Rows{Decisions: []Row{}}
	for _, d := range all {
		r := Row{ID: d.ID, Activity: d.Activity, Version: d.Version, State: d.State, Decided: d.Decided, From: d.Valid.From, Conditions: []lang.Text{}, Reason: d.Reason, Withdrawn: d.Withdrawn}
		if !d.Valid.Open {
			until := d.Valid.Until
			r.Until = &until
		}
		for _, one := range d.Conditions {
			r.Conditions = append(r.Conditions, one.Words())
		}
		out.Decisions = append(out.Decisions, r)
	}
	return out, err
}
