package planpage

import (
	"strings"
	"testing"

	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan"
)

// nobody is the sample with nobody placed.
func nobody() (plan.Input, *plan.Plan) {
	in, p := sample(64)
	for _, j := range p.Jobs {
		p.Waiting = append(p.Waiting, plan.Waiting{Person: j.Person})
	}
	p.Jobs = nil
	for i := range p.Activities {
		p.Activities[i].Open = false
	}
	return in, p
}

func shown(t *testing.T, in plan.Input, p *plan.Plan, tag lang.Tag) string {
	t.Helper()
	var b strings.Builder
	if err := Template().Write(&b, NewPage(in, p, tag)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNobodyPlacedHasNoHoursNorMoney(t *testing.T) {
	in, p := nobody()
	for _, tag := range lang.Tags {
		page := shown(t, in, p, tag)
		for _, id := range []string{`id="waits"`, `id="activities"`, `id="policies"`} {
			if !strings.Contains(page, id) {
				t.Errorf("%s: no %s", tag, id)
			}
		}
		for _, id := range []string{`id="starts"`, `id="money"`, `href="#money"`, `href="#starts"`} {
			if strings.Contains(page, id) {
				t.Errorf("%s: %s of a plan without any job", tag, id)
			}
		}
		var b strings.Builder
		if err := Summary(&b, in, p, tag, 80, false); err != nil {
			t.Fatal(err)
		}
		for _, word := range []lang.Text{sumHours, sumMoney} {
			if strings.Contains(b.String(), "\n"+word.In(tag)) {
				t.Errorf("%s: %s of a plan without any job:\n%s", tag, word.In(tag), b.String())
			}
		}
	}
}

// TestStoppedTooSoonSaysNothingOfAnybody: before a first plan, no reason would be true.
func TestStoppedTooSoonSaysNothingOfAnybody(t *testing.T) {
	in, p := nobody()
	p.Interrupted = true
	for _, tag := range lang.Tags {
		page := shown(t, in, p, tag)
		if !strings.Contains(page, sayNoPlan.In(tag)) || strings.Contains(page, "<section") {
			t.Errorf("%s: a page with sections, of no plan", tag)
		}
		var b strings.Builder
		if err := Summary(&b, in, p, tag, 80, false); err != nil {
			t.Fatal(err)
		}
		if text := b.String(); !strings.Contains(text, sayNoPlan.In(tag)) || strings.Contains(text, sumWaits.In(tag)) || strings.Contains(text, "%") {
			t.Errorf("%s: %s", tag, text)
		}
	}
}

func TestAReasonIsSaidOnceForAll(t *testing.T) {
	in, p := sample(64)
	v := view{index(in, p), lang.EN}
	if one := v.share(nil, Tag{}, "Alone.", web.Link{Text: "a"}); len(one) != 1 || len(one[0].People) != 1 {
		t.Errorf("%+v", one)
	}
	var nearly []Shared
	for range sharedShown + 1 {
		nearly = v.share(nearly, Tag{}, "No plan.", web.Link{Text: "a"})
	}
	if len(nearly[0].People) != sharedShown+1 || nearly[0].More != "" {
		t.Errorf("one alone is folded: %+v", nearly)
	}
	proven, none := Tag{"", "proven"}, Tag{"plain", "none found"}
	var list []Shared
	for range sharedShown + 3 {
		list = v.share(list, proven, "No plan.", web.Link{Text: "a"})
	}
	list = v.share(list, none, "No plan.", web.Link{Text: "b"})
	if len(list) != 2 || len(list[0].People) != sharedShown || len(list[0].Rest) != 3 || list[0].More != "3 more" || len(list[1].People) != 1 || list[1].More != "" {
		t.Errorf("%+v", list)
	}
}

func TestWaitingLessThanAMonthIsSaidSo(t *testing.T) {
	in, p := sample(64)
	v := view{index(in, p), lang.FR}
	if got := v.months(0).In(lang.FR); got != "moins d’un mois" {
		t.Error(got)
	}
	if got := v.months(1).In(lang.FR); got != "1\u00a0mois" {
		t.Error(got)
	}
}
