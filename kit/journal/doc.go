// Package journal keeps who did what, when and why, in chains that show any
// later change (journal, chaîne d’empreintes).
//
// Each territory has a chain of changes, kept, and one chain of readings of
// sealed fields a month, erasable after the legal time; the installation has a
// chain of its own under the empty territory. Every entry holds the hash of
// the one before. What was written is not in the chain itself but as a
// salted hash: the words stand beside, in a table that may be erased when a
// person's file is, and the chain stays whole.
package journal
