package archive

import (
	"regexp"
	"strconv"
	"strings"

	"fabrique/fault"
)

// romeCode finds a code of ROME alone in a cell.
var romeCode = regexp.MustCompile(`^[A-N]\d{4}$`)

// Seekers reads how many people look for each occupation: a table whose rows hold a
// code of ROME and, after it, a number. The numbers of rows of the same code add up,
// so that a table by month or by town serves as well.
func Seekers(path string) (map[string]int, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	out := map[string]int{}
	for _, name := range f.named(func(s string) bool { return strings.HasSuffix(s, ".csv") || strings.HasSuffix(s, ".txt") }) {
		s, err := f.sheet(name)
		if err != nil {
			return nil, err
		}
		for _, row := range s.rows {
			code, n := "", 0
			for i := range row.Cells {
				cell := strings.TrimSpace(row.Cell(i))
				if romeCode.MatchString(cell) {
					code = cell
				} else if v, err := strconv.Atoi(strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(cell)); err == nil && code != "" {
					n = max(v, 0)
				}
			}
			if code != "" {
				out[code] += n
			}
		}
	}
	if len(out) == 0 {
		return nil, fault.Newf(fault.NotFound, "« %s » ne donne aucun nombre par code ROME. Il faut une colonne de codes, comme K1303, et une colonne de nombres après elle.",
			"“%s” gives no number by code of ROME. It takes a column of codes, such as K1303, and a column of numbers after it.", f.from)
	}
	return out, nil
}
