The rules of the list are public and named: an administrator or the team sets them, anybody reads them. A rule that
does not exist, or a delay of no days, is refused, and what was typed stays.
-- steps --
as visitor
get /list-rule : We answer within 15 days.
get /people-rules : Sign in
as admin
get /settings : Eligibility
get /people-rules : These rules are public
fill people.rules at /people-rules turn=listed scheme=own deprived=24 resident=3 answer=10 notice=45 appeal=20 address="12 rue des Oliveaux" : The rules are saved, the list follows their order. Undo
as visitor
get /list-rule : durably deprived of employment for 24 months, and living here for 3 months
get /list-rule : We answer within 10 days.
get /list-rule : 12 rue des Oliveaux
as team
fill people.rules at /people-rules turn=alphabet scheme=france answer=0 notice=45 appeal=20 : “alphabet” is no possible choice here.
fill people.rules at /people-rules turn=listed scheme=france answer=0 notice=45 appeal=20 : Write a number between 1 and 365.
get /people-rules : Days to answer a request
fill people.rules at /people-rules turn=listed scheme=france deprived=12 resident=6 answer=15 notice=30 appeal=30 : Undo
as visitor
get /list-rule : We answer within 15 days.
as member
do people.rules turn=listed scheme=france answer=15 notice=30 appeal=30 ! Your role does not allow this.
get /people-rules : Access refused
as outsider
get /people-rules : Page not found
