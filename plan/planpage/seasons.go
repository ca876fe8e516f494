package planpage

import (
	"fabrique/calendar"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan"
)

// SeasonPart is the other week of some months: who does what then.
type SeasonPart struct {
	Summary, Caption string
	Columns          Columns
	Rows             []SeasonRow
}

// SeasonRow is one person whose week differs in a season.
type SeasonRow struct {
	Person web.Link
	Strip  web.Squares
	Week   web.Squares
	Shares []Share
	Lost   string
}

// reference says which month the board shows.
func (v view) reference() string {
	if v.p.Reference == 0 || len(v.p.Jobs) == 0 {
		return ""
	}
	if len(v.p.Seasons) > 0 {
		return v.f(sayReference, v.p.Reference)
	}
	return v.f(saySteady, v.p.Reference)
}

func (v view) seasons(columns Columns) []SeasonPart {
	var out []SeasonPart
	for _, s := range v.p.Seasons {
		var months []lang.Text
		for _, m := range s.Months {
			months = append(months, calendar.Name(m))
		}
		part := SeasonPart{Columns: columns}
		for i := range s.Jobs {
			if row, ok := v.seasonRow(&s.Jobs[i]); ok {
				part.Rows = append(part.Rows, row)
			}
		}
		part.Caption = v.f(saySeasonCap, lang.Join(months))
		part.Summary = v.f(saySeason, lang.Join(months), lang.Count(len(part.Rows), sayPerson, sayPersons))
		if len(part.Rows) > 0 {
			out = append(out, part)
		}
	}
	return out
}

// seasonRow returns the row of a person whose week then differs; ok is false when it does not.
func (v view) seasonRow(s *plan.SeasonJob) (r SeasonRow, ok bool) {
	main := v.job[s.Person]
	if main == nil || main.Week == s.Week && main.Unassigned == s.Unassigned {
		return r, false
	}
	j := plan.Job{Person: s.Person, Shares: s.Shares, Week: s.Week, Unassigned: s.Unassigned}
	r = SeasonRow{Person: v.personLink(&j), Strip: web.Strip(v.strip(&j, web.Lost.ID), 10),
		Week: web.Week(v.weekSquares(s.Week, web.Free.ID), v.initials(), v.weekWords(s.Shares, s.Week)), Shares: v.shares(s.Shares)}
	if s.Unassigned > 0 {
		r.Lost = v.f(sayTagLost, lang.Count(s.Unassigned, sayHalf, sayHalves))
	}
	return r, true
}
