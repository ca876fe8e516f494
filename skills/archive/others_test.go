package archive

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fabrique/fault"
	"fabrique/skills"
)

func TestNAF(t *testing.T) {
	for name, c := range map[string]struct {
		text, version, code, label string
		n                          int
	}{
		"two columns":       {"\ufeff\"Code\";\"Libellé\"\n\"9529Z\";\"Réparation d'autres biens\"\n\"8130Z\";\"Paysage\"\n", "rev2", "95.29Z", "Réparation d'autres biens", 2},
		"levels and breaks": {"\"ligne\";\"Code\";\" Intitulés\nen 65 caractères\"\n1;;\n2;\"SECTION A\";\"AGRICULTURE\"\n3;\"01.1\";\"Cultures\"\n4;\"01.11Z\";\"Culture de\ncéréales\"\n", "rev2", "01.11Z", "Culture de céréales", 1},
		"NAF 2025":          {"niv5,niv5_libelle\n95.29G,Cycles\n95.29H,Autres biens\n81.30Y,Paysage\n", "2025", "95.29G", "Cycles", 3},
		"Latin-1":           {"Code;Libell\xe9\n0111Z;C\xe9r\xe9ales\n0112Z;Riz\n", "rev2", "01.11Z", "Céréales", 2},
	} {
		r, err := naf(files{from: "naf.csv", data: map[string][]byte{"naf.csv": []byte(c.text)}})
		a, _ := r.Activity(c.code)
		if err != nil || r.Version != c.version || len(r.Activities) != c.n || a.Label != c.label {
			t.Errorf("%s: %s, %d codes, %+v (%v)", name, r.Version, len(r.Activities), a, err)
		}
	}
	for name, c := range map[string]struct{ text, says string }{
		"no code":      {"Code;Libellé\nA;B\n", "no activity code"},
		"two versions": {"Code;Libellé\n9529Z;Une\n95.29G;Autre\n8130Y;Autre\n", "several versions"},
	} {
		_, err := naf(files{from: "naf.csv", data: map[string][]byte{"naf.csv": []byte(c.text)}})
		if !strings.Contains(fault.In(err, "en"), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

// TestOfficialNAF reads the real lists, where they lie beside the repository.
func TestOfficialNAF(t *testing.T) {
	const shared = "../../../shared/data/naf/"
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the lists of NAF in ../shared/data are not beside the repository")
	}
	for _, name := range []string{"naf5.csv", "libelles_ape.csv"} {
		if r, err := NAF(shared + name); err != nil || r.Version != NAFRev2 || len(r.Activities) != 732 {
			t.Errorf("%s: %s, %d codes (%v), want 732 of rev2", name, r.Version, len(r.Activities), err)
		}
	}
	text, err := os.ReadFile(shared + "naf25_codes.sql")
	if err != nil {
		t.Fatal(err)
	}
	table := "code;label\n"
	for _, m := range regexp.MustCompile(`\('([^']+)', .*, '((?:[^']|'')*)'\)`).FindAllStringSubmatch(string(text), -1) {
		table += m[1] + ";\"" + m[2] + "\"\n"
	}
	r, err := naf(files{from: "naf2025.csv", data: map[string][]byte{"naf2025.csv": []byte(table)}})
	if a, _ := r.Activity("9529G"); err != nil || r.Version != NAF2025 || len(r.Activities) != 747 || !strings.Contains(a.Label, "cycles") {
		t.Errorf("%s, %d codes, %+v (%v), want 747 of 2025", r.Version, len(r.Activities), a, err)
	}
}

// escoSmall is two occupations in the format of ESCO, with words of our own.
var escoSmall = map[string][]byte{
	"occupations_fr.csv":              []byte("conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description\nOccupation,http://data.europa.eu/esco/occupation/1,5311,garde d'enfants,\"nourrice\nnounou/gardien\",Garde.\n"),
	"occupations_en.csv":              []byte("conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description\nOccupation,http://data.europa.eu/esco/occupation/1,5311,babysitter,nanny,Minds.\n"),
	"skills_en.csv":                   []byte("conceptUri,skillType,preferredLabel\nhttp://s/1,skill/competence,play with children\n"),
	"occupationskillrelations_en.csv": []byte("occupationUri,relationType,skillType,skillUri\nhttp://data.europa.eu/esco/occupation/1,essential,skill,http://s/1\n"),
	"fr_mapping_esco_rome.csv": []byte("Mapping project name,ESCO - ROME\nMapping project version,V1.4\n\nclassification 1 ID,classification 1 prefered label,classification 2 ID,classification 2 prefered label,mapping relation\n" +
		"http://data.europa.eu/esco/occupation/1,garde d'enfants,10,Garde,skos:exactMatch\nhttp://data.europa.eu/esco/occupation/9,x,11,y,skos:closeMatch\n"),
}

func TestESCO(t *testing.T) {
	r, err := esco(files{from: "ESCO dataset - v1.2.0 - classification.zip", data: escoSmall})
	if err != nil {
		t.Fatal(err)
	}
	if r.Version != "1.2.0" || len(r.Occupations) != 1 {
		t.Fatalf("%+v", r)
	}
	o := r.Occupations[0]
	if o.Label != "garde d'enfants" || o.English != "babysitter" || len(o.Titles) != 6 || len(o.Matches) != 1 ||
		o.Matches[0] != (skills.Match{Family: skills.ROME, Code: "10", Exact: true}) || len(o.Asks) != 1 || o.Asks[0].Core != skills.Main {
		t.Errorf("%+v", o)
	}
	unlinked := map[string][]byte{}
	for name, data := range escoSmall {
		if name != "fr_mapping_esco_rome.csv" {
			unlinked[name] = data
		}
	}
	if r, err := esco(files{from: "esco", data: unlinked}); fault.KindOf(err) != fault.Missing || !strings.Contains(fault.In(err, "en"), "lacks the links") || len(r.Occupations) > 0 {
		t.Errorf("without links to ROME: %v", err)
	}
	_, err = esco(files{from: "empty", data: map[string][]byte{"skills_fr.csv": []byte("conceptUri,preferredLabel\n")}})
	if fault.KindOf(err) != fault.Missing {
		t.Errorf("an archive without occupations: %v", err)
	}
}

// A language in each archive and the links beside them, as they are downloaded.
func TestESCOInPieces(t *testing.T) {
	pieces := map[string]map[string][]byte{"ESCO dataset - v1.2.1 - classification - fr - csv.zip": {}, "ESCO dataset - v1.2.1 - classification - en - csv.ZIP": {}}
	dir := t.TempDir()
	for name, data := range escoSmall {
		switch {
		case strings.Contains(name, "mapping"):
			if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
				t.Fatal(err)
			}
		case strings.Contains(name, "_fr"):
			pieces["ESCO dataset - v1.2.1 - classification - fr - csv.zip"][name] = data
		default:
			pieces["ESCO dataset - v1.2.1 - classification - en - csv.ZIP"][name] = data
		}
	}
	for name, list := range pieces {
		if err := os.Rename(zipped(t, list), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	r, err := ESCO(dir)
	if err != nil || r.Version != "1.2.1" || len(r.Occupations) != 1 || r.Occupations[0].English != "babysitter" || len(r.Occupations[0].Matches) != 1 {
		t.Errorf("%+v (%v)", r, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "other.zip"), []byte("PK\x03\x04broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ESCO(dir); !strings.Contains(fault.In(err, "en"), "damaged") {
		t.Errorf("a damaged archive among them: %v", err)
	}
}

func FuzzNAF(f *testing.F) {
	f.Add([]byte("Code;Libellé\n9529Z;Une\n"))
	f.Add([]byte("\"95.29G\",\"a\n\"\xe9\"b\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := naf(files{from: "naf.csv", data: map[string][]byte{"naf.csv": data}})
		if err != nil && fault.KindOf(err) == fault.Internal {
			t.Errorf("a reader would not understand: %v", err)
		}
		for _, a := range r.Activities {
			if len(a.Code) != 6 || a.Label == "" {
				t.Errorf("odd code %+v", a)
			}
		}
	})
}

func FuzzESCO(f *testing.F) {
	for name, data := range escoSmall {
		f.Add(name, data)
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		list := map[string][]byte{name: data}
		for other, text := range escoSmall {
			if other != name {
				list[other] = text
			}
		}
		r, err := esco(files{from: "fuzz", data: list})
		if err != nil && (len(r.Occupations) > 0 || fault.KindOf(err) == fault.Internal) {
			t.Errorf("half a register, or words nobody understands: %v", err)
		}
	})
}

func FuzzArchive(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("Code;Libellé\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := unpack("fuzz", data); err != nil && fault.KindOf(err) == fault.Internal {
			t.Errorf("a reader would not understand: %v", err)
		}
	})
}
