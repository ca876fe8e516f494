package planfolder

import (
	"slices"
	"strconv"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/geo"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/skills"
	"fabrique/worktime"
)

// codec says how values of one type stand in a cell.
type codec[V any] struct {
	looks  lang.Text
	kind   table.Kind
	parse  func(string) (V, error)
	format func(V, lang.Tag) string
	refuse func(V) error    // nil, or why a value cannot be written
	items  func(V) []string // the names in it, for columns that point to another sheet
}

func text[V ~string]() codec[V] {
	return codec[V]{
		looks:  lang.T("texte", "text"),
		parse:  func(s string) (V, error) { return V(s), nil },
		format: func(v V, _ lang.Tag) string { return string(v) },
		items:  func(v V) []string { return []string{string(v)} },
	}
}

// name is [text] for what other cells point to: lists must be able to hold it.
func name[V ~string]() codec[V] {
	k := text[V]()
	k.looks = lang.T("texte court, sans « | »", "short text without “|”")
	k.refuse = func(v V) error {
		if strings.ContainsAny(string(v), "|\n") {
			return fault.Newf(fault.Invalid, "« %s » contient une barre « | » ou un saut de ligne. Choisissez un identifiant plus simple.",
				"“%s” holds a bar “|” or a line break. Choose a simpler identifier.", quoted(string(v)))
		}
		return nil
	}
	k.parse = func(s string) (V, error) { return V(s), k.refuse(V(s)) }
	return k
}

func list[V ~string]() codec[[]V] {
	return codec[[]V]{
		looks: lang.T("liste séparée par « | » (ou « ; », « , »)", "list separated by “|” (or “;”, “,”)"),
		parse: func(s string) ([]V, error) {
			var out []V
			for _, item := range table.List(s) {
				out = append(out, V(item))
			}
			return out, nil
		},
		format: func(v []V, _ lang.Tag) string { return table.WriteList(strs(v)) },
		refuse: func(v []V) error {
			for _, s := range v {
				if err := listable(string(s)); err != nil {
					return err
				}
			}
			return nil
		},
		items: strs[V],
	}
}

func strs[V ~string](list []V) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func listable(s string) error {
	if strings.Contains(s, "|") || strings.TrimSpace(s) != s || s == "" {
		return fault.Newf(fault.Invalid, "« %s » ne peut pas être écrit dans une liste. Renommez-le sans « | » ni espaces autour.",
			"“%s” cannot be written in a list. Rename it without “|” or spaces around.", s)
	}
	return nil
}

// whole is a whole number from 0 to most.
func whole(most int) codec[int] {
	return codec[int]{
		looks: lang.T("nombre entier", "whole number"),
		kind:  table.Number,
		parse: func(s string) (int, error) {
			n, err := table.Int(s)
			if err == nil && (n < 0 || n > int64(most)) {
				err = fault.Newf(fault.Invalid, "« %s » n’est pas entre 0 et %s. Vérifiez le nombre.",
					"“%s” is not between 0 and %s. Check the number.", s, most)
			}
			return int(n), err
		},
		format: func(v int, _ lang.Tag) string { return strconv.Itoa(v) },
	}
}

// scaled is a number kept in units of 10^-places, not negative.
func scaled[V ~int64 | ~int](places int, fr, en string) codec[V] {
	return codec[V]{
		looks: lang.T(fr, en),
		kind:  table.Number,
		parse: func(s string) (V, error) {
			n, err := table.Scaled(s, places)
			if err == nil && (n < 0 || n > 1e12) {
				err = fault.Newf(fault.Invalid, "« %s » est négatif ou trop grand. Vérifiez le nombre.",
					"“%s” is negative or too large. Check the number.", s)
			}
			return V(n), err
		},
		format: func(v V, tag lang.Tag) string {
			d := lang.Decimal{Units: int64(v), Places: places}
			for d.Places > 0 && d.Units%10 == 0 {
				d.Units, d.Places = d.Units/10, d.Places-1
			}
			return table.Point(d, tag)
		},
	}
}

var kilometres = scaled[geo.Metres](3, "kilomètres", "kilometres")

var euros = codec[money.Cents]{
	looks: lang.T("euros, avec ou sans centimes", "euros, with or without cents"),
	kind:  table.Number,
	parse: func(s string) (money.Cents, error) {
		n, err := table.Money(s)
		if err == nil && n < 0 {
			err = fault.Newf(fault.Invalid, "Le montant « %s » est négatif. Écrivez-le sans signe.",
				"The amount “%s” is negative. Write it without a sign.", s)
		}
		return n, err
	},
	format: func(v money.Cents, tag lang.Tag) string {
		if v%100 == 0 {
			return strconv.FormatInt(int64(v/100), 10)
		}
		return table.Point(lang.Decimal{Units: int64(v), Places: 2}, tag)
	},
}

var exact = codec[lang.Decimal]{
	looks:  lang.T("nombre, décimales gardées telles quelles", "number, its decimals kept as they are"),
	parse:  table.Decimal,
	format: table.Point,
}

var hours = codec[worktime.Minutes]{
	looks:  lang.T("heures : 24, 24,5, 24 h 30", "hours: 24, 24.5, 24:30"),
	kind:   table.Number,
	parse:  table.Hours,
	format: table.WriteHours,
}

var date = codec[calendar.Date]{
	looks:  lang.T("date : 31/12/2026 ou 2026-12-31", "date: 2026-12-31 or 31/12/2026"),
	kind:   table.Day,
	parse:  table.Date,
	format: func(v calendar.Date, _ lang.Tag) string { return v.String() },
}

var yes = codec[bool]{
	looks: lang.T("oui ou non", "yes or no"),
	parse: table.Bool,
	format: func(v bool, tag lang.Tag) string {
		if v {
			return lang.T("oui", "yes").In(tag)
		}
		return lang.T("non", "no").In(tag)
	},
}

var week = codec[worktime.Week]{
	looks: lang.T("demi-journées : lu-ve ; ou lu ma je matin ; ou 10 ou 14 signes 1 et 0",
		"half-days: mon-fri; or mon tue thu morning; or 10 or 14 signs 1 and 0"),
	parse:  table.Week,
	format: table.WriteWeek,
}

// word is one value of a choice, in words and in other words that are understood.
type word[V any] struct {
	value V
	name  lang.Text
	also  []string
}

func choice[V comparable](words ...word[V]) codec[V] {
	var names []lang.Text
	for _, w := range words {
		names = append(names, w.name)
	}
	looks := either(names)
	return codec[V]{
		looks: looks,
		parse: func(s string) (V, error) {
			folded := table.Fold(s)
			for _, w := range words {
				if folded == table.Fold(w.name.FR) || folded == table.Fold(w.name.EN) || slices.Contains(w.also, folded) {
					return w.value, nil
				}
			}
			var none V
			return none, fault.Newf(fault.Invalid, "« %s » n’est pas un choix possible. Écrivez : %s.",
				"“%s” is not a possible choice. Write: %s.", s, looks)
		},
		format: func(v V, tag lang.Tag) string {
			for _, w := range words {
				if w.value == v {
					return w.name.In(tag)
				}
			}
			return ""
		},
	}
}

// either returns the names parted by commas.
func either(names []lang.Text) lang.Text {
	var fr, en []string
	for _, n := range names {
		fr, en = append(fr, n.FR), append(en, n.EN)
	}
	return lang.T(strings.Join(fr, ", "), strings.Join(en, ", "))
}

var level = codec[skills.Level]{
	looks: lang.T("niveau : 0 pas encore, 1 découvre, 2 fait, 3 maîtrise, 4 peut montrer aux autres",
		"level: 0 not yet, 1 discovering, 2 doing, 3 mastering, 4 can show others"),
	kind:   table.Number,
	parse:  parseLevel,
	format: func(v skills.Level, _ lang.Tag) string { return strconv.Itoa(int(v)) },
}

func parseLevel(s string) (skills.Level, error) {
	folded := table.Fold(s)
	for l := skills.None; l <= skills.Showing; l++ {
		if folded == strconv.Itoa(int(l)) || folded == table.Fold(l.Name().FR) || folded == table.Fold(l.Name().EN) {
			return l, nil
		}
	}
	return 0, fault.Newf(fault.Invalid, "« %s » n’est pas un niveau. Écrivez un chiffre de 0 (pas encore) à 4 (peut montrer aux autres).",
		"“%s” is not a level. Write a figure from 0 (not yet) to 4 (can show others).", s)
}
