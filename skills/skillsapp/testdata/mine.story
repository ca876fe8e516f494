In their own space a person says what they can do, by themselves, without the team and without account; they see nobody else.
-- steps --
as team
do people.register name="Samia Benali" -> samia
do people.register name="Paul Lenoir" -> paul
fill link.make at /links role=person subject={samia} name="Samia Benali" days=30 tongue=en _next=/t/loos/letter : Hello Samia Benali,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code
as phone
fill link.use at //l/{code} token={code} _next=/t/loos : Hello, Samia Benali
get / : turn to the committee team. What I can do My wishes
get // : Loos
get /mine : In your own words, what you did or can do
fill skills.confirm at /mine id={samia} offer=skill/sewing _kind=person _text="coudre" : Now say how well, further down. Undo
fill people.skills at /mine id={samia} skills.0.code=sewing skills.0.name="Sewing and mending" skills.0.level=4 skills.0.learned=life : Saved. Undo
fill skills.confirm at /mine id={paul} offer=skill/sewing : There is no such person in this territory.
fill people.wishes at /mine/wishes id={samia} wishes.0=couture refused=livraison : Saved. Undo
fill people.wishes at /mine/wishes id={paul} wishes.0=couture : There is no such person in this territory.
get /mine/wishes : In your own words (optional) What I do not want to do
get /people/{samia} : Your role does not open this page
as team
get /people/{samia} : Sewing and mending: can show others, learned in life
get /people/{samia} : Note in the interview: what they can do
get /mine : Your role does not open this page
