A letter went to the wrong address: the team withdraws its link, and gives it back when that was a mistake. Who came in
by it is signed out at once, and a link that served never serves again.
-- steps --
as team
fill link.make at /links role=business subject=consultation-1 name="Boulangerie du Coin" days=14 tongue=en _next=/t/loos/letter : Hello Boulangerie du Coin,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code
get /links : 1 link waits to be opened
get /links : waits, until 16 March 2026
get /links : Withdraw
keep id -> hash
fill link.withdraw at /links id={hash} : The link is withdrawn. Undo
get /links : withdrawn on 2 March 2026, 09:00
get /links : No link waits to be opened
as shop
get //l/{code} : This link was withdrawn. Ask the team for another one
fill link.use at //l/{code} token={code} : This link was withdrawn.
as team
fill link.restore at /links id={hash} : The link is given back. Undo
as shop
get //l/{code} : Hello, Boulangerie du Coin This link opens the consultation of your business.
fill link.use at //l/{code} token={code} _next=/ : You are signed in.
get /links : Access refused
as thief
fill link.use at //l/{code} token={code} : This link has been used.
as team
get /links : opened on 2 March 2026, 09:00
fill link.withdraw at /links id={hash} : The link is withdrawn.
as shop
get // : Sign in
as team
fill link.restore at /links id={hash} : The link is given back.
as shop
fill link.use at //l/{code} token={code} : This link has been used.
as funder
get /links : Access refused
do link.withdraw id={hash} ! Your role does not allow this.
as outsider
do link.withdraw id={hash} ! There is no such territory
fill link.withdraw at //t/ailleurs/links id={hash} : There is no such territory, or you have no access to it.
as team
fill link.withdraw at /links id=0000 : There is no such link here.
