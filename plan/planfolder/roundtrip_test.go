package planfolder

import (
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"

	"fabrique/lang"
	"fabrique/plan"
)

// differ says how two inputs differ, part by part.
func differ(t *testing.T, want, got plan.Input) {
	t.Helper()
	a, b := reflect.ValueOf(want), reflect.ValueOf(got)
	for i := range a.NumField() {
		x, y := a.Field(i).Interface(), b.Field(i).Interface()
		if reflect.DeepEqual(x, y) {
			continue
		}
		v, w := a.Field(i), b.Field(i)
		if v.Kind() == reflect.Slice && v.Len() == w.Len() {
			for j := range v.Len() {
				if !reflect.DeepEqual(v.Index(j).Interface(), w.Index(j).Interface()) {
					t.Fatalf("%s %d\nwrote %#v\nread  %#v", a.Type().Field(i).Name, j, v.Index(j).Interface(), w.Index(j).Interface())
				}
			}
		}
		t.Fatalf("%s\nwrote %#v\nread  %#v", a.Type().Field(i).Name, x, y)
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	for seed := range uint64(40) {
		d := dice{rand.New(rand.NewPCG(seed, 1))}
		in := d.input(1 + int(seed)%7)
		tag := lang.Tags[seed%2]
		dir := t.TempDir()
		if err := Write(dir, in, tag); err != nil {
			t.Fatal(err)
		}
		got, _ := Read(dir)
		differ(t, in, got)
		book := filepath.Join(t.TempDir(), "t.xlsx")
		if err := WriteWorkbook(book, in, tag); err != nil {
			t.Fatal(err)
		}
		got, _ = Read(book)
		differ(t, in, got)
	}
}
