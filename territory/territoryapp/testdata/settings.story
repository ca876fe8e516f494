The team describes its territory; every change can be taken back, and a mistake says what to do.
-- steps --
as team
get /settings : Loos: 4 steps to go
fill territory.describe at /settings/territory name=Loos committee="Comité local de Loos" tongue=fr currency=euros rules=fr : Write the three letters of the currency
fill territory.describe at /settings/territory name="Loos, les Oliveaux" committee="Comité local de Loos" tongue=fr currency=EUR rules=fr : Saved. Undo
get /settings : Loos, les Oliveaux · Comité local de Loos · EUR
fill territory.commune at /settings/communes code=5936 name=Loos : An INSEE code has five characters
fill territory.commune at /settings/communes code=59360 name=Loos inhabitants=200 concerned=360 : There cannot be more persons concerned than inhabitants.
fill territory.commune at /settings/communes code=59360 name=Loos inhabitants=3000000000 : is outside the numbers possible here
fill territory.commune at /settings/communes code=59360 name=Loos inhabitants=22000 concerned=360 source="comptage du comité" : 1 commune or quarter
fill territory.commune at /settings/communes code=593500101 name="Lille-Sud" : 2 communes or quarters
do territory.uncommune code=593500101
do territory.uncommune code=593500101 ! This commune is not in the territory.
get /settings : 1 commune or quarter
fill territory.plan at /settings/plan policy=strict horizon=36 most=3 : Saved. Undo
get /settings : strict order of the list · 36 months
do territory.plan policy=random horizon=36 most=3 ! Choose a policy from the list.
as member
get /settings : Access refused
do territory.plan policy=strict horizon=36 most=3 ! Your role does not allow this.
as outsider
get /settings : Page not found
as admin
fill territory.create at //territories/new name="" : Give the territory a name.
