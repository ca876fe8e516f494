Nobody leaves the list without a reason, a contact, a notice, a delay and a way to appeal.
An appeal keeps the place until it is answered; whoever left may come back.
-- steps --
as team
do people.register name="Anne Leroy" volunteer=yes -> anne
do people.answer id={anne} request=x2 words="Nous l’avons reçue."
do people.decide id={anne} eligible=yes reason="Entendue par le comité."
do people.move id={anne} to=listed
do people.move id={anne} to=left reason="Perdue de vue" ! One leaves the list by a notice only
get /people/{anne}/exit : First note a contact on their page
do people.notify id={anne} exit=lost reason="Trois appels sans réponse." ! nobody leaves the list without having been reached, or tried
do people.trace id={anne} channel=phone words="Répondeur, message laissé."
fill people.notify at /people/{anne}/exit id={anne} exit=lost reason="Trois appels sans réponse." by=letter : Print the letter and hand it over. Undo
get /people/{anne}/exit : Exit possible from 1 April 2026.
get /people/{anne}/notice/x3 : If we hear nothing from you, you will leave the list on 1 April 2026.
do people.leave id={anne} notice=x3 ! The delay runs until 1 April 2026
day 2026-03-20
do people.appeal id={anne} notice=x3 words="J’étais chez ma mère, je veux toujours travailler."
day 2026-04-02
do people.leave id={anne} notice=x3 ! An appeal is open
get /people/{anne} : To do: answer their appeal, by 19 April 2026
as member
do people.judge id={anne} notice=x3 outcome=confirmed why="Jamais vue." ! This file was not presented to the committee.
as team
fill people.judge at /people/{anne}/exit id={anne} notice=x3 outcome=kept why= : An answer always has its reason.
do people.judge id={anne} notice=x3 outcome=kept why="Elle a donné de ses nouvelles."
as member
do people.unjudge id={anne} notice=x3 ! This file was not presented to the committee.
as team
get /people/{anne} : Place 1 of 1.
do people.notify id={anne} exit=moved reason="Habite maintenant à Lens." by=phone
get /people/{anne}/exit : Reason: moved out of the territory. Habite maintenant à Lens.
day 2026-05-05
do people.leave id={anne} notice=x4
get /people/{anne} : left Left since 5 May 2026.
get /list : Nobody waits on the list
do people.move id={anne} to=volunteer
get /people/{anne} : volunteer Volunteer since 5 May 2026.
