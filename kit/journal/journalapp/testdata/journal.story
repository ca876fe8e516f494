The team reads who did what, when and in which words; sealed notes leave a line for each reading.
The journal proves itself whole. Nobody else of the territory reads it.
-- steps --
as team
get /journal : Nothing to show here.
do people.register name="Anna Petit" -> anna
do people.seal id={anna} words="à ne pas lire tout haut"
get /journal : team Record a person’s request First and last name: Anna Petit person {anna}
get /journal !: à ne pas lire tout haut
do people.unseal id={anna}
get /journal?book=readings-2026-03 : Who read under seal in 2026-03
get /journal?book=readings-2026-03 : team Read the sealed notes
get /journal?subject=person/{anna} : Everything about person {anna}
fill journal.verify at /journal : The journal is whole: 3 entries in 2 books, of which 0 were erased
as admin
get /journal : team Record a person’s request
get //journal : Sign in by password
fill journal.verify-installation at //journal : The journal is whole
as member
get /journal : Access refused
as team
get //journal : Access refused
as outsider
get /journal : Page not found
