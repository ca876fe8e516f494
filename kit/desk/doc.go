// Package desk is where a slice meets its readers (guichet): it serves pages
// and forms, knows who reads and in which language, keeps what was typed when
// something was wrong, says what was done, and answers every fault in one place.
//
// A form posts to the operation it fills; what went wrong comes back to the
// page that held it, with everything that was typed. No page has code for that.
package desk
