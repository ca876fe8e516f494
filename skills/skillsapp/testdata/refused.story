A refused suggestion never comes back for that person; it still comes for others. Saying no can be taken back.
-- steps --
import rome rome-60
as team
do people.register name="Samia Benali" -> samia
do people.register name="Paul Lenoir" -> paul
fill skills.refuse at /people/{samia}/interview/skills id={samia} offer=occupation/K1303 _kind=person _text="garder des enfants" : This suggestion will not come back. Undo
get /people/{samia}/interview/skills : Assistant maternel / Assistante maternelle K1310
get /people/{samia}/interview/skills !: Garde d'enfant K1303
day 2026-09-01
fill skills.confirm at /people/{samia}/interview/skills id={samia} offer=skill/company _kind=person _text="nourrice" : Noted
get /people/{samia}/interview/skills !: Garde d'enfant K1303
fill skills.confirm at /people/{paul}/interview/skills id={paul} offer=skill/company _kind=person _text="nourrice" : Noted
get /people/{paul}/interview/skills : Garde d'enfant K1303
get /people/{samia} : Refuse a suggestion: it does not come back
do skills.unrefuse id={samia} offer=occupation/K1303
fill skills.refuse at /people/{samia}/interview/skills id={samia} offer=skill/sewing _kind=person _text="nourrice" : This suggestion will not come back.
get /people/{samia}/interview/skills : Garde d'enfant K1303
do skills.refuse id={samia} offer=nothing ! is no suggestion
