A new version of ROME renames a code. The page says who bears the old one, each a link away, and the new code is taken by a person, not by the program.
-- steps --
import rome rome-59
as team
get /registers : ROME 59 serves here
do people.register name="Samia Benali" -> samia
do skills.confirm id={samia} offer=occupation/K1304
do needs.note title="Aider les familles" -> famille
do codes.confirm id=need/{famille} offer=occupation/K1304
do activity.create name="Relais des familles" -> relais
do codes.confirm id=activity/{relais} offer=occupation/K1304
do codes.confirm id=activity/{relais} offer=occupation/I1619
day 2026-09-20
import rome rome-60
get /registers : ROME 60 serves here
get /registers : From ROME 59 to ROME 60 New codes: 1, gone: 1, renamed: 0. Titles that changed code: 2. Codes whose central skills change: 0, whose rule changes: 0. Skills taken out of the register: 1.
get /registers : 3 to look at again here Samia Benali K1304 This code is no more.
get /registers : Relais des familles K1304
get /registers : Aide familial / Aide familiale (K1399)
get /people/{samia}/interview/skills : Employé familial / Employée familiale K1304
fill codes.renew at /registers id=person/{samia} code=K1304 to=K1399 : The new code is taken. Undo
get /registers : 2 to look at again here
get /people/{samia} : Occupation confirmed: Aide familial / Aide familiale
do codes.renew id=person/{samia} code=K1304 to=K1399 ! is borne here no more
do codes.renew id=need/{famille} code=K1304 to=K9999 ! is no code of the registers in use
do codes.renew id=need/{famille} code=K1304 to=K1399
do codes.renew id=activity/{relais} code=K1304 to=K1399
get /registers : No person, need or activity here bears a code that changes.
get /activities/{relais} : K1399, I1619
as admin
do registers.use register=rome version=59
do registers.use register=rome version=12 ! Version rome 12 was not imported.
get /registers : ROME 59 serves here
as lead
get /registers : Your role does not open this page
as team
do people.register name="Paul Lenoir" -> paul
do skills.confirm id={paul} offer=occupation/K1304
day 2026-09-21
import rome rome-60
get /registers : Paul Lenoir K1304
as admin
get /registers : A person K1304
get /registers !: Paul Lenoir
