package planfolder

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/plan/example"
	"fabrique/worktime"
)

func TestUnknownColumnsAreWrittenBack(t *testing.T) {
	f := OpenFS(folderWith(map[string]string{
		"personnes.csv": "couleur;identifiant;heures;téléphone\nbleu;p1;24;06 01\n;p2;35;=1+1\nvert;p3;20;",
		"decisions.csv": "activite;decision;valable_du;rapporteur\npotager;favorable;01/01/2026;A\npotager;favorable;01/01/2026;B\ntri;en attente;01/01/2026;C",
	}), "t")
	f.Input.People = append(f.Input.People[:1], f.Input.People[2:]...) // p2 leaves; nobody inherits what was said of them
	for _, name := range []string{"", "t.xlsx"} {
		dir := t.TempDir()
		err := f.Write(dir, lang.EN)
		if name != "" {
			dir = filepath.Join(dir, name)
			err = f.WriteWorkbook(dir, lang.EN)
		}
		if err != nil {
			t.Fatal(err)
		}
		got := Open(dir)
		if name == "" {
			text, _ := os.ReadFile(filepath.Join(dir, "people.csv"))
			for _, want := range []string{"couleur", "téléphone", "bleu", "06 01", "vert"} {
				if !bytes.Contains(text, []byte(want)) {
					t.Errorf("%q is lost:\n%s", want, text)
				}
			}
			if bytes.Contains(text, []byte("1+1")) {
				t.Errorf("what was said of p2 stays:\n%s", text)
			}
		}
		if x := got.Extra["decisions"]; len(x) != 1 || len(x[0].Values) != 3 {
			t.Errorf("decisions: %v", x)
		}
	}
}

func TestForbiddenNumbersAreNotKept(t *testing.T) {
	f := OpenFS(folderWith(map[string]string{"personnes.csv": "identifiant;heures;note;divers;NIR\np1;24;1 84 12 76 451 089 46;2 98 05 59 350 123;184127645108946"}), "t")
	if len(f.Extra["people"]) != 1 || len(f.Extra["people"][0].Values) != 0 || f.Input.People[0].Note != "" || f.Report.Count(Error) != 3 {
		t.Errorf("%v, %q\n%s", f.Extra, f.Input.People[0].Note, brief(f.Report))
	}
}

func TestOtherWaysToSayIt(t *testing.T) {
	f := OpenFS(folderWith(map[string]string{
		"person_skills.csv":  "person,skill,level\np1,bêche,3\np2,tri,découvre\n",
		"disponibilités.csv": "personne;lundi matin;Lundi après-midi;Vendredi matin\np1;x;;oui\n",
		"personnes.csv":      "Identifiant;Heures (par semaine);Savoir faire;disponibilite\np1;24 h;bêche:3;lu-ve\np2;17,5;;1110001110\n",
		"activites.csv":      "identifiant;nom;max;savoir-faire;ouverture\npotager;Potager;20;bêche:2* | tri;\"lu ma je matin ; ve\"\ntri;Tri;10;;\n",
		"exigences.csv":      "activite;savoir_faire;niveau;s'apprend\npotager;accueil;1;oui\n",
		"saisons.csv":        "activite;mois;max\npotager;janvier;0\npotager;12;4\n",
		"conditions.csv":     "activite;condition;demi_journees;texte\npotager;plafond d'heures;12;\npotager;zone;;le quartier\n",
	}), "t")
	if f.Report.Count(Error) > 0 {
		t.Fatal(brief(f.Report))
	}
	p, a, d := f.Input.People, f.Input.Activities[0], f.Input.Decisions[0]
	if p[0].Skills["bêche"] != 3 || p[1].Skills["tri"] != 1 || p[0].Available != worktime.Week(1|1<<8) || p[1].Hours.Wanted != 1050 || p[1].Available.Count() != 6 {
		t.Errorf("people: %+v", p)
	}
	if len(a.Asks) != 3 || !a.Asks[0].Learnable || a.Asks[1].Level != 2 || a.Asks[2].Skill != "accueil" || len(a.Months) != 2 || a.Months[11].Most != 4 || a.Opening.Count() != 5 {
		t.Errorf("activity: %+v", a)
	}
	if len(d.Conditions) != 2 || d.Conditions[0].HalfDays != 12 || d.Conditions[1].Text != "le quartier" {
		t.Errorf("decision: %+v", d)
	}
}

func TestTwoLanguagesDoNotMix(t *testing.T) {
	dir := t.TempDir()
	in := example.Territory(lang.FR)
	if err := Write(dir, in, lang.FR); err != nil {
		t.Fatal(err)
	}
	if err := Write(dir, in, lang.FR); err != nil {
		t.Errorf("written again: %v", err)
	}
	if err := Write(dir, in, lang.EN); fault.KindOf(err) != fault.Conflict {
		t.Errorf("people.csv beside personnes.csv: %v", err)
	}
	in.People[0].Wishes[0] = "a|b"
	if err := Write(t.TempDir(), in, lang.FR); fault.KindOf(err) != fault.Invalid {
		t.Errorf("a bar in a list: %v", err)
	}
}

func TestOlderFilesDoNotSpeakAgain(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"personnes.csv": "identifiant;heures\np01;24", "disponibilites.csv": "personne;lundi matin\np01;oui", "savoir-faire_personnes.csv": "personne;savoir-faire\np01;accueil"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(dir, example.Territory(lang.FR), lang.FR); err != nil {
		t.Fatal(err)
	}
	in, _ := Read(dir)
	differ(t, example.Territory(lang.FR), in)
}

func TestNothingThere(t *testing.T) {
	if _, r := Read(filepath.Join(t.TempDir(), "nowhere")); r.OK() {
		t.Error("a folder that is not there is fine")
	}
	if _, r := Read(t.TempDir()); r.Count(Error) != 6 {
		t.Errorf("an empty folder:\n%s", brief(r))
	}
}

func TestEveryColumnIsWorded(t *testing.T) {
	names := map[string]string{}
	for _, s := range sheets {
		about := s.about()
		for _, n := range append([]string{table.Fold(about.name.FR), table.Fold(about.name.EN)}, about.also...) {
			if first := names[n]; first != "" && first != about.key {
				t.Errorf("file %q stands for %s and %s", n, first, about.key)
			}
			names[n] = about.key
		}
		columns := map[string]string{}
		cells := examples(s, lang.FR)
		for i, c := range s.declared() {
			for _, text := range []lang.Text{c.name, c.means, c.looks, c.rule()} {
				if text.FR == "" || text.EN == "" || loose.MatchString(text.FR) {
					t.Errorf("%s, %s: %q / %q", about.key, c.code, text.FR, text.EN)
				}
			}
			if cells[i] == "" {
				t.Errorf("%s, %s: no example", about.key, c.code)
			}
			for _, n := range append([]string{table.Fold(c.name.FR), table.Fold(c.code)}, c.also...) {
				if first := columns[n]; first != "" && first != c.code {
					t.Errorf("%s: %q stands for %s and %s", about.key, n, first, c.code)
				}
				if n != table.Fold(n) {
					t.Errorf("%s: %q is not folded", about.key, n)
				}
				columns[n] = c.code
			}
		}
		for _, text := range []lang.Text{about.name, about.means} {
			if text.FR == "" || text.EN == "" || loose.MatchString(text.FR) {
				t.Errorf("%s: %q / %q", about.key, text.FR, text.EN)
			}
		}
	}
}

// large is a territory of 3,000 persons and 300 rows in each other file.
func large() plan.Input {
	d := dice{rand.New(rand.NewPCG(1, 2))}
	in := d.input(300)
	for i := len(in.People); i < 3000; i++ {
		in.People = append(in.People, d.person(i, 300))
	}
	return in
}

func TestLargeFolder(t *testing.T) {
	dir := t.TempDir()
	if err := Write(dir, large(), lang.FR); err != nil {
		t.Fatal(err)
	}
	if in, _ := Read(dir); len(in.People) != 3000 {
		t.Errorf("%d persons read", len(in.People))
	}
}

func BenchmarkRead3000(b *testing.B) {
	dir := b.TempDir()
	if err := Write(dir, large(), lang.FR); err != nil {
		b.Fatal(err)
	}
	book := filepath.Join(b.TempDir(), "x.xlsx")
	if err := WriteWorkbook(book, large(), lang.FR); err != nil {
		b.Fatal(err)
	}
	for name, path := range map[string]string{"csv": dir, "xlsx": book} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Read(path)
			}
		})
	}
}

func FuzzFolder(f *testing.F) {
	pack := func(files map[string]string) string {
		var b strings.Builder
		for name, text := range files {
			b.WriteString("-- " + name + " --\n" + text + "\n")
		}
		return b.String()
	}
	f.Add(pack(sound))
	f.Add(pack(map[string]string{"personnes.csv": "id;heures;nir\np;24;1 84 12 76 451 089 46", "contrats.csv": "personne;heures;debut\np;24;1/1/2026"}))
	f.Add(pack(map[string]string{"conditions.csv": "activite;decision_rank;condition\na;9;zone", "saisons.csv": "activite;mois;max\na;13;1", "epingles.csv": "demande\nexiger"}))
	f.Add("-- people.csv --\nid,hours,skills,available\np,24,a:1|b,mon-fri\n-- x.xlsx --\nPK")
	f.Fuzz(func(t *testing.T, packed string) {
		files := fstest.MapFS{}
		name := ""
		for line := range strings.Lines(packed) {
			if n, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(n, " --") && len(n) > 3 {
				name = strings.ReplaceAll(strings.TrimSuffix(n, " --"), "/", "_")
				files[name] = &fstest.MapFile{}
			} else if name != "" {
				files[name].Data = append(files[name].Data, line...)
			}
		}
		got := OpenFS(files, "t")
		for _, tag := range lang.Tags {
			var b bytes.Buffer
			if err := got.Report.Print(&b, tag); err != nil || b.Len() == 0 {
				t.Fatal("nothing printed")
			}
		}
		if !got.Report.OK() {
			return
		}
		dir := t.TempDir()
		if err := got.Write(dir, lang.FR); err != nil {
			t.Fatalf("fine to read, not to write: %v", err)
		}
		again := Open(dir)
		differ(t, got.Input, again.Input)
	})
}
