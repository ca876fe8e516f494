package peopleapp

import (
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/worktime"
)

// ToldPart is what a person told in one part of the interview.
type ToldPart struct {
	Name  string
	Saved string
	Lines []string
	Edit  web.Link
}

// HoursPicture shows chosen hours and free half-days as squares, and in words.
type HoursPicture struct {
	Words, Free string
	Strip, Week web.Squares
	Past        []string
}

func (p *Person) told(v *desk.Visit, r peopledb.Row) error {
	for _, w := range parts {
		part := ToldPart{Name: lang.Upper(w.Name).In(v.Lang), Lines: people.Tell(r.File, w.Code, v.Lang), Edit: web.Link{Href: to(v, r.ID, "/interview/"+w.Code), Text: say.modify.In(v.Lang)}}
		if len(part.Lines) == 0 {
			part.Saved = say.notTold.In(v.Lang)
		}
		p.Told = append(p.Told, part)
	}
	t, err := half(v)
	if err == nil && len(r.Chosen) > 0 {
		p.Hours = hoursPicture(r.File, t.HalfDay, v.Lang)
	}
	return err
}

// hoursPicture draws the half-days wanted: full up to the least, open up to the most.
func hoursPicture(f people.File, half worktime.Minutes, tag lang.Tag) *HoursPicture {
	h := f.Hours()
	least, wanted, most := h.Least.HalfDays(half), h.Wanted.HalfDays(half), h.Most.HalfDays(half)
	var refs []string
	for i := range max(most, wanted) {
		switch {
		case i < least:
			refs = append(refs, web.Done.ID)
		case i < wanted:
			refs = append(refs, web.Room.ID)
		default:
			refs = append(refs, web.Free.ID)
		}
	}
	p := &HoursPicture{Strip: web.Strip(refs, worktime.Slots), Free: people.FreeWords(f.Available).In(tag)}
	p.Words = lang.F("%s demi-journées souhaitées, pas moins de %s, pas plus de %s : %s par semaine.", "%s half-days wanted, no fewer than %s, no more than %s: %s a week.", wanted, least, most, h.Wanted).In(tag)
	var days, week []string
	for t := range worktime.Slots {
		if t%2 == 0 {
			days = append(days, string([]rune(lang.Upper(worktime.DayName(t / 2)).In(tag))[:1]))
		}
		if f.Available.Has(t) {
			week = append(week, web.Done.ID)
		} else {
			week = append(week, web.Free.ID)
		}
	}
	p.Week = web.Week(week, days, "")
	for i := range f.Chosen[:len(f.Chosen)-1] {
		c := f.Chosen[i]
		p.Past = append(p.Past, lang.F("À partir du %s : %s par semaine. %s", "From %s: %s a week. %s", c.From, c.Wanted, c.Why).In(tag))
	}
	return p
}
