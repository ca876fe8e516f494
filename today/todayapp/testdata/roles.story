A committee member finds the files to decide and no more of the persons than that; who reads figures sees no small number; others find nothing.
-- steps --
as team
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.register name="Bilal Amrani" volunteer=yes -> bilal
do activity.create name="Potager" -> a
as member
get / !: Anne Leroy
get / : 1 activity awaits a decision of the committee
get / : 2 people known
get / : volunteer 2 people
as manager
get / !: Anne Leroy
get / : The territory at a glance
as lead
get / : Potager
as funder
get / : The territory, in figures
get / : volunteer fewer than 5
get / !: Anne Leroy
as evaluator
get / : volunteer fewer than 5
as team
do people.register name="Chloé Petit"
do people.register name="Dalila Moreau"
do people.register name="Ève Carlier"
do people.register name="Farid Amara"
do people.register name="Gina Lopez"
as evaluator
get / : 7 people known
get / : volunteer fewer than 5
get / : contacted number not shown
get / !: contacted 5 people
as lead
get / : contacted 5 people
as outsider
get / : Page not found
as visitor
get / : Sign in
