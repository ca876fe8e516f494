package suggest

import (
	"slices"
	"strings"
)

// repair finds the known words that an unknown one may stand for.
type repair struct {
	words  []string
	pieces []int32            // how many pieces of three letters each word has
	holds  map[uint32][]int32 // which words hold a piece
}

func newRepair(words []string) repair {
	r := repair{holds: map[uint32][]int32{}}
	slices.Sort(words)
	for _, w := range slices.Compact(words) {
		if len(w) < 4 {
			continue
		}
		p := threes(w)
		for _, t := range p {
			r.holds[t] = append(r.holds[t], int32(len(r.words)))
		}
		r.words = append(r.words, w)
		r.pieces = append(r.pieces, int32(len(p)))
	}
	return r
}

// threes returns the different pieces of three letters of w, its ends marked.
func threes(w string) []uint32 {
	w = " " + w + " "
	out := make([]uint32, 0, len(w))
	for i := 0; i+3 <= len(w); i++ {
		out = append(out, uint32(w[i])<<16|uint32(w[i+1])<<8|uint32(w[i+2]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// meant is a word that another may stand for, and how surely: 1 at most.
type meant struct {
	word string
	sure float32
}

// mostMeant is how many words an unknown one is read as.
const mostMeant = 3

// near returns the words that w may stand for, the surest first.
func (r repair) near(w string) []meant {
	if len(w) < 4 {
		return nil
	}
	p := threes(w)
	common := map[int32]int32{}
	for _, t := range p {
		for _, id := range r.holds[t] {
			common[id]++
		}
	}
	var out []meant
	for id, n := range common {
		alike := 2 * float32(n) / float32(int32(len(p))+r.pieces[id])
		if alike < .45 {
			continue
		}
		if far := apart(w, r.words[id]); far <= 1+len(w)/7 {
			out = append(out, meant{r.words[id], min(alike+.3*float32(2-far), 1.2)})
		} else if alike >= .55 {
			out = append(out, meant{r.words[id], alike})
		}
	}
	slices.SortFunc(out, func(a, b meant) int {
		if a.sure != b.sure {
			if a.sure > b.sure {
				return -1
			}
			return 1
		}
		return strings.Compare(a.word, b.word)
	})
	out = out[:min(len(out), mostMeant)]
	for i := range out {
		out[i].sure = min(out[i].sure, 1) * .8
		if i > 0 {
			out[i].sure *= .7
		}
	}
	return out
}

// apart is how many letters must be added, removed, replaced or swapped to go from a to b.
func apart(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
