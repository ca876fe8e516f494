// Package money counts euro cents (centimes d’euro). No amount is ever a float.
package money

import "fabrique/lang"

// Cents is an amount in euro cents.
type Cents int64

// Euros returns an amount of whole euros.
func Euros(n int64) Cents { return Cents(100 * n) }

// In returns the amount with its two decimals and unit: "1 234,50 €", "€1,234.50".
func (c Cents) In(tag lang.Tag) string { return unit(tag, lang.Decimal{Units: int64(c), Places: 2}) }

// Rounded returns the amount to the nearest euro, half away from zero, as a reader wants it.
func (c Cents) Rounded() lang.Text {
	n := (int64(c) + 50) / 100
	if c < 0 {
		n = (int64(c) - 50) / 100
	}
	return lang.Text{FR: unit(lang.FR, lang.Int(n)), EN: unit(lang.EN, lang.Int(n))}
}

func unit(tag lang.Tag, n lang.Speaker) string {
	text := n.In(tag)
	if tag == lang.EN {
		if len(text) > 3 && text[:3] == "−" {
			return "−€" + text[3:]
		}
		return "€" + text
	}
	return text + "\u00a0€"
}

// Share returns c × part ÷ whole, rounded half away from zero once; whole must not be 0.
func (c Cents) Share(part, whole int64) Cents {
	n, d := int64(c)*part, whole
	if d < 0 {
		n, d = -n, -d
	}
	if n < 0 {
		return Cents(-((-n + d/2) / d))
	}
	return Cents((n + d/2) / d)
}
