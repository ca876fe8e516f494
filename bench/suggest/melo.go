package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/skills/suggest"
)

// melo measures a folder in the format of the MELO benchmark: queries.tsv and
// corpus_elements.tsv hold "key TAB words", annotations.tsv "query 0 element 1". The
// elements of one concept share the beginning of their key and make one entry.
func melo(folder string) (row, error) {
	queries, err := pairsIn(folder, "queries.tsv")
	if err != nil {
		return row{}, err
	}
	elements, err := pairsIn(folder, "corpus_elements.tsv")
	if err != nil {
		return row{}, err
	}
	notes, err := pairsIn(folder, "annotations.tsv")
	if err != nil {
		return row{}, err
	}
	entries, at := concepts(elements)
	accept := map[string]map[int]bool{}
	for _, n := range notes {
		if len(n) < 4 || n[3] != "1" {
			continue
		}
		if i, known := at[concept(n[2])]; known {
			if accept[n[0]] == nil {
				accept[n[0]] = map[int]bool{}
			}
			accept[n[0]][i] = true
		}
	}
	var list []asked
	for _, q := range queries {
		if accept[q[0]] != nil {
			list = append(list, asked{q[1], accept[q[0]], suggest.Person})
		}
	}
	if len(list) == 0 {
		return row{}, fault.Newf(fault.Invalid, "Le dossier « %s » n’a aucune question avec sa réponse.", "The folder “%s” has no question with its answer.", folder)
	}
	return row{Name: lang.Same("MELO " + filepath.Base(folder)), Result: measure(suggest.Build(entries, false), list)}, nil
}

// concept returns what the elements of one concept share: "C0012" of "C0012_fr_003".
func concept(element string) string {
	name, _, _ := strings.Cut(element, "_")
	return name
}

// concepts makes one entry of the elements of each concept.
func concepts(elements [][]string) (entries []suggest.Entry, at map[string]int) {
	at = map[string]int{}
	for _, e := range elements {
		name := concept(e[0])
		i, known := at[name]
		if !known {
			i = len(entries)
			at[name] = i
			entries = append(entries, suggest.Entry{Code: name, Parent: name, Domain: name, Label: lang.Same(e[1])})
		}
		entries[i].Names = append(entries[i].Names, e[1])
	}
	return entries, at
}

// pairsIn returns the lines of a file, cut at tabs, that have two cells or more.
func pairsIn(folder, name string) ([][]string, error) {
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return nil, fault.Newf(fault.Missing, "Il manque %s dans le dossier « %s ».", "The folder “%[2]s” lacks %[1]s.", name, folder).Because(err)
	}
	defer func() { _ = file.Close() }()
	var out [][]string
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(lines.Text(), "\ufeff"), "\r"), "\t"); len(cells) > 1 {
			out = append(out, cells)
		}
	}
	return out, lines.Err()
}
