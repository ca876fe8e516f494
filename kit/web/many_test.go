package web_test

import (
	"strings"
	"testing"

	"fabrique/kit/web"
)

// TestWrittenInsideMarks: whatever is told, nothing written by hand leaves its mark.
func TestWrittenInsideMarks(t *testing.T) {
	const told = `"><script>alert(1)</script>&'`
	squares := string(web.Strip([]string{told, "q-done"}, 5).Drawn())
	choices := string(web.Input{Options: []web.Option{{Value: told, Label: told, Chosen: true}, {Value: "b", Label: "B & b"}}}.Choices())
	for _, html := range []string{squares, choices} {
		if strings.Contains(html, "<script") || strings.Contains(html, "&'") || strings.Contains(html, `""`) {
			t.Errorf("not escaped: %s", html)
		}
	}
	if want := `<use href="#q-done" x="22" y="0" width="20" height="20"/>`; !strings.HasSuffix(squares, want) {
		t.Errorf("%s\nlacks %s", squares, want)
	}
	if want := `<option value="b">B &amp; b</option>`; !strings.HasSuffix(choices, want) || !strings.Contains(choices, `" selected>`) {
		t.Errorf("%s\nlacks %s", choices, want)
	}
}
