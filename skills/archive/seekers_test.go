package archive

import (
	"os"
	"path/filepath"
	"testing"

	"fabrique/fault"
)

func TestSeekers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "seekers.csv")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("commune;rome;demandeurs\nLoos;K1303;1\u00a0200\nTourcoing;K1303;300\nLoos;I1619;12\nLoos;N4103;secret\n")
	got, err := Seekers(path)
	if err != nil || got["K1303"] != 1500 || got["I1619"] != 12 || got["N4103"] != 0 {
		t.Errorf("%v (%v)", got, err)
	}
	write("commune;métier\nLoos;garde d'enfant\n")
	if got, err := Seekers(path); fault.KindOf(err) != fault.NotFound || len(got) > 0 {
		t.Errorf("%v (%v)", got, err)
	}
}
