package people

import (
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
)

var today = calendar.On(2026, 3, 2)

func ago(months int) *calendar.Date {
	d := (today.Month() - calendar.Month(months)).First() + 1
	return &d
}

func TestAssess(t *testing.T) {
	for name, c := range map[string]struct {
		f    File
		said Answer
		on   calendar.Date
		want string
	}{
		"all met":                            {File{Facts: Facts{Deprived: ago(12), Living: ago(6)}}, Yes, today, "met met met"},
		"a month short":                      {File{Facts: Facts{Deprived: ago(11), Living: ago(5)}}, Yes, today, "met not met not met"},
		"nothing told":                       {File{}, "", today, "unknown unknown unknown"},
		"not a volunteer":                    {File{Facts: Facts{Deprived: ago(30), Living: ago(30)}}, No, today, "not met met met"},
		"before mid-2021, registration asks": {File{Facts: Facts{Registered: No}}, "", calendar.On(2021, 6, 30), "unknown unknown unknown not met"},
		"since mid-2021, it does not":        {File{Facts: Facts{Registered: No}}, "", calendar.On(2021, 7, 1), "unknown unknown unknown"},
	} {
		got := ""
		for _, f := range Assess(c.f, c.said, Usual.Criteria(c.on), c.on) {
			got += " " + string(f.Verdict)
			if f.Why.Empty() {
				t.Errorf("%s: a rule has no reason", name)
			}
		}
		if got != " "+c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	if c := (Rules{Scheme: Walloon}).Criteria(today); c.Deprived != 24 {
		t.Errorf("Wallonia asks %d months", c.Deprived)
	}
}

func TestAgainst(t *testing.T) {
	met, unmet, unknown := Finding{Verdict: IsMet}, Finding{Verdict: NotMet}, Finding{Verdict: Unknown}
	for name, c := range map[string]struct {
		list     []Finding
		eligible bool
		want     int
	}{
		"yes, all met":        {[]Finding{met, met}, true, 0},
		"yes, one unmet":      {[]Finding{met, unmet}, true, 1},
		"yes, one unknown":    {[]Finding{met, unknown}, true, 0},
		"no, all met":         {[]Finding{met, met}, false, 2},
		"no, one unmet":       {[]Finding{met, unmet}, false, 0},
		"no, one still asked": {[]Finding{met, unknown}, false, 0},
	} {
		if got := len(Against(c.list, c.eligible)); got != c.want {
			t.Errorf("%s: against %d rules, want %d", name, got, c.want)
		}
	}
}

func TestMove(t *testing.T) {
	at := func(s State) Step { return Step{State: s, On: today} }
	for name, c := range map[string]struct {
		last, next Step
		field      string // of the fault, "" for none
	}{
		"met after contact":         {at(Contacted), at(Met), ""},
		"not listed before decided": {at(Met), at(Listed), "to"},
		"not before the last step":  {at(Met), Step{State: Volunteer, On: today - 1}, "on"},
		"placed says where":         {at(Listed), at(Placed), "kind"},
		"placed in training":        {at(Preparing), Step{State: Placed, On: today, Kind: InTraining}, ""},
		"a pause has a reason":      {at(Listed), at(Paused), "reason"},
		"comes back":                {at(Left), at(Met), ""},
	} {
		err := Move(c.last, c.next)
		field := ""
		if all := fault.All(err); len(all) > 0 {
			field = all[0].Field
		}
		if field != c.field || (err == nil) != (c.field == "") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, s := range States {
		if s.Name().Empty() || len(s.Next()) == 0 {
			t.Errorf("%s has no words, or leads nowhere", s)
		}
	}
}

func TestAiling(t *testing.T) {
	for text, want := range map[string]string{
		"ne peut pas porter plus de 10 kg":   "",
		"suivie pour dépression":             "dépression",
		"Diabétique, se fatigue vite":        "Diabétique",
		"has had a burnout":                  "burnout",
		"préfère les matins, sans escaliers": "",
		"reconnue RQTH":                      "RQTH",
	} {
		if got := Ailing("", text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNoticeEnds(t *testing.T) {
	day := today
	for name, c := range map[string]struct {
		n  Notice
		on calendar.Date
		ok bool
	}{
		"the delay runs":         {Notice{Ends: today + 30}, today, false},
		"the delay is over":      {Notice{Ends: today}, today, true},
		"an appeal is open":      {Notice{Ends: today, Appeal: &day}, today + 40, false},
		"the appeal kept them":   {Notice{Ends: today, Appeal: &day, Outcome: Kept}, today + 40, false},
		"the exit was confirmed": {Notice{Ends: today, Appeal: &day, Outcome: Confirmed}, today + 40, true},
		"the notice was undone":  {Notice{Ends: today, Withdrawn: true}, today, false},
	} {
		if err := c.n.Ready(c.on); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}
