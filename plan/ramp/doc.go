// Package ramp decides who starts in which month (montée en charge): in the
// order of the list, as fast as each company hires, teams together, within the
// budget of every month; whoever starts out of order is shown with the reason.
package ramp
