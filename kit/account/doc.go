// Package account keeps who may sign in and how: accounts, passwords, sessions,
// one-time links and limits on attempts (comptes, liens à usage unique). Roles
// in a territory are the territory's own.
package account
