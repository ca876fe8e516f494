package archive

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fabrique/fault"
	"fabrique/skills"
)

// small is an archive of three occupations, by the part of the name that varies.
var small = map[string]string{
	"referentiel_code_rome": `"code_rome","code_fiche_metier","libelle_rome","emploi_reglemente","code_rome_parent"
"K1303","1","Garde d'enfant","N","K1303"
"K1310","2","Assistant maternel / Assistante maternelle","O","K1303"
"I1619","3","Mécanicien / Mécanicienne cycles","","I1607"
`,
	"referentiel_appellation": `"code_ogr","libelle_appellation_long","libelle_appellation_court","code_rome","emploi_reglemente","classification","peu_usite"
"10","Garde d'enfant","","K1303","N","PRINCIPALE","N"
"11","Baby-sitter","","K1303","","SYNONYME","O"
"12","Assistant maternel / Assistante maternelle","","K1310","O","PRINCIPALE","N"
"13","Mécanicien / Mécanicienne cycles","","I1619","","PRINCIPALE","N"
`,
	"referentiel_competence": `"code_ogr","libelle_competence","cat_comp","code_ogr_macro_comp"
"100","Veiller sur un enfant, " "dehors comme dedans","Savoir-faire","300"
"101","Régler des freins","Savoir-faire","301"
"102","Faire preuve de patience","Savoir-être professionnel",""
`,
	"referentiel_savoir":      "\"code_ogr_savoir\",\"libelle_savoir\"\n\"200\",\"Premiers\nsecours\"\n",
	"coherence_item":          "\"code_rome\",\"code_ogr\",\"coeur_metier\"\n\"K1303\",\"100\",\"Principale\"\n\"K1303\",\"200\",\"Émergente\"\n",
	"liens_rome_referentiels": "\"code_rome\",\"code_compo_bloc\",\"code_rubrique\",\"code_ogr\"\n\"K1303\",\"5\",\"1\",\"100\"\n\"K1303\",\"5\",\"3\",\"200\"\n\"K1303\",\"5\",\"2\",\"102\"\n\"K1303\",\"2\",\"\",\"10\"\n\"I1619\",\"5\",\"1\",\"101\"\n",
	"texte": `"code_rome","code_compo_bloc","libelle_type_texte","position_phrase","libelle_texte"
"K1303","3","definition","2","Assure l''éveil."
"K1303","3","definition","1","Garde des enfants."
`,
	"rubrique_mobilite":        "\"code_rome\",\"code_rome_cible\",\"numero_ordre\"\n\"K1303\",\"I1619\",\"2\"\n\"K1303\",\"K1310\",\"1\"\n\"K1303\",\"Z9999\",\"3\"\n",
	"arborescence_secteur_naf": "\"code_secteur_naf\",\"libelle_secteur_naf\",\"code_rome\"\n\"88\",\"Action sociale\",\"K1303\"\n\"1\",\"Culture\",\"I1619\"\n\"0\",\"Transverse\",\"K1310\"\n",
}

// smallFiles returns the archive as its publisher names the files.
func smallFiles(version string) map[string][]byte {
	out := map[string][]byte{"version.txt": []byte("Numero de version : 60\n\nDate de publication : 18/09/2025\n")}
	for name, text := range small {
		text = strings.ReplaceAll(text, `" "`, "\n")
		out["unix_"+name+"_v4"+version+"_utf8.csv"] = []byte(text)
	}
	return out
}

func folder(t testing.TB, list map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range list {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func zipped(t testing.TB, list map[string][]byte) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range list {
		w, err := z.Create("RefRomeCsv/" + name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "rome.zip")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestROME(t *testing.T) {
	latin := smallFiles("60")
	latin["unix_arborescence_secteur_naf_v460_utf8.csv"] = []byte("\"code_secteur_naf\",\"libelle_secteur_naf\",\"code_rome\"\r\n\"88\",\"Entr\xe9e, sant\xe9\",\"K1303\"\r\n\"1\",\"Culture\",\"I1619\"\r\n")
	latin["unix_referentiel_code_rome_v460_utf8.csv"] = []byte(strings.ReplaceAll(string(latin["unix_referentiel_code_rome_v460_utf8.csv"]), "é", "\xe9"))
	for name, path := range map[string]string{
		"folder": folder(t, smallFiles("60")), "ZIP archive": zipped(t, smallFiles("60")), "Latin-1 among UTF-8": folder(t, latin),
	} {
		r, err := ROME(path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if r.Edition != (skills.Edition{Family: skills.ROME, Version: "60", Published: "2025-09-18"}) {
			t.Errorf("%s: edition %+v", name, r.Edition)
		}
		o, _ := r.Occupation("K1303")
		want := skills.Occupation{Code: "K1303", Label: "Garde d'enfant", Parent: "K1303", Definition: "Garde des enfants. Assure l'éveil.",
			Titles: []skills.Title{{ID: "10", Text: "Garde d'enfant", Main: true}, {ID: "11", Text: "Baby-sitter", Rare: true}},
			Asks:   []skills.Asked{{Ability: "100", Core: skills.Main}, {Ability: "200", Core: skills.Emerging}, {Ability: "102"}},
			Near:   []string{"K1310", "I1619"}, Sectors: []string{"88"}}
		if !reflect.DeepEqual(o, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, o, want)
		}
		if o, _ := r.Occupation("I1619"); o.Label != "Mécanicien / Mécanicienne cycles" || o.Parent != "I1607" || o.Sectors[0] != "01" {
			t.Errorf("%s: %+v", name, o)
		}
		if o, _ := r.Occupation("K1310"); !o.Regulated {
			t.Errorf("%s: a childminder needs an approval", name)
		}
		if a, _ := r.Ability("100"); a.Label != "Veiller sur un enfant, dehors comme dedans" {
			t.Errorf("%s: a line break inside a cell cut it: %q", name, a.Label)
		}
		if core := r.CoreSkills("K1303"); len(core) != 2 || core[0].ID != "100" || core[1].Kind != skills.Knowledges {
			t.Errorf("%s: core skills %+v", name, core)
		}
	}
}

func TestBadROME(t *testing.T) {
	with := func(change func(map[string][]byte)) map[string][]byte {
		list := smallFiles("60")
		change(list)
		return list
	}
	damaged := zipped(t, smallFiles("60"))
	whole, _ := os.ReadFile(damaged)
	_ = os.WriteFile(damaged, whole[:len(whole)/2], 0o600)
	for name, c := range map[string]struct {
		path string
		kind fault.Kind
		says string
	}{
		"a file is missing": {folder(t, with(func(m map[string][]byte) { delete(m, "unix_texte_v460_utf8.csv") })), fault.Missing, "lacks: unix_texte_v460_utf8.csv"},
		"two versions": {folder(t, with(func(m map[string][]byte) { m["unix_texte_v459_utf8.csv"] = m["unix_texte_v460_utf8.csv"] })), fault.Conflict,
			"several versions"},
		"version 3": {folder(t, map[string][]byte{"unix_referentiel_code_rome_v347_utf8.csv": []byte("a,b\n")}), fault.Invalid, "version 3 of ROME"},
		"no column": {folder(t, with(func(m map[string][]byte) { m["unix_texte_v460_utf8.csv"] = []byte("\"a\",\"b\"\n\"1\",\"2\"\n") })), fault.Missing,
			"has no column"},
		"quotes": {folder(t, with(func(m map[string][]byte) {
			m["unix_coherence_item_v460_utf8.csv"] = []byte("\"code_rome\",\"code_ogr\",\"coeur_metier\"\n\"K1303,\"1\",\"\n")
		})), fault.Invalid, "badly closed"},
		"no occupation": {folder(t, with(func(m map[string][]byte) {
			m["unix_referentiel_code_rome_v460_utf8.csv"] = []byte("\"code_rome\",\"libelle_rome\",\"code_rome_parent\",\"emploi_reglemente\"\n")
		})), fault.Missing, "list of occupations is empty"},
		"strange titles": {folder(t, with(func(m map[string][]byte) {
			m["unix_referentiel_appellation_v460_utf8.csv"] = append(m["unix_referentiel_appellation_v460_utf8.csv"], "\"99\",\"X\",\"\",\"Z0000\",\"\",\"\",\"\"\n"...)
		})), fault.Invalid, "do not belong together"},
		"not text":     {folder(t, with(func(m map[string][]byte) { m["unix_texte_v460_utf8.csv"] = []byte("PK\x03\x04abc") })), fault.Invalid, "not a CSV file"},
		"empty folder": {t.TempDir(), fault.NotFound, "holds no file of ROME 4"},
		"nowhere":      {filepath.Join(t.TempDir(), "none.zip"), fault.NotFound, "does not exist"},
		"damaged":      {damaged, fault.Invalid, "damaged"},
	} {
		r, err := ROME(c.path)
		if fault.KindOf(err) != c.kind || !strings.Contains(fault.In(err, "en"), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
		if len(r.Occupations) > 0 {
			t.Errorf("%s: half a register came out", name)
		}
	}
}

// TestOfficialROME reads the real archive, where it lies beside the repository.
func TestOfficialROME(t *testing.T) {
	const path = "../../../shared/data/rome-v4.60"
	if _, err := os.Stat(path); err != nil {
		t.Skip("the archive of ROME 4 in ../shared/data is not beside the repository")
	}
	r, err := ROME(path)
	if err != nil {
		t.Fatal(err)
	}
	titles, regulated, parents := 0, 0, map[string]bool{}
	for _, o := range r.Occupations {
		titles += len(o.Titles)
		parents[o.Parent] = true
		if o.Regulated {
			regulated++
		}
		if len(o.Titles) == 0 || len(o.Asks) == 0 || o.Definition == "" {
			t.Errorf("%s has no title, no skill or no definition", o.Code)
		}
	}
	if got := [...]int{len(r.Occupations), titles, regulated, len(parents), len(r.Abilities)}; got != [...]int{1584, 13120, 241, 532, 33671} {
		t.Errorf("occupations, titles, regulated, parents, skills: %v", got)
	}
}

func FuzzROME(f *testing.F) {
	for name, text := range small {
		f.Add(name, []byte(text))
	}
	f.Add("texte", []byte("\"code_rome\",\"libelle_type_texte\",\"position_phrase\",\"libelle_texte\"\n\"K1303\",\"definition\",\"x\",\"\xe9\"\n"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		list := smallFiles("60")
		list["unix_"+name+"_v460_utf8.csv"] = data
		r, err := rome(files{from: "fuzz", data: list})
		if err != nil && len(r.Occupations) > 0 {
			t.Errorf("half a register came out with %v", err)
		}
		if err != nil && fault.KindOf(err) == fault.Internal {
			t.Errorf("a reader would not understand: %v", err)
		}
	})
}
