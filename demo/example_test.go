package demo

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"fabrique/lang"
	"fabrique/plan/planfolder"
)

var update = flag.Bool("update", false, "write examples/loos-tourcoing again")

//go:generate go test -run TestExample -update .

const example = "../examples/loos-tourcoing"

// TestExampleIsWhatTheDemonstrationWrites compares each committed file with a new one.
func TestExampleIsWhatTheDemonstrationWrites(t *testing.T) {
	dir := t.TempDir()
	if *update {
		dir = example
	}
	if err := planfolder.Write(dir, Territory(Seed), lang.FR); err != nil {
		t.Fatal(err)
	}
	made, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(made) == 0 {
		t.Fatalf("nothing written: %v", err)
	}
	for _, path := range made {
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(example, filepath.Base(path)))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is not what the demonstration writes: go generate ./demo, and read the difference (%v)", filepath.Base(path), err)
		}
	}
}

func TestExampleReadsBackWhole(t *testing.T) {
	in, report := planfolder.Read(example)
	for _, p := range report.Problems {
		undecided := p.Severity == planfolder.Warning && p.File == "activites.csv" // the canteen, on purpose
		if p.Severity != planfolder.Note && !undecided {
			t.Errorf("%s:%d %s: %s %s", p.File, p.Line, p.Column, p.What.EN, p.Do.EN)
		}
	}
	want := Territory(Seed)
	for k := range want.People {
		if !reflect.DeepEqual(in.People[k], want.People[k]) {
			t.Fatalf("read  %+v\nwrote %+v", in.People[k], want.People[k])
		}
	}
	if !reflect.DeepEqual(in.Decisions, want.Decisions) || !reflect.DeepEqual(in.Territory, want.Territory) ||
		!reflect.DeepEqual(in.Contracts, want.Contracts) || !reflect.DeepEqual(in.Money, want.Money) || !reflect.DeepEqual(in.Pins, want.Pins) {
		t.Error("the example does not read back as it was written")
	}
	coherent(t, in)
}
