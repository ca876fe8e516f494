The team opens the home of its territory: what is late, who waits longest, what needs an answer; then the territory in pictures.
-- steps --
as team
get / : Your territory begins here
get / : Register a first person
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.register name="Bilal Amrani" volunteer=yes -> bilal
get / : Nothing waits for you today
get / !: Register a first person
day 2026-03-12
get / : 2 things wait for you, nothing is late
get / : Anne Leroy answer their request, by 17 March 2026
day 2026-03-20
get / : 2 things are late
get / : answer their request: late since 17 March 2026
do people.decide id={anne} eligible=yes reason="Entendue par le comité."
do people.move id={anne} to=listed
day 2027-04-02
get / : The longest wait: 13 months
get / : 1 person on the list for a year or more
get / : 2 people known, none in work or training yet
as visitor
fill needs.propose at /propose title="Un banc à l’ombre" : Thank you
as team
get / : One need proposed awaits an answer
get / !: EXTRA
do activity.create name="Potager" -> a
do activity.hours id={a} least=2 most=20 need=10
get / : 1 activity awaits a decision of the committee
get / : Needs call for 35 h a week; the activities decided can offer 0 h
do additionality.decide activity={a} state=favourable reason="Rien de tel à moins de dix kilomètres." until=2027-05-01
get / : 1 decision ends soon
get / : the activities decided can offer 70 h
get / !: EXTRA
