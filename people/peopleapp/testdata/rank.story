The order of the list is public, each place is explained without naming anybody else,
and an exception bears its author and its reason.
-- steps --
as team
do people.register name="Anne Leroy" volunteer=yes deprived=2020-01-01 living=2010-01-01 -> anne
do people.register name="Bilal Haddad" volunteer=yes deprived=2019-01-01 living=2010-01-01 -> bilal
do people.decide id={anne} eligible=yes reason="Toutes les conditions sont là."
do people.decide id={bilal} eligible=yes reason="Toutes les conditions sont là."
do people.move id={anne} to=listed
day 2026-04-01
do people.move id={bilal} to=listed
get /list : 2 people are waiting for a job Published rule: the order of arrival on the list.
get /people/{bilal}/rank : You are at place 2 of 2 The rule of our list is public: the order of arrival on the list. Your place: on the list since 1 April 2026. 1 person is served before you.
do people.rules turn=deprived scheme=france answer=15 notice=30 appeal=30 address="12 rue des Oliveaux"
get /people/{bilal}/rank : You are at place 1 of 2
do people.except id={anne} place=1 reason= ! An exception always has its reason.
do people.except id={anne} place=1 reason="Perd son logement fin avril, décidé avec le comité."
get /list : 1 Anne Leroy exception: place 1 given
get /people/{bilal}/rank : An exception goes before you, decided on 1 April 2026 by team. Reason: Perd son logement fin avril
get /people/{bilal}/rank !: Anne
do people.unexcept id={anne}
get /people/{bilal}/rank : You are at place 1 of 2
as visitor
get /list-rule : The list follows one rule: the longest deprivation of employment first.
get /list : Sign in
