package web

import (
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var token = regexp.MustCompile(`--([a-z0-9-]+):\s*#([0-9a-f]{6})`)

// themes reads the colours of tokens.css: light, then dark over light.
func themes(t *testing.T) map[string]map[string]string {
	t.Helper()
	text, err := fs.ReadFile(Assets(), "tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	first, second, ok := strings.Cut(string(text), "prefers-color-scheme:dark")
	if !ok {
		t.Fatal("no dark theme")
	}
	light, dark := map[string]string{}, map[string]string{}
	for _, m := range token.FindAllStringSubmatch(first, -1) {
		light[m[1]], dark[m[1]] = m[2], m[2]
	}
	for _, m := range token.FindAllStringSubmatch(second, -1) {
		dark[m[1]] = m[2]
	}
	return map[string]map[string]string{"light": light, "dark": dark}
}

// contrast returns the contrast of two colours (WCAG 2.2, 1.4.3).
func contrast(a, b string) float64 {
	x, y := luminance(a)+.05, luminance(b)+.05
	return max(x, y) / min(x, y)
}

func luminance(hex string) float64 {
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func TestColoursContrast(t *testing.T) {
	type pair struct {
		front, back string
		least       float64
	}
	var pairs []pair
	for _, front := range []string{"ink", "soft", "main", "warm", "gold"} {
		pairs = append(pairs, pair{front, "paper", 4.5}, pair{front, "card", 4.5})
	}
	for _, soft := range []string{"main", "warm", "gold"} {
		pairs = append(pairs, pair{soft, soft + "-soft", 4.5})
	}
	pairs = append(pairs, pair{"on-main", "main", 4.5}, pair{"edge", "card", 3}, pair{"edge", "paper", 3}, pair{"gold-fill", "card", 3})
	for i := range hues {
		a := fmt.Sprintf("a%d", i+1)
		pairs = append(pairs, pair{"sign", a, 4.5}, pair{a, "card", 3}, pair{a, "paper", 3})
	}
	for name, colours := range themes(t) {
		for _, p := range pairs {
			if got := contrast(colours[p.front], colours[p.back]); got < p.least {
				t.Errorf("%s: %s on %s has %.2f, wants %.1f", name, p.front, p.back, got, p.least)
			}
		}
	}
}
