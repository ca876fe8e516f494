From a sentence to a job: the skill that the person confirms and the skill that the activity asks for bear the same code,
so that the composer sees it. Words that nobody tied to a skill, and a skill without a told level, count for nothing: it is still to learn. A near skill is said with the reason why it is near.
-- steps --
as team
do company.create name="La Fabrique" hires=3 size=10 -> c
do site.create company={c} name="Atelier" places=20 -> s
do activity.create name="Atelier couture" -> a
do activity.team id={a} site={s} team=1 asks.0.skill=sewing asks.0.level=2
do activity.hours id={a} least=2 most=20 need=10 opening=0 opening=1 opening=2 opening=3 opening=4 opening=5
do additionality.decide activity={a} state=favourable reason="Rien de tel à moins de dix kilomètres."
do people.register name="Samia Benali" volunteer=yes -> samia
do people.decide id={samia} eligible=yes reason="Entendue par le comité."
do people.move id={samia} to=listed
do people.hours id={samia} least=2 wanted=4 most=6 available=0 available=1 available=2 available=3 available=4 available=5
do plan.suppose name=state-rate value="95 %" from=2026-01-01 source="taux de 2025 prolongé"
do plan.suppose name=budget-month company={c} value=9000 from=2026-01-01 source="convention"
do people.skills id={samia} skills.0.name="je couds un peu" skills.0.level=3
do plan.compose policy=strict -> free
work
get /plans/{free} : to learn in a training: Sewing and mending
fill skills.confirm at /people/{samia}/interview/skills id={samia} offer=skill/sewing _kind=person _text="je couds un peu" : Now say how well, further down.
do plan.compose policy=strict -> untold
work
get /plans/{untold} : to learn in a training: Sewing and mending
do people.skills id={samia} skills.0.code=sewing skills.0.name="Sewing and mending" skills.0.level=3
do plan.compose policy=strict -> told
work
get /plans/{told} : knows: Sewing and mending
get /plans/{told} !: to learn in a training: Sewing and mending
do people.skills id={samia} skills.0.code=knitting skills.0.name="Knitting, embroidering, crocheting" skills.0.level=3
do plan.compose policy=strict -> kin
work
get /plans/{kin} : is near: Sewing and mending (through “Knitting, embroidering, crocheting”: same family); a short training would do: Sewing and mending
get /plans/{kin} !: to learn in a training: Sewing and mending
