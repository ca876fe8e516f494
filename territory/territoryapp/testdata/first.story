On an empty installation somebody makes the first account and territory, then settles each step; each saves on its own.
-- steps --
empty
as claire
get // : Begin
fill territory.begin at //begin name="Claire Durand" email=claire@example.org password=court territory=Loos : This password is too short
get //begin : Begin
fill territory.begin at //begin name="Claire Durand" email=claire@example.org password="une longue phrase" territory=Loos _next=/t/{id}/settings : Loos: 5 steps to go
get //t/x2/settings/territory : committee
get //t/x2/settings/communes : No commune yet.
get //t/x2/people-rules : Rules
get //t/x2/members : 1 person has a role here
get //t/x2/companies : No company yet.
get //begin : Welcome
fill territory.begin at //begin name=Paul email=paul@example.org password="une longue phrase" territory=Lille : This installation has begun already: sign in.
fill territory.create at //territories/new name="Lille-Sud" _next=/t/{id}/settings : Lille-Sud: 5 steps to go
get // : Lille-Sud
get // : Loos
