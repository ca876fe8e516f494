An activity grows from a need, changes, and keeps every version; without a decision nobody may work in it.
-- steps --
as team
do needs.note title="Réparer les vélos à petit prix" half_days=30 -> n
as lead
do activity.create name="Atelier vélo" need={n} family=velo -> a
get /activities : 1 activity, 1 without a valid decision
get /activities/{a} : No valid decision of the committee: this activity can be drafted but never staffed.
get /needs/{n} : idea
do activity.hours id={a} least=10 most=40 need=30 opening=0 opening=1 opening=2 opening=3 opening=4 opening=5 months.6.most=0 months.7.least=2 months.7.most=8 why="le local est plus petit"
get /activities/{a} : 10 to 40 half-days a week
get /activities/{a} : July: closed; August: 2 to 8
get /activities/{a}/versions/1 : version 1
get /activities/{a}/versions/1 !: 10 to 40
get /activities/{a}/versions/2 : 10 to 40
get /activities/{a}/versions/2 : le local est plus petit
get /activities/{a}/versions/3 : There is no such version.
do activity.hours id={a} least=50 most=40 ! The least is more than the most.
fill activity.money at /activities/{a}/edit id={a} investment=1200 equipment="350,50" sales="4,5" price="prix libre" : Saved, as a new version. Undo
get /activities/{a} : €350.50
fill activity.money at /activities/{a}/edit id={a} investment=beaucoup : Write an amount in euros
do activity.team id={a} asks.0.skill=shop asks.0.level=2 asks.0.learnable=yes licences="permis B" demands="port de charges" team=3 lead_per=6 lead_skill=shop lead_level=3
get /activities/{a} : one person supervises a team of 6
do activity.restore id={a} number=2
get /activities/{a}/versions/5 : version 2 taken up again
get /activities/{a}/versions/3 : €350.50
do activity.judge id={a} social=5 ecological=4 ! Your role does not allow this.
as member
do activity.judge id={a} social=5 ecological=4
get /activities/{a} : Social usefulness, 1 to 5 5
do activity.describe id={a} name_fr=Autre sign=Au ! Your role does not allow this.
as manager
do activity.move id={a} state=studied
do activity.move id={a} state=decided
do activity.move id={a} state=running ! Without a valid decision of the committee on that day
get /activities/{a} : studied, on 2 March 2026
as visitor
get /activities/{a} : Sign in
as outsider
get /activities/{a} : Page not found
do activity.describe id={a} name_fr=Autre sign=Au ! There is no such territory
as funder
get /activities : 1 activity
get /activities/{a}/edit : Your role does not open this page.
