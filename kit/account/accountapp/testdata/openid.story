The town hall has its own provider of identities. It lets in who has an account already: by the verified
address the first time, by the identity linked then afterwards, whatever the address has become. It opens no
account and gives no role.
-- steps --
as visitor
get //sign-in : Sign in with Mairie
get //sign-in/openid : Mairie did not confirm who you are. Begin again, or come in another way.
identity subject=s1 email=nobody@example.org verified=yes
get //sign-in/openid : No account has the address nobody@example.org here. Ask the administrator to open one for you.
identity subject=s2 email=team@example.org
get //sign-in/openid : The provider of identities does not confirm your e-mail address.
identity subject=s3 email=Team@Example.org verified=yes
get //sign-in/openid?next=/account : You are signed in. Your identity is now linked to your account.
get //account : Linked identities
get //account : Team@Example.org
as later
identity subject=s3 email=new.name@example.org verified=yes
get //sign-in/openid?next=/t/loos : You are signed in.
get //account : My account: signed in at 2 places
as thief
# the address was given to somebody else since
identity subject=s4 email=team@example.org verified=yes
get //sign-in/openid : This account is linked to another identity of this provider already.
get //account : Sign in
as later
fill openid.unlink at //account issuer=nowhere subject=s3 : This identity is not linked to your account.
# a member has another address at the town hall: signed in, they link it themselves
as member
identity subject=s5 email=m.dupont@mairie.example.org apart=yes
get //account : Link my identity at Mairie
get //sign-in/openid?next=/account : Link this identity to your account?
get //sign-in/openid?next=/account : knows you as m.dupont@mairie.example.org.
get //account/openid?ticket=AAAA : Too much time has passed: begin again.
as hall
get //sign-in/openid?next=/account : The provider of identities does not confirm your e-mail address.
get //sign-in/openid/back?code=x&state=y : This sign-in began elsewhere, or too long ago.
as admin
fill account.leave at // : You are signed out.
identity subject=s9 email=admin@example.org verified=yes apart=yes
get //sign-in/openid?next=//evil.example.org : Your identity is now linked to your account.
get //journal : Sign in through a provider of identities
