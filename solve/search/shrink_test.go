package search_test

import (
	"encoding/json"
	"reflect"
	"slices"

	"fabrique/solve"
)

// shrink returns a smaller problem that still fails: it takes clients,
// facilities and options away and makes numbers plain, one at a time, while it can.
func shrink(p *solve.Problem, fails func(*solve.Problem) bool) *solve.Problem {
	for again := true; again; {
		again = false
		for n := 0; ; n++ {
			q, ok := smaller(p, n)
			if !ok {
				break
			}
			if q != nil && q.Validate() == nil && fails(q) {
				p, again, n = q, true, n-1
			}
		}
	}
	return p
}

// smaller returns what p becomes by its n-th step; nil when that step changes
// nothing, false when there is no such step.
func smaller(p *solve.Problem, n int) (*solve.Problem, bool) {
	q := clone(p)
	if n < len(q.Clients) {
		q.Clients = slices.Delete(q.Clients, n, n+1)
		return q, true
	}
	n -= len(q.Clients)
	if n < len(q.Facilities) {
		removeFacility(q, n)
		return q, true
	}
	n -= len(q.Facilities)
	for i := range q.Clients {
		c := &q.Clients[i]
		if n < len(c.Options) {
			c.Options = slices.Delete(c.Options, n, n+1)
			return q, true
		}
		n -= len(c.Options)
	}
	return plainer(q, n)
}

// removeFacility takes facility a and the options to it away.
func removeFacility(p *solve.Problem, a int) {
	p.Facilities = slices.Delete(p.Facilities, a, a+1)
	for i := range p.Clients {
		c := &p.Clients[i]
		c.Options = slices.DeleteFunc(c.Options, func(o solve.Option) bool { return o.Facility == a })
		for k := range c.Options {
			if c.Options[k].Facility > a {
				c.Options[k].Facility--
			}
		}
	}
}

// plainer makes the n-th number of p plain: no limit, nothing, one or one less.
func plainer(p *solve.Problem, n int) (*solve.Problem, bool) {
	var fields []field
	for _, list := range []any{p.Clients, p.Facilities, p.Places, p.Groups} {
		v := reflect.ValueOf(list)
		for i := range v.Len() {
			fields = append(fields, fieldsOf(v.Index(i))...)
		}
	}
	for i := range p.Clients {
		for k := range p.Clients[i].Options {
			fields = append(fields, fieldsOf(reflect.ValueOf(&p.Clients[i].Options[k]).Elem())...)
		}
	}
	at, step := n/3, n%3
	if at >= len(fields) {
		return nil, false
	}
	f := fields[at]
	old := f.number()
	toward := old - min(1, old)
	if old < 0 {
		toward = old + 1
	}
	new := [...]int64{f.plain, old / 2, toward}[step]
	if old == new || old == f.plain {
		return nil, true
	}
	f.set(new)
	return p, true
}

// field is a number or truth of a problem, with its plainest value.
type field struct {
	reflect.Value
	plain int64
}

func (f field) number() int64 {
	switch f.Kind() {
	case reflect.Bool:
		if f.Bool() {
			return 1
		}
		return 0
	case reflect.Uint16:
		return int64(f.Uint())
	}
	return f.Int()
}

func (f field) set(v int64) {
	switch f.Kind() {
	case reflect.Bool:
		f.SetBool(v != 0)
	case reflect.Uint16:
		f.SetUint(uint64(v))
	default:
		f.SetInt(v)
	}
}

// plain values that are not zero.
var plain = map[string]int64{"Budget": solve.NoLimit, "Ceiling": solve.NoBlocks, "Newcomers": solve.NoBlocks, "Weight": 1, "Team": 1, "Least": 1}

func fieldsOf(v reflect.Value) (list []field) {
	for n := range v.NumField() {
		name, f := v.Type().Field(n).Name, v.Field(n)
		if f.Kind() == reflect.Slice || name == "Facility" || name == "Place" || name == "Group" {
			continue
		}
		to := plain[name]
		if _, option := v.Interface().(solve.Option); option {
			to = 0
		}
		list = append(list, field{f, to})
	}
	return list
}

// clone returns a deep copy of p.
func clone(p *solve.Problem) *solve.Problem {
	text, err := json.Marshal(p)
	if err != nil {
		panic(err)
	}
	q := new(solve.Problem)
	if err := json.Unmarshal(text, q); err != nil {
		panic(err)
	}
	return q
}
