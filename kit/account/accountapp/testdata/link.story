The team prepares a letter for a person; its code lets her in once, without account or e-mail.
What became of it is seen by the team, who can withdraw it.
-- steps --
as team
do people.register name="Anna Petit" -> anna
get /links : No link was prepared yet
fill link.make at /links role=person subject={anna} name="Anna Petit" days=30 tongue=en _next=/t/loos/letter : Hello Anna Petit,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code
get /letter : This letter was shown already
get /links : 1 link waits to be opened
as phone
get //l : Come in with the code of your letter
get //l?code=AAAA-AAAA-AAAA : There is no such link.
get //l/{code} : Hello, Anna Petit This link opens your space. It works once
get //l/{code} : Hello, Anna Petit
fill link.use at //l/{code} token={code} _next=/ : You are signed in.
get //account : you have no account to set
get /links : Access refused
get /people : Access refused
get //t/ailleurs : Page not found
as another
get //l/{code} : This link has been used. Ask the team for another one
fill link.use at //l/{code} token={code} : This link has been used
as team
get /links : opened on 2 March 2026
fill link.make at /links role=person subject=nobody name="Paul" days=30 : No person has this number here
fill link.make at /links role=person subject={anna} name="Anna Petit" days=30 tongue=fr _next=/t/loos/letter : Bonjour Anna Petit,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> late
day 2026-04-02
as tablet
get //l/{late} : This link has expired. Ask the team for another one
as team
get /links : expired on 1 April 2026
