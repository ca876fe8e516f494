package people_test

import (
	"slices"
	"testing"

	"fabrique/people"
)

// TestSmall holds which counts are kept from who reads figures only.
func TestSmall(t *testing.T) {
	for _, row := range []struct {
		what   string
		counts []int
		hidden []int // their places
	}{
		{"nothing small", []int{5, 0, 12}, nil},
		{"two small ones hide each other", []int{2, 3, 12, 0}, []int{0, 1}},
		{"one small: the next one hides it", []int{3, 40, 7, 0}, []int{0, 2}},
		{"all ones would be worked out", []int{1, 1, 9}, []int{0, 1, 2}},
		{"all fours would be worked out", []int{4, 4, 9, 8}, []int{0, 1, 3}},
		{"nothing to hide behind", []int{3, 0, 0}, []int{0}},
		{"nobody", []int{0, 0}, nil},
		{"none", nil, nil},
	} {
		var got []int
		for i, hidden := range people.Small(row.counts) {
			if hidden {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, row.hidden) {
			t.Errorf("%s: %v, want %v", row.what, got, row.hidden)
		}
	}
}
