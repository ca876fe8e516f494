package people

import "fabrique/actor"

// KnownTo reports whether somebody may read who a person is. The team knows
// everybody it meets. The committee knows those whose file is presented and who
// agreed to that. A company knows those who work there (employed) and those who
// agreed that it receives their wishes. Nobody else reads a name.
func (f File) KnownTo(a actor.Actor, employed bool) bool {
	switch {
	case a.May(actor.Team):
		return true
	case a.May(actor.Member) && f.Presented != nil && f.Agrees(ToCommittee):
		return true
	case a.May(actor.Manager, actor.Lead):
		return employed || f.Agrees(ToCompany)
	}
	return false
}

// The consents that open a file or a name to somebody beside the team.
const (
	ToCommittee = "committee"
	ToCompany   = "company"
)
