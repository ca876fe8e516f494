A territory in its first weeks, furnished enough for every page to have something to show:
requests in every state, needs from residents, activities with and without a decision, a company and its site.
-- steps --
as manager
do company.create name="La Fabrique des Oliveaux" ceiling=45.5 hires=12 size=40 -> company
do site.create company={company} name="Atelier du port" places=24 lat=50.61 lon=3.01 -> port
do site.create company={company} name="Jardin des Oliveaux" places=12
do money.suppose name=department-share value="15 %" from=2027-01-01 source="comme cette année"
do money.suppose name=other-posts-share value="10 %" from=2027-01-01 source="comme cette année"
do money.suppose name=state-rate value=0.95 from=2026-01-01 source="taux de 2025 prolongé"
do money.settle company={company} cash=30000 sales=3000 training=500 absence=5 late=2 up_to=2026-06-30
do money.hire company={company} month=2026-04 count=4 paid=28
do money.prepare company={company} month=2026-01
get /money/companies/{company}/budget/trace?kind=state_part&first=1&last=1 : for each job: paid hours ×
get /money/companies/{company}/claims/2026-01
as admin
get //journal
as team
do people.rules turn=listed scheme=france answer=15 notice=30 appeal=30 address="12 rue des Oliveaux"
do people.register name="Élodie D’Hont" phone="06 39 98 12 34" words="Un travail le matin, pas loin de l’école" living=2021-05-01 deprived=2023-05-01 -> elodie
do people.contact id={elodie} name="Élodie D’Hont" phone=0639981234 commune=Loos
do people.situation id={elodie} living=2021-05-01 deprived=2023-05-01 kind=partial before="caissière"
do people.skills id={elodie} skills.0.name=Coudre skills.0.level=3 skills.0.again=yes skills.1.name="Cuisiner pour beaucoup" skills.1.level=2 skills.1.learned=life
do people.wishes id={elodie} wishes.0=couture wishes.1=jardin refused=livraison hopes="Un atelier près de la maison"
do people.mobility id={elodie} languages="français, arabe" licences="permis B" vehicle=bus vehicle=foot travel=8
do people.hours id={elodie} least=4 wanted=6 most=8 available=0 available=2 available=3 available=4 available=6 available=8
do people.limits id={elodie} restrictions="port de charges" more="rester à genoux"
do people.consents id={elodie} to=file to=committee
do people.next id={elodie} next="Visiter l’atelier" next_on=2026-03-09
do people.trace id={elodie} channel=phone words="Rendez-vous pris pour lundi."
do people.seal id={elodie} words="Reconnaissance demandée, poste assis."
do people.register name="Karim Benali" phone="06 39 98 56 78" volunteer=yes deprived=2025-09-01 living=2020-01-01 -> karim
do people.present id={karim} agreed=yes
do people.register name="Anne Leroy" volunteer=yes deprived=2020-01-01 living=2010-01-01 -> anne
do people.decide id={anne} eligible=yes reason="Toutes les conditions sont là."
do people.move id={anne} to=listed
do people.trace id={anne} channel=phone words="Répondeur, message laissé."
do people.notify id={anne} exit=lost reason="Trois appels sans réponse." by=letter
do people.register name="Bilal Haddad" volunteer=yes deprived=2019-01-01 living=2010-01-01 -> bilal
do people.decide id={bilal} eligible=yes reason="Toutes les conditions sont là."
do people.move id={bilal} to=listed
do people.register name="Chloé Petit" volunteer=yes deprived=2018-01-01 living=2010-01-01 -> chloe
do people.decide id={chloe} eligible=yes reason="Toutes les conditions sont là."
do people.hours id={chloe} wanted=6
do people.move id={chloe} to=listed
do people.except id={chloe} place=1 reason="Perd son logement fin avril, décidé avec le comité."
do people.move id={chloe} to=preparing
do people.register name="Dalila Moreau" volunteer=yes -> dalila
do contract.sign company={company} person={dalila} paid=28 from=2026-03-02 site={port} wage=12,10
fill people.bulk at /people ids.0={elodie} ids.1={karim} act=next words="Réunion collective" on=2026-03-09 _next=/t/loos/people-bulk/{id} -> batch : Done for 2 persons
get /people-bulk/{batch}
do needs.note title="Réparer les vélos à petit prix" half_days=30 benefits="les cyclistes modestes" place=Loos note="le bailleur prête une cave" -> velo
do needs.note title="Réparation de vélos" half_days=10
do needs.note title="Laver le gros linge sans machine" half_days=20 benefits="familles sans machine" -> linge
as visitor
do needs.propose title="Un banc devant la poste" wording="Pour se reposer en revenant des courses." name="Mme Petit" -> banc
do needs.propose title="Best casino" wording="Visit https://casino.test now" website="x"
fill needs.propose at /propose title="Un potager pour la cantine" wording="Des légumes pour les enfants." _next=/t/loos/receipt/{id} -> receipt : Receipt
as lead
do activity.create name="Atelier vélo" need={velo} family=velo -> atelier
do activity.hours id={atelier} least=10 most=40 need=30 opening=0 opening=1 opening=2 opening=3 opening=4 opening=5 months.6.most=0 why="le local ferme en juillet"
do activity.team id={atelier} site={port} asks.0.skill=bikes asks.0.level=2 asks.0.learnable=yes licences="permis B" demands="port de charges" team=3 lead_per=6
do activity.money id={atelier} investment=1200 equipment="350,50" sales="4,5" price="prix libre"
fill activity.start at /catalogue/resource-centre model=resource-centre need={linge} _next=/t/loos/activities/{id} -> ressourcerie : everything is open to discussion
do activity.team id={ressourcerie} site={port} team=4
as team
do activity.move id={atelier} state=studied
do additionality.decide activity={atelier} state=conditional half_days=54 clientele="personnes modestes" months=0 months=1 reason="Le vélociste du centre garde les vélos neufs." until=2026-12-31
do people.hours id={bilal} least=2 wanted=4 most=6 available=0 available=1 available=2 available=3 available=4 available=5
do plan.suppose name=employer-cost-hour value="14,95" from=2026-01-01 source="budget de 2026"
do plan.suppose name=state-rate value=0.95 from=2026-01-01 source="taux de 2025 prolongé"
do plan.compose policy=weighted -> plan
work
do plan.compose policy=weighted -> begun
say person/{elodie} "J’ai gardé les enfants des voisins pendant des années, et je passais la wassingue."
get /people/{elodie}/interview/skills : Looking after children
get /words : wassingue
# pages that no link leads to for long: letters, receipts and what follows a form
get /people/{elodie}/receipt : Your request is recorded
get /people/{karim}/rank
get /people/{anne}/exit : Exit possible from
get /people/{elodie}/sealed
get /people-bulk?ids={elodie}&ids={karim}&act=pause : Dry run
get /people?q=bennali : Here is what comes near
get /people?q=zzz
get /needs?state=closed
get /catalogue?q=zzz
fill link.make at /links role=person subject={elodie} name="Élodie D’Hont" days=30 tongue=en _next=/t/loos/letter : Hello Élodie D’Hont,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code
fill link.make at /links role=person subject={karim} name="Karim Benali" days=30 tongue=fr _next=/t/loos/letter : Bonjour Karim Benali,
note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> kept
as lead
identity subject=s1 email=lead@example.org verified=yes
get //sign-in/openid : Link this identity to your account?
as phone
get //l
get //l/{code} : Hello, Élodie D’Hont
fill link.use at //l/{code} token={code} _next=/ : You are signed in.
as visitor
get //l/{kept} : Hello, Karim Benali
get //l?code=AAAA-AAAA-AAAA
get /receipt/{receipt} : Receipt
get /receipt/2026-2-WRONG
get /list-rule
get /nowhere
