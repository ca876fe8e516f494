package lang_test

import (
	"testing"

	"fabrique/lang"
)

func TestJoinKeepsItemsApart(t *testing.T) {
	for _, c := range []struct {
		name   string
		items  []lang.Text
		fr, en string
	}{
		{"nothing", nil, "", ""},
		{"one", []lang.Text{lang.T("coudre, tricoter", "sew, knit")}, "coudre, tricoter", "sew, knit"},
		{"two", []lang.Text{lang.T("coudre", "sew"), lang.T("jardiner", "garden")}, "coudre et jardiner", "sew and garden"},
		{"three", []lang.Text{lang.Same("a"), lang.Same("b"), lang.Same("c")}, "a, b et c", "a, b and c"},
		{"the word inside an item", []lang.Text{lang.T("tailler et débroussailler", "prune and clear"), lang.T("jardiner", "garden")},
			"tailler et débroussailler, et jardiner", "prune and clear, and garden"},
		{"commas inside an item", []lang.Text{lang.T("tri, nettoyage", "sorting, cleaning"), lang.T("haies", "hedges"), lang.T("2 autres", "2 others")},
			"tri, nettoyage\u00a0; haies\u00a0; et 2 autres", "sorting, cleaning; hedges; and 2 others"},
		{"each language as it needs", []lang.Text{lang.T("tri, nettoyage", "sorting"), lang.T("haies", "hedges")},
			"tri, nettoyage\u00a0; et haies", "sorting and hedges"},
		{"a comma inside a number", []lang.Text{lang.T("2,5 km", "2.5 km"), lang.T("3 km", "3 km")}, "2,5 km et 3 km", "2.5 km and 3 km"},
	} {
		if got := lang.Join(c.items); got.FR != c.fr || got.EN != c.en {
			t.Errorf("%s: %q and %q, want %q and %q", c.name, got.FR, got.EN, c.fr, c.en)
		}
	}
}
