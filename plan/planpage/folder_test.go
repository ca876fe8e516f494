package planpage

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
)

var update = flag.Bool("update", false, "rewrite what is expected in testdata")

// golden compares text with testdata/name.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if text != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s differs; look at it and run with -update:\n%s", path, text)
	}
}

func TestFolderHoldsEveryForm(t *testing.T) {
	dir := folder(t, 64)
	for _, name := range []string{"index.html", "plan.fr.html", "plan.en.html", "plan.xlsx", "plan.en.xlsx", "jobs.csv", "waiting.csv", "activities.csv", "months.csv", "plan.json",
		"assets/tokens.css", "assets/base.css", "assets/plan.css", "assets/atkinson-next.woff2", "assets/atkinson-next-OFL.txt", "assets/icon.svg"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s is missing or empty: %v", name, err)
		}
	}
}

func TestFolderIsTheSameTwice(t *testing.T) {
	a, b := folder(t, 30), folder(t, 30)
	for _, name := range []string{"plan.fr.html", "plan.en.html", "jobs.csv", "plan.json"} {
		x, _ := os.ReadFile(filepath.Join(a, name))
		y, _ := os.ReadFile(filepath.Join(b, name))
		if !bytes.Equal(x, y) {
			t.Errorf("%s differs between two writings of the same plan", name)
		}
	}
}

func TestPlanReadsBack(t *testing.T) {
	in, p := sample(20)
	dir := t.TempDir()
	if err := WriteFolder(dir, in, p); err != nil {
		t.Fatal(err)
	}
	got, err := ReadPlan(filepath.Join(dir, "plan.json"))
	if err != nil {
		t.Fatal(err)
	}
	one, _ := json.Marshal(p)
	two, _ := json.Marshal(got)
	if !bytes.Equal(one, two) {
		t.Error("the plan read back is not the plan written")
	}
}

func TestPlanThatIsNone(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct {
		text string
		kind fault.Kind
	}{
		"absent.json": {"", fault.NotFound},
		"cut.json":    {`{"format":"fabrique.plan/1","plan":{`, fault.Invalid},
		"other.json":  {`{"format":"fabrique.plan/9","plan":{}}`, fault.Invalid},
		"list.json":   {`[]`, fault.Invalid},
		"empty.json":  {`{}`, fault.Invalid},
	} {
		path := filepath.Join(dir, name)
		if c.text != "" {
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		p, err := ReadPlan(path)
		if p != nil || fault.KindOf(err) != c.kind || !strings.Contains(fault.In(err, lang.FR), name) {
			t.Errorf("%s: %v (%s)", name, err, fault.In(err, lang.FR))
		}
	}
}

func TestWorkbookReadsBack(t *testing.T) {
	dir := folder(t, 30)
	for name, want := range map[string]string{"plan.xlsx": "Résumé Emplois En attente Activités Mois et argent Règles de la liste À regarder",
		"plan.en.xlsx": "Summary Jobs Waiting Activities Months and money List policies To look at"} {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		sheets, err := table.ReadWorkbook(f, name)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, s := range sheets {
			names = append(names, s.Sheet)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s: sheets %s", name, got)
		}
		if got := len(sheets[1].Rows) - 1; got != 27 {
			t.Errorf("%s: %d jobs, want 27", name, got)
		}
	}
}

func TestTablesSpeakToPrograms(t *testing.T) {
	dir := folder(t, 6)
	text, err := os.ReadFile(filepath.Join(dir, "jobs.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(text, []byte("\xef\xbb\xbfplace;person;name;company;start;wanted_hours;paid_hours;half_days;")) {
		t.Errorf("jobs.csv begins with %q", text[:80])
	}
	golden(t, "jobs.csv", strings.ReplaceAll(string(text), "\r\n", "\n"))
}

func TestResult(t *testing.T) {
	_, p := sample(64)
	text, err := json.Marshal(Result(p, 1.5))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	for _, key := range strings.Fields("persons placed waiting activities_open policy levels work seconds seed interrupted") {
		if _, ok := got[key]; !ok {
			t.Errorf("no key %s", key)
		}
	}
	if len(got) != 10 || got["persons"] != 64.0 || got["placed"] != 57.0 || got["waiting"] != 7.0 || got["activities_open"] != 11.0 || got["seconds"] != 1.5 {
		t.Errorf("result: %s", text)
	}
	levels := got["levels"].([]any)
	if len(levels) != 5 || len(levels[0].(map[string]any)) != 5 {
		t.Errorf("levels: %v", levels)
	}
}

func TestSummaryIsShort(t *testing.T) {
	in, p := sample(64)
	for _, tag := range lang.Tags {
		var b strings.Builder
		if err := Summary(&b, in, p, tag, 90, false); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(b.String(), "\n"); n < 10 || n > 26 {
			t.Errorf("%s: %d lines", tag, n)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if visible(line) > 90 {
				t.Errorf("%s: too long: %s", tag, line)
			}
		}
		golden(t, "summary."+string(tag)+".txt", b.String())
	}
}

// TestSummaryOfLittle reads what is said of an empty list, and of a contract
// that pays other hours than the person chose.
func TestSummaryOfLittle(t *testing.T) {
	in, p := sample(12)
	said := func(p *plan.Plan) string {
		var b strings.Builder
		if err := Summary(&b, in, p, lang.EN, 200, false); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	nobody := *p
	nobody.Jobs, nobody.Waiting, nobody.Money = nil, nil, plan.Money{}
	if text := said(&nobody); !strings.Contains(text, "Nobody is on the list yet.") || strings.Contains(text, "exactly the hours") {
		t.Errorf("with nobody on the list:\n%s", text)
	}
	signed := *p
	signed.Jobs = append([]plan.Job{}, p.Jobs...)
	before := strings.Count(said(p), "outside the limits")
	signed.Jobs[0].Signed, signed.Jobs[0].Paid, signed.Jobs[0].HalfDays = true, 70*60, 20
	if text := said(&signed); before != 0 || !strings.Contains(text, "1 contract pays hours outside the limits that the person gave.") || strings.Contains(text, "more hours") {
		t.Errorf("with a contract outside the chosen hours:\n%s", text)
	}
}

func TestProgressLine(t *testing.T) {
	var out strings.Builder
	for _, s := range []Step{
		{Level: 1, Left: -1},
		{Level: 1, Found: true, Value: 7310, Left: 12.2, Share: .1},
		{Level: 1, Found: true, Value: 7310, Bounded: true, Bound: 7320, Share: .4, Left: 3},
		{Level: 2, Found: true, Value: 9, Bounded: true, Bound: 9, Share: .6, Left: 2},
		{Level: 5, Found: true, Value: 94008000, Bounded: true, Bound: 93067900, Share: 1, Left: 0},
	} {
		for _, tag := range lang.Tags {
			fmt.Fprintln(&out, ProgressLine(tag, s))
		}
	}
	golden(t, "progress.txt", out.String())
}

var (
	tags  = regexp.MustCompile(`<[^>]*>`)
	loose = regexp.MustCompile(` [:;?!»€%]|« |\d (h|€|%)\b`)
)

func TestPageKeepsItsPolicy(t *testing.T) {
	dir := folder(t, 64)
	for _, name := range []string{"index.html", "plan.fr.html", "plan.en.html"} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, no := range []string{" style=", "<style", "<script", "http://", "https://", "ZgotmplZ", "{{", "%!"} {
			if bytes.Contains(text, []byte(no)) {
				t.Errorf("%s contains %s", name, no)
			}
		}
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(string(text), -1) {
			if ids[m[1]] {
				t.Errorf("%s: two elements called %s", name, m[1])
			}
			ids[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(string(text), -1) {
			if !ids[m[1]] {
				t.Errorf("%s: a link leads to #%s, which is not there", name, m[1])
			}
		}
	}
}

func TestFrenchSpaces(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(folder(t, 64), "plan.fr.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range tags.Split(string(text), -1) {
		if at := loose.FindString(part); at != "" {
			t.Errorf("an ordinary space in %q: %s", at, part)
		}
	}
}

// TestExtremes writes plans that have little or nothing in them.
func TestExtremes(t *testing.T) {
	in, p := sample(12)
	in.Territory.Invented = false
	for name, change := range map[string]func(p *plan.Plan){
		"nothing at all":  func(p *plan.Plan) { *p = plan.Plan{} },
		"nobody waits":    func(p *plan.Plan) { p.Waiting = nil },
		"nobody placed":   func(p *plan.Plan) { p.Jobs = nil },
		"no months":       func(p *plan.Plan) { p.Months = nil },
		"interrupted":     func(p *plan.Plan) { p.Interrupted = true },
		"unknown persons": func(p *plan.Plan) { p.Jobs[0].Person, p.Jobs[0].Shares[0].Activity = "ghost", "ghost" },
	} {
		q := *p
		q.Jobs = append([]plan.Job{}, p.Jobs...)
		q.Jobs[0].Shares = append([]plan.Share{}, p.Jobs[0].Shares...)
		change(&q)
		if err := WriteFolder(t.TempDir(), in, &q); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := Summary(&bytes.Buffer{}, in, &q, lang.FR, 0, true); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := WriteFolder(t.TempDir(), plan.Input{}, &plan.Plan{}); err != nil {
		t.Error(err)
	}
}

func TestGapsAreWordedUpwards(t *testing.T) {
	for gap, want := range map[float64]string{0.00001: "less than 0.01%", .0014: "0.14%", .00141: "0.15%", .005: "0.50%", .0201: "2.1%", .35: "35.0%"} {
		if got := percent(gap).EN; got != want {
			t.Errorf("%v: %s, want %s", gap, got, want)
		}
	}
	if ceil(14) != 14 || ceil(14.2) != 15 {
		t.Error("ceil")
	}
}
