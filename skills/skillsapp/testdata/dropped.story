A skill that a new version of the register no longer has: the page says who ticked it. The skill itself stays, as the person told it.
-- steps --
import rome rome-59
as team
do people.register name="Samia Benali" -> samia
do people.register name="Paul Lenoir" -> paul
do skills.tick id={samia} codes=105 codes=101
do skills.tick id={paul} codes=101
day 2026-09-20
import rome rome-60
get /registers : 1 to look at again here Samia Benali 105 This skill is no longer in the register: ask whether it goes by another name.
get /registers !: Paul Lenoir
get /people/{samia} : Laver les couches: level to be told
