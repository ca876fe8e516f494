A new list of activity codes: what bears an old one takes a new one, marked with its list, and comes back if the old list serves again.
-- steps --
import naf naf-rev2
as team
do activity.create name="Vélos pour tous" -> atelier
do codes.tick id=activity/{atelier} trades=95.29Z trades=88.91A
do codes.tick id=activity/{atelier} trades="a bicycle" ! does not look like a code
do codes.tick id=activity/{atelier} occupations=<b>K1303</b> ! does not look like a code
day 2026-09-20
import naf naf-2025
get /registers : NAF 2025 serves here
get /registers : Vélos pour tous 95.29Z This code is no more.
get /registers : Réparation et entretien de cycles (95.29G)
do codes.renew id=activity/{atelier} code=95.29Z to=K1303 ! is no code of the registers in use
do codes.renew id=activity/{atelier} code=81.30Z to=95.29G ! is borne here no more
fill codes.renew at /registers id=activity/{atelier} code=95.29Z to=95.29G : The new code is taken. Undo
get /activities/{atelier} : 2025:95.29G, 88.91A
as admin
do registers.use register=naf version=rev2
as team
get /registers : Vélos pour tous 95.29G This code is no more.
do codes.renew id=activity/{atelier} code=95.29G to=95.29Z
get /activities/{atelier} : 95.29Z, 88.91A
