package suggest

import "math"

// asked is a term of a question and how much it counts there.
type asked struct {
	term   int32
	weight float32
}

// share measures which part of a question a document holds, rare words counting
// more and repetition less (BM25): about 0 to 2.
type share struct {
	lists
	rarity []float32
}

// shares weighs a draft. Repetition stops counting towards k; b holds long documents back.
func shares[T comparable](d *draft[T], k, b float64) share {
	s := share{rarity: make([]float32, len(d.ids))}
	for id, n := range d.holders() {
		s.rarity[id] = float32(math.Log(1 + (float64(len(d.docs))-float64(n)+0.5)/(float64(n)+0.5)))
	}
	lengths, mean := d.lengths()
	s.lists = d.lists(func(doc int, c count) float32 {
		n := float64(c.n)
		return float32(n * (k + 1) / (n + k*(1-b+b*lengths[doc]/mean)))
	})
	return s
}

// score writes the share of each document in out.
func (s share) score(question []asked, out []float32) {
	ideal := float32(0)
	for _, q := range question {
		if len(s.of(q.term)) > 0 {
			ideal += q.weight * s.rarity[q.term]
		}
	}
	if ideal == 0 {
		return
	}
	for _, q := range question {
		for _, p := range s.of(q.term) {
			out[p.doc] += q.weight * s.rarity[q.term] / ideal * p.weight
		}
	}
}

// angle measures the cosine between a question and a document: 1 for the same words.
type angle struct {
	lists
	rarity []float32
	alien  float32 // rarity of a term that no document holds
}

func angles[T comparable](d *draft[T]) angle {
	a := angle{rarity: make([]float32, len(d.ids)), alien: float32(math.Log(float64(len(d.docs) + 1)))}
	for id, n := range d.holders() {
		a.rarity[id] = float32(math.Log(float64(len(d.docs)+1)/float64(n+1)) + 1)
	}
	norms := make([]float64, len(d.docs))
	for i, doc := range d.docs {
		for _, c := range doc {
			v := float64(c.n * a.rarity[c.term])
			norms[i] += v * v
		}
	}
	a.lists = d.lists(func(doc int, c count) float32 {
		return float32(float64(c.n*a.rarity[c.term]) / math.Sqrt(norms[doc]))
	})
	return a
}

// score writes the cosine of each document in out; lost is how many terms of the
// question no document of any kind holds.
func (a angle) score(question []asked, lost float32, out []float32) {
	norm := float64(lost) * float64(a.alien) * float64(a.alien)
	for _, q := range question {
		v := float64(q.weight * a.rare(q.term))
		norm += v * v
	}
	if norm == 0 {
		return
	}
	for _, q := range question {
		w := q.weight * a.rare(q.term) / float32(math.Sqrt(norm))
		for _, p := range a.of(q.term) {
			out[p.doc] += w * p.weight
		}
	}
}

// rare returns the rarity of a term.
func (a angle) rare(term int32) float32 {
	if int(term) < len(a.rarity) && len(a.of(term)) > 0 {
		return a.rarity[term]
	}
	return a.alien
}

// likelihood measures how likely each document is to say the question, against
// how likely anybody is: words that a document lacks are lent to it by its family,
// and by everyone (Dirichlet smoothing at two levels). About −3 to 5.
type likelihood struct {
	docs, families lists
	own, lent      []float32 // what one word costs a document, a family, by its length
	family         []int32   // of each document
}

// crowd is what families, and everyone, say: the background of a [likelihood].
type crowd struct {
	family  []map[int32]float64
	lengths []float64
	all     []float64
	total   float64
}

// gathered counts the words of families, and of everyone.
func gathered[T comparable](d *draft[T], family []int32, families int) crowd {
	c := crowd{make([]map[int32]float64, families), make([]float64, families), make([]float64, len(d.ids)), 0}
	for i := range c.family {
		c.family[i] = map[int32]float64{}
	}
	for i, doc := range d.docs {
		for _, one := range doc {
			n := float64(one.n)
			c.family[family[i]][one.term] += n
			c.lengths[family[i]] += n
			c.all[one.term] += n
			c.total += n
		}
	}
	return c
}

// base returns how likely anybody is to say a word.
func (c crowd) base(term int32) float64 { return (c.all[term] + .5) / c.total }

// likely weighs a draft whose documents belong to families. trust and lend say how
// many words of the family, and of everyone, are added to what is counted; trust 0
// compares families alone.
func likely[T comparable](d *draft[T], family []int32, families int, trust, lend float64) likelihood {
	l := likelihood{family: family, own: make([]float32, len(d.docs)), lent: make([]float32, families)}
	c := gathered(d, family, families)
	shared := &draft[T]{ids: d.ids}
	for f, said := range c.family {
		doc := make([]count, 0, len(said))
		for term, n := range said {
			doc = append(doc, count{term, float32(n)})
		}
		shared.docs = append(shared.docs, doc)
		l.lent[f] = float32(math.Log(lend / (c.lengths[f] + lend)))
	}
	l.families = shared.lists(func(_ int, one count) float32 {
		return float32(math.Log1p(float64(one.n) / (lend * c.base(one.term))))
	})
	if trust == 0 {
		return l
	}
	lengths, _ := d.lengths()
	for i := range l.own {
		l.own[i] = float32(math.Log(trust / (lengths[i] + trust)))
	}
	l.docs = d.lists(func(doc int, one count) float32 {
		f := family[doc]
		p := (c.family[f][one.term] + lend*c.base(one.term)) / (c.lengths[f] + lend)
		return float32(math.Log1p(float64(one.n) / (trust * p)))
	})
	return l
}

// score writes the likelihood of each document in out. scratch has room for the families.
func (l likelihood) score(question []asked, scratch, out []float32) {
	clear(scratch)
	n := float32(0)
	for _, q := range question {
		held := l.families.of(q.term)
		if len(held) == 0 {
			continue
		}
		n += q.weight
		for _, p := range held {
			scratch[p.doc] += q.weight * p.weight
		}
		for _, p := range l.docs.of(q.term) {
			out[p.doc] += q.weight * p.weight
		}
	}
	if n == 0 {
		return
	}
	scale := 1 / (5 * float32(math.Sqrt(float64(n))))
	for i, f := range l.family {
		out[i] = (out[i] + scratch[f] + n*(l.own[i]+l.lent[f])) * scale
	}
}
