package suggest

import (
	"maps"
	"math"
	"slices"
	"sync"

	"fabrique/skills"
	"fabrique/skills/words"
)

// Index answers questions about a list of entries. It does not change once built,
// and may be asked from many sides at once.
type Index struct {
	entries        []Entry
	family, domain []int32 // of each entry
	families       int     // the larger of their two numbers
	titles         map[string][]int32

	stems, roots map[string]int32
	pieces       map[uint64]int32
	repair       repair

	names                          angle // pieces of the titles
	core, known, text              share // stems
	coreRoots, textRoots           share
	title, whole, wholeDomain      likelihood // stems of titles; roots of everything
	titlePieces, titlePiecesDomain likelihood
	prior                          []float32

	everyday, usual *lexicon
	room            sync.Pool
}

// drafts are the documents of an index in the making.
type drafts struct {
	core, known, text, coreRoots, textRoots, title, whole *draft[string]
	pieces                                                *draft[uint64]
	parsed                                                map[string]parsed // phrases come back in many entries
	vocabulary                                            map[string]parsedWord
}

type parsedWord struct{ stem, root string }

type parsed struct{ words, stems, roots []string }

// parse takes phrases apart.
func (d *drafts) parse(phrases ...string) parsed {
	var out parsed
	for _, phrase := range phrases {
		p, known := d.parsed[phrase]
		if !known {
			p.words = words.Content(phrase)
			for _, w := range p.words {
				one, known := d.vocabulary[w]
				if !known {
					one = parsedWord{words.Stem(w), words.Root(w)}
					d.vocabulary[w] = one
				}
				p.stems, p.roots = append(p.stems, one.stem), append(p.roots, one.root)
			}
			d.parsed[phrase] = p
		}
		if len(phrases) == 1 {
			return p
		}
		out.words, out.stems, out.roots = append(out.words, p.words...), append(out.stems, p.stems...), append(out.roots, p.roots...)
	}
	return out
}

// Build indexes entries. With lexicons, the everyday skills and usual activities of
// the catalogue lead to the occupations that they name.
func Build(entries []Entry, lexicons bool) *Index {
	x := &Index{entries: entries, stems: map[string]int32{}, roots: map[string]int32{}, pieces: map[uint64]int32{}, titles: map[string][]int32{}}
	d := drafts{pieces: newDraft(x.pieces), parsed: map[string]parsed{}, vocabulary: map[string]parsedWord{}}
	for _, to := range []**draft[string]{&d.core, &d.known, &d.text, &d.title} {
		*to = newDraft(x.stems)
	}
	for _, to := range []**draft[string]{&d.coreRoots, &d.textRoots, &d.whole} {
		*to = newDraft(x.roots)
	}
	families, domains := map[string]int32{}, map[string]int32{}
	for i, e := range entries {
		x.family = append(x.family, number(families, e.Parent))
		x.domain = append(x.domain, number(domains, e.Domain))
		x.prior = append(x.prior, float32(math.Log1p(float64(len(e.Names)))/5))
		d.add(x, int32(i), e)
	}
	common(entries, x.prior)
	x.families = max(len(families), len(domains))
	x.weigh(d, len(families), len(domains))
	x.repair = newRepair(slices.Collect(maps.Keys(d.vocabulary)))
	if lexicons {
		x.everyday, x.usual = everydayLexicon(entries), usualLexicon(entries)
	}
	x.room.New = func() any { return newTable(x) }
	return x
}

// common puts how many people look for an entry in the place of how many titles it
// has, on the same scale, so that what was learned of one holds for the other.
// Entries of which nobody says it keep theirs.
func common(entries []Entry, prior []float32) {
	var was, now []float64
	for i, e := range entries {
		if e.Common > 0 {
			was, now = append(was, float64(prior[i])), append(now, math.Log1p(float64(e.Common)))
		}
	}
	mean, wide := spread(was)
	middle, apart := spread(now)
	if apart == 0 {
		return
	}
	for i, e := range entries {
		if e.Common > 0 {
			prior[i] = float32(mean + wide*(math.Log1p(float64(e.Common))-middle)/apart)
		}
	}
}

// spread returns the mean of a list and its standard deviation.
func spread(list []float64) (mean, wide float64) {
	n := math.Max(1, float64(len(list)))
	for _, v := range list {
		mean += v / n
	}
	for _, v := range list {
		wide += (v - mean) * (v - mean) / n
	}
	return mean, math.Sqrt(wide)
}

func number(of map[string]int32, name string) int32 {
	n, ok := of[name]
	if !ok {
		n = int32(len(of))
		of[name] = n
	}
	return n
}

// add takes an entry apart.
func (d *drafts) add(x *Index, at int32, e Entry) {
	var stems, roots []string
	var pieces []uint64
	for _, name := range e.Names {
		masculine, feminine := skills.Genders(name)
		forms := []string{masculine, feminine}
		if masculine == feminine {
			forms = forms[:1]
		}
		for _, form := range forms {
			p := d.parse(form)
			x.titles[title(p.words)] = append(x.titles[title(p.words)], at)
			stems, roots = append(stems, pairs(p.stems)...), append(roots, p.roots...)
			pieces = appendPieces(pieces, p.words)
		}
	}
	core, other, known, text := d.parse(e.Core...), d.parse(e.Other...), d.parse(e.Known...), d.parse(e.Text)
	d.title.add(stems)
	d.pieces.add(pieces)
	d.core.add(core.stems)
	d.known.add(known.stems)
	d.text.add(text.stems)
	d.coreRoots.add(core.roots)
	d.textRoots.add(text.roots)
	whole := slices.Concat(roots, roots, core.roots, text.roots, other.roots, known.roots) // titles count twice
	d.whole.add(whole)
}

// How much repetition counts, and how long texts are held back, in each part.
const (
	repetition = 1.2
	lengthCore = 0.7
	lengthText = 0.5
)

// weigh turns the drafts into what is searched.
func (x *Index) weigh(d drafts, families, domains int) {
	x.names = angles(d.pieces)
	x.core, x.known, x.text = shares(d.core, repetition, lengthCore), shares(d.known, repetition, lengthCore), shares(d.text, repetition, lengthText)
	x.coreRoots, x.textRoots = shares(d.coreRoots, repetition, lengthCore), shares(d.textRoots, repetition, lengthText)
	x.title = likely(d.title, x.family, families, 15, 100)
	x.whole = likely(d.whole, x.family, families, 60, 500)
	x.wholeDomain = likely(d.whole, x.domain, domains, 0, 500)
	x.titlePieces = likely(d.pieces, x.family, families, 300, 3000)
	x.titlePiecesDomain = likely(d.pieces, x.domain, domains, 0, 3000)
}

// Len returns the number of entries.
func (x *Index) Len() int { return len(x.entries) }

// Entry returns an entry by its place.
func (x *Index) Entry(i int) Entry { return x.entries[i] }

// content returns the meaningful words of several phrases.
func content(phrases []string) []string {
	var out []string
	for _, p := range phrases {
		out = append(out, words.Content(p)...)
	}
	return out
}

func mapped(list []string, to func(string) string) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = to(w)
	}
	return out
}

// pairs returns the words, and each word with the next one.
func pairs(list []string) []string {
	out := slices.Clone(list)
	for i := 0; i+1 < len(list); i++ {
		out = append(out, list[i]+" "+list[i+1])
	}
	return out
}

// appendPieces adds the pieces of three to five letters of each word, its ends
// marked, as numbers: one byte a letter.
func appendPieces(out []uint64, list []string) []uint64 {
	for _, w := range list {
		w = " " + w + " "
		for n := 3; n <= 5; n++ {
			for i := 0; i+n <= len(w); i++ {
				piece := uint64(0)
				for _, c := range []byte(w[i : i+n]) {
					piece = piece<<8 | uint64(c)
				}
				out = append(out, piece)
			}
		}
	}
	return out
}

// title is what two names that are the same have in common.
func title(list []string) string {
	out := ""
	for _, w := range list {
		out += " " + w
	}
	return out
}
