Two companies in one territory: the director of each sees and changes their own only. Who works for none in
particular sees both. An unknown company, or a role that works for none, is refused.
-- steps --
as team
do company.create name="La Fabrique" ceiling=10 -> fabrique
do company.create name="L’Atelier" ceiling=10 -> atelier
do site.create company={atelier} name="Hangar" -> hangar
do people.register name="Karim Benali" volunteer=yes -> karim
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.limits id={anne} restrictions="port de charges"
do contract.sign company={fabrique} person={karim} paid=24 from=2026-03-02
do contract.sign company={atelier} person={anne} paid=24 from=2026-03-02
as manager
get /companies/{atelier} : Anne Leroy
get /companies/{fabrique} : Karim Benali
as team
get /members : all companies of the territory
fill member.attach at /members account=manager role=manager company=nothing : There is no such company here.
fill member.attach at /members account=funder role=funder company={atelier} : Only managers and leads work for a company.
fill member.attach at /members account=manager role=manager company={atelier} : Noted: this role holds for this company. Undo
as manager
get /companies/{atelier} : Anne Leroy
get /companies/{fabrique} !: Karim Benali
get /companies/{fabrique} !: Record a contract
get /hired : 1 person hired or preparing
get /hired : Anne Leroy
get /hired : carrying loads
get /hired !: Karim Benali
fill contract.sign at /companies/{fabrique} company={fabrique} person={anne} paid=10 from=2026-03-09 : You work for another company: this one is not open to you.
fill contract.end at /companies/{fabrique} company={fabrique} person={karim} from=2026-03-02 last=2026-03-31 why="x" : You work for another company
fill company.describe at /companies/{fabrique} id={fabrique} name="À nous" : You work for another company
fill company.create at /companies name="Une troisième" : This holds for the whole territory, and you work for one company.
fill site.create at /companies/{fabrique} company={fabrique} name="Ici" : You work for another company
fill site.describe at /companies/{atelier} id={hangar} company={fabrique} name="Ici" : You work for another company
fill site.close at /companies/{atelier} id={hangar} : The site is closed.
as team
get /hired : 0 people hired or preparing
get /companies/{fabrique} : Karim Benali
fill member.attach at /members account=manager role=manager company= : Noted
as manager
get /companies/{fabrique} : Karim Benali
