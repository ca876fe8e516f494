A territory has several companies, each with its sites; the manager describes them, a funder reads them, a neighbour finds nothing.
-- steps --
as manager
get /companies : No company yet.
fill company.create at /companies name="La Fabrique" ceiling="45,5" hires=3 size=40 _next=/t/loos/companies/{id} -> c : The company is added.
get /companies/{c} : 45.5 full-time equivalents
fill company.describe at /companies/{c} id={c} name="La Fabrique" ceiling=beaucoup : Write a number of full-time equivalents
do company.create name="L’Atelier" -> d
get /companies : 2 companies, 0 current contracts
fill site.create at /companies/{c} company={c} name="Atelier du port" places=24 lat="50,61" lon="3,01" _next=/t/loos/companies/{id} : The site is added.
get /companies/{c} : 24 places in one half-day
do site.create company={c} name="Jardin" lat=50.6 ! Give both latitude and longitude
do site.create company={c} name="" ! Give this site a name.
do site.create company={c} name="Jardin" -> s
get /companies/{c} : no limit of places
do site.close id={s}
get /companies/{c} !: no limit of places
do site.open id={s}
get /companies/{c} : no limit of places
do site.describe id={s} name="Jardin des Oliveaux" places=12
get /companies/{c} : 12 places in one half-day
as funder
get /companies : La Fabrique
do company.create name="Autre" ! Your role does not allow this.
as outsider
do company.describe id={c} name="Autre" ! There is no such territory
as visitor
get /companies : Sign in
