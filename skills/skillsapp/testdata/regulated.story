A regulated job is suggested like another, with what the law asks; its confirmed occupation proposes its core skills to tick.
-- steps --
import rome rome-60
as team
do people.register name="Samia Benali" -> samia
fill skills.confirm at /people/{samia}/interview/skills id={samia} offer=occupation/K1310 _kind=person _text="assistante maternelle" : The occupation is noted. Tick further down which of its skills are true.
get /people/{samia}/interview/skills : Occupations confirmed Assistant maternel / Assistante maternelle K1310 Confirmed on 2 March 2026, by team.
get /people/{samia}/interview/skills : Regulated occupation. In the register's words: Pour exercer, il faut un agrément délivré par le Conseil départemental.
fill skills.confirm at /people/{samia}/interview/skills id={samia} offer=occupation/I1619 _kind=person _text="réparer des vélos" : The occupation is noted.
get /people/{samia}/interview/skills : Repairing bicycles
get /people/{samia}/interview/skills : Régler des freins
fill skills.tick at /people/{samia}/interview/skills id={samia} codes=bikes codes=101 : Added. Now say how well. Undo
get /people/{samia}/interview/skills !: 4 skills of this occupation to tick
get /people/{samia} : Régler des freins: level to be told
get /people/{samia} : Occupation confirmed: Assistant maternel / Assistante maternelle
do skills.tick id={samia} codes=999 ! is no skill that the registers in use know
do skills.tick id={samia} ! Tick one skill at least.
fill skills.unconfirm at /people/{samia}/interview/skills id={samia} offer=occupation/I1619 : The occupation is taken off. Undo
get /people/{samia} : Régler des freins: level to be told
