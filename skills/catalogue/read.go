package catalogue

import (
	"fmt"
	"strconv"
	"strings"

	"fabrique/lang"
	"fabrique/skills"
)

// block is one entry of a file of the catalogue: "code : family", then "key: value" lines.
type block struct {
	code, family string
	values       map[string]string
}

// blocks cuts a text in its entries; an empty line parts them, # begins a comment.
func blocks(text string) ([]block, error) {
	var out []block
	open := false
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		key, value, ok := strings.Cut(line, ":")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		switch {
		case line == "":
			open = false
		case strings.HasPrefix(line, "#"):
		case !ok || value == "":
			return nil, fmt.Errorf("line %d: %q is no “key: value”", i+1, line)
		case !open:
			out = append(out, block{key, value, map[string]string{}})
			open = true
		default:
			out[len(out)-1].values[key] = value
		}
	}
	return out, nil
}

// pair reads "français | English".
func (b block) pair(key string) lang.Text {
	fr, en, _ := strings.Cut(b.values[key], "|")
	return lang.T(strings.TrimSpace(fr), strings.TrimSpace(en))
}

// pairs reads lists of phrases cut by sep in each language, side by side; where one
// list is longer, its last phrases stand alone.
func (b block) pairs(key, sep string) []lang.Text {
	t := b.pair(key)
	fr, en := parts(t.FR, sep), parts(t.EN, sep)
	out := make([]lang.Text, max(len(fr), len(en)))
	for i := range out {
		if i < len(fr) {
			out[i].FR = fr[i]
		}
		if i < len(en) {
			out[i].EN = en[i]
		}
	}
	return out
}

func parts(s, sep string) []string {
	var out []string
	for _, p := range strings.Split(s, sep) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func readSkills(text string) ([]Everyday, error) {
	all, err := blocks(text)
	var out []Everyday
	for _, b := range all {
		said := b.pair("said")
		out = append(out, Everyday{Code: skills.Code(b.code), Family: b.family, Name: b.pair("name"),
			Said: Words{parts(said.FR, ","), parts(said.EN, ",")}, Occupations: strings.Fields(b.values["rome"]), Law: b.pair("law")})
	}
	return out, err
}

func readActivities(text string) ([]Activity, error) {
	all, err := blocks(text)
	if err != nil {
		return nil, err
	}
	var out []Activity
	for _, b := range all {
		a := Activity{Code: b.code, Family: b.family, Name: b.pair("name"), Needs: b.pairs("needs", ";"), Tasks: b.pairs("tasks", ";"),
			Licences: b.pairs("licences", ";"), Occupations: strings.Fields(b.values["rome"]), Equipment: b.pairs("equipment", ";"),
			Questions: b.pairs("competition", ";"), Helps: b.pairs("helps", ";")}
		if a.Asks, err = asks(b.values["skills"]); err != nil {
			return nil, fmt.Errorf("%s: %w", b.code, err)
		}
		if a.Team, err = strconv.Atoi(b.values["team"]); err != nil {
			return nil, fmt.Errorf("%s: %w", b.code, err)
		}
		if _, err = fmt.Sscanf(b.values["hours"], "%d-%d", &a.Least, &a.Most); err != nil {
			return nil, fmt.Errorf("%s: hours: %w", b.code, err)
		}
		if a.Months, err = months(b.values["seasons"]); err != nil {
			return nil, fmt.Errorf("%s: %w", b.code, err)
		}
		old, fresh, _ := strings.Cut(b.values["naf"], "/")
		a.ActivityCodes = append(codes("rev2", old), codes("2025", fresh)...)
		out = append(out, a)
	}
	return out, nil
}

func codes(version, list string) []ActivityCode {
	var out []ActivityCode
	for _, c := range strings.Fields(list) {
		out = append(out, ActivityCode{version, c})
	}
	return out
}

// asks reads "second-hand 1+, shop 2".
func asks(list string) ([]Ask, error) {
	var out []Ask
	for _, one := range parts(list, ",") {
		code, level, _ := strings.Cut(one, " ")
		level, learnable := strings.CutSuffix(level, "+")
		n, err := strconv.Atoi(level)
		if err != nil || n < int(skills.Discovering) || n > int(skills.Showing) {
			return nil, fmt.Errorf("%q is no skill with its level", one)
		}
		out = append(out, Ask{skills.Code(code), skills.Level(n), learnable})
	}
	return out, nil
}

// months reads "3-11", or "10-4" across the new year.
func months(span string) ([]int, error) {
	var from, until int
	if _, err := fmt.Sscanf(span, "%d-%d", &from, &until); err != nil || from < 1 || from > 12 || until < 1 || until > 12 {
		return nil, fmt.Errorf("%q is no span of months", span)
	}
	out := []int{from}
	for m := from; m != until; {
		m = m%12 + 1
		out = append(out, m)
	}
	return out, nil
}
