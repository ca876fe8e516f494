What residents say of a need becomes usual activities and occupations, and from these come the activity codes to tick. The same for an activity.
-- steps --
import naf naf-rev2
as team
do needs.note title="Personne ne répare les vélos" -> velos
get /needs/{velos}/codes : Bicycle workshop
get /needs/{velos}/codes : Nothing is confirmed. Activity codes (NAF) are offered from what you confirm.
fill codes.confirm at /needs/{velos}/codes id=need/{velos} offer=usual/bike-repair _kind=need _text="des vélos en panne" : The codes are saved. Undo
get /needs/{velos}/codes : 95.29Z Réparation d'autres biens personnels et domestiques
fill codes.tick at /needs/{velos}/codes id=need/{velos} usual=bike-repair trades=95.29Z : The codes are saved. Undo
get /needs/{velos} : Trades (NAF codes) 95.29Z
fill codes.refuse at /needs/{velos}/codes id=need/{velos} offer=usual/solidarity-garage _kind=need _text="des vélos en panne" : This suggestion will not come back.
get /needs/{velos}/codes !: Solidarity garage
import rome rome-60
get /needs/{velos}/codes : Mécanicien / Mécanicienne cycles I1619
do activity.create name="Vélos pour tous" -> atelier
do codes.confirm id=activity/{atelier} offer=occupation/I1619
get /activities/{atelier}/codes : Skills that the activity may ask for
fill codes.ask at /activities/{atelier}/codes id=activity/{atelier} codes=bikes level=2 _next=/t/loos/activities/{atelier} : Repairing bicycles (doing)
do codes.ask id=activity/{atelier} codes=moon level=2 ! is no suggestion
do codes.ask id=activity/{atelier} codes=bikes level=0 ! Choose a level of the list.
get /activities/{atelier} : Version 3
as lead
get /activities/{atelier}/codes : Bicycle workshop
get /needs/{velos}/codes : Your role does not open this page
do codes.confirm id=need/{velos} offer=usual/laundry-service ! Needs are coded by the committee team.
do codes.confirm id=moon/1 offer=usual/laundry-service ! Give a need or an activity
as member
get /activities/{atelier}/codes : Your role does not open this page
