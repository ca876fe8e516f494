package planapp

import (
	"testing"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/skills/nearness"
	"fabrique/skills/skillsdb"
)

// TestKinComesFromTheRegister reads families and moves from the register in use,
// and lets a plan without any register stand on the built-in catalogue.
func TestKinComesFromTheRegister(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		in := plan.Input{Skills: []skills.Skill{{Code: "100"}, {Code: "bikes", Occupations: []string{"I1619"}}}}
		if err := kin(t.Context(), d.Read(), &in); err != nil || in.Passages != nil || in.Skills[0].Family != "" {
			t.Fatalf("without a register: %+v, %v", in, err)
		}
		r := skills.Register{Edition: skills.Edition{Family: skills.ROME, Version: "60"},
			Occupations: []skills.Occupation{{Code: "H2913", Asks: []skills.Asked{{Ability: "100", Core: skills.Main}}}, {Code: "I1619", Near: []string{"H2913"}}},
			Abilities:   []skills.Ability{{ID: "100", Label: "Souder", Group: "9"}}}
		if err := d.InTx(t.Context(), func(tx db.Tx) error { return skillsdb.Save(t.Context(), tx, &r, calendar.On(2026, 11, 23)) }); err != nil {
			t.Fatal(err)
		}
		if err := kin(t.Context(), d.Read(), &in); err != nil {
			t.Fatal(err)
		}
		if in.Skills[0].Name.FR != "Souder" || in.Skills[0].Family != "9" || nearness.Of(in.Skills, in.Passages).Between("bikes", "100") != nearness.PeopleMoved {
			t.Errorf("%+v", in)
		}
	}, skillsdb.Schema)
}
