package webtest

import (
	"fmt"
	"regexp"
	"strconv"
)

// square is one dark square of the path that draws a code.
var square = regexp.MustCompile(`M(\d+) (\d+)h1v1h-1z`)

// quiet is the empty edge of a code.
const quiet = 4

// symbol is a code of squares as a camera sees it.
type symbol struct {
	n    int
	dark [][]bool
}

// blocks is, by version and at level M, how many blocks there are and how much each holds.
var blocks = map[int][2]int{1: {1, 16}, 2: {1, 28}, 3: {1, 44}, 4: {2, 32}, 5: {2, 43}, 6: {4, 27}}

// ReadQR returns what the squares of a path say, as a camera that sees every one
// of them reads it (ISO/IEC 18004, versions 1 to 6, level M, bytes).
func ReadQR(path string, side int) (string, error) {
	s := symbol{n: side - 2*quiet}
	for range s.n {
		s.dark = append(s.dark, make([]bool, s.n))
	}
	for _, m := range square.FindAllStringSubmatch(path, -1) {
		x, _ := strconv.Atoi(m[1])
		y, _ := strconv.Atoi(m[2])
		s.dark[y-quiet][x-quiet] = true
	}
	version := (s.n - 17) / 4
	shape, known := blocks[version]
	format := s.format()
	if !known || format>>13 != 0 {
		return "", fmt.Errorf("a code of %d squares and format %b is not read here", s.n, format)
	}
	return told(gathered(s.words(format>>10&7), shape))
}

// format returns the 15 bits beside the first corner, unmasked: level, mask, check.
func (s symbol) format() (bits int) {
	for i := range 15 {
		x, y := 8, 8
		switch {
		case i < 6:
			x = i
		case i == 6:
			x = 7
		case i == 8:
			y = 7
		case i > 8:
			y = 14 - i
		}
		bits <<= 1
		if s.dark[y][x] {
			bits |= 1
		}
	}
	return bits ^ 0x5412
}

// shaped reports whether a square belongs to the pattern rather than to the words.
func (s symbol) shaped(x, y int) bool {
	far := s.n - 8
	corner := x < 9 && y < 9 || x >= far && y < 9 || x < 9 && y >= far
	mark := s.n > 21 && x >= s.n-9 && x < s.n-4 && y >= s.n-9 && y < s.n-4
	return corner || mark || x == 6 || y == 6
}

// masked reports whether a mask turns a square over.
func masked(mask, x, y int) bool {
	switch mask {
	case 0:
		return (x+y)%2 == 0
	case 1:
		return y%2 == 0
	case 2:
		return x%3 == 0
	case 3:
		return (x+y)%3 == 0
	case 4:
		return (y/2+x/3)%2 == 0
	case 5:
		return x*y%2+x*y%3 == 0
	case 6:
		return (x*y%2+x*y%3)%2 == 0
	}
	return ((x+y)%2+x*y%3)%2 == 0
}

// words reads the squares in pairs of columns, up and down, from the last corner.
func (s symbol) words(mask int) (out []byte) {
	bits, word, up := 0, 0, true
	for right := s.n - 1; right > 0; right -= 2 {
		if right == 6 {
			right--
		}
		for i := range s.n {
			y := i
			if up {
				y = s.n - 1 - i
			}
			for _, x := range []int{right, right - 1} {
				if s.shaped(x, y) {
					continue
				}
				word <<= 1
				if s.dark[y][x] != masked(mask, x, y) {
					word |= 1
				}
				if bits++; bits%8 == 0 {
					out = append(out, byte(word))
					word = 0
				}
			}
		}
		up = !up
	}
	return out
}

// gathered puts the words of each block together again, without what corrects them.
func gathered(words []byte, shape [2]int) (out []byte) {
	for b := range shape[0] {
		for i := range shape[1] {
			out = append(out, words[i*shape[0]+b])
		}
	}
	return out
}

// told returns the text of a segment of bytes.
func told(words []byte) (string, error) {
	if words[0]>>4 != 4 {
		return "", fmt.Errorf("a segment of mode %d is not read here", words[0]>>4)
	}
	n := int(words[0]&15)<<4 | int(words[1]>>4)
	if n > len(words)-2 {
		return "", fmt.Errorf("%d characters do not fit in %d words", n, len(words))
	}
	text := make([]byte, n)
	for i := range text {
		text[i] = words[i+1]<<4 | words[i+2]>>4
	}
	return string(text), nil
}
