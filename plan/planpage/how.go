package planpage

import (
	"strconv"

	"fabrique/lang"
	"fabrique/money"
	"fabrique/plan"
	"fabrique/territory"
)

// How is how the plan was computed, and on what it rests.
type How struct {
	Title, Lead, Caption string
	Columns              [4]string
	Levels               []LevelRow
	FactsTitle           string
	Facts                []Fact
	Again                string
	AssumedTitle         string
	AssumedCaption       string
	AssumedColumns       [2]string
	Assumed              []Fact
}

// LevelRow is one aim.
type LevelRow struct {
	Title, Reached, Best, Given string
	Gap                         Tag
}

func (v view) how() How {
	h := How{Title: v.t(sayHow), Lead: v.t(sayHowLead), Caption: v.t(sayHowCap),
		Columns:    [4]string{v.t(sayColAim), v.t(sayColReached), v.t(sayColBest), v.t(sayColClose)},
		FactsTitle: v.t(sayFacts), Again: v.t(saySameAgain),
		AssumedTitle: v.t(sayAssumed), AssumedCaption: v.t(sayAssumedCap), AssumedColumns: [2]string{v.t(sayColWhat), v.t(sayColSource)}}
	for _, l := range v.p.Levels {
		h.Levels = append(h.Levels, v.level(l))
	}
	h.Facts = v.facts()
	for _, a := range v.p.Assumptions {
		h.Assumed = append(h.Assumed, Fact{v.t(a.Text), v.t(supposedBy(a))})
	}
	return h
}

// supposedBy says who supposes a figure, and on what ground.
func supposedBy(a plan.AssumptionUsed) lang.Text {
	switch {
	case a.Author == "":
		return sayOurs
	case a.Source == "":
		return lang.F(saySupposer.FR, saySupposer.EN, a.Author)
	}
	return lang.F(saySupposerOn.FR, saySupposerOn.EN, a.Author, a.Source)
}

func (v view) level(l plan.Level) LevelRow {
	r := LevelRow{Title: v.t(aim(l)), Reached: v.t(amount(l.Name, l.Value)), Best: v.t(amount(l.Name, l.Bound)), Given: v.t(l.Given), Gap: Tag{"plain", v.t(gapWords(v.p.Policy, l))}}
	if l.Proven {
		r.Gap.Class = ""
	}
	return r
}

func gapWords(policy territory.Policy, l plan.Level) lang.Text {
	switch {
	case l.Proven:
		return sayGapProven
	case policy == territory.Strict && l.Name == "placed":
		return lang.F(sayGapStrict.FR, sayGapStrict.EN, percent(l.Gap))
	}
	if l.Name == "hours" {
		return lang.F(sayGapAtMost.FR, sayGapAtMost.EN, lang.Count(int(l.Value-l.Bound), sayHalf, sayHalves))
	}
	return lang.F(sayGapAtMost.FR, sayGapAtMost.EN, percent(l.Gap))
}

// aim words the aim of a level, by its name when we know it.
func aim(l plan.Level) lang.Text {
	if t, ok := aimTitles[l.Name]; ok {
		return t
	}
	return l.Title
}

// amount words a value of the level called name.
func amount(name string, value int64) lang.Text {
	switch name {
	case "placed":
		return lang.F(sayListPoints.FR, sayListPoints.EN, value)
	case "hours":
		return lang.F(sayApart.FR, sayApart.EN, lang.Count(int(value), sayHalf, sayHalves))
	case "fit":
		return lang.F(sayMisfit.FR, sayMisfit.EN, value)
	case "needs":
		return lang.F(sayUseful.FR, sayUseful.EN, value)
	case "cost":
		return lang.F(sayAYear.FR, sayAYear.EN, money.Cents(value).Rounded())
	}
	return lang.F("%s", "%s", value)
}

func (v view) facts() []Fact {
	t := v.in.Territory
	out := []Fact{
		{v.t(sayDate), v.t(worded(t.Date))},
		{v.t(sayHorizon), v.t(v.months(len(v.p.Months)))},
		{v.t(sayRule), v.t(v.p.Policy.Name())},
		{v.t(sayPointsName), v.f(sayPointsAre, max(t.Base, 0))},
		{v.t(sayHalfDayIs), v.t(worded(v.halfDay))},
		{v.t(saySeed), strconv.FormatUint(v.p.Seed, 10)},
		{v.t(sayWork), lang.Int(v.p.Work).In(v.tag)},
	}
	if t.Base == 0 {
		out[3].Value = v.f(sayPointsAre, 10)
	}
	if v.p.Interrupted {
		out = append(out, Fact{v.t(sayInterrupted), v.t(sayYes)})
	}
	return out
}
