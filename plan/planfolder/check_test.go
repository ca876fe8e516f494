package planfolder

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"fabrique/kit/table"
	"fabrique/lang"
)

// sound is a small folder with nothing wrong; cases change one of its files.
var sound = map[string]string{
	"territoire.csv":  "identifiant;nom;date\nt;T;2026-11-02\n",
	"personnes.csv":   "identifiant;inscription;heures_souhaitees;envies;savoir_faire\np1;01/03/2025;24 h 30;jardin;bêche:2\np2;15/04/2025;35;;\n",
	"activites.csv":   "identifiant;nom;famille;demi_journees_maximum\npotager;Potager;jardin;20\ntri;Tri;;10\n",
	"decisions.csv":   "activite;decision;valable_du\npotager;favorable;01/01/2026\ntri;favorable;01/01/2026\n",
	"entreprises.csv": "identifiant;nom\nebe;L’Ebe\n",
	"sites.csv":       "identifiant;nom\nhalle;Halle\n",
}

// folderWith returns sound with some files changed, or taken away when blank.
func folderWith(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range sound {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
		if text == "" {
			delete(out, name)
		}
	}
	return out
}

// brief writes the problems as "severity kind file:line column".
func brief(r Report) string {
	var b strings.Builder
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "%s %s %s:%d %s\n", p.Severity, p.Kind, p.File, p.Line, p.Column)
	}
	return strings.TrimSpace(b.String())
}

func TestSoundFolder(t *testing.T) {
	f := OpenFS(folderWith(nil), "t")
	if len(f.Report.Problems) > 0 {
		t.Fatal(brief(f.Report))
	}
	p, a := f.Input.People[0], f.Input.Activities[0]
	if p.Hours.Least != 1470 || p.Hours.Most != 1470 || p.Available.Count() != 10 || p.Skills["bêche"] != 2 || p.Name != "p1" {
		t.Errorf("defaults of a person: %+v", p)
	}
	if a.Site != "halle" || f.Input.Sites[0].Company != "ebe" || a.Need != 20 || a.Team != 1 || a.Usefulness != 3 || a.Sign != "Po" || a.Name.EN != "Potager" {
		t.Errorf("defaults of an activity: %+v", a)
	}
}

func TestEverythingWrongIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a file is missing":   {map[string]string{"decisions.csv": ""}, "error missing-file :0 "},
		"no day at all":       {map[string]string{"territoire.csv": "", "personnes.csv": "identifiant;nom;heures minimum;heures souhaitées;heures maximum\np1;Awa;10;20;30\n", "decisions.csv": "activite;decision;valable_du\npotager;favorable;\ntri;favorable;", "contrats.csv": ""}, "error no-date :0 \nerror empty decisions.csv:2 valable_du\nerror empty decisions.csv:3 valable_du"},
		"no day of the plan":  {map[string]string{"territoire.csv": ""}, "warning no-date :0 "},
		"two territories":     {map[string]string{"territoire.csv": "identifiant;date\na;2026-11-02\nb;2026-11-02"}, "error territory-twice territoire.csv:3 "},
		"same file twice":     {map[string]string{"sites.csv": "id\nhalle", "Lieux.csv": "id\nx"}, "error sheet-twice sites.csv:0 "},
		"unknown file":        {map[string]string{"personens.csv": "a;b\n1;2"}, "note unknown-file personens.csv:0 "},
		"no title":            {map[string]string{"sites.csv": "1;2\n3;4"}, "error no-header sites.csv:0 "},
		"an old workbook":     {map[string]string{"liste.xls": "x"}, "warning format liste.xls:0 "},
		"not text":            {map[string]string{"sites.csv": "\x00\x01"}, "error file sites.csv:0 "},
		"a column is missing": {map[string]string{"activites.csv": "identifiant;nom;famille\npotager;Potager;jardin\ntri;Tri;"}, "error column-missing activites.csv:1 demi-journées maximum"},
		"a column twice":      {map[string]string{"sites.csv": "identifiant;id\nhalle;halle"}, "error column-twice sites.csv:1 id"},
		"unknown column":      {map[string]string{"sites.csv": "identifiant;couleur\nhalle;bleue"}, "note unknown-column sites.csv:1 couleur"},
		"beyond the titles":   {map[string]string{"sites.csv": "identifiant;nom\nhalle;Halle;trop"}, "warning beyond sites.csv:2 "},
		"same site twice":     {map[string]string{"sites.csv": "identifiant\nhalle\n\nhalle"}, "error duplicate sites.csv:4 identifiant"},
		"Windows-1252":        {map[string]string{"sites.csv": "identifiant;nom\nhalle;b\xe9ton"}, "note encoding sites.csv:0 "},
		"quote badly closed":  {map[string]string{"sites.csv": "identifiant;nom\nhalle;la \"grande\""}, "warning odd sites.csv:2 "},
		"no identifier":       {map[string]string{"sites.csv": "identifiant;nom\nhalle;Halle\n;Autre"}, "error empty sites.csv:3 identifiant"},
		"half a point":        {map[string]string{"sites.csv": "identifiant;latitude\nhalle;50,6"}, "error empty sites.csv:2 longitude"},
		"not on Earth":        {map[string]string{"sites.csv": "identifiant;latitude;longitude\nhalle;506;3"}, "error range sites.csv:2 latitude"},
		"negative places":     {map[string]string{"sites.csv": "identifiant;places\nhalle;-3"}, "error cell sites.csv:2 places"},
		"unknown company":     {map[string]string{"sites.csv": "identifiant;entreprise\nhalle;eeb"}, "warning no-site entreprises.csv:2 identifiant\nerror unknown-companies sites.csv:2 entreprise"},
		"two companies":       {map[string]string{"entreprises.csv": "identifiant\nebe\nautre"}, "warning no-site entreprises.csv:2 identifiant\nwarning no-site entreprises.csv:3 identifiant\nerror empty sites.csv:2 entreprise"},
		"bad date":            {map[string]string{"personnes.csv": "identifiant;inscription;heures\np1;31/02/2025;24"}, "error cell personnes.csv:2 inscription"},
		"hours out of order":  {map[string]string{"personnes.csv": "identifiant;min;heures;max\np1;30;24;35"}, "error hours personnes.csv:2 heures"},
		"over the legal week": {map[string]string{"personnes.csv": "identifiant;min;heures;disponibilites\np1;35;39;lu-sa"}, "warning hours personnes.csv:2 heures"},
		"minutes for hours":   {map[string]string{"personnes.csv": "identifiant;heures\np1;1470"}, "error hours personnes.csv:2 heures"},
		"no hours":            {map[string]string{"personnes.csv": "identifiant;heures\np1;0"}, "error hours personnes.csv:2 heures"},
		"too little time":     {map[string]string{"personnes.csv": "identifiant;heures;disponibilites\np1;24;lu"}, "warning availability personnes.csv:2 disponibilites"},
		"less than wanted":    {map[string]string{"personnes.csv": "identifiant;min;heures;disponibilites\np1;7;24;lu"}, "note availability personnes.csv:2 disponibilites"},
		"never free":          {map[string]string{"personnes.csv": "identifiant;heures;disponibilites\np1;24;aucun"}, "warning availability personnes.csv:2 disponibilites"},
		"listed too late":     {map[string]string{"personnes.csv": "identifiant;inscription;heures\np1;2027-01-01;24"}, "warning future personnes.csv:2 inscription"},
		"wished and refused":  {map[string]string{"personnes.csv": "identifiant;heures;envies;refus\np1;24;jardin;jardin"}, "warning wish-refused personnes.csv:2 envies"},
		"two with one place":  {map[string]string{"personnes.csv": "identifiant;heures;rang\np1;24;1\np2;24;1"}, "warning place-twice personnes.csv:3 rang"},
		"words nearly alike": {map[string]string{"activites.csv": "identifiant;max;contraintes;permis\npotager;20;charges-lourdes;CACES 3\ntri;10;;",
			"personnes.csv": "identifiant;heures;restrictions;permis\np1;24;charge-lourde;CACES3"}, "warning spelling personnes.csv:2 restrictions\nwarning spelling personnes.csv:2 permis"},
		"a diagnosis":           {map[string]string{"personnes.csv": "identifiant;heures;note;restrictions\np1;24;suivi pour dépression;hernie discale"}, "warning health personnes.csv:2 note\nwarning health personnes.csv:2 restrictions"},
		"no diagnosis":          {map[string]string{"personnes.csv": "identifiant;heures;note;restrictions\np1;24;aime l’alpage et le cadre;station debout"}, ""},
		"a column of NIR":       {map[string]string{"personnes.csv": "identifiant;heures;NIR\np1;24;2 98 05 59 350 123 45"}, "error nir personnes.csv:1 NIR"},
		"an empty NIR column":   {map[string]string{"personnes.csv": "identifiant;heures;N° de sécurité sociale\np1;24;"}, "warning nir personnes.csv:1 N° de sécurité sociale"},
		"a NIR in a note":       {map[string]string{"personnes.csv": "identifiant;heures;note\np1;24;n° 2980559350123"}, "error nir personnes.csv:2 note"},
		"a telephone":           {map[string]string{"personnes.csv": "identifiant;heures;note\np1;24;06 01 23 45 67, 07 12 34 56 70"}, ""},
		"far away":              {map[string]string{"sites.csv": "identifiant;latitude;longitude\nhalle;50,6;3", "personnes.csv": "identifiant;heures;latitude;longitude\np1;24;3;50,6"}, "warning far personnes.csv:2 latitude"},
		"unknown family":        {map[string]string{"familles.csv": "famille\njardins"}, "error unknown-families activites.csv:2 famille\nerror unknown-families personnes.csv:2 envies"},
		"unknown skill":         {map[string]string{"savoir-faire.csv": "code\nbeche à main"}, "error unknown-skills personnes.csv:2 savoir_faire"},
		"bad level":             {map[string]string{"personnes.csv": "identifiant;heures;savoir_faire\np1;24;bêche:9"}, "error cell personnes.csv:2 savoir_faire"},
		"least above most":      {map[string]string{"activites.csv": "identifiant;min;max\npotager;30;20\ntri;;10"}, "error range activites.csv:2 min"},
		"closed all year":       {map[string]string{"activites.csv": "identifiant;max\npotager;0\ntri;10"}, "warning closed activites.csv:2 max"},
		"a team too large":      {map[string]string{"activites.csv": "identifiant;max;equipe\npotager;2;3\ntri;10;"}, "warning team activites.csv:2 equipe"},
		"usefulness":            {map[string]string{"activites.csv": "identifiant;max;utilite\npotager;20;9\ntri;10;0"}, "error cell activites.csv:2 utilite\nerror range activites.csv:3 utilite"},
		"nothing decided":       {map[string]string{"decisions.csv": "activite;decision;valable_du\npotager;favorable;01/01/2026"}, "warning no-decision activites.csv:3 identifiant"},
		"decided of what":       {map[string]string{"decisions.csv": "activite;decision;valable_du\npotager;favorable;01/01/2026\ntri;favorable;01/01/2026\ntrit;favorable;01/01/2026"}, "error unknown-activities decisions.csv:4 activite"},
		"ends before it begins": {map[string]string{"decisions.csv": "activite;decision;du;au\npotager;favorable;01/01/2026;31/12/2025\ntri;favorable;01/01/2026;"}, "error range decisions.csv:2 au"},
		"no longer holds":       {map[string]string{"decisions.csv": "activite;decision;du;au\npotager;favorable;01/01/2025;31/12/2025\ntri;favorable;01/01/2027;"}, "note expired decisions.csv:2 au\nnote future decisions.csv:3 du"},
		"what conditions":       {map[string]string{"decisions.csv": "activite;decision;du\npotager;favorable avec conditions;01/01/2026\ntri;favorable;01/01/2026"}, "warning no-condition decisions.csv:2 decision"},
		"contract of nobody":    {map[string]string{"contrats.csv": "personne;heures;debut\np1;24,5;01/09/2026\np11;24;01/09/2026"}, "error unknown-people contrats.csv:3 personne"},
		"two contracts":         {map[string]string{"contrats.csv": "personne;heures;debut\np1;24,5;01/09/2026\np1;24,5;01/10/2026"}, "error duplicate contrats.csv:3 personne"},
		"unchosen hours":        {map[string]string{"contrats.csv": "personne;heures;debut\np1;35;01/09/2026"}, "warning hours contrats.csv:2 heures"},
		"unknown assumption":    {map[string]string{"argent.csv": "nom;du;valeur;unite;auteur;source\nstate-rat;2026-01-01;0,95;rate;moi;hypothèse"}, "error assumption argent.csv:2 nom"},
		"unsigned assumption":   {map[string]string{"argent.csv": "nom;du;valeur\ntaux de l'État;2026-01-01;0,95"}, "error assumption argent.csv:2 nom"},
		"pins at odds":          {map[string]string{"epingles.csv": "demande;personne;activite;auteur;motif\nexiger;p1;potager;moi;x\ninterdire;p1;potager;moi;x"}, "error pin epingles.csv:3 demande"},
		"a pin for nobody":      {map[string]string{"epingles.csv": "demande;personne;activite\nexiger;;potager"}, "error pin epingles.csv:2 personne\nwarning pin epingles.csv:2 auteur"},
		"a forced refusal":      {map[string]string{"personnes.csv": "identifiant;heures;refus\np1;24;jardin", "epingles.csv": "demande;personne;activite;auteur;motif\nexiger;p1;potager;moi;x"}, "error pin epingles.csv:2 activite"},
	} {
		f := OpenFS(folderWith(c.files), "t")
		var want []string
		if c.want != "" {
			want = strings.Split(c.want, "\n")
		}
		for i := range want {
			want[i] = strings.TrimRight(want[i], " ")
		}
		got := strings.Split(brief(f.Report), "\n")
		for i := range got {
			got[i] = strings.TrimRight(got[i], " ")
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), c.want)
		}
		wellWorded(t, name, f.Report)
	}
}

// loose is French that lets a line begin with its sign.
var loose = regexp.MustCompile(` [;:?!»]|« |[^\s\x{a0}\x{202f}"][;?!»]`)

// wellWorded checks every message in both languages, and the printed width.
func wellWorded(t *testing.T, name string, r Report) {
	t.Helper()
	for _, p := range r.Problems {
		for _, text := range []lang.Text{p.What, p.Do} {
			if (text.FR == "") != (text.EN == "") || loose.MatchString(text.FR) {
				t.Errorf("%s: %q / %q", name, text.FR, text.EN)
			}
		}
		if p.What.Empty() || p.Do.Empty() && p.Kind != "odd" {
			t.Errorf("%s: a problem without words: %+v", name, p)
		}
		if strings.Contains(p.What.FR+p.Do.FR, "98 05 59") || strings.Contains(p.What.FR, "2980559") {
			t.Errorf("%s: a social security number is quoted", name)
		}
	}
	for _, tag := range lang.Tags {
		var b bytes.Buffer
		if err := r.Print(&b, tag); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if utf8.RuneCountInString(line) > 81 {
				t.Errorf("%s: a line wider than 80: %q", name, line)
			}
		}
	}
}

func TestDidYouMean(t *testing.T) {
	for s, want := range map[string]string{"coutrue": "couture", "jardins": "jardin", "Jardin ": "jardin", "p12": "", "cuisine": "", "": ""} {
		if got := table.Nearest(s, []string{"jardin", "couture", "p1", "p34"}); got != want && !(s == "p12" && got == "p1") {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestManyProblemsArePrintedShort(t *testing.T) {
	var b strings.Builder
	b.WriteString("identifiant;heures\n")
	for i := range 300 {
		fmt.Fprintf(&b, "p%d;beaucoup\n", i)
	}
	f := OpenFS(folderWith(map[string]string{"personnes.csv": b.String()}), "t")
	var text, obj bytes.Buffer
	f.Report.Print(&text, lang.FR)
	if n := strings.Count(text.String(), "\n"); n > 30 || !strings.Contains(text.String(), "295 autres") {
		t.Errorf("%d lines:\n%s", n, text.String())
	}
	if err := f.Report.JSON(&obj); err != nil {
		t.Fatal(err)
	}
	var got struct {
		OK       bool
		Errors   int
		Problems []struct {
			File string
			Line int
			What lang.Text
		}
	}
	if err := json.Unmarshal(obj.Bytes(), &got); err != nil || got.OK || got.Errors != 300 || len(got.Problems) != 300 || got.Problems[299].Line != 301 || got.Problems[0].What.EN == "" {
		t.Errorf("%v, %d problems in %.300s", err, len(got.Problems), obj.String())
	}
}
