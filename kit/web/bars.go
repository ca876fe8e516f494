package web

// Bars is a picture that is its own table: one row a name, its amount in words,
// and a bar as long as the amount. The bars are hidden from listeners, who hear the words.
type Bars struct {
	Caption string
	Heads   [2]string // of the names and of the amounts
	Keys    []Key
	Rows    []BarRow
}

// BarRow is one line of [Bars].
type BarRow struct {
	Name  Link // without Href, plain words
	Text  string
	Parts []BarPart
}

// BarPart is one stretch of a bar, in thousandths of the widest.
type BarPart struct {
	Class string // c1 to c4
	X, W  int
}

// Amounts is one line before it is drawn: several amounts, one after the other.
type Amounts struct {
	Name   Link
	Text   string
	Values []int64
}

// barWide is the length of the longest bar.
const barWide = 1000

// DrawBars draws lines of amounts to one scale, each amount in the class of its place.
func DrawBars(caption, names, amounts string, keys []Key, lines []Amounts) Bars {
	most := int64(1)
	for _, l := range lines {
		most = max(most, sumOf(l.Values))
	}
	b := Bars{Caption: caption, Heads: [2]string{names, amounts}, Keys: keys}
	for _, l := range lines {
		row, at := BarRow{Name: l.Name, Text: l.Text}, int64(0)
		for i, v := range l.Values {
			if v > 0 {
				row.Parts = append(row.Parts, BarPart{keyClass(keys, i), int(at * barWide / most), int(max(v*barWide/most, 4))})
				at += v
			}
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

func sumOf(values []int64) (sum int64) {
	for _, v := range values {
		sum += max(0, v)
	}
	return sum
}

// keyClass is the class of the i-th amount: that of its key, the first one when there are no keys.
func keyClass(keys []Key, i int) string {
	if i < len(keys) {
		return keys[i].Class
	}
	return "c1"
}
