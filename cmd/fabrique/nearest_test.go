package main

import (
	"errors"
	"testing"

	"fabrique/lang"
)

func TestMeant(t *testing.T) {
	all := []called{{"p0012", []string{"Awa K."}}, {"potager-8", []string{"Potager", "Vegetables"}}}
	for text, want := range map[string]string{
		"p0013":      " Did you mean “p0012” (Awa K.)?",
		"Awa K":      " Did you mean “p0012” (Awa K.)?",
		"potager":    " Did you mean “potager-8” (Vegetables)?",
		"vegetabels": " Did you mean “potager-8” (Vegetables)?",
		"xyz":        " There are for instance “p0012” and “potager-8”.",
	} {
		if got := meant(text, all).EN; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if got := meant("x", nil); !got.Empty() {
		t.Errorf("nobody: %q", got.EN)
	}
}

func TestApart(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"abc", "abc", 0}, {"abc", "axc", 1}, {"abc", "bc", 1}, {"kitten", "sitting", 3}} {
		if got := apart(c.a, c.b); got != c.want {
			t.Errorf("%q and %q are %d apart, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestUnknownMisuseIsStillSaid(t *testing.T) {
	got := misuseIn(errors.New("something new")).In(lang.EN)
	if got != "The line is not understood (something new)." {
		t.Error(got)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  int
	}{{"", 10, 1}, {"one two three", 7, 2}, {"one two three", 13, 1}, {"averylongwordalone x", 5, 2}} {
		if got := wrap(c.text, c.width); len(got) != c.want {
			t.Errorf("%q in %d: %q", c.text, c.width, got)
		}
	}
	if got := cut("abcdef", 4); got != "abc…" {
		t.Error(got)
	}
}
