From one place somebody sees where else they are signed in, and ends one of those sessions; nobody ends another's.
-- steps --
as team
get //account : signed in at 1 place
as phone
fill account.enter at //sign-in email=team@example.org password="une longue phrase secrète" _next=/account : signed in at 2 places
as team
get //account : Sign out there
keep session -> phone
as member
fill account.revoke at //account session={phone} : This session has ended.
as phone
get //account : My account: signed in at 2 places
as team
fill account.revoke at //account session={phone} : My account: signed in at 1 place
as phone
get //account : Sign in
