// Command fabrique composes permanent jobs for a zero-long-term-unemployment
// territory from a folder of its files, checks them, and explains the plan, in
// French and English (la commande fabrique). It wires packages together: it
// holds no rule, no SQL and no page.
package main
