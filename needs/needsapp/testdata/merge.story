Two residents ask for the same thing. The team sees that the needs look alike, merges them, and can take it back.
-- steps --
as team
do needs.note title="Réparer les vélos à petit prix" half_days=30 -> a
do needs.note title="Réparation de vélos" half_days=10 -> b
get /needs/{b} : Perhaps the same need
get /needs/{b} : Réparer les vélos à petit prix
fill needs.merge at /needs/{b} id={b} into={a} _next=/t/loos/needs/{id} : The two needs are merged. Undo
get /needs/{a} : Needs merged here
get /needs : 1 need, 30 half-days
do needs.merge id={a} into={b} ! has already joined this need
fill needs.part at /needs/{a} id={b} : The need stands alone on the shelf again.
get /needs : 2 needs, 40 half-days
do needs.merge id={a} into={a} ! Choose another need of the shelf.
