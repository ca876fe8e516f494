// Package redirect says what a job changes for each body that pays or receives,
// from the household and the hours of one person: minimum income, solidarity
// allowance, unemployment benefit, activity bonus, contributions, taxes, before and
// after (activation des dépenses passives).
//
// It compares two steady states of one month: before, without work; after, in the
// job. The sums are never one “net cost”: they stand per payer, with what is counted
// and what is not, as ranges when something is not known, and beside what others
// published.
package redirect
