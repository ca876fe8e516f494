The team starts a plan, follows it, and reads who does what. What is missing is said before, with where to mend it.
-- steps --
as team
get /plans : No plan yet: compose the first one
get /plans : No company is described: a job needs an employer. See the companies
get /plans : Nobody is on the mobilisation list. See the people
do plan.compose policy=weighted ! No company is described
do company.create name="La Fabrique" hires=3 size=10 -> c
do site.create company={c} name="Atelier" places=20 -> s
get /plans : No activity is drawn up: start from the catalogue.
do activity.create name="Potager" -> a
do activity.team id={a} site={s} team=1
do activity.hours id={a} least=2 most=20 need=10 opening=0 opening=1 opening=2 opening=3 opening=4 opening=5
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.decide id={anne} eligible=yes reason="Entendue par le comité."
do people.move id={anne} to=listed
get /plans : 1 person has not chosen their hours yet.
do people.hours id={anne} least=2 wanted=4 most=6 available=0 available=1 available=2 available=3 available=4 available=5
get /plans : State rate
do plan.suppose name=state-rate value=quatre source="arrêté attendu" ! Write a number, for example 14.95
do plan.suppose name=state-rate value="95 %" source= ! Say on what ground
fill plan.suppose at /plans name=state-rate value="95 %" from=2026-01-01 source="taux de 2025 prolongé" : The figure is noted.
get /plans : 95%
do plan.suppose name=budget-month company={c} value=9000 from=2026-01-01 source="convention"
get /plans : No activity has a favourable decision of the committee today
do additionality.decide activity={a} state=favourable reason="Rien de tel à moins de dix kilomètres."
get /plans : Nothing is missing: 1 person, 1 activity.
do plan.compose policy=strict -> p
get /plans/{p} : The plan is about to be composed
get /plans : A plan is being composed
get /plans/{p}/progress : You may leave this page
get /plans/{p}/files/plan.json : This plan is not ready yet
do plan.compose policy=weighted ! A plan is being composed already
work
get /plans : The latest plan: 1 job composed, 0 people waiting
get /plans/{p}/progress : 1 job composed, nobody is waiting
get /plans/{p} : asked for by team
get /plans/{p} : Potager
get /plans/{p} : Anne Leroy
get /plans/{p} : Two rules for the list, side by side
get /plans/{p}/files/jobs.csv : Potager
get /plans/{p}/files/secret.txt : A plan has no such file.
as member
get /plans/{p} : person 1
get /plans/{p} !: Anne Leroy
get /plans !: Compose a plan of
do plan.compose policy=weighted ! Your role does not allow this.
do plan.stop id={p} ! Your role does not allow this.
as manager
do plan.stop id={p} ! This plan is not being composed any more.
do plan.compose policy=weighted -> q
fill plan.stop at /plans/{q}/progress id={q} : The best plan found so far is being prepared.
work
get /plans/{q} : asked for by manager
get /plans : stopped before the end
as funder
get /plans : Your role does not open this page
as evaluator
get /plans/{p} : Your role does not open this page
as outsider
get /plans/{p} : Page not found
do plan.compose policy=weighted ! There is no such territory
as visitor
get /plans/{p} : Sign in
