// Package field is what the composer reads of a territory, and its translation
// into the numbers of package solve and back: which person may do which
// activity and why not, what each decision of the committee allows in each
// month, how many half-days a chosen time makes, what an hour costs.
package field
