Without a valid decision of the committee no activity may employ anybody: the plan is made all the same, and says why nothing runs.
A plan that cannot be made for want of a figure says which one.
-- steps --
as team
do company.create name="La Fabrique" -> c
do site.create company={c} name="Atelier" places=20 -> s
do activity.create name="Potager" -> a
do activity.team id={a} site={s} team=1
do activity.hours id={a} least=2 most=20 need=10 opening=0 opening=1 opening=2 opening=3
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.decide id={anne} eligible=yes reason="Entendue par le comité."
do people.move id={anne} to=listed
do people.hours id={anne} least=2 wanted=4 most=6 available=0 available=1 available=2 available=3
do plan.suppose name=employer-cost-hour value="14,95" from=2026-01-01 source="budget"
do plan.compose policy=weighted ! no value is known
do plan.suppose name=state-rate value=0.95 from=2026-01-01 source="taux de 2025 prolongé"
get /plans : none can employ, and the plan will place nobody
do plan.compose policy=weighted -> p
work
get /plans/{p} : 0 jobs composed, 1 person still waiting
get /plans/{p} : Closed: no decision of the committee
get /plans/{p} : Anne Leroy
fill plan.drop at /plans name=state-rate from=2026-01-01 : The figure is taken away. Undo
get /plans : no value is known
