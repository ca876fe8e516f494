A person whose job is signed says, if they agree, who lives in their home and what they received; only the team reads it, each reading is noted, sums count with it from five homes on, and it can be erased.
-- steps --
as team
get /money/households : No job is signed yet
do company.create name="La Fabrique" size=20 -> c
do people.register name="Anne Leroy" volunteer=yes -> a
do people.register name="Karim Benali" volunteer=yes -> b
do people.register name="Luc Martin" volunteer=yes -> d
do people.register name="Ana Ferreira" volunteer=yes -> e
do people.register name="Jo Nguyen" volunteer=yes -> f
do contract.sign company={c} person={a} paid=35 from=2024-01-01
do contract.sign company={c} person={b} paid=28 from=2024-01-01
do contract.sign company={c} person={d} paid=28 from=2024-01-01
do contract.sign company={c} person={e} paid=21 from=2024-01-01
do contract.sign company={c} person={f} paid=35 from=2024-01-01
get /money/households : 0 households recorded, 5 jobs signed
do money.tell person={a} household=single benefit=rsa ! Without the agreement of the person
do money.tell person={a} household=single benefit=rsa partner=500 agreed=yes ! A single person has no partner
do money.tell person={a} household=couple children=-1 benefit=rsa agreed=yes ! number of children
do money.tell person={a} household=single benefit=are agreed=yes ! Give the monthly amount
do money.tell person={a} household=single benefit=aah agreed=yes ! is not a known benefit
do money.tell person=nobody household=single benefit=rsa agreed=yes ! There is no such person
fill money.tell at /money/households/{a} person={a} household=single children=0 housing=flat benefit=rsa agreed=yes : What was told is sealed.
get /money/households/{a} : Your reading has just been noted in the journal.
do money.tell person={b} household=couple children=2 benefit=ass agreed=yes
do money.tell person={d} household=single benefit=none agreed=yes
do money.tell person={e} household=single children=1 benefit=rsa agreed=yes
get /money/return?asked=yes&benefit=rsa&children=0&hours=35&month=2024-05 : Fewer than 5 households are known
do money.tell person={f} household=couple children=3 benefit=rsa housing=none agreed=yes
get /money/return?asked=yes&benefit=rsa&children=0&hours=35&month=2024-05 : 5 households of 5 are known
as manager
get /money/households : Your role does not open this page.
do money.home person={a} ! Your role does not allow this.
as funder
get /money/return?asked=yes&benefit=rsa&children=0&hours=35&month=2024-05 : 5 households of 5 are known
get /money/return?asked=yes&benefit=rsa&children=0&hours=35&month=2024-05 !: Anne Leroy
as team
do money.erase person={f}
get /money/households : 4 households recorded, 5 jobs signed
as outsider
do money.home person={a} ! There is no such territory
