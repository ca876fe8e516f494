package planpage

import (
	"strings"

	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/worktime"
)

// Board is who does what, in the order of the list.
type Board struct {
	Title, Lead, Caption string
	Keys                 []web.Link // reference of a square, and what it means
	KeysTitle            string
	Activities           []Sign
	Columns              Columns
	Groups               []Group
	Reference            string
	Seasons              []SeasonPart
	IndexTitle           string
	Index                []Letter
}

// Columns are the heads of the board.
type Columns struct{ Person, Hours, Job, Week, Start, Why string }

// Sign is a square with the activity it stands for.
type Sign struct {
	Square web.Squares
	Link   web.Link
	Hours  string
}

// Group is some rows of the board; Summary is empty when there is only one.
type Group struct {
	Summary, Caption string
	Open             bool
	Columns          Columns
	Rows             []Row
}

// Tag is one word or two beside a name.
type Tag struct{ Class, Text string }

// Row is one person of the board.
type Row struct {
	ID, Place, Name, Since string
	Tags                   []Tag
	Wished, Paid           string
	Strip                  web.Squares
	Week                   *web.Squares
	Shares                 []Share
	Start, Already         string // the month, or that the work goes on already
	StartWhy               string
	Why                    []string
	More                   *web.Link
	Columns                Columns
}

// Share is one activity of a job, in words.
type Share struct {
	Link     web.Link
	HalfDays string
}

// Letter is the persons whose name begins with it.
type Letter struct {
	Letter string
	Links  []web.Link
}

// How many rows a group of the board holds: it folds beyond the first.
const (
	groupFrom, groupSize = 40, 25
	manyFrom, manySize   = 600, 100
)

func (v view) board() Board {
	b := Board{Title: v.t(sayBoard), Lead: v.f(sayBoardLead, worktime.DayName(v.lastDay-1)), Caption: v.t(sayBoard), KeysTitle: v.t(sayKeyTitle), IndexTitle: v.t(sayIndex)}
	b.Columns = Columns{v.t(sayColPerson), v.t(sayColHours), v.t(sayColJob), v.t(sayColWeek), v.t(sayColStart), v.t(sayColWhy)}
	b.Keys = []web.Link{{Href: web.Wait.ID, Text: v.t(sayKeyWait)}, {Href: web.Free.ID, Text: v.t(sayKeyFree)}}
	if v.anyLost() {
		b.Keys = append(b.Keys, web.Link{Href: web.Lost.ID, Text: v.t(sayKeyLost)})
	}
	for _, a := range v.p.Activities {
		if a.Open {
			b.Activities = append(b.Activities, Sign{web.Strip([]string{v.square(a.Activity)}, 1),
				web.Link{Href: "#" + v.activityAnchor(a.Activity), Text: v.t(v.activityName(a.Activity))}, v.t(worded(v.hours(a.HalfDays)))})
		}
	}
	b.Groups, b.Seasons, b.Reference = v.groups(b.Columns), v.seasons(b.Columns), v.reference()
	if len(v.order) > groupFrom/2 {
		b.Index = v.letters()
	}
	return b
}

func worded(s lang.Speaker) lang.Text { return lang.Text{FR: s.In(lang.FR), EN: s.In(lang.EN)} }

func (n *names) anyLost() bool {
	for _, j := range n.p.Jobs {
		if j.Unassigned > 0 {
			return true
		}
	}
	for _, s := range n.p.Seasons {
		for _, j := range s.Jobs {
			if j.Unassigned > 0 {
				return true
			}
		}
	}
	return false
}

func (v view) groups(columns Columns) []Group {
	size := len(v.order)
	switch {
	case size > manyFrom:
		size = manySize
	case size > groupFrom:
		size = groupSize
	}
	var out []Group
	for from := 0; from < len(v.order); from += size {
		until := min(from+size, len(v.order))
		g := Group{Open: from == 0, Columns: columns}
		placed := 0
		for _, person := range v.order[from:until] {
			if v.job[person.ID] != nil {
				placed++
			}
			g.Rows = append(g.Rows, v.row(person, columns))
		}
		jobs, waits := lang.Count(placed, sayPlacedOne, sayPlaced), sayNoneWaits
		if n := until - from - placed; n > 0 {
			waits = lang.Count(n, sayWaitingOne, sayWaiting)
		}
		g.Caption = v.f(sayGroupAll, jobs, waits)
		if len(v.order) > size {
			g.Caption = v.f(sayGroup, from+1, until, jobs, waits)
			g.Summary = g.Caption
		}
		out = append(out, g)
	}
	return out
}

func (v view) row(person people.Person, columns Columns) Row {
	r := Row{ID: v.rowAnchor(person.ID), Place: v.f(sayOrder, v.place[person.ID]), Name: v.personName(person.ID), Columns: columns,
		Since:  v.f(saySince, v.months(person.Listed.MonthsUntil(v.in.Territory.Date))),
		Wished: v.f(sayWished, person.Hours.Wanted)}
	if person.Hours.Wanted == 0 {
		r.Wished = v.t(sayWishUntold)
	}
	if j := v.job[person.ID]; j != nil {
		v.placed(&r, j)
	} else {
		v.waiting(&r, person.ID)
	}
	return r
}

func (v view) placed(r *Row, j *plan.Job) {
	r.Paid = v.t(worded(j.Paid))
	if j.Paid == v.person[j.Person].Hours.Wanted {
		r.Wished = ""
	}
	r.Strip = web.Strip(v.strip(j, web.Lost.ID), 10)
	week := web.Week(v.weekSquares(j.Week, web.Free.ID), v.initials(), v.weekWords(j.Shares, j.Week))
	r.Week = &week
	r.Shares = v.shares(j.Shares)
	r.Start = v.t(worded(j.Start))
	if !j.StartWhy.Empty() {
		r.StartWhy = v.f(sayStartWhy, j.StartWhy)
	}
	if j.Signed {
		r.Start, r.Already = "", v.t(sayAlready)
		r.Tags = append(r.Tags, Tag{"plain", v.t(sayTagSigned)})
	}
	if j.Ahead {
		r.Tags = append(r.Tags, Tag{"gold", v.t(sayTagAhead)})
	}
	if j.Unassigned > 0 {
		r.Tags = append(r.Tags, Tag{"warm", v.f(sayTagLost, lang.Count(j.Unassigned, sayHalf, sayHalves))})
	}
	r.Why = append(v.shareWhys(j), strings.Join(v.all(j.Why), " "))
}

func (v view) shares(list []plan.Share) []Share {
	var out []Share
	for _, s := range list {
		out = append(out, Share{web.Link{Href: "#" + v.activityAnchor(s.Activity), Text: v.t(v.activityName(s.Activity))}, v.count(s.HalfDays, sayHalf, sayHalves)})
	}
	return out
}

func (v view) waiting(r *Row, id people.ID) {
	r.Tags = append(r.Tags, Tag{"warm", v.t(sayTagWaits)})
	wanted := v.wanted(id)
	if w := v.waits[id]; w != nil {
		r.Why = v.all(w.Reasons[:min(1, len(w.Reasons))])
		wanted = w.Wanted
		if len(w.Changes) > 0 {
			r.More = &web.Link{Href: "#" + v.waitAnchor(id), Text: v.t(sayWhatChange)}
		}
	}
	if v.person[id].Hours.Wanted == 0 {
		wanted = 0 // not told
	}
	r.Strip = v.dashed(wanted)
}

func (v view) dashed(wanted int) web.Squares {
	refs := make([]string, min(max(wanted, 0), worktime.Slots))
	for i := range refs {
		refs[i] = web.Wait.ID
	}
	return web.Strip(refs, 10)
}

// initials returns the first letter of each day that the plan uses.
func (v view) initials() []string {
	var out []string
	for d := range v.lastDay {
		out = append(out, strings.ToUpper(v.t(worktime.DayName(d))[:1]))
	}
	return out
}

// weekWords says a week to those who listen: each activity, then its half-days.
func (v view) weekWords(shares []plan.Share, week [worktime.Slots]needs.ActivityID) string {
	var parts []string
	for _, s := range shares {
		var when []string
		for d := range v.lastDay {
			am, pm := week[2*d] == s.Activity, week[2*d+1] == s.Activity
			switch {
			case am && pm:
				when = append(when, v.t(worktime.DayName(d)))
			case am:
				when = append(when, v.t(worktime.SlotName(2*d)))
			case pm:
				when = append(when, v.t(worktime.SlotName(2*d+1)))
			}
		}
		parts = append(parts, v.f(sayShareOf, v.activityName(s.Activity), strings.Join(when, ", ")))
	}
	return strings.Join(parts, " ; ")
}

// shareWhys says for each activity of a job what ties it to the person, after its sign.
func (v view) shareWhys(j *plan.Job) []string {
	var out []string
	for _, s := range j.Shares {
		switch why := v.t(s.Why); {
		case why == "":
		case len(j.Shares) == 1:
			out = append(out, capital(why)+".")
		default:
			out = append(out, v.f(sayColon, v.sign[s.Activity], why)+".")
		}
	}
	return out
}
