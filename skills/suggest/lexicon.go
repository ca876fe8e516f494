package suggest

import (
	"fabrique/lang"
	"fabrique/skills/catalogue"
	"fabrique/skills/words"
)

// lexicon leads from the words of everyday things to the occupations they name.
type lexicon struct {
	stems   map[string]int32
	pieces  map[uint64]int32
	by      share
	letters angle
	leads   [][]lead
}

// lead is an entry that an everyday thing names: 1 for the first, less for the others.
type lead struct {
	entry int32
	worth float32
}

// lexiconDraft is a lexicon in the making.
type lexiconDraft struct {
	*lexicon
	words  *draft[string]
	spell  *draft[uint64]
	places map[string]int32
}

func newLexicon(entries []Entry) lexiconDraft {
	l := &lexicon{stems: map[string]int32{}, pieces: map[uint64]int32{}}
	d := lexiconDraft{l, newDraft(l.stems), newDraft(l.pieces), map[string]int32{}}
	for i, e := range entries {
		d.places[e.Code] = int32(i)
	}
	return d
}

// add puts in a thing said with phrases, that names occupations.
func (d lexiconDraft) add(phrases, occupations []string) {
	list := content(phrases)
	d.words.add(mapped(list, words.Root))
	d.spell.add(appendPieces(nil, list))
	var leads []lead
	worth := float32(1)
	for _, code := range occupations {
		if at, ok := d.places[code]; ok {
			leads = append(leads, lead{at, worth})
		}
		worth *= .9
	}
	d.leads = append(d.leads, leads)
}

func (d lexiconDraft) weighed() *lexicon {
	d.by, d.letters = shares(d.words, repetition, .3), angles(d.spell)
	return d.lexicon
}

func everydayLexicon(entries []Entry) *lexicon {
	d := newLexicon(entries)
	for _, s := range catalogue.Skills() {
		d.add(append(append([]string{s.Name.FR, s.Name.EN}, s.Said.FR...), s.Said.EN...), s.Occupations)
	}
	return d.weighed()
}

func usualLexicon(entries []Entry) *lexicon {
	d := newLexicon(entries)
	for _, a := range catalogue.Activities() {
		phrases := []string{a.Name.FR, a.Name.EN}
		for _, list := range [][]lang.Text{a.Needs, a.Tasks} {
			for _, t := range list {
				phrases = append(phrases, t.FR, t.EN)
			}
		}
		d.add(phrases, a.Occupations)
	}
	return d.weighed()
}

// score writes in out how well the best thing that names each entry answers.
func (l *lexicon) score(list []string, scratch, out []float32) {
	scratch = scratch[:len(l.leads)]
	clear(scratch)
	var q []asked
	for _, w := range list {
		if id, ok := l.stems[words.Root(w)]; ok {
			q = append(q, asked{id, 1})
		}
	}
	l.by.score(q, scratch)
	if len(q) < len(list) && len(list) > 0 { // words it does not know lower the share
		held := float32(len(q)) / float32(len(list))
		for i := range scratch {
			scratch[i] *= held
		}
	}
	question, lost := numbered(l.pieces, appendPieces(nil, list))
	l.letters.score(question, lost, scratch)
	for thing, s := range scratch {
		for _, to := range l.leads[thing] {
			out[to.entry] = max(out[to.entry], s*to.worth)
		}
	}
}
