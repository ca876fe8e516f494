package nearness

import (
	"math/rand/v2"
	"testing"

	"fabrique/skills"
)

var kin = []skills.Skill{
	{Code: "bikes", Family: "repair", Occupations: []string{"I1619", "I1628"}},
	{Code: "cars", Family: "repair", Occupations: []string{"I1604"}},
	{Code: "motors", Occupations: []string{"I1607"}},
	{Code: "robots", Occupations: []string{"I1628"}},
	{Code: "gears", Occupations: []string{"I1610"}},
	{Code: "welding", Occupations: []string{"H2913"}},
	{Code: "sewing", Family: "textile", Occupations: []string{"D1207"}},
	{Code: "laundry", Family: "textile", Occupations: []string{"K2201"}},
}

var moves = []Passage{{"I1619", "H2913"}}

func TestTies(t *testing.T) {
	m := Of(kin, moves)
	for _, c := range []struct {
		from, to skills.Code
		tie      Tie
	}{
		{"bikes", "cars", SameFamily}, {"laundry", "sewing", SameFamily}, {"robots", "bikes", SameTrade}, {"bikes", "robots", SameTrade},
		{"gears", "motors", SameDomain}, {"bikes", "welding", PeopleMoved}, {"welding", "bikes", Apart}, {"sewing", "bikes", Apart}, {"bikes", "bikes", Apart},
	} {
		if got := m.Between(c.from, c.to); got != c.tie {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got.Because().EN, c.tie.Because().EN)
		}
	}
}

func TestSteps(t *testing.T) {
	m := Of(kin, moves)
	const learn = true
	for name, c := range map[string]struct {
		has  map[skills.Code]skills.Level
		want Wanted
		step Step
		gap  Gap
	}{
		"has it":                     {levels{"bikes": 3}, Wanted{"bikes", 2, false}, Step{Held: 3}, AtLevel},
		"one level short":            {levels{"bikes": 1}, Wanted{"bikes", 2, false}, Step{Held: 1, Way: Near, Short: 1}, OneShort},
		"near, does it":              {levels{"cars": 2}, Wanted{"bikes", 2, false}, Step{Way: Near, Short: 1, Through: "cars", Tie: SameFamily}, OneShort},
		"near, shows it":             {levels{"cars": 4}, Wanted{"bikes", 2, false}, Step{Way: Near, Short: 1, Through: "cars", Tie: SameFamily}, OneShort},
		"near, a level too low":      {levels{"cars": 2}, Wanted{"bikes", 3, false}, Step{Way: Training, Short: 2, Through: "cars", Tie: SameFamily}, More},
		"near, hardly begun":         {levels{"cars": 1}, Wanted{"bikes", 2, false}, Step{Way: Training, Short: 2}, More},
		"the best of two":            {levels{"cars": 2, "robots": 3}, Wanted{"bikes", 3, false}, Step{Way: Near, Short: 1, Through: "robots", Tie: SameTrade}, OneShort},
		"the closest of two":         {levels{"cars": 3, "robots": 3}, Wanted{"bikes", 3, false}, Step{Way: Near, Short: 1, Through: "cars", Tie: SameFamily}, OneShort},
		"people move there":          {levels{"bikes": 2}, Wanted{"welding", 2, false}, Step{Way: Near, Short: 1, Through: "bikes", Tie: PeopleMoved}, OneShort},
		"nobody moves back":          {levels{"welding": 4}, Wanted{"bikes", 2, false}, Step{Way: Training, Short: 2}, More},
		"nothing, learned there":     {nil, Wanted{"sewing", 4, learn}, Step{Way: OnTheJob}, OneShort},
		"nothing, one level is lost": {nil, Wanted{"sewing", 1, false}, Step{Way: Near, Short: 1}, OneShort},
		"nothing":                    {nil, Wanted{"sewing", 2, false}, Step{Way: Training, Short: 2}, More},
		"nothing asked":              {nil, Wanted{"sewing", 0, false}, Step{}, AtLevel},
	} {
		c.step.Wanted = c.want
		if got := m.Steps(c.has, []Wanted{c.want}); got[0] != c.step {
			t.Errorf("%s: %+v, want %+v", name, got[0], c.step)
		}
		if got := m.Gap(c.has, []Wanted{c.want}); got != c.gap {
			t.Errorf("%s: gap %d, want %d", name, got, c.gap)
		}
	}
	two := []Wanted{{"bikes", 2, false}, {"sewing", 2, false}}
	if got := m.Gap(levels{"cars": 2, "laundry": 2}, two); got != More {
		t.Errorf("two short trainings are %d, want more than one", got)
	}
}

type levels = map[skills.Code]skills.Level

// TestKinOnlyHelps draws persons and activities: what is near never widens the
// gap, never closes it, and neither does a higher level of anything.
func TestKinOnlyHelps(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	with, without := Of(kin, moves), Map{}
	helped := 0
	for range 3000 {
		has, wants := levels{}, []Wanted{}
		for range r.IntN(4) {
			has[kin[r.IntN(len(kin))].Code] = skills.Level(1 + r.IntN(4))
		}
		for range 1 + r.IntN(3) {
			wants = append(wants, Wanted{kin[r.IntN(len(kin))].Code, skills.Level(1 + r.IntN(4)), r.IntN(4) == 0})
		}
		near, bare := with.Gap(has, wants), without.Gap(has, wants)
		if near > bare || (near == AtLevel) != (bare == AtLevel) {
			t.Fatalf("%v for %v: gap %d with kin, %d without", has, wants, near, bare)
		}
		if near < bare {
			helped++
		}
		has[kin[r.IntN(len(kin))].Code] = skills.Showing
		if after := with.Gap(has, wants); after > near {
			t.Fatalf("a higher level widens the gap: %v for %v", has, wants)
		}
	}
	if helped == 0 {
		t.Error("nothing near was met")
	}
}

func TestCatalogueFillsIn(t *testing.T) {
	m := Of([]skills.Skill{{Code: "sewing"}, {Code: "laundry"}, {Code: "mine", Family: "mine"}}, nil)
	if m.Between("laundry", "sewing") != SameFamily || m.Between("mine", "sewing") != Apart {
		t.Error("codes of the catalogue have no kin")
	}
	named := []skills.Skill{{Code: "x1"}, {Code: "x2"}, {Code: "x3"}}
	named[0].Name.FR, named[2].Name.FR = "coudre et retoucher", "savoir tout faire"
	named[1].Name.EN = "Washing, ironing and folding laundry"
	if told(named[0]).Family != "textile" || told(named[1]).Family != "textile" {
		t.Error("a name of the catalogue is not known")
	}
	if e := told(named[2]); e.Family != "" {
		t.Errorf("an unknown name has kin: %+v", e)
	}
}

func TestRegister(t *testing.T) {
	r := &skills.Register{
		Occupations: []skills.Occupation{
			{Code: "I1619", Near: []string{"I1607", "Z1", "I1604", "K2201"}, Asks: []skills.Asked{{Ability: "100", Core: skills.Main}}},
			{Code: "I1607", Asks: []skills.Asked{{Ability: "200", Core: skills.Main}, {Ability: "100", Core: skills.Beside}}},
		},
		Abilities: []skills.Ability{{ID: "100", Label: "Réparer un vélo", Group: "7"}, {ID: "200", Label: "Régler un moteur", English: "Tuning an engine"}},
	}
	r.Sort()
	list := FromRegister(r, []skills.Code{"100", "200", "300"})
	if len(list) != 2 || list[0].Family != "7" || list[0].Occupations[0] != "I1619" || list[1].Name.EN != "Tuning an engine" {
		t.Fatalf("%+v", list)
	}
	list = append(list, skills.Skill{Code: "linge", Occupations: []string{"K2201"}})
	p := Passages(r, list)
	if len(p) != 1 || p[0] != (Passage{"I1619", "I1607"}) {
		t.Errorf("%v, want the first moves alone, between occupations in use", p)
	}
	if Of(list, p).Between("100", "200") != SameDomain || Of(list, p).Between("100", "linge") != Apart {
		t.Error("the register ties the wrong skills")
	}
}
