package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fabrique/fault"
)

// readOptima reads a table of known values by name: one per line, name and value separated by a tab, spaces, a
// semicolon or a comma. Lines that begin with # are comments, as is the rest of a line after #; the first other
// line may be a header. An empty path gives an empty table.
func readOptima(path string) (map[string]float64, error) {
	known := map[string]float64{}
	if path == "" {
		return known, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.Newf(fault.NotFound, "La table des optimums %s ne peut pas être lue.", "The table of optima %s cannot be read.", filepath.Base(path)).Because(err)
	}
	first := true
	for k, line := range strings.Split(strings.TrimPrefix(string(text), "\ufeff"), "\n") {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		name, value, ok := cut(line)
		if !ok && !first {
			return nil, fault.Newf(fault.Invalid, "Table des optimums, ligne %s\u00a0: il faut un nom et un nombre.",
				"Table of optima, line %s: a name and a number are needed.", strconv.Itoa(k+1))
		}
		if ok {
			known[key(name)] = value
		}
		first = false
	}
	return known, nil
}

// key is the name under which an instance is looked for: without extension, in small letters.
func key(name string) string {
	return strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
}

// cut splits a line into a name and a number.
func cut(line string) (string, float64, bool) {
	k := strings.IndexAny(line, "\t;")
	if k < 0 {
		k = strings.IndexAny(line, " ,")
	}
	if k < 0 {
		return "", 0, false
	}
	rest := strings.TrimLeft(line[k+1:], " \t;")
	if end := strings.IndexAny(rest, "\t;"); end >= 0 {
		rest = rest[:end]
	}
	value, err := strconv.ParseFloat(plain(rest), 64)
	return strings.Trim(line[:k], " \"'"), value, err == nil
}

// plain rewrites a number as Go reads it: commas are thousands separators beside a point or several times, or
// once before exactly three digits and after at most three; else the comma is the decimal one.
func plain(number string) string {
	number = strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' || r == '\u202f' || r == '"' || r == '\'' {
			return -1
		}
		return r
	}, number)
	k := strings.IndexByte(number, ',')
	switch {
	case k < 0:
		return number
	case strings.Contains(number, "."), strings.Count(number, ",") > 1, len(number)-k == 4 && k <= 3:
		return strings.ReplaceAll(number, ",", "")
	}
	return strings.Replace(number, ",", ".", 1)
}
