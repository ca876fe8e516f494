A suspicious message is held back for the team, never refused; the team releases it, puts it aside again, or discards it.
-- steps --
as visitor
do needs.propose title="Best casino" wording="Visit https://casino.test now" website="x" -> spam
do needs.propose title="Un banc devant la poste" wording="Pour se reposer en revenant des courses." -> bench
get /needs !: Best casino
get /needs !: Un banc devant la poste
as team
get /needs : holds a web address, an invisible field was filled in
do needs.discard needs=x1
get /needs !: Best casino
do needs.release needs=x2
get /needs : Un banc devant la poste
do needs.hold needs=x2
get /needs : put aside by the team
do needs.release needs=x2
do needs.discard needs=x2 ! put it aside first
do needs.hold needs=x1
get /needs : Best casino
do needs.release ! Tick at least one need.
