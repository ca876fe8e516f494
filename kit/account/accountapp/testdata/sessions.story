Somebody is signed in at two places; from one they end the other. A new password ends all others too.
-- steps --
as team
get //account : My account: signed in at 1 place
as phone
fill account.enter at //sign-in email=team@example.org password="une longue phrase secrète" _next=/account : My account: signed in at 2 places
as team
fill account.alone at //account : You are now signed in here only.
as phone
get //account : Sign in
fill account.enter at //sign-in email=team@example.org password="une longue phrase secrète" _next=/account : signed in at 2 places
fill account.password at //account old="une longue phrase secrète" password=court : This password is too short: at least 12 characters.
fill account.password at //account old=faux password="une autre longue phrase" : This is not your present password.
fill account.password at //account old="une longue phrase secrète" password="une autre longue phrase" : Your password is changed.
as laptop
fill account.enter at //sign-in email=team@example.org password="une longue phrase secrète" : do not go together
fill account.enter at //sign-in email=team@example.org password="une autre longue phrase" _next=/ : You are signed in.
fill account.describe at //account name="Claire Team" tongue=fr : C’est enregistré. Annuler
get //account : Claire Team
fill account.describe at //account name="" tongue=fr : Écrivez votre nom
