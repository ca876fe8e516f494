A letter went to the wrong address: the team withdraws its link, and gives it back when that was a mistake.
-- steps --
as team
fill link.make at /links role=business subject=consultation-1 name="Boulangerie du Coin" days=14 tongue=en _next=/t/loos/letter : Hello Boulangerie du Coin,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code
as shop
get //l/{code} : Hello, Boulangerie du Coin This link opens the consultation of your business.
fill link.use at //l/{code} token={code} _next=/ : You are signed in.
as funder
get /links : Access refused
