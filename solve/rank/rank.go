// Package rank sorts clients, facilities or pairs by a number.
package rank

import "sort"

// Item is a client, facility or pair with a number to sort it by.
type Item struct {
	What int
	Rate float64
}

// Sort sorts by rising rate; equals keep their order.
func Sort(list []Item) {
	sort.SliceStable(list, func(a, b int) bool { return list[a].Rate < list[b].Rate })
}
