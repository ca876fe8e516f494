package people

// Few is the smallest number of persons that is told to who reads figures only.
// Source: rule of official statistics that numbers under 5 are not published.
const Few = 5

// Small marks which of some counts of persons are not told to who reads figures
// only: those under [Few], and one more when these could be worked out from the
// total. What there is none of is told.
func Small(counts []int) []bool {
	out := make([]bool, len(counts))
	cells, sum := 0, 0
	for i, n := range counts {
		if n > 0 && n < Few {
			out[i] = true
			cells, sum = cells+1, sum+n
		}
	}
	if cells != 1 && sum != cells && sum != (Few-1)*cells {
		return out
	}
	next := -1
	for i, n := range counts {
		if n >= Few && (next < 0 || n < counts[next]) {
			next = i
		}
	}
	if cells > 0 && next >= 0 {
		out[next] = true
	}
	return out
}
