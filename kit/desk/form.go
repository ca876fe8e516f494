package desk

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

// Ask is one field that a form asks for. The label comes from the operation
// unless given; Kind from its type unless given.
type Ask struct {
	Name     string // as the operation calls it; "hours.least" for a field within a field
	Kind     string // of web.Input; "hidden" for a value that is not shown
	Label    lang.Text
	Hint     lang.Text
	Value    string
	Options  []Choice
	Required bool
	Auto     string
	Least    int
	Most     int
	Rows     int
	Late     bool // asked only once something went wrong about it: "yes, all the same"
}

// Choice is one possible answer.
type Choice struct {
	Value  string
	Label  lang.Text
	Hint   lang.Text
	Chosen bool
}

// Form returns the form of operation name, filled with what was typed the last
// time it went wrong. It comes back to this page when wrong, and goes to next
// once done, where "{id}" stands for what was touched.
func (v *Visit) Form(name string, submit lang.Text, next string, asks ...Ask) web.Form {
	o, ok := v.desk.Book.Op(name)
	if !ok {
		panic("desk: no operation " + name)
	}
	f := web.Form{ID: strings.ReplaceAll(name, ".", "-"), Action: v.action(o), Submit: submit.In(v.Lang), Final: o.Final.In(v.Lang),
		Wrong: lang.T("Il reste quelque chose à corriger :", "Something is still to be mended:").In(v.Lang)}
	f.Hidden = append(f.Hidden, web.Hidden{Name: "_back", Value: v.back()}, web.Hidden{Name: "_next", Value: next})
	if o.Over {
		f.Hidden = append(f.Hidden, web.Hidden{Name: "_seen", Value: strconv.FormatInt(v.end, 10)})
	}
	labels := map[string]lang.Text{}
	kinds := map[string]string{}
	for _, field := range o.Fields() {
		labels[field.Name], kinds[field.Name] = field.Label, field.Kind
	}
	had := v.had(name, asks)
	for _, a := range asks {
		if a.Kind == "hidden" {
			f.Hidden = append(f.Hidden, web.Hidden{Name: a.Name, Value: a.Value})
			continue
		}
		if a.Late && (had == nil || had.fault(a.Name, v.Lang) == "" && len(had.Values[a.Name]) == 0) {
			continue
		}
		if a.Label.Empty() {
			a.Label = labels[a.Name]
		}
		if a.Kind == "" {
			a.Kind = kinds[a.Name]
		}
		if a.Kind == "" {
			a.Kind = "text" // of a field within a field
		}
		f.Inputs = append(f.Inputs, v.input(&f, a, had))
	}
	v.strays(&f, had)
	return f
}

// Again returns the same form under another identifier, for a page that holds it many times.
func Again(f web.Form, id string) web.Form {
	for i := range f.Inputs {
		f.Inputs[i].ID = id + strings.TrimPrefix(f.Inputs[i].ID, f.ID)
	}
	f.ID = id
	return f
}

func (v *Visit) action(o op.Op) string {
	if o.Whole {
		return "/do/" + o.Name
	}
	return v.Href("/do/" + o.Name)
}

// back is the address of this page without what chose its language.
func (v *Visit) back() string {
	q := v.Request.URL.Query()
	q.Del("lang")
	if len(q) == 0 {
		return v.Request.URL.Path
	}
	return v.Request.URL.Path + "?" + q.Encode()
}

// had returns what the last form left, when it was this one about the same thing.
func (v *Visit) had(name string, asks []Ask) *left {
	l := v.leftover()
	if l == nil || l.Op != name {
		return nil
	}
	for _, a := range asks {
		if a.Kind == "hidden" && strings.Join(l.Values[a.Name], ",") != a.Value {
			return nil
		}
	}
	v.said = true
	return l
}

func (v *Visit) input(f *web.Form, a Ask, had *left) web.Input {
	in := web.Input{ID: f.ID + "-" + strings.ReplaceAll(a.Name, ".", "-"), Name: a.Name, Kind: a.Kind, Label: a.Label.In(v.Lang),
		Hint: a.Hint.In(v.Lang), Value: a.Value, Required: a.Required, Auto: a.Auto, Rows: a.Rows}
	if !a.Required && a.Kind != "yes" && a.Kind != "many" && a.Kind != "week" {
		in.Optional = lang.T("(facultatif)", "(optional)").In(v.Lang)
	}
	if a.Most > 0 {
		in.Least, in.Most = strconv.Itoa(a.Least), strconv.Itoa(a.Most)
	}
	if a.Kind == "week" {
		a.Options = halfDays(&in, a.Value, v.Lang)
	}
	chosen := map[string]bool{}
	if had != nil {
		in.Value = ""
		for _, one := range had.Values[a.Name] {
			in.Value, chosen[one] = one, true
		}
		in.Fault = had.fault(a.Name, v.Lang)
		if in.Fault != "" {
			f.Faults = append(f.Faults, web.Note{Href: "#" + in.ID, Text: in.Label + " : " + in.Fault})
			if v.Lang == lang.EN {
				f.Faults[len(f.Faults)-1].Text = in.Label + ": " + in.Fault
			}
		}
	}
	for _, c := range a.Options {
		o := web.Option{Value: c.Value, Label: c.Label.In(v.Lang), Hint: c.Hint.In(v.Lang), Chosen: c.Chosen || c.Value == a.Value && a.Value != ""}
		if had != nil {
			o.Chosen = chosen[c.Value]
		}
		in.Options = append(in.Options, o)
	}
	return in
}

// strays shows the faults that belong to no field of the form.
func (v *Visit) strays(f *web.Form, had *left) {
	if had == nil {
		return
	}
	asked := map[string]bool{}
	for _, i := range f.Inputs {
		asked[i.Name] = true
	}
	for _, w := range had.Wrong {
		if !asked[covering(w.Field, asked)] {
			f.Faults = append(f.Faults, web.Note{Text: w.Text.In(v.Lang)})
		}
	}
}

// covering returns the longest start of field that is asked, field itself when none is.
func covering(field string, asked map[string]bool) string {
	for at := field; at != ""; {
		if asked[at] {
			return at
		}
		dot := strings.LastIndexByte(at, '.')
		at = at[:max(dot, 0)]
	}
	return field
}

// do runs the operation that a form filled, and sends its reader on.
func (d *Desk) do(v *Visit) error {
	v.Request.Body = http.MaxBytesReader(v.w, v.Request.Body, 1<<20)
	if err := v.Request.ParseForm(); err != nil {
		return fault.New(fault.Invalid, "Ce formulaire n’a pas pu être lu : il est trop long ou incomplet.", "This form cannot be read: it is too long or incomplete.").Because(err)
	}
	values := v.Request.PostForm
	back, next := local(values.Get("_back")), local(values.Get("_next"))
	seen, _ := strconv.ParseInt(values.Get("_seen"), 10, 64) // 0 when the form says nothing
	for name := range values {
		if strings.HasPrefix(name, "_") {
			values.Del(name)
		}
	}
	name := v.Path("op")
	done, err := d.Book.RunSeen(v.Context(), v.Actor, v.Lang, name, Fields(values), seen)
	wrong := fault.All(err)
	if err != nil && len(wrong) == 0 || fault.KindOf(err) == fault.Internal && err != nil {
		return err
	}
	if err != nil && !v.Actor.Known() && fault.KindOf(err) == fault.Denied {
		return err
	}
	if err != nil {
		v.leave(left{Op: name, Values: d.kept(name, values), Wrong: told(wrong)})
		return v.Redirect(back)
	}
	l := left{Said: done.Said}
	if done.Undo != nil {
		l.Undo, l.UndoFields, l.UndoTo = done.Undo.Name, done.Undo.Fields, done.Undo.To
	}
	if f := d.after[name]; f != nil {
		if err := f(v, done); err != nil {
			return err
		}
	}
	v.leave(l)
	return v.Redirect(strings.ReplaceAll(next, "{id}", url.PathEscape(done.Lead())))
}

// kept returns what was typed, secrets left out.
func (d *Desk) kept(name string, values url.Values) url.Values {
	if o, ok := d.Book.Op(name); ok {
		for _, f := range o.Fields() {
			if f.Secret {
				values.Del(f.Name)
			}
		}
	}
	return values
}

// local returns address when it leads into this application, the home page otherwise.
func local(address string) string {
	if u, err := url.Parse(address); err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(address, "/") ||
		strings.HasPrefix(address, "//") || strings.Contains(address, "\\") {
		return "/"
	}
	return address
}

// Fields turns what a form sent into the fields of an operation: "hours.least"
// becomes a field within a field, a name sent several times a list.
func Fields(values url.Values) map[string]any {
	out := map[string]any{}
	for name, list := range values {
		at := out
		parts := strings.Split(name, ".")
		for _, part := range parts[:len(parts)-1] {
			inner, ok := at[part].(map[string]any)
			if !ok {
				inner = map[string]any{}
				at[part] = inner
			}
			at = inner
		}
		last := parts[len(parts)-1]
		if len(list) == 1 {
			at[last] = list[0]
			continue
		}
		items := make([]any, len(list))
		for i := range list {
			items[i] = list[i]
		}
		at[last] = items
	}
	return out
}

// undo returns the small form that takes the last act back.
func (v *Visit) undo(l *left) *web.Form {
	o, ok := v.desk.Book.Op(l.Undo)
	if l.Undo == "" || !ok {
		return nil
	}
	f := &web.Form{Action: v.action(o), Submit: lang.T("Annuler", "Undo").In(v.Lang)}
	next := v.back()
	if l.UndoTo != "" {
		next = v.Href(l.UndoTo)
	}
	f.Hidden = append(f.Hidden, web.Hidden{Name: "_back", Value: v.back()}, web.Hidden{Name: "_next", Value: next})
	for name, value := range l.UndoFields {
		list, several := value.([]any)
		if !several {
			list = []any{value}
		}
		for _, one := range list {
			f.Hidden = append(f.Hidden, web.Hidden{Name: name, Value: fmt.Sprint(one)})
		}
	}
	return f
}
