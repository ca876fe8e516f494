package facility

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fabrique/fault"
	"fabrique/lang"
)

// write writes an instance in a layout, with at most perLine numbers on a line, or one line per block when 0.
func write(p Problem, layout Layout, perLine int) string {
	var b strings.Builder
	count := 0
	put := func(x any) {
		fmt.Fprint(&b, x, " ")
		if count++; perLine > 0 && count%perLine == 0 {
			b.WriteByte('\n')
		}
	}
	block := func() {
		if perLine == 0 {
			b.WriteByte('\n')
		}
	}
	put(len(p.Capacity))
	put(len(p.Demand))
	block()
	for i := range p.Capacity {
		put(p.Capacity[i])
		put(p.Fixed[i])
		block()
	}
	if layout == Facilities {
		for _, d := range p.Demand {
			put(d)
		}
		block()
		for _, row := range p.Cost {
			for _, c := range row {
				put(c)
			}
			block()
		}
		return b.String()
	}
	for j, d := range p.Demand {
		put(d)
		block()
		for i := range p.Cost {
			put(p.Cost[i][j])
		}
		block()
	}
	return b.String()
}

func TestReadFindsTheLayout(t *testing.T) {
	for seed := range uint64(20) {
		p := even(seed, 7+int(seed%3), 9, 2, 5)
		for _, layout := range []Layout{Customers, Facilities} {
			for _, perLine := range []int{0, 1, 4, 7, 100_000} {
				got, err := Read(strings.NewReader(write(p, layout, perLine)), 0)
				if err != nil || !reflect.DeepEqual(got, p) {
					t.Fatalf("seed %d, layout %d, %d numbers per line: %v", seed, layout, perLine, err)
				}
			}
		}
	}
}

func TestReadTakesAKnownLayout(t *testing.T) {
	text := "2 2 10 1 10 1 3 4 5 6 7 8"
	p, err := ReadLayout(strings.NewReader(text), 0, Facilities)
	if err != nil || p.Demand[1] != 4 || p.Cost[1][0] != 7 {
		t.Errorf("facilities: %v %v", p, err)
	}
	p, err = ReadLayout(strings.NewReader(text), 0, Customers)
	if err != nil || p.Demand[1] != 6 || p.Cost[1][0] != 5 {
		t.Errorf("customers: %v %v", p, err)
	}
}

func TestReadTakesTheGivenCapacity(t *testing.T) {
	text := "2 1\ncapacity 5\nCAPACITY 6\n3\n1 2\n"
	p, err := Read(strings.NewReader(text), 8000)
	if err != nil || p.Capacity[0] != 8000 || p.Capacity[1] != 8000 {
		t.Errorf("%v %v", p, err)
	}
	if _, err = Read(strings.NewReader(text), 0); fault.KindOf(err) != fault.Invalid {
		t.Errorf("without capacity: %v", err)
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	cases := []struct{ text, fr, en string }{
		{"", "Ligne 1 : le fichier s'arrête trop tôt.", "Line 1: the file ends too early."},
		{"2 2\n1 1\n1", "Ligne 3 : le fichier s'arrête trop tôt.", "Line 3: the file ends too early."},
		{"1 1\n5 x", "Ligne 2 : « x » n'est pas un nombre.", "Line 2: “x” is not a number."},
		{"1 1\n5 NaN", "Ligne 2 : « NaN » n'est pas un nombre.", "Line 2: “NaN” is not a number."},
		{"1 1\n5 1\n\n-4 1", "Ligne 4 : -4 n'est pas entre 0 et 1e+15.", "Line 4: -4 is not between 0 and 1e+15."},
		{"0 1", "Ligne 1 : « 0 » n'est pas un nombre de sites ou de clients.", "Line 1: “0” is not a number of facilities or customers."},
		{"1 1\n5 1\n4 1\n7", "Ligne 4 : « 7 » est de trop : les nombres annoncés sont déjà lus.", "Line 4: “7” is too much: the announced numbers were all read."},
		{"1 1\ncapacity 1\n4 1", "Ligne 2 : le mot « capacity » attend une valeur : donnez la capacité des sites.", "Line 2: the word “capacity” stands for a value: give the capacity of the facilities."},
		{"1 1\n5 1\n6 1", "Les sites peuvent servir 5 en tout, il faut 6 : aucune solution.", "The facilities can serve 5 in all, 6 is needed: no solution."},
		{"1 1\n5 1\n0 1", "Aucun client n'a de demande : il n'y a rien à servir.", "No customer has a demand: there is nothing to serve."},
	}
	for _, c := range cases {
		_, err := Read(strings.NewReader(c.text), 0)
		if got := fault.In(err, lang.FR); got != c.fr {
			t.Errorf("%q: %s, want %s", c.text, got, c.fr)
		}
		if got := fault.In(err, lang.EN); got != c.en {
			t.Errorf("%q: %s, want %s", c.text, got, c.en)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(write(even(1, 2, 3, 2, 5), Customers, 0)))
	f.Add([]byte("1 1\ncapacity 1\n4 1"))
	f.Add([]byte("1000000 1000000\n1"))
	f.Add([]byte("1 2 1e9 0 0.1 3 0 1e-9"))
	f.Add([]byte("1 2 1 1 0 0 .0000000001 0"))
	f.Add([]byte("1 2 9 1 5 2 .0000000001 4"))
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := Read(bytes.NewReader(text), 10)
		if err != nil {
			if fault.KindOf(err) != fault.Invalid {
				t.Fatalf("fault of another kind: %v", err)
			}
			return
		}
		if len(p.Capacity)*len(p.Demand) > 400 {
			return
		}
		if r, err := Solve(p, Options{WorkLimit: 1_000_000}); err == nil && r.Bound > r.Value {
			t.Fatalf("bound %v above value %v", r.Bound, r.Value)
		} else if err != nil && fault.KindOf(err) != fault.Invalid {
			t.Fatal(err)
		}
	})
}
