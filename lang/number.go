package lang

import (
	"strconv"
	"strings"
)

const (
	thin  = "\u202f" // narrow no-break space: thousands in French, before ; : ? !
	solid = "\u00a0" // no-break space: between a number and its unit
)

// Int is a whole number, worded with the thousands of each language.
type Int int64

// In returns n with its thousands grouped: 12 345 in French, 12,345 in English.
func (n Int) In(tag Tag) string {
	s := strconv.FormatInt(int64(n), 10)
	sign := ""
	if s[0] == '-' {
		sign, s = "−", s[1:]
	}
	sep := thin
	if tag == EN {
		sep = ","
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, d := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteString(sep)
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Decimal is a number with a fixed count of decimals: Units ÷ 10^Places.
type Decimal struct {
	Units  int64
	Places int
}

// In returns d with the decimal mark of the language: 24,50 in French, 24.50 in English.
func (d Decimal) In(tag Tag) string {
	scale := int64(1)
	for range d.Places {
		scale *= 10
	}
	whole, part, sign := d.Units/scale, d.Units%scale, ""
	if d.Units < 0 {
		whole, part, sign = -whole, -part, "−"
	}
	text := sign + Int(whole).In(tag)
	if d.Places == 0 {
		return text
	}
	digits := strconv.FormatInt(part+scale, 10)[1:]
	if tag == EN {
		return text + "." + digits
	}
	return text + "," + digits
}

// Unit returns the number and its unit held together by a no-break space.
func Unit(n Speaker, unit Text) Text {
	return Text{FR: n.In(FR) + solid + unit.FR, EN: n.In(EN) + solid + unit.EN}
}

// Percent returns the share part ÷ whole in whole percent, rounded half up; 0 of nothing is 0 %.
func Percent(part, whole int64) Text {
	v := int64(0)
	if whole > 0 {
		v = (200*part + whole) / (2 * whole)
	}
	return Text{FR: Int(v).In(FR) + solid + "%", EN: Int(v).In(EN) + "%"}
}
