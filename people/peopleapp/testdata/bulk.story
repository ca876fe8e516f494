The team pauses several persons at once: a dry run first, a result for each, one click to undo.
-- steps --
as team
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.register name="Bilal Haddad" -> bilal
do people.register name="Chloé Petit" -> chloe
do people.move id={chloe} to=declined reason="A trouvé seule."
get /people-bulk?ids={anne}&ids={bilal}&ids={chloe}&act=pause : Dry run: 2 of 3 would pass. Nothing has changed.
get /people-bulk?ids={anne}&ids={chloe}&act=pause : Chloé Petit From “not a volunteer”, the path leads to: contacted, met, volunteer and left.
get /people-bulk?act=pause : First tick some persons in the list.
get /people/{anne} : volunteer Volunteer
fill people.bulk at /people-bulk?ids={anne}&ids={bilal}&act=pause ids.0={anne} ids.1={bilal} act=pause words= : Write a few words.
fill people.bulk at /people ids.0={anne} ids.1={bilal} ids.2={chloe} act=pause words="Atelier fermé en août" _next=/t/loos/people-bulk/{id} -> batch : Done for 2 persons of 3. Undo
get /people/{anne} : paused Paused since 2 March 2026.
get /people-bulk/{batch} : Pause: 2 of 3
fill people.unbulk at /people-bulk/{batch} id={batch} : This action was undone.
get /people/{anne} : volunteer Volunteer since
do people.bulk ids={anne} ids={bilal} act=next words="Réunion collective" on=2026-03-09
get /people?sort=due : Réunion collective, by 9 March 2026
