A plan names a person to those who may know them: the team always, the committee once the file is presented and the
person agreed, a company those who work there or agreed that it knows them. Everybody else has a number, their place.
-- steps --
as team
do company.create name="La Fabrique" hires=3 size=10 -> c
do company.create name="L’Atelier" hires=3 size=10 -> d
do site.create company={c} name="Atelier" places=20 -> s
do activity.create name="Potager" -> a
do activity.team id={a} site={s} team=1
do activity.hours id={a} least=2 most=20 need=10 opening=0 opening=1 opening=2 opening=3 opening=4 opening=5
do additionality.decide activity={a} state=favourable reason="Rien de tel à moins de dix kilomètres."
do plan.suppose name=state-rate value="95 %" from=2026-01-01 source="taux de 2025 prolongé"
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.decide id={anne} eligible=yes reason="Entendue par le comité."
do people.move id={anne} to=listed
do people.register name="Bilal Haddad" volunteer=yes -> bilal
do people.decide id={bilal} eligible=yes reason="Entendu par le comité."
do people.move id={bilal} to=listed
do people.hours id={bilal} least=2 wanted=4 most=6 available=0 available=1 available=2 available=3
do people.register name="Dalila Moreau" volunteer=yes -> dalila
do contract.sign company={d} person={dalila} paid=10 from=2026-03-02
do plan.compose policy=strict -> p
work
get /plans/{p} : Anne Leroy: the chosen hours are not told.
get /plans/{p} : Dalila Moreau
get /plans/{p} !: person 1
as member
get /plans/{p} : person 1: the chosen hours are not told.
get /plans/{p} : The names that you may not know are replaced by the place on the list.
get /plans/{p}/files/waiting.csv : person 1
get /plans/{p}/files/plan.json !: Bilal
get /plans/{p}/files/plan.json !: "{bilal}"
as team
do people.consents id={bilal} to=committee
do people.present id={bilal}
do people.consents id={anne} to=company
as member
get /plans/{p} : Bilal Haddad
get /plans/{p} !: Anne Leroy
as manager
get /plans/{p} : Anne Leroy
get /plans/{p} : Dalila Moreau
get /plans/{p} !: Bilal Haddad
as team
do people.consents id={anne} to=file
do member.attach account=manager role=manager company={c}
as manager
get /plans/{p} !: Anne Leroy
get /plans/{p} !: Dalila Moreau
do contract.sign company={c} person={anne} paid=10 from=2026-03-09 ! This person has not agreed that the company knows them.
get /companies/{c}?person={anne} !: Anne Leroy
as team
do people.consents id={anne} to=company
as manager
get /companies/{c}?person={anne} : Record the contract of Anne Leroy
do contract.sign company={c} person={anne} paid=10 from=2026-03-09
