package web_test

import (
	"strings"
	"testing"

	"fabrique/kit/web"
	"fabrique/kit/web/webtest"
)

// TestQRReadsBack draws addresses of every length that letters have, and reads the squares again.
func TestQRReadsBack(t *testing.T) {
	for n := 1; n <= 90; n++ {
		text := ("https://fabrique.ville-d-exemple.example.org/l/" + strings.Repeat("S6QAUI5NZXON", 8))[:n]
		if n < 9 {
			text = "h" + strings.Repeat("é", n)
		}
		q, err := web.NewQR(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := webtest.ReadQR(q.Path, q.Side); err != nil || got != text {
			t.Errorf("%d characters read %q, %v", n, got, err)
		}
	}
}
