After ten wrong passwords for one address, nobody may try it for a quarter of an hour, not even with the right one.
-- steps --
as visitor
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password=wrong : do not go together
fill account.enter at //sign-in email=lead@example.org password="une longue phrase secrète" : Too many attempts. Wait 15 minutes
fill account.enter at //sign-in email=member@example.org password="une longue phrase secrète" _next=/ : You are signed in.
day 2026-03-03
as later
fill account.enter at //sign-in email=lead@example.org password="une longue phrase secrète" _next=/ : You are signed in.
