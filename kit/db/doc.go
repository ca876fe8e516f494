// Package db opens the store of the product, SQLite or PostgreSQL, and keeps
// its schema up to date (base de données).
//
// SQL is written once, in the subset that both engines share: numbered
// placeholders, dates as ISO text, integers for cents and minutes, ON CONFLICT,
// RETURNING. On SQLite one connection writes and several read; on PostgreSQL
// writing transactions are serialisable. Either way a transaction that met
// another one is run again from its start, so what it does outside the store
// must bear being done twice. No package but a slice's own store holds SQL.
package db
