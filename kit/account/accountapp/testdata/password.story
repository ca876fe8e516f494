Somebody signs in by password; a wrong one keeps the address that was typed.
-- steps --
as visitor
get / : Sign in
fill account.enter at //sign-in email=team@example.org password=wrong : This e-mail and this password do not go together.
fill account.enter at //sign-in email=team@example.org password="une longue phrase secrète" _next=/ : You are signed in.
get // : Loos
fill account.leave at // : You are signed out.
