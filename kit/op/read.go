package op

import (
	"encoding"
	"encoding/json"
	"errors"
	"reflect"
	"sort"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/lang"
)

// read fills the struct into points to with fields, which come from JSON, from a
// form or from key=value words: texts are turned into numbers where numbers are
// asked. Every fault is told, each at its field; a field that is not known is one.
func read(fields map[string]any, into any) error {
	var r reader
	r.structure("", fields, reflect.ValueOf(into).Elem())
	return errors.Join(r.faults...)
}

type reader struct{ faults []error }

func (r *reader) fail(at, fr, en string, args ...any) {
	r.faults = append(r.faults, fault.Newf(fault.Invalid, fr, en, args...).At(at))
}

func (r *reader) structure(at string, fields map[string]any, v reflect.Value) {
	known := map[string]bool{}
	for i := range v.NumField() {
		name := nameOf(v.Type().Field(i))
		known[name] = true
		if given, ok := fields[name]; ok {
			r.value(below(at, name), given, v.Field(i))
		}
	}
	for _, name := range sorted(fields) {
		if !known[name] {
			r.fail(below(at, name), "Le champ « %s » n’existe pas ici. Champs possibles : %s.", "There is no field “%s” here. Fields: %s.",
				name, strings.Join(sorted(known), ", "))
		}
	}
}

func below(at, name string) string {
	if at == "" {
		return name
	}
	return at + "." + name
}

func sorted[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// nameOf is the name of a field for programs.
func nameOf(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

func (r *reader) value(at string, given any, v reflect.Value) {
	if given == nil {
		return
	}
	if t, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		r.text(at, given, t)
		return
	}
	switch v.Kind() {
	case reflect.String:
		r.word(at, given, v)
	case reflect.Int, reflect.Int64:
		r.number(at, given, v)
	case reflect.Bool:
		r.yes(at, given, v)
	case reflect.Slice:
		r.list(at, given, v)
	case reflect.Struct:
		if fields, ok := given.(map[string]any); ok {
			r.structure(at, fields, v)
		} else {
			r.fail(at, "Plusieurs champs sont attendus ici.", "Several fields are expected here.")
		}
	case reflect.Map:
		r.table(at, given, v)
	case reflect.Pointer:
		if s, ok := given.(string); ok && strings.TrimSpace(s) == "" {
			return
		}
		v.Set(reflect.New(v.Type().Elem()))
		r.value(at, given, v.Elem())
	}
}

// plain returns the text of a single value.
func plain(given any) (string, bool) {
	switch g := given.(type) {
	case string:
		return strings.TrimSpace(Legible(g)), true
	case json.Number:
		return g.String(), true
	case float64:
		return strconv.FormatFloat(g, 'f', -1, 64), true
	case int:
		return strconv.Itoa(g), true
	case bool:
		return strconv.FormatBool(g), true
	}
	return "", false
}

// Legible returns a text without what no store keeps and nobody reads: broken UTF-8
// and control characters other than breaks and tabs.
func Legible(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f {
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, ""))
}

func (r *reader) text(at string, given any, into encoding.TextUnmarshaler) {
	s, ok := plain(given)
	if ok && s == "" {
		return
	}
	err := into.UnmarshalText([]byte(s))
	var f *fault.Fault
	switch {
	case errors.As(err, &f):
		r.faults = append(r.faults, f.At(at))
	case err != nil || !ok:
		r.fail(at, "« %s » n’est pas lisible ici.", "“%s” cannot be read here.", s)
	}
}

func (r *reader) word(at string, given any, v reflect.Value) {
	s, ok := plain(given)
	if !ok {
		r.fail(at, "Un texte est attendu ici.", "A text is expected here.")
		return
	}
	v.SetString(strings.ReplaceAll(s, "\r\n", "\n"))
}

func (r *reader) number(at string, given any, v reflect.Value) {
	s, ok := plain(given)
	if ok && s == "" {
		return
	}
	n, err := strconv.ParseInt(strings.NewReplacer(" ", "", " ", "", " ", "").Replace(s), 10, 64)
	if wide := v.Kind() == reflect.Int && int64(int32(n)) != n; ok && (wide || errors.Is(err, strconv.ErrRange)) { // a column of a store holds no more
		r.fail(at, "« %s » sort des nombres possibles ici. Vérifiez-le.", "“%s” is outside the numbers possible here. Check it.", s)
		return
	}
	if !ok || err != nil {
		r.fail(at, "« %s » n’est pas un nombre entier.", "“%s” is not a whole number.", s)
		return
	}
	v.SetInt(n)
}

func (r *reader) yes(at string, given any, v reflect.Value) {
	s, _ := plain(given)
	switch strings.ToLower(s) {
	case "true", "oui", "yes", "on", "1":
		v.SetBool(true)
	case "false", "non", "no", "off", "0", "":
		v.SetBool(false)
	default:
		r.fail(at, "Répondez par oui ou non.", "Answer yes or no.")
	}
}

// list reads several values; a single one makes a list of one, and numbered
// fields of a form ("lines.0.name") make a list in their order.
func (r *reader) list(at string, given any, v reflect.Value) {
	var items []any
	switch g := given.(type) {
	case []any:
		items = g
	case []string:
		for _, s := range g {
			items = append(items, s)
		}
	case map[string]any:
		for _, key := range numbered(g) {
			items = append(items, g[key])
		}
	case string:
		if strings.TrimSpace(g) != "" {
			items = []any{g}
		}
	default:
		items = []any{given}
	}
	out := reflect.MakeSlice(v.Type(), 0, len(items))
	for i, item := range items {
		if s, ok := item.(string); ok && strings.TrimSpace(s) == "" {
			continue
		}
		one := reflect.New(v.Type().Elem()).Elem()
		r.value(below(at, strconv.Itoa(i)), item, one)
		out = reflect.Append(out, one)
	}
	v.Set(out)
}

// numbered returns the keys of m in the order of their numbers.
func numbered(m map[string]any) []string {
	keys := sorted(m)
	sort.SliceStable(keys, func(a, b int) bool {
		x, _ := strconv.Atoi(keys[a])
		y, _ := strconv.Atoi(keys[b])
		return x < y
	})
	return keys
}

func (r *reader) table(at string, given any, v reflect.Value) {
	fields, ok := given.(map[string]any)
	if !ok {
		r.fail(at, "Des noms avec leur valeur sont attendus ici.", "Names with their values are expected here.")
		return
	}
	out := reflect.MakeMap(v.Type())
	for _, name := range sorted(fields) {
		one := reflect.New(v.Type().Elem()).Elem()
		r.value(below(at, name), fields[name], one)
		out.SetMapIndex(reflect.ValueOf(Legible(name)).Convert(v.Type().Key()), one)
	}
	v.Set(out)
}

// Field is one field that an operation takes, for forms and manuals.
type Field struct {
	Name   string // "title"
	Label  lang.Text
	Kind   string // "text", "number", "yes", "list", "date", "fields", "table"
	Secret bool
}

// Fields lists what o takes.
func (o Op) Fields() []Field {
	var list []Field
	for i := range o.in.NumField() {
		f := o.in.Field(i)
		list = append(list, Field{nameOf(f), lang.T(f.Tag.Get("fr"), f.Tag.Get("en")), kindOf(f.Type), f.Tag.Get("secret") != ""})
	}
	return list
}

func kindOf(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.String() == "calendar.Date" {
		return "date"
	}
	if t.Implements(textType) || reflect.PointerTo(t).Implements(textType) {
		return "text"
	}
	switch t.Kind() {
	case reflect.Int, reflect.Int64:
		return "number"
	case reflect.Bool:
		return "yes"
	case reflect.Slice:
		return "list"
	case reflect.Struct:
		return "fields"
	case reflect.Map:
		return "table"
	}
	return "text"
}

var textType = reflect.TypeFor[encoding.TextUnmarshaler]()
