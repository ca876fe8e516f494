package planpage

import (
	"fmt"
	"reflect"
	"strings"

	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
)

// Mark is what stands in the texts of a plan in the place of a person's name, so
// that each reader reads the names that they may know.
func Mark(id people.ID) string { return "⟦" + string(id) + "⟧" }

// Referring returns in with marks in the place of names, for composing.
func Referring(in plan.Input) plan.Input {
	list := make([]people.Person, len(in.People))
	for i, p := range in.People {
		p.Name = Mark(p.ID)
		list[i] = p
	}
	in.People = list
	return in
}

// Refer puts marks in the place of names in the texts of p, which was composed
// with the names of in, where nobody has the name of another.
func Refer(in plan.Input, p *plan.Plan) {
	var pairs []string
	for _, one := range in.People {
		if strings.TrimSpace(one.Name) != "" {
			pairs = append(pairs, one.Name, Mark(one.ID))
		}
	}
	rewrite(reflect.ValueOf(p), nil, strings.NewReplacer(pairs...))
}

// Veil makes of a plan what somebody may read who does not know everybody:
// persons without a name in known go under their place on the list, in the input,
// in the plan and its texts, their identifiers too. Both are changed in place.
func Veil(in *plan.Input, p *plan.Plan, known map[people.ID]string, tag lang.Tag) {
	masks, pairs := map[people.ID]people.ID{}, []string{}
	list := make([]people.Person, 0, len(in.People))
	for i, k := range people.Order(in.People) {
		one := in.People[k]
		if name := known[one.ID]; name != "" {
			one.Name = name
		} else {
			masks[one.ID] = people.ID(fmt.Sprintf("%06d", i+1))
			one = people.Person{ID: one.ID, Listed: one.Listed, Place: one.Place, Hours: one.Hours, Name: Unknown(i + 1).In(tag)}
		}
		pairs = append(pairs, Mark(one.ID), one.Name)
		list = append(list, one)
	}
	in.People = list
	names := strings.NewReplacer(pairs...)
	rewrite(reflect.ValueOf(in), masks, names)
	rewrite(reflect.ValueOf(p), masks, names)
}

// Unknown is what a person is called whom the reader may not know, by their place on the list.
func Unknown(place int) lang.Text { return lang.F("personne %s", "person %s", place) }

var personID = reflect.TypeFor[people.ID]()

// rewrite puts masks in the place of the identifiers of persons wherever they
// stand, and rewrites every text.
func rewrite(v reflect.Value, masks map[people.ID]people.ID, texts *strings.Replacer) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			rewrite(v.Elem(), masks, texts)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				rewrite(v.Field(i), masks, texts)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			rewrite(v.Index(i), masks, texts)
		}
	case reflect.Map:
		if v.Type().Key() == personID {
			panic("planpage: a map by person would keep its identifiers")
		}
	case reflect.String:
		if !v.CanSet() {
			return
		}
		if m, hidden := masks[people.ID(v.String())]; hidden && v.Type() == personID {
			v.SetString(string(m))
		} else if s := texts.Replace(v.String()); s != v.String() {
			v.SetString(s)
		}
	}
}
