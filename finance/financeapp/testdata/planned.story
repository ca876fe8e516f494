A budget takes the jobs to come from the schedule of the convention, or from the plan composed for the list; the plan counts with the figures supposed among the money pages, and says sites and activities.
-- steps --
as team
do company.create name="La Fabrique" hires=3 size=10 -> c
do site.create company={c} name="Atelier du port" places=20 -> s
do activity.create name="Potager" -> a
do activity.team id={a} site={s} team=1
do activity.hours id={a} least=2 most=20 need=10 opening=0 opening=1 opening=2 opening=3 opening=4 opening=5
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.decide id={anne} eligible=yes reason="Entendue par le comité."
do people.move id={anne} to=listed
do people.hours id={anne} least=2 wanted=4 most=6 available=0 available=1 available=2 available=3 available=4 available=5
do people.register name="Luc Martin" volunteer=yes -> luc
do contract.sign company={c} person={luc} paid=35 from=2026-01-05 other=yes wage=15 site={s}
do additionality.decide activity={a} state=favourable reason="Rien de tel à moins de dix kilomètres."
get /plans : State rate
do money.suppose name=state-rate value="95 %" from=2026-01-01 source="taux de 2025 reconduit"
do money.suppose name=department-share value="15 %" from=2027-01-01 source="comme en 2026"
do money.suppose name=other-posts-share value="10 %" from=2027-01-01 source="comme en 2026"
get /plans : 95%
get /plans : taux de 2025 reconduit (team, on
get /plans : Nothing is missing: 1 person, 1 activity.
get /money/companies/{c}/budget !: from the plan of
do plan.compose policy=strict -> p
work
get /money/companies/{c}/budget : by the convention’s schedule from the plan of
get /money/companies/{c}/budget : 1 FTE in the first month, 1 FTE in the last
get /money/companies/{c}/budget?jobs=plan : 1.4 FTE in the last
get /money/companies/{c}/budget?jobs=plan : Potager
get /money/companies/{c}/budget?jobs=plan : Atelier du port
get /money/companies/{c}/budget/trace?jobs=plan&kind=state_part&first=11&last=11 : Anne Leroy
get /money/companies/{c}/scenarios?jobs=plan : Result of each scenario
as funder
get /money/companies/{c}/budget/trace?jobs=plan&kind=state_part&first=11&last=11 !: Anne Leroy
