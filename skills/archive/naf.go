package archive

import (
	"regexp"
	"strings"

	"fabrique/fault"
	"fabrique/skills"
)

// The versions of NAF, as [skills.Edition] names them.
const (
	NAFRev2 = "rev2" // in use since 2008
	NAF2025 = "2025" // in use from 2027 on
)

// nafClass finds a code of the finest level: 95.29Z, 9529Z.
var nafClass = regexp.MustCompile(`^(\d\d)\.?(\d\d)([A-Z])$`)

// NAF reads a list of activity codes at path: a table whose first columns hold a code
// and its label, in any order of rows, with or without the levels above. Its version
// is told by the codes themselves: rev. 2 ends whole classes in Z, 2025 in Y.
func NAF(path string) (skills.Register, error) {
	f, err := open(path)
	if err != nil {
		return skills.Register{}, err
	}
	return naf(f)
}

func naf(f files) (skills.Register, error) {
	var best skills.Register
	for _, name := range f.named(func(s string) bool { return strings.HasSuffix(s, ".csv") || strings.HasSuffix(s, ".txt") }) {
		s, err := f.sheet(name)
		if err != nil {
			return skills.Register{}, err
		}
		if r := activityCodes(s); len(r.Activities) > len(best.Activities) {
			best = r
		}
	}
	if len(best.Activities) == 0 {
		return skills.Register{}, fault.Newf(fault.NotFound, "« %s » ne contient aucun code d’activité, comme 95.29Z. Donnez la liste de l’Insee au format CSV, une colonne pour le code et une pour l’intitulé.",
			"“%s” holds no activity code, such as 95.29Z. Give the list of Insee as CSV, one column for the code and one for the label.", f.from)
	}
	version, err := nafVersion(best.Activities)
	if err != nil {
		return skills.Register{}, err
	}
	best.Edition = skills.Edition{Family: skills.NAF, Version: version}
	best.Sort()
	return best, nil
}

// activityCodes returns the codes of a table: in each row, the first cell that is a
// code and the next one that is words.
func activityCodes(s sheet) skills.Register {
	var r skills.Register
	seen := map[string]bool{}
	for _, row := range s.rows {
		code, label := "", ""
		for i := range row.Cells {
			cell := strings.TrimSpace(strings.Join(strings.Fields(row.Cell(i)), " "))
			if m := nafClass.FindStringSubmatch(cell); m != nil && code == "" {
				code = m[1] + "." + m[2] + m[3]
			} else if code != "" && label == "" && cell != "" {
				label = cell
			}
		}
		if code != "" && label != "" && !seen[code] {
			seen[code] = true
			r.Activities = append(r.Activities, skills.ActivityCode{Code: code, Label: label, Above: code[:5]})
		}
	}
	return r
}

// nafVersion tells the version from the letters of the codes.
func nafVersion(list []skills.ActivityCode) (string, error) {
	old, fresh := 0, 0
	for _, c := range list {
		switch c.Code[5] {
		case 'Z', 'A', 'B', 'C', 'D', 'E', 'F':
			old++
		case 'Y', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P':
			fresh++
		}
	}
	switch {
	case fresh == 0:
		return NAFRev2, nil
	case old == 0:
		return NAF2025, nil
	}
	return "", fault.New(fault.Conflict, "La liste mêle des codes de plusieurs versions de la NAF (Z et Y en fin de code). Gardez ceux d’une seule ; rien n’a été importé.",
		"The list mixes codes of several versions of NAF (ending in Z and Y). Keep those of one; nothing was imported.")
}
