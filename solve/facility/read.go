package facility

import (
	"bufio"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"fabrique/fault"
)

// Layout says in which order a file gives demands and costs, after the capacities and fixed costs.
type Layout int

// The layouts in use. Both count the same numbers.
const (
	Guess      Layout = iota // decided by Read from the lines, else from the numbers
	Customers                // OR-Library: for each customer, its demand, then its cost from each facility
	Facilities               // the demands of all customers, then for each facility its costs to all customers
)

// Read reads an instance in the OR-Library format, whose numbers may be broken over lines in any way: the counts
// of facilities and customers, then the capacity and fixed cost of each facility, then demands and costs in
// either [Layout]. Where the word "capacity" stands for a number, as in the large files capa, capb and capc, the
// given capacity is used; 0 means that none is given. Faults are Invalid and name the line.
func Read(r io.Reader, capacity int) (Problem, error) { return ReadLayout(r, capacity, Guess) }

// ReadLayout is [Read] for a known layout.
func ReadLayout(r io.Reader, capacity int, layout Layout) (Problem, error) {
	in := &reader{words: bufio.NewReaderSize(r, 1<<16), line: 1}
	m, n := in.count(), in.count()
	if in.err == nil && m*n > largestMatrix {
		in.fail("%s sites et %s clients : c'est trop.", "%s facilities and %s customers are too many.", m, n)
	}
	var p Problem
	for i := 0; i < m && in.err == nil; i++ {
		p.Capacity = append(p.Capacity, in.capacity(float64(capacity)))
		p.Fixed = append(p.Fixed, in.number())
	}
	in.heads = in.line
	var numbers []float64
	var lines []int
	for k := 0; k < n+m*n && in.err == nil; k++ {
		numbers = append(numbers, in.number())
		lines = append(lines, in.line)
	}
	in.end()
	if in.err != nil {
		return Problem{}, in.err
	}
	if layout == Guess {
		layout = guess(p, numbers, lines, in.heads, n)
	}
	p.Demand, p.Cost = arrange(numbers, m, n, layout)
	return p, p.Check()
}

// arrange cuts the numbers after the facilities into demands and costs.
func arrange(numbers []float64, m, n int, layout Layout) ([]float64, [][]float64) {
	cost := make([][]float64, m)
	if layout == Facilities {
		for i := range cost {
			cost[i] = numbers[n+i*n : n+(i+1)*n]
		}
		return numbers[:n], cost
	}
	demand := make([]float64, n)
	for i := range cost {
		cost[i] = make([]float64, n)
	}
	for j := range demand {
		block := numbers[j*(m+1) : (j+1)*(m+1)]
		demand[j] = block[0]
		for i := range cost {
			cost[i][j] = block[1+i]
		}
	}
	return demand, cost
}

// guess tells the layouts apart by the first lines after the facilities, and when they say nothing, by how well
// the costs follow the demands.
func guess(p Problem, numbers []float64, lines []int, heads, n int) Layout {
	m := len(p.Capacity)
	if lines[0] != heads {
		first := run(lines)
		switch {
		case first == m+1 && first != n, first == 1 && len(lines) > 1 && run(lines[1:]) > 1:
			return Customers
		case first == n && first != m+1 && n > 1:
			return Facilities
		}
	}
	if likeness(p, numbers, Facilities, n) > likeness(p, numbers, Customers, n)+0.05 {
		return Facilities
	}
	return Customers
}

// run returns how many numbers stand on the line of the first.
func run(lines []int) int {
	k := 0
	for k < len(lines) && lines[k] == lines[0] {
		k++
	}
	return k
}

// likeness is the correlation between demands and costs, by customer, in logarithms; -2 if the layout would ask
// for more than the facilities can serve.
func likeness(p Problem, numbers []float64, layout Layout, n int) float64 {
	demand, cost := arrange(numbers, len(p.Capacity), n, layout)
	if sum(demand) > sum(p.Capacity) {
		return -2
	}
	var x, y, xx, yy, xy float64
	for j, d := range demand {
		a, b := math.Log1p(d), 0.0
		for i := range cost {
			b += math.Log1p(cost[i][j]) / float64(len(cost))
		}
		x, y, xx, yy, xy = x+a, y+b, xx+a*a, yy+b*b, xy+a*b
	}
	k := float64(n)
	spread := (xx - x*x/k) * (yy - y*y/k)
	if spread <= 0 {
		return 0
	}
	return (xy - x*y/k) / math.Sqrt(spread)
}

// reader cuts a text into words, counts lines and keeps the first fault.
type reader struct {
	words *bufio.Reader
	line  int // of the last word
	heads int // line where the facilities end
	feed  int // line ends met since the last word
	err   error
}

func (in *reader) fail(fr, en string, args ...any) {
	if in.err == nil {
		args = append([]any{strconv.Itoa(in.line)}, args...)
		in.err = fault.Newf(fault.Invalid, "Ligne %s : "+fr, "Line %s: "+en, args...)
	}
}

// word returns the next word, or "" at the end or after a fault. Commas and semicolons separate like spaces.
func (in *reader) word() string {
	var b strings.Builder
	for in.err == nil {
		c, err := in.words.ReadByte()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				in.fail("lecture impossible.", "cannot be read.")
			}
			break
		}
		if strings.IndexByte(" \t\r\n,;\f\v", c) >= 0 {
			if c == '\n' {
				in.feed++
			}
			if b.Len() > 0 {
				if c == '\n' {
					in.words.UnreadByte()
					in.feed--
				}
				break
			}
			continue
		}
		if b.Len() == 0 {
			in.line, in.feed = in.line+in.feed, 0
		}
		b.WriteByte(c)
		if b.Len() > 60 {
			in.fail("« %s… » n'est pas un nombre.", "“%s…” is not a number.", printable(b.String()[:20]))
		}
	}
	return b.String()
}

func printable(word string) string { return strings.Trim(strconv.QuoteToASCII(word), `"`) }

// number returns the next number, which must be positive or zero.
func (in *reader) number() float64 { return in.parse(in.word()) }

func (in *reader) parse(word string) float64 {
	if in.err != nil {
		return 0
	}
	if word == "" {
		in.fail("le fichier s'arrête trop tôt.", "the file ends too early.")
		return 0
	}
	x, err := strconv.ParseFloat(word, 64)
	switch {
	case err != nil || math.IsNaN(x):
		in.fail("« %s » n'est pas un nombre.", "“%s” is not a number.", printable(word))
	case x < 0 || x > largestNumber:
		in.fail("%s n'est pas entre 0 et %v.", "%s is not between 0 and %v.", printable(word), largestNumber)
	}
	if in.err != nil {
		return 0
	}
	return x
}

// count returns the next number, which must be whole and from 1 to a million.
func (in *reader) count() int {
	word := in.word()
	x := in.parse(word)
	if in.err == nil && (x < 1 || x > 1e6 || x != math.Trunc(x)) {
		in.fail("« %s » n'est pas un nombre de sites ou de clients.", "“%s” is not a number of facilities or customers.", printable(word))
		return 0
	}
	return int(x)
}

// capacity returns the next number, or given where the word "capacity" stands.
func (in *reader) capacity(given float64) float64 {
	word := in.word()
	if !strings.EqualFold(word, "capacity") {
		return in.parse(word)
	}
	if given <= 0 {
		in.fail("le mot « capacity » attend une valeur : donnez la capacité des sites.",
			"the word “capacity” stands for a value: give the capacity of the facilities.")
	}
	return given
}

// end fails if a word is left.
func (in *reader) end() {
	if word := in.word(); in.err == nil && word != "" {
		in.fail("« %s » est de trop : les nombres annoncés sont déjà lus.", "“%s” is too much: the announced numbers were all read.", printable(word))
	}
}
