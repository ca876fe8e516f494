package planfolder

import (
	"fabrique/kit/table"
	"fabrique/lang"
)

// Report is everything found while reading, in the order of files and lines;
// its rows are counted by the English name of their sheet.
type Report = table.Report

// Problem is one thing to look at in what was read.
type Problem = table.Problem

// Severity is how much a problem matters.
type Severity = table.Severity

// The severities. With an [Error] no plan can be made; with a [Warning] one
// can, perhaps not the one that was meant.
const (
	Error   = table.Error
	Warning = table.Warning
	Note    = table.Note
)

// counted words what was read, for the last line of the report.
func counted(r Report) lang.Text {
	return lang.Join([]lang.Text{
		lang.Count(r.Rows["people"], lang.T("%s personne", "%s person"), lang.T("%s personnes", "%s people")),
		lang.Count(r.Rows["activities"], lang.T("%s activité", "%s activity"), lang.T("%s activités", "%s activities")),
	})
}
