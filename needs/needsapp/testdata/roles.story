Only the team describes and answers; who belongs to another territory finds nothing; private notes stay private.
-- steps --
as team
do needs.note title="Un potager pour la cantine" half_days=12 note="appeler la directrice" -> n
as member
get /needs/{n} : appeler la directrice
do needs.describe id={n} title_fr="Autre" ! Your role does not allow this.
do needs.answer needs={n} text="Oui" ! Your role does not allow this.
as visitor
get /needs/{n} !: appeler la directrice
do needs.describe id={n} title_fr="Autre" ! Sign in to do this.
as outsider
do needs.describe id={n} title_fr="Autre" ! There is no such territory
get /needs/{n} !: appeler la directrice
as funder
get /needs/{n} !: appeler la directrice
as team
get //t/ailleurs/needs/{n} !: Un potager pour la cantine
do needs.move id={n} state=running
do needs.move id={n} state=asked ! Choose a state from the list.
do needs.move id={n} state=closed ! Say why in one sentence
do needs.move id={n} state=closed why="la cantine ferme"
get /needs !: Un potager pour la cantine
get /needs?state=closed : Un potager pour la cantine
