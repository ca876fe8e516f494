package desk

import (
	"encoding/json"
	"net/url"

	"fabrique/fault"
	"fabrique/lang"
)

// left is what one request leaves for the next page of the same reader.
type left struct {
	Op         string `json:",omitempty"`
	Values     url.Values
	Wrong      []wrong
	Said       lang.Text
	Undo       string         `json:",omitempty"`
	UndoFields map[string]any `json:",omitempty"`
	UndoTo     string         `json:",omitempty"`
}

// wrong is one fault, about one field.
type wrong struct {
	Field string
	Text  lang.Text
}

func told(list []*fault.Fault) []wrong {
	out := make([]wrong, len(list))
	for i, f := range list {
		out[i] = wrong{f.Field, f.Text}
	}
	return out
}

// fault returns what was wrong about a field or about what it covers.
func (l *left) fault(name string, tag lang.Tag) string {
	for _, w := range l.Wrong {
		if covering(w.Field, map[string]bool{name: true}) == name {
			return w.Text.In(tag)
		}
	}
	return ""
}

const leftKey = "left"

func (v *Visit) leave(l left) {
	b, err := json.Marshal(l)
	if len(b) > v.mostLeft() {
		l.Values = nil
		b, err = json.Marshal(l)
	}
	if err == nil {
		v.desk.Sessions.Put(v.Context(), leftKey, string(b))
	}
}

// mostLeft is how many bytes are kept of what was typed: far more than a form of
// the application asks for, and less for visitors, whom nothing else bounds.
func (v *Visit) mostLeft() int {
	if v.Actor.Known() {
		return 256 << 10
	}
	return 32 << 10
}

// unsaid puts into the frame what was wrong, when the page has no form any more to say it.
func (v *Visit) unsaid() {
	l := v.leftover()
	if l == nil || v.said || v.none == nil {
		return
	}
	var list []lang.Text
	for _, w := range l.Wrong {
		list = append(list, w.Text)
	}
	v.none.Text = lang.Sentences(list...).In(v.Lang)
}

// leftover takes what the last request left, once.
func (v *Visit) leftover() *left {
	if v.took {
		return v.left
	}
	v.took = true
	s := v.desk.Sessions.PopString(v.Context(), leftKey)
	var l left
	if s != "" && json.Unmarshal([]byte(s), &l) == nil {
		v.left = &l
	}
	return v.left
}
