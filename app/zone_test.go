package app_test

import (
	"testing"
	"time"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
)

// TestDaysBeginWhereTheInstallationIs: an act just after midnight bears the day
// that begins there, on its page, in the store and in the journal.
func TestDaysBeginWhereTheInstallationIs(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	w.Now = time.Date(2026, 3, 2, 23, 30, 0, 0, time.UTC)
	w.Book.Zone = time.FixedZone("one hour east", 3600)
	w.Step("as team")
	w.Step(`do people.register name="Karim Benali" -> karim`)
	w.Step("get /people/{karim} : 3 March 2026")
	w.Step("get /people/{karim} !: 2 March 2026")
	w.Step("get /journal : 3 March 2026, 00:30")
	w.Step("do people.ask id={karim} on=2026-03-03")
	w.Step("do people.ask id={karim} on=2026-03-04 ! is still to come")
}
