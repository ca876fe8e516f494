// Package needsapp is where needs are proposed, described and answered, and
// where the activities that would meet them are drawn up.
package needsapp

import (
	"embed"
	"time"

	"fabrique/actor"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
)

//go:embed pages
var pages embed.FS

var (
	proposePage = web.Parse(pages, "pages/propose.html")
	receiptPage = web.Parse(pages, "pages/receipt.html")
	askPage     = web.Parse(pages, "pages/ask.html")
	shelfPage   = web.Parse(pages, "pages/shelf.html")
	needPage    = web.Parse(pages, "pages/need.html")
)

// staff reads what is not for visitors; team answers askers; writers draw activities up.
var (
	staff   = []actor.Role{actor.Team, actor.Member, actor.Manager, actor.Lead}
	team    = []actor.Role{actor.Team}
	writers = []actor.Role{actor.Team, actor.Manager, actor.Lead}
)

// Limits on what one origin may send to the public pages.
var (
	proposals = []op.Limit{{Times: 8, Within: time.Hour}}
	lookups   = []op.Limit{{Times: 40, Within: time.Hour}}
)

// Add declares the operations and pages of needs and activities.
func Add(d *desk.Desk) {
	d.Styles(pages)
	addNeeds(d)
	addActivities(d)
	addCatalogue(d)
	addReads(d)
}

func addNeeds(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "needs.propose", Route: "POST /needs/propose", Does: say.propose, Said: say.proposed, Open: true, Makes: true, Most: proposals}, propose),
		op.New(op.Op{Name: "needs.receipt", Route: "GET /needs/receipt/{code}", Does: say.lookup, Open: true, Reads: true, Most: lookups}, receipt),
		op.New(op.Op{Name: "needs.note", Route: "POST /needs", Does: say.note, Said: say.noted, Roles: staff, Makes: true}, note),
		op.New(op.Op{Name: "needs.describe", Route: "POST /needs/{id}/describe", Does: say.describe, Said: say.described, Roles: team, Over: true}, describe),
		op.New(op.Op{Name: "needs.answer", Route: "POST /needs/answer", Does: say.answer, Said: say.answered, Roles: team}, answer),
		op.New(op.Op{Name: "needs.unanswer", Route: "POST /needs/unanswer", Does: say.unanswer, Said: say.unanswered, Roles: team}, unanswer),
		op.New(op.Op{Name: "needs.merge", Route: "POST /needs/{id}/merge", Does: say.merge, Said: say.merged, Roles: team}, merge),
		op.New(op.Op{Name: "needs.part", Route: "POST /needs/{id}/part", Does: say.part, Said: say.parted, Roles: team}, part),
		op.New(op.Op{Name: "needs.release", Route: "POST /needs/release", Does: say.release, Said: say.released, Roles: team}, release),
		op.New(op.Op{Name: "needs.hold", Route: "POST /needs/hold", Does: say.hold, Said: say.held, Roles: team}, hold),
		op.New(op.Op{Name: "needs.discard", Route: "POST /needs/discard", Does: say.discard, Said: say.discarded, Roles: team}, discard),
		op.New(op.Op{Name: "needs.forget", Route: "POST /needs/{id}/forget", Does: say.forget, Said: say.forgotten, Roles: team}, forget),
		op.New(op.Op{Name: "needs.move", Route: "POST /needs/{id}/move", Does: say.move, Said: say.moved, Roles: team}, move),
	)
	d.Public("GET /t/{territory}/propose", proposePage, showPropose)
	d.Public("GET /t/{territory}/receipt", askPage, showAsk)
	d.Public("GET /t/{territory}/receipt/{code}", receiptPage, showReceipt)
	d.Public("GET /t/{territory}/needs", shelfPage, showShelf)
	d.Public("GET /t/{territory}/needs/{need}", needPage, showNeed)
	d.Room(desk.Room{Path: "/needs", Name: say.needs, Rank: 30})
	d.Room(desk.Room{Path: "/propose", Name: say.proposeRoom, Rank: 35})
}
