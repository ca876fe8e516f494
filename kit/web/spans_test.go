package web_test

import (
	"strings"
	"testing"

	"fabrique/kit/web"
	"fabrique/lang"
)

func TestSpans(t *testing.T) {
	c := web.Spanned(web.Spans{ID: "s", Rows: []web.Span{{Name: "a", Value: "1", Class: "c1", From: 0, To: 100}, {Name: "b", Value: "2", Class: "c2", From: 100, To: -100}}})
	if c.Bars[0].X != "360.0" || c.Bars[0].W != "356.0" || c.Bars[1].X != "4.0" || c.Bars[1].W != "712.0" || c.Height < 140 {
		t.Errorf("%+v", c.Bars)
	}
	if empty := web.Spanned(web.Spans{}); len(empty.Bars) != 0 {
		t.Errorf("%+v", empty)
	}
}

func TestTrail(t *testing.T) {
	words := func(v int64) string { return lang.Int(v).In(lang.FR) }
	c := web.Trailed(web.Trail{Spots: []web.Spot{{At: 0, Value: 10}, {At: 5, Value: -20}, {At: 8, Gone: true}}, Until: 10, Step: true, Low: 1, Axis: words})
	path := c.Ticks[0].Path
	if strings.Count(path, "H") != 2 || strings.Count(path, "M") != 1 || len(c.Bars) != 1 {
		t.Errorf("%s %+v", path, c.Bars)
	}
	if labels := len(c.Texts); labels < 3 {
		t.Errorf("%d labels", labels)
	}
	if none := web.Trailed(web.Trail{Low: -1, Axis: words}); len(none.Ticks) != 0 {
		t.Errorf("%+v", none.Ticks)
	}
}
