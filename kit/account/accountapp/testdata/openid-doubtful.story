Nobody comes in by an answer of the provider of identities that cannot be verified; the page says what to do.
-- steps --
as visitor
identity subject=s1 email=team@example.org verified=yes failing=nonce
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes failing=signature
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes failing=audience
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes failing=party
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes failing=expired
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes failing=secret
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes failing=issuer
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes apart=yes failing=info
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity email=team@example.org verified=yes
get //sign-in/openid : The answer of Mairie could not be verified: you are not signed in.
identity subject=s1 email=team@example.org verified=yes failing=state
get //sign-in/openid : This sign-in began elsewhere, or too long ago.
get //account : Sign in
identity subject=s1 email=team@example.org verified=yes
get //sign-in/openid?next=/t/loos : You are signed in.
