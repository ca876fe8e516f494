package main

import (
	"errors"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"fabrique/fault"
	"fabrique/lang"
)

// misuse is how kong says that a line is badly written, and how we do: the
// parts that the pattern finds fill the wordings.
type misuse struct {
	pattern *regexp.Regexp
	says    lang.Text
}

var misuses = []misuse{
	{regexp.MustCompile(`^unknown flag (\S+?), did you mean (?:one of )?(.*)\?$`), lang.T("l’option %s n’existe pas. Vouliez-vous dire %s ?", "there is no flag %s. Did you mean %s?")},
	{regexp.MustCompile(`^unknown flag (\S+)$`), lang.T("l’option %s n’existe pas.", "there is no flag %s.")},
	{regexp.MustCompile(`^unexpected argument (.+?), did you mean (?:one of )?(.*)\?$`), lang.T("« %s » n’est pas attendu ici. Vouliez-vous dire %s ?", "“%s” is not expected here. Did you mean %s?")},
	{regexp.MustCompile(`^unexpected argument (.+)$`), lang.T("« %s » n’est pas attendu ici.", "“%s” is not expected here.")},
	{regexp.MustCompile(`^missing flags: (.+)$`), lang.T("il manque %s.", "%s is missing.")},
	{regexp.MustCompile(`^expected one of (.+?)(?:, \.\.\.)?$`), lang.T("il manque une commande, par exemple %s.", "a command is missing, such as %s.")},
	{regexp.MustCompile(`^expected (".+")$`), lang.T("il manque %s.", "%s is missing.")},
	{regexp.MustCompile(`^(--\S+|<\w+>) must be one of (.+) but got (.*)$`), lang.T("%s vaut %s, pas « %s ».", "%s is one of %s, not “%s”.")},
	{regexp.MustCompile(`^(--\S+): expected \w+ value but got "EOL"`), lang.T("il manque une valeur après %s.", "a value is missing after %s.")},
	{regexp.MustCompile(`^(--\S+): expected \w+ value but got ("-[0-9][^"]*")`), lang.T("%s : « %s » est négatif. Écrivez un nombre positif.", "%s: “%s” is negative. Write a positive number.")},
	{regexp.MustCompile(`^(--\S+): expected \w+ value but got ("[^"]*")`), lang.T("il manque une valeur après %s : « %s » commence par un tiret.", "a value is missing after %s: “%s” begins with a hyphen.")},
	{regexp.MustCompile(`^(--\S+): expected an? (?:valid \d+ bit )?(?:u?int|float) but got ("[^"]*")`), lang.T("%s attend un nombre, pas « %s ».", "%s wants a number, not “%s”.")},
	{regexp.MustCompile(`^(--\S+): bool value must be .* but got (".*")$`), lang.T("%s ne prend pas de valeur, pas même « %s ».", "%s takes no value, not even “%s”.")},
}

// misused says in the reader's language what is wrong with a line, and where help is.
func (d *desk) misused(err error) int {
	d.complain(misuseIn(err).In(d.tag))
	command := "fabrique --help"
	var bad *kong.ParseError
	if errors.As(err, &bad) && bad.Context != nil {
		if node := bad.Context.Selected(); node != nil {
			command = "fabrique " + commandPath(node) + " --help"
		}
	}
	d.tell(lang.F("Aide : %s", "Help: %s", command))
	return refused
}

func misuseIn(err error) lang.Text {
	said := err.Error()
	for _, m := range misuses {
		parts := m.pattern.FindStringSubmatch(said)
		if parts == nil {
			continue
		}
		var fr, en []any
		for _, part := range parts[1:] {
			fr, en = append(fr, quoted(part, lang.FR)), append(en, quoted(part, lang.EN))
		}
		return lang.Text{FR: lang.F(m.says.FR, m.says.EN, fr...).FR, EN: lang.F(m.says.FR, m.says.EN, en...).EN}
	}
	return fault.Newf(fault.Invalid, "La ligne n’est pas comprise (%s).", "The line is not understood (%s).", said).Text
}

// quoted turns kong's list of "quoted", "words" into one of the language.
func quoted(part string, tag lang.Tag) string {
	part = strings.ReplaceAll(strings.TrimSuffix(part, `,""`), `","`, `", "`)
	for name, word := range words {
		if arg, ok := strings.CutPrefix(name, "word_"); ok {
			part = strings.ReplaceAll(part, "<"+arg+">", word.In(tag))
		}
	}
	return strings.ReplaceAll(part, `"`, "")
}
