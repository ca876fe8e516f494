Only the team reads everything. The committee reads what was presented, the company what work needs,
funders and evaluators no name at all; another territory finds nothing.
-- steps --
as team
do people.register name="Anne Leroy" phone=0612345678 volunteer=yes -> anne
do people.decide id={anne} eligible=yes reason="Entendue par le comité."
do people.limits id={anne} restrictions="port de charges"
do people.hours id={anne} wanted=6
do people.seal id={anne} words="Reconnaissance demandée, poste assis."
get /people/{anne}/sealed : Your reading has just been noted in the journal.
get /people/{anne} : team Read the sealed notes; the reading leaves a trace
do people.move id={anne} to=listed
do people.move id={anne} to=preparing
as manager
get /hired !: Anne Leroy
get /hired : Somebody who has not yet agreed to be presented to the company
as team
do people.consents id={anne} to=file to=company
as member
get /people : Your role does not open this page.
get /people/{anne} : Your role does not open this page.
do people.limits id={anne} ! Your role does not allow this.
as manager
get /hired : Anne Leroy
get /hired : carrying loads
get /hired !: 0612345678
get /people/{anne} : Your role does not open this page.
get /people/{anne}/sealed : Your role does not open this page.
as lead
get /hired : 21 h a week
as funder
get /hired : Your role does not open this page.
get /list : Your role does not open this page.
as evaluator
get /people : Your role does not open this page.
do people.show id={anne} ! Your role does not allow this.
as outsider
get /people/{anne} : There is no such page, or you have no access to it.
do people.move id={anne} to=paused ! There is no such territory, or you have no access to it.
get //t/ailleurs/people/{anne} : There is no such person in this territory.
as visitor
get /people/{anne} : Sign in
