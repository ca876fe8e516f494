package archive

import (
	"regexp"
	"slices"
	"strings"

	"fabrique/fault"
	"fabrique/skills"
)

// ESCO reads the CSV files of ESCO at path, a folder (ZIP archives in it are opened) or
// a ZIP archive: occupations_fr.csv or occupations_en.csv or both, skills and their
// relations when they are there, and the mapping to ROME (a file whose name holds
// "mapping" or "esco_rome"), without which no word of it would lead to a code.
func ESCO(path string) (skills.Register, error) {
	f, err := open(path)
	if err != nil {
		return skills.Register{}, err
	}
	return esco(f)
}

func esco(f files) (skills.Register, error) {
	b := escoBuilder{at: map[string]int{}, skill: map[string]int{}}
	found := 0
	for _, tongue := range []string{"fr", "en"} {
		for _, part := range []struct {
			file string
			take func(sheet, bool)
			want []string
		}{
			{"occupations_" + tongue + ".csv", b.occupations, []string{"conceptUri", "preferredLabel", "altLabels"}},
			{"skills_" + tongue + ".csv", b.abilities, []string{"conceptUri", "preferredLabel"}},
		} {
			if _, ok := f.data[part.file]; !ok {
				continue
			}
			s, err := f.sheet(part.file, part.want...)
			if err != nil {
				return skills.Register{}, err
			}
			part.take(s, tongue == "en")
			found++
		}
	}
	if len(b.reg.Occupations) == 0 {
		return skills.Register{}, fault.Newf(fault.Missing, "Il manque dans « %s » : occupations_fr.csv ou occupations_en.csv. Téléchargez ESCO au format CSV ; rien n’a été importé.",
			"“%s” lacks: occupations_fr.csv or occupations_en.csv. Download ESCO as CSV; nothing was imported.", f.from)
	}
	if err := b.relations(f); err != nil {
		return skills.Register{}, err
	}
	if err := b.mapping(f); err != nil {
		return skills.Register{}, err
	}
	if !slices.ContainsFunc(b.reg.Occupations, func(o skills.Occupation) bool { return len(o.Matches) > 0 }) {
		return skills.Register{}, fault.Newf(fault.Missing, "Il manque dans « %s » la correspondance d’ESCO avec ROME : un fichier CSV dont le nom contient « mapping ». Sans elle, les mots d’ESCO ne mènent à aucun code ; rien n’a été importé.",
			"“%s” lacks the links from ESCO to ROME: a CSV file whose name holds “mapping”. Without it the words of ESCO lead to no code; nothing was imported.", f.from)
	}
	b.reg.Edition = skills.Edition{Family: skills.ESCO, Version: escoVersion(f)}
	b.reg.Sort()
	return b.reg, nil
}

// escoBuilder puts the register together.
type escoBuilder struct {
	reg       skills.Register
	at, skill map[string]int // place of an occupation, of a skill, by URI
}

// occupations takes the labels of one language.
func (b *escoBuilder) occupations(s sheet, english bool) {
	for _, row := range s.rows {
		uri := s.cell(row, "conceptUri")
		if uri == "" {
			continue
		}
		i, known := b.at[uri]
		if !known {
			i = len(b.reg.Occupations)
			b.at[uri] = i
			b.reg.Occupations = append(b.reg.Occupations, skills.Occupation{Code: uri, Parent: s.cell(row, "iscoGroup")})
		}
		o := &b.reg.Occupations[i]
		label := s.cell(row, "preferredLabel")
		if english {
			o.English = label
		} else {
			o.Label, o.Definition = label, s.cell(row, "description")
		}
		for n, text := range append([]string{label}, strings.FieldsFunc(s.raw(row, "altLabels"), func(r rune) bool { return r == '\n' || r == '|' })...) {
			for _, form := range strings.Split(text, "/") {
				if form = strings.TrimSpace(form); form != "" {
					o.Titles = append(o.Titles, skills.Title{Text: form, English: english, Main: n == 0})
				}
			}
		}
	}
}

func (b *escoBuilder) abilities(s sheet, english bool) {
	for _, row := range s.rows {
		uri := s.cell(row, "conceptUri")
		if uri == "" {
			continue
		}
		i, known := b.skill[uri]
		if !known {
			i = len(b.reg.Abilities)
			b.skill[uri] = i
			kind := skills.Doings
			if s.cell(row, "skillType") == "knowledge" {
				kind = skills.Knowledges
			}
			b.reg.Abilities = append(b.reg.Abilities, skills.Ability{ID: uri, Kind: kind})
		}
		if english {
			b.reg.Abilities[i].English = s.cell(row, "preferredLabel")
		} else {
			b.reg.Abilities[i].Label = s.cell(row, "preferredLabel")
		}
	}
}

// relations ties skills to occupations, where the file is there.
func (b *escoBuilder) relations(f files) error {
	names := f.named(func(s string) bool {
		return strings.HasPrefix(s, "occupationskillrelations") && strings.HasSuffix(s, ".csv")
	})
	if len(names) == 0 {
		return nil
	}
	s, err := f.sheet(names[0], "occupationUri", "relationType", "skillUri")
	if err != nil {
		return err
	}
	for _, row := range s.rows {
		i, known := b.at[s.cell(row, "occupationUri")]
		if !known {
			continue
		}
		core := skills.Beside
		if s.cell(row, "relationType") == "essential" {
			core = skills.Main
		}
		if _, known := b.skill[s.cell(row, "skillUri")]; known {
			b.reg.Occupations[i].Asks = append(b.reg.Occupations[i].Asks, skills.Asked{Ability: s.cell(row, "skillUri"), Core: core})
		}
	}
	return nil
}

// mapping reads the links to ROME: rows "ESCO address, label, ROME title, label,
// skos:relation", after a heading of several lines.
func (b *escoBuilder) mapping(f files) error {
	names := f.named(func(s string) bool {
		return strings.HasSuffix(s, ".csv") && (strings.Contains(s, "mapping") || strings.Contains(s, "esco_rome"))
	})
	for _, name := range names {
		s, err := f.sheet(name)
		if err != nil {
			return err
		}
		for _, row := range s.rows {
			i, known := b.at[row.Cell(0)]
			relation, is := strings.CutPrefix(row.Cell(4), "skos:")
			if known && is && row.Cell(2) != "" {
				b.reg.Occupations[i].Matches = append(b.reg.Occupations[i].Matches, skills.Match{Family: skills.ROME, Code: row.Cell(2), Exact: relation == "exactMatch"})
			}
		}
	}
	return nil
}

var escoNumber = regexp.MustCompile(`v(\d+\.\d+(\.\d+)?)`)

// escoVersion returns the version that the name of an archive bears, "unknown" when none does.
func escoVersion(f files) string {
	for _, name := range append([]string{f.from}, f.archives...) {
		if m := escoNumber.FindStringSubmatch(name); m != nil {
			return m[1]
		}
	}
	return "unknown"
}
