package archive

import (
	"regexp"
	"sort"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/skills"
)

// ROME reads the open-data archive of ROME 4 at path, a folder or a ZIP archive.
// Its version is the one its files are named after.
func ROME(path string) (skills.Register, error) {
	f, err := open(path)
	if err != nil {
		return skills.Register{}, err
	}
	return rome(f)
}

// romeFile cuts "unix_referentiel_code_rome_v460_utf8.csv" in its parts.
var romeFile = regexp.MustCompile(`^unix_(.+)_v(\d)(\d+)_utf8\.csv$`)

// romeTables are the files needed, with the columns needed of each.
var romeTables = map[string][]string{
	"referentiel_code_rome":    {"code_rome", "libelle_rome", "code_rome_parent", "emploi_reglemente"},
	"referentiel_appellation":  {"code_ogr", "libelle_appellation_long", "code_rome", "emploi_reglemente", "classification", "peu_usite"},
	"referentiel_competence":   {"code_ogr", "libelle_competence", "cat_comp", "code_ogr_macro_comp"},
	"referentiel_savoir":       {"code_ogr_savoir", "libelle_savoir"},
	"coherence_item":           {"code_rome", "code_ogr", "coeur_metier"},
	"liens_rome_referentiels":  {"code_rome", "code_compo_bloc", "code_ogr"},
	"texte":                    {"code_rome", "libelle_type_texte", "position_phrase", "libelle_texte"},
	"rubrique_mobilite":        {"code_rome", "code_rome_cible", "numero_ordre"},
	"arborescence_secteur_naf": {"code_rome", "code_secteur_naf"},
}

// rome reads the register from the files of its archive.
func rome(f files) (skills.Register, error) {
	version, err := romeVersion(f)
	if err != nil {
		return skills.Register{}, err
	}
	sheets := map[string]sheet{}
	var missing []string
	for name, columns := range romeTables {
		file := "unix_" + name + "_v4" + version + "_utf8.csv"
		if _, ok := f.data[file]; !ok {
			missing = append(missing, file)
			continue
		}
		if sheets[name], err = f.sheet(file, columns...); err != nil {
			return skills.Register{}, err
		}
	}
	if len(missing) > 0 {
		sort.Strings(missing)
		return skills.Register{}, fault.Newf(fault.Missing, "Il manque dans « %s » : %s. Téléchargez l’archive entière ; rien n’a été importé.",
			"“%s” lacks: %s. Download the whole archive; nothing was imported.", f.from, strings.Join(missing, ", "))
	}
	b := romeBuilder{sheets: sheets, at: map[string]int{}}
	b.reg.Edition = skills.Edition{Family: skills.ROME, Version: version, Published: romeDate(f)}
	return b.build()
}

// romeVersion returns the version that the names of the files bear: "60" for v460.
func romeVersion(f files) (string, error) {
	found := map[string]bool{}
	last := ""
	for _, name := range f.named(romeFile.MatchString) {
		m := romeFile.FindStringSubmatch(name)
		if m[2] != "4" {
			return "", fault.Newf(fault.Invalid, "« %s » est de la version %s de ROME ; Fabrique lit la version 4. Rien n’a été importé.",
				"“%s” is of version %s of ROME; Fabrique reads version 4. Nothing was imported.", name, m[2])
		}
		found[m[3]] = true
		last = m[3]
	}
	switch len(found) {
	case 0:
		return "", fault.Newf(fault.NotFound, "« %s » ne contient aucun fichier de ROME 4, comme unix_referentiel_code_rome_v460_utf8.csv. Donnez l’archive en données ouvertes de France Travail.",
			"“%s” holds no file of ROME 4, such as unix_referentiel_code_rome_v460_utf8.csv. Give the open-data archive of France Travail.", f.from)
	case 1:
		return last, nil
	}
	return "", fault.Newf(fault.Conflict, "« %s » mêle plusieurs versions de ROME. Gardez les fichiers d’une seule ; rien n’a été importé.",
		"“%s” mixes several versions of ROME. Keep the files of one; nothing was imported.", f.from)
}

var romePublished = regexp.MustCompile(`(?i)date de publication\s*:\s*(\d\d)/(\d\d)/(\d{4})`)

func romeDate(f files) string {
	for _, name := range f.named(func(s string) bool { return strings.HasPrefix(s, "version") }) {
		if m := romePublished.FindSubmatch(f.data[name]); m != nil {
			return string(m[3]) + "-" + string(m[2]) + "-" + string(m[1])
		}
	}
	return ""
}

// romeBuilder puts the register together, table by table.
type romeBuilder struct {
	sheets map[string]sheet
	reg    skills.Register
	at     map[string]int // place of an occupation, by code
}

func (b *romeBuilder) build() (skills.Register, error) {
	b.occupations()
	if len(b.reg.Occupations) == 0 {
		return skills.Register{}, fault.New(fault.Missing, "La liste des métiers est vide. Téléchargez l’archive de nouveau ; rien n’a été importé.",
			"The list of occupations is empty. Download the archive again; nothing was imported.")
	}
	if err := b.titles(); err != nil {
		return skills.Register{}, err
	}
	b.abilities()
	b.asks()
	b.texts()
	b.near()
	b.sectors()
	b.reg.Sort()
	return b.reg, nil
}

// each gives every row of a table as a function from column to cell.
func (b *romeBuilder) each(name string, do func(cell func(string) string)) {
	s := b.sheets[name]
	for _, row := range s.rows {
		do(func(column string) string { return s.cell(row, column) })
	}
}

// of returns the occupation that a row is about, nil when it is unknown.
func (b *romeBuilder) of(cell func(string) string) *skills.Occupation {
	if i, ok := b.at[cell("code_rome")]; ok {
		return &b.reg.Occupations[i]
	}
	return nil
}

func (b *romeBuilder) occupations() {
	b.each("referentiel_code_rome", func(cell func(string) string) {
		o := skills.Occupation{Code: cell("code_rome"), Label: cell("libelle_rome"), Parent: cell("code_rome_parent"), Regulated: cell("emploi_reglemente") == "O"}
		if _, twice := b.at[o.Code]; o.Code == "" || twice {
			return
		}
		if o.Parent == "" {
			o.Parent = o.Code
		}
		b.at[o.Code] = len(b.reg.Occupations)
		b.reg.Occupations = append(b.reg.Occupations, o)
	})
}

func (b *romeBuilder) titles() error {
	lost := ""
	b.each("referentiel_appellation", func(cell func(string) string) {
		o := b.of(cell)
		if o == nil {
			lost = cell("code_rome")
			return
		}
		o.Titles = append(o.Titles, skills.Title{ID: cell("code_ogr"), Text: cell("libelle_appellation_long"), Main: cell("classification") == "PRINCIPALE",
			Regulated: cell("emploi_reglemente") == "O", Rare: cell("peu_usite") == "O"})
	})
	if lost != "" {
		return fault.Newf(fault.Invalid, "Des appellations portent le code « %s », que la liste des métiers n’a pas : les fichiers ne vont pas ensemble. Rien n’a été importé.",
			"Some titles bear the code “%s”, which the list of occupations lacks: the files do not belong together. Nothing was imported.", lost)
	}
	return nil
}

func (b *romeBuilder) abilities() {
	seen := map[string]bool{}
	add := func(a skills.Ability) {
		if a.ID != "" && !seen[a.ID] {
			seen[a.ID] = true
			b.reg.Abilities = append(b.reg.Abilities, a)
		}
	}
	b.each("referentiel_competence", func(cell func(string) string) {
		kind := skills.Doings
		if cell("cat_comp") != "Savoir-faire" {
			kind = skills.Manners
		}
		add(skills.Ability{ID: cell("code_ogr"), Label: cell("libelle_competence"), Kind: kind, Group: cell("code_ogr_macro_comp")})
	})
	b.each("referentiel_savoir", func(cell func(string) string) {
		add(skills.Ability{ID: cell("code_ogr_savoir"), Label: cell("libelle_savoir"), Kind: skills.Knowledges})
	})
	sort.Slice(b.reg.Abilities, func(i, j int) bool { return b.reg.Abilities[i].ID < b.reg.Abilities[j].ID })
}

// asks ties skills to occupations, with how central each one is.
func (b *romeBuilder) asks() {
	core := map[string]skills.Core{}
	b.each("coherence_item", func(cell func(string) string) {
		switch cell("coeur_metier") {
		case "Principale":
			core[cell("code_rome")+" "+cell("code_ogr")] = skills.Main
		case "Émergente":
			core[cell("code_rome")+" "+cell("code_ogr")] = skills.Emerging
		}
	})
	b.each("liens_rome_referentiels", func(cell func(string) string) {
		o, id := b.of(cell), cell("code_ogr")
		if o == nil || cell("code_compo_bloc") != "5" {
			return
		}
		if _, known := b.reg.Ability(id); known {
			o.Asks = append(o.Asks, skills.Asked{Ability: id, Core: core[o.Code+" "+id]})
		}
	})
}

// texts puts together the sentences of the definition and of the access, in order.
func (b *romeBuilder) texts() {
	type sentence struct {
		at   int
		text string
	}
	all := map[string][]sentence{}
	b.each("texte", func(cell func(string) string) {
		at, _ := strconv.Atoi(cell("position_phrase"))
		k := cell("code_rome") + " " + cell("libelle_type_texte")
		all[k] = append(all[k], sentence{at, cell("libelle_texte")})
	})
	join := func(k string) string {
		sort.SliceStable(all[k], func(i, j int) bool { return all[k][i].at < all[k][j].at })
		var out []string
		for _, s := range all[k] {
			out = append(out, s.text)
		}
		return strings.Join(out, " ")
	}
	for i := range b.reg.Occupations {
		o := &b.reg.Occupations[i]
		o.Definition, o.Access = join(o.Code+" definition"), join(o.Code+" acces_metier")
	}
}

func (b *romeBuilder) near() {
	type move struct {
		order int
		to    string
	}
	all := map[string][]move{}
	b.each("rubrique_mobilite", func(cell func(string) string) {
		order, _ := strconv.Atoi(cell("numero_ordre"))
		all[cell("code_rome")] = append(all[cell("code_rome")], move{order, cell("code_rome_cible")})
	})
	for i := range b.reg.Occupations {
		o := &b.reg.Occupations[i]
		moves := all[o.Code]
		sort.SliceStable(moves, func(i, j int) bool { return moves[i].order < moves[j].order })
		for _, m := range moves {
			if _, known := b.at[m.to]; known {
				o.Near = append(o.Near, m.to)
			}
		}
	}
}

func (b *romeBuilder) sectors() {
	b.each("arborescence_secteur_naf", func(cell func(string) string) {
		code := cell("code_secteur_naf")
		if o := b.of(cell); o != nil && code != "" && code != "0" {
			if len(code) == 1 {
				code = "0" + code
			}
			o.Sectors = append(o.Sectors, code)
		}
	})
}
