package planfolder

import (
	"sort"

	"fabrique/lang"
	"fabrique/plan"
)

var readmeName = lang.T("LISEZMOI", "README")

// check looks for what is wrong across rows and files.
func (rd *reader) check(all content, in plan.Input) {
}

// sort puts the problems in the order of files and lines, the whole folder first.
func (rd *reader) sort() {
	at := map[string]int{}
	for i, f := range rd.report.Files {
		at[f] = i + 1
	}
	sort.SliceStable(rd.report.Problems, func(i, j int) bool {
		p, q := rd.report.Problems[i], rd.report.Problems[j]
		if p.File != q.File {
			if at[p.File] != at[q.File] {
				return at[p.File] < at[q.File]
			}
			return p.File < q.File
		}
		return p.Line < q.Line
	})
}
