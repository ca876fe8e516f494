// Package op declares the operations of the product once, for every face
// (opération).
//
// An operation is one act of one actor: its name, its route, who may do it,
// what it takes and what it gives. From one declaration come the REST route with
// its schema, the command, the form of a page, the permission, the line of the
// journal and the entry of the manual. An operation runs in one transaction
// with its line of the journal; operations never call operations.
package op
