A decision recorded by mistake is taken back: it stays readable and no longer counts.
-- steps --
as team
do activity.create name="Potager" -> a
fill additionality.decide at /activities/{a}/decision activity={a} state=favourable reason="Rien de tel à moins de dix kilomètres." _next=/t/loos/activities/{id}/decision : The decision is recorded.
get /decisions : 1 activity may be staffed
do additionality.withdraw id=x2
get /decisions : 0 activities may be staffed
get /activities/{a}/decision : recorded by mistake, taken back
do additionality.reinstate id=x2
get /decisions : 1 activity may be staffed
do additionality.withdraw id=nothing ! There is no such decision.
