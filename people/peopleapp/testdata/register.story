Élodie comes to the desk. The team records her request on a phone: only a name is needed,
no rule can refuse it. She leaves with a dated paper, and the clock runs.
-- steps --
as team
get /people : No request yet
fill people.register at /people/new name= : Write what to call the person
fill people.register at /people/new name=Élodie words="Un travail le matin" living=2026-02-01 _next=/t/loos/people/{id}/receipt -> receipt : Your request is recorded
do people.register name="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ! This name is too long: 120 letters at most.
get /people : Élodie
get /people?q=elo : Élodie
do people.register name="Karim Benali" phone="06 12 34 56 78" volunteer=yes -> karim
get /people/{karim}/receipt : We will answer you by 17 March 2026. Keep this paper
get /people/{karim} : volunteer
get /people/{karim} : To do: answer their request, by 17 March 2026
get /people?q=0612 : Karim Benali
get /people?q=benal+kar : Karim Benali
get /people?q=bennali : Here is what comes near
day 2026-03-20
get /people?due=yes : answer their request: late since 17 March 2026
do people.ask id={karim} words="Où en est ma demande ?" channel=phone
fill people.answer at /people/{karim} id={karim} request=x5 words= : Write what was answered
do people.answer id={karim} request=x5 words="Rendez-vous lundi"
get /people/{karim} : Answer of 20 March 2026: Rendez-vous lundi
