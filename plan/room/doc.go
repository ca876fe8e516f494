// Package room sums up what a plan in numbers uses of each activity, site and
// company, finds what it leaves free for one more person, and makes a plan whole
// again when something in it breaks: by counting alone, without any search.
package room
