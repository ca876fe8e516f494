A contract comes first, as evidence; then the time of keeping runs from the last contact. A request recorded by mistake is
undone without leaving the name anywhere.
-- steps --
as team
do company.create name="La Fabrique" -> c
do people.register name="Karim Benali" words="Un emploi" volunteer=yes -> karim
do contract.sign company={c} person={karim} paid=24 from=2026-03-02
get /people/{karim}/erase : A contract of employment runs
do people.erase id={karim} ground=asked ! A contract of employment runs: the file is erased after its end.
do contract.end company={c} person={karim} from=2026-03-02 last=2026-03-31 why="Repart à Lyon chez Mme Benali"
day 2026-04-06
get /people/{karim}/erase : 1 contract and the paid time, evidence that the law asks for
do people.erase id={karim} ground=ended ! The last contact was on 2 March 2026: the file is kept until 2 March 2028.
do people.trace id={karim} channel=phone words="Donne des nouvelles."
day 2028-04-05
do people.erase id={karim} ground=ended ! The last contact was on 6 April 2026: the file is kept until 6 April 2028.
day 2028-04-06
fill people.erase at /people/{karim}/erase id={karim} ground=ended _next=/t/loos/people : The file is erased.
get /journal !: Benali
get /money/companies/{c} !: Benali
fill people.register at /people/new name="Zoé Nguyen" _next=/t/loos/people/{id} -> zoe : The request is recorded.
get /journal : Zoé Nguyen
fill people.unregister at /people/{zoe} id={zoe} _next=/t/loos/people : The request is undone.
get /journal !: Zoé
get /journal : Undo a request recorded by mistake
fill journal.verify at /journal : The journal is whole
