An activity begins from the catalogue of usual ones, filled in as a first draft for a need of the shelf.
-- steps --
as team
do needs.note title="Réparer les vélos à petit prix" half_days=30 -> n
as lead
get /catalogue : activities to start from
get /catalogue?q=bicycle : Bicycle
get /catalogue?q=zzz : No activity fits this search.
get /catalogue/resource-centre : Is there a reuse shop
fill activity.start at /catalogue/resource-centre model=resource-centre need={n} _next=/t/loos/activities/{id} -> a : everything is open to discussion
get /activities/{a} : No valid decision of the committee: this activity can be drafted but never staffed.
get /activities/{a} : Is there a reuse shop
get /activities/{a} : 29 to 142 half-days a week
get /needs/{n} : idea, on 2 March 2026
do activity.start model=nothing ! There is no such model in the catalogue.
as member
do activity.start model=resource-centre ! Your role does not allow this.
as visitor
get /catalogue : Sign in
