Words that found nothing are listed for the team, alone and counted; the team says what they mean, and they work at once.
Names are not listed, nor who spoke.
-- steps --
as team
get /words : Every word found something
do people.register name="Gontran Wazemmes" -> gontran
say person/{gontran} "Je passais la wassingue chez madame Vandekerckhove, dit wazemmes"
get /words : 1 word found nothing
get /words : wassingue
get /words !: vandekerckhove
get /words !: wazemmes
say person/{gontran} "la wassingue"
get /words : wassingue 2 times
get /people/{gontran}/interview/skills : Words not known here yet: wassingue
fill words.say at /words said=wassingue means="serpillière, nettoyer des locaux" : This word of the place serves from now on. Undo
get /words : Every word found something
say person/{gontran} "la wassingue"
get /people/{gontran}/interview/skills : Cleaning premises
do words.unsay said=Wassingue
get /words : wassingue 2 times
do words.unsay said=wassingue ! is not among the words of the place
do words.say said="" means=x ! Write the word or phrase from here.
do words.say said=drache means="" ! Say what it means
fill words.forget at /words word=wassingue : The word is off the list. Undo
get /words : Every word found something
do words.recall word=wassingue times=2 last=2026-03-02
get /words : wassingue 2 times
as manager
get /words : Your role does not open this page
do words.say said=drache means=pluie ! Your role does not allow this.
