The team invites somebody by a letter; a role is given, then withdrawn, at once and undoably.
Nobody gets a link into an account that exists already, nor withdraws their own role.
-- steps --
as team
get /members : 6 persons have a role here
fill member.invite at /members name="Nadia Benali" email=nadia@example.org role=boss tongue=en : Choose a role from the list.
fill member.invite at /members name="Nadia Benali" email=nadia@example.org role=admin tongue=en : Only administrators of the installation
fill member.invite at /members name="Nadia Benali" email=nadia@example.org role=member tongue=en _next=/t/loos/{id} : Hello Nadia Benali, An account is open for you
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code
get /members : 7 persons have a role here
get /links : Nadia Benali an account
as nadia
fill link.use at //l/{code} token={code} _next=/account : You have no password
fill account.password at //account password="une phrase bien à moi" : Your password is changed.
get /dossiers : Nadia Benali
get /people : Access refused
as team
do member.withdraw account=x1 role=member
as nadia
get /dossiers : Page not found
as team
do member.give account=x1 role=member
as nadia
get /dossiers !: Page not found
as team
fill member.withdraw at /members account=x1 role=member : The role is withdrawn, from now on. Undo
fill member.withdraw at /members account=team role=team : You cannot withdraw your own role
fill member.invite at /members name=Autre email=outsider@example.org role=funder tongue=en _next=/t/loos/{id} : outsider had an account already and now has this role.
do member.link account=outsider ! This account also has roles elsewhere
do member.give account=nobody role=team ! This account has no role here.
fill member.link at /members account=lead tongue=en _next=/t/loos/letter : Hello lead,
as manager
get /members : Access refused
do member.give account=lead role=team ! Your role does not allow this.
as outsider
do member.withdraw account=team role=team ! There is no such territory
