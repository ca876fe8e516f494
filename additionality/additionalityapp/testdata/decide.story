The committee decides about an activity, with conditions and for a time; only then may people work in it.
-- steps --
as team
do activity.create name="Laverie solidaire" -> a
do activity.move id={a} state=studied
get /decisions : 0 activities may be staffed, out of 1
get /activities/{a} : can be drafted but never staffed
fill additionality.decide at /activities/{a}/decision activity={a} state=conditional : Say why in one sentence
do additionality.decide activity={a} state=conditional reason="Le pressing garde les entreprises." ! Write at least one condition
do additionality.decide activity={a} state=favourable half_days=40 reason="Accord" ! Only a decision with conditions has some
do additionality.decide activity={a} state=favourable reason="Accord" decided=2026-03-09 ! that day has not come yet
fill additionality.decide at /activities/{a}/decision activity={a} state=conditional half_days=54 clientele="personnes sans machine" months=0 months=1 reason="Le pressing garde les entreprises." until=2026-12-31 _next=/t/loos/activities/{id} : The decision is recorded. Undo
get /activities/{a} : valid until 31 December 2026
get /activities/{a} : at most 54 half-days of work a week
get /activities/{a} : only in January and February
get /activities/{a} : The committee saw version 1.
do activity.hours id={a} least=4 most=50
get /activities/{a} : The activity has changed since: today it is version 2.
get /decisions : 1 activity may be staffed, out of 1
do activity.move id={a} state=decided
do activity.move id={a} state=running
day 2027-01-04
get /decisions : 0 activities may be staffed, out of 1
get /activities/{a} : can be drafted but never staffed
do additionality.decide activity={a} state=unfavourable reason="Un pressing social ouvre." -> d
get /activities/{a} : unfavourable, decided on 4 January 2027
as member
get /activities/{a}/decision : Le pressing garde les entreprises.
do additionality.decide activity={a} state=favourable reason="Accord" ! Your role does not allow this.
as outsider
do additionality.decide activity={a} state=favourable reason="Accord" ! There is no such territory
as visitor
get /decisions : Sign in
