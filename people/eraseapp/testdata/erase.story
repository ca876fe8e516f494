A person asks that their file be erased. The team reads what goes and what stays before; then nothing names the person
any more, neither pages nor plans nor the journal, which stays whole.
-- steps --
as visitor
do needs.propose title="Un banc devant la poste" wording="Pour se reposer." name="Elodie d’hont" contact="06.39.98.12.34" -> banc
do needs.propose title="Un abri pour les vélos" wording="Devant la gare." name="Paul Werner" contact="paul@example.org" -> abri
as team
do needs.release needs={banc}
do needs.release needs={abri}
do company.create name="La Fabrique" hires=3 size=10 -> c
do site.create company={c} name="Atelier" places=20 -> s
do activity.create name="Potager" -> a
do activity.team id={a} site={s} team=1
do activity.hours id={a} least=2 most=20 need=10 opening=0 opening=1 opening=2 opening=3
do additionality.decide activity={a} state=favourable reason="Rien de tel à moins de dix kilomètres."
do plan.suppose name=state-rate value="95 %" from=2026-01-01 source="taux de 2025 prolongé"
do people.register name="Élodie D’Hont" phone="06 39 98 12 34" words="Un travail le matin" volunteer=yes -> elodie
do people.decide id={elodie} eligible=yes reason="Entendue par le comité."
do people.move id={elodie} to=listed
do people.seal id={elodie} words="Poste assis demandé."
do people.trace id={elodie} channel=phone words="Rendez-vous pris."
do people.register name="Bilal Haddad" volunteer=yes -> bilal
fill people.bulk at /people ids.0={elodie} ids.1={bilal} act=next words="Réunion" on=2026-03-09 _next=/t/loos/people-bulk/{id} -> batch : Done for 2 persons
get /people-bulk/{batch} : Élodie D’Hont
fill link.make at /links role=person subject={elodie} name="Élodie D’Hont" days=30 tongue=en _next=/t/loos/letter : Hello Élodie D’Hont,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code
as phone
get //l/{code} : Hello, Élodie D’Hont
fill link.use at //l/{code} token={code} _next=/ : You are signed in.
get /mine : Élodie
as admin
get //journal : Person concerned ({elodie})
get //journal !: Élodie
get /links : file {elodie}
get /links !: Élodie
get /journal : the words are for those who may do this
get /journal !: Élodie
as team
do plan.compose policy=strict -> p
work
get /plans/{p} : Élodie D’Hont: the chosen hours are not told
get /plans/{p}/files/plan.json : Élodie
get /people/{elodie} : Erase this file: see what would go
get /people/{elodie}/erase : Nothing is erased yet.
get /people/{elodie}/erase : 1 link sent
get /people/{elodie}/erase : the name and contact left on 1 need
get /people/{elodie}/erase : the name in 1 plan
get /people/{elodie}/erase : the sealed notes
get /people/{elodie}/erase : To erase cannot be undone: the file cannot be found again.
get /people/{elodie}/erase : Because the time of keeping is over: no. The person is on the list
fill people.erase at /people/{elodie}/erase id={elodie} : Say why the file is erased.
do people.erase id={elodie} ground=ended ! The person is on the list
fill people.erase at /people/{elodie}/erase id={elodie} ground=asked _next=/t/loos/people : The file is erased.
get /people/{elodie} : There is no such person in this territory.
get /people?q=elodie !: D’Hont
get /plans/{p} : person 1: the chosen hours are not told
get /plans/{p} !: Élodie
get /plans/{p}/files/plan.json !: Élodie
get /people-bulk/{batch} !: Élodie
get /people-bulk/{batch} : Bilal Haddad
get /links !: Élodie
get /needs/{banc} !: hont
get /needs/{banc} !: 98.12
get /needs/{abri} : Paul Werner
get /journal !: Élodie
get /journal : the words were erased as the law asks
get /journal?subject=person/{elodie} : Erase the file for ever
fill journal.verify at /journal : The journal is whole
as phone
get /mine : Sign in
get //l/{code} : There is no such link
as member
do people.erase id={bilal} ground=asked ! Your role does not allow this.
