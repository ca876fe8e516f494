What was done by mistake is taken back where it was done, as long as nothing followed. What cannot be taken
back says so beside its button.
-- steps --
as team
fill people.register at /people/new name="Anne Leroy" channel=phone volunteer=yes _next=/t/loos/people/{id} -> anne : The request is recorded. The receipt is ready. Undo
get /people/{anne} : A request keeps its date and gets an answer: it is not erased.
get /people/{anne}/sealed : The text replaces the old one, which is not kept: read it again before you save.
# the interview, and its undoing undone
fill people.contact at /people/{anne} id={anne} name="Anne Leroi" phone=0612345678 : Saved. Undo
fill people.restore at /people/{anne} id={anne} version=1 : The file is as before. Undo
get /people/{anne} : Anne Leroy
fill people.restore at /people/{anne} id={anne} version=2 : Anne Leroi
do people.restore id={anne} version=1
fill people.situation at /people/{anne} id={anne} before=couturière : Saved. Undo
fill people.skills at /people/{anne} id={anne} skills.0.name=Coudre skills.0.level=2 : Saved. Undo
fill people.wishes at /people/{anne} id={anne} wishes.0=couture : Saved. Undo
fill people.mobility at /people/{anne} id={anne} vehicle=foot : Saved. Undo
fill people.hours at /people/{anne} id={anne} wanted=6 : Saved. Undo
fill people.limits at /people/{anne} id={anne} restrictions="port de charges" : Saved. Undo
fill people.support at /people/{anne} id={anne} support=mission : Saved. Undo
fill people.consents at /people/{anne} id={anne} to=file : Saved. Undo
fill people.next at /people/{anne} id={anne} next="Visite" : Saved. Undo
# requests and contacts
fill people.answer at /people/{anne} id={anne} request=x2 words="Reçue lundi." : The answer is noted. Undo
fill people.reopen at /people/{anne} id={anne} request=x2 : The clock of the answer runs again. Undo
get /people/{anne} : answer due by 17 March 2026
fill people.answer at /people/{anne} id={anne} request=x2 on=2026-03-02 words="Reçue lundi." : Answer of 2 March 2026: Reçue lundi.
fill people.untrace at /people/{anne} id={anne} : No contact is noted.
fill people.trace at /people/{anne} id={anne} channel=phone words="Message laissé." : The contact is noted. Undo
fill people.untrace at /people/{anne} id={anne} : The contact is undone. Undo
get /people/{anne} : No contact noted.
do people.trace id={anne} channel=phone words="Message laissé."
# the decision
fill people.present at /people/{anne} id={anne} agreed=yes : The committee can read this file and decide. Undo
fill people.unpresent at /people/{anne} id={anne} : The committee no longer sees this file.
fill people.decide at /dossiers/{anne} id={anne} eligible=no reason="Erreur de ligne." : Undo
fill people.undecide at /dossiers/{anne} id={anne} : The decision is undone.
get /people/{anne} : The committee has not decided yet.
get /people/{anne} : volunteer Volunteer since 2 March 2026
fill people.undecide at /dossiers/{anne} id={anne} : There is no decision to undo any more
do people.decide id={anne} eligible=yes reason="Entendue."
fill people.move at /people/{anne} id={anne} to=listed : The path has moved on. Undo
fill people.undecide at /dossiers/{anne} id={anne} : something else followed. The committee may decide again.
fill people.stepback at /people/{anne} id={anne} : The stage is undone.
get /people/{anne} : Eligibility decided since
do people.move id={anne} to=listed
# the list
fill people.except at /people/{anne} id={anne} place=1 reason="Perd son logement." : The exception bears your name and its reason. Undo
fill people.unexcept at /people/{anne} id={anne} : The exception has ended: the rule orders again. Undo
fill people.unexcept at /people/{anne} id={anne} : No exception is in force.
do people.except id={anne} place=1 reason="Perd son logement."
fill people.rules at /people-rules turn=asked scheme=france answer=10 notice=30 appeal=30 address="12 rue des Oliveaux" : The rules are saved, the list follows their order. Undo
fill people.rules at /people-rules turn=listed scheme=france deprived=12 resident=6 answer=15 notice=30 appeal=30 : Undo
# the exit
fill people.notify at /people/{anne}/exit id={anne} exit=lost reason="Trois appels." by=letter : The notice is recorded. Print the letter and hand it over. Undo
fill people.withdraw at /people/{anne}/exit id={anne} notice=x3 : The notice is withdrawn: the person keeps their place. Undo
fill people.reinstate at /people/{anne}/exit id={anne} notice=x3 : The notice runs again. Undo
get /people/{anne}/exit : An appeal protects the person: it gets an answer, it is not erased.
do people.appeal id={anne} notice=x3 words="Je suis là."
fill people.judge at /people/{anne}/exit id={anne} notice=x3 outcome=confirmed why="A dit non." : The answer to the appeal is recorded. Undo
fill people.unjudge at /people/{anne}/exit id={anne} notice=x3 : The answer is undone: the appeal awaits one.
do people.judge id={anne} notice=x3 outcome=confirmed why="A dit non."
day 2026-04-02
as desk
fill account.enter at //sign-in email=team@example.org password="une longue phrase secrète" _next=/ : You are signed in.
fill people.leave at /people/{anne}/exit id={anne} notice=x3 : The person has left the list. They may come back. Undo
get /list : Nobody waits on the list
fill people.unleave at /people/{anne}/exit id={anne} notice=x3 : The exit is undone: the person has their place again.
get /people/{anne} : Place 1 of 1.
get /list : exception: place 1 given
fill people.unjudge at /people/{anne}/exit id={anne} notice=x3 : the appeal awaits one.
# several at once
as team
do people.register name="Bilal Haddad" volunteer=yes -> bilal
do people.consents id={bilal} to=committee
fill people.bulk at /people ids.0={bilal} ids.1={anne} act=next words="Réunion" on=2026-04-09 _next=/t/loos/people-bulk/{id} -> next : Undo
do people.next id={anne} next="Autre chose"
fill people.unbulk at /people-bulk/{next} id={next} : The bulk action is undone.
get /people-bulk/{next} : Anne Leroy something else followed: nothing was undone
get /people/{anne} : Autre chose
get /people/{bilal} !: Réunion
fill people.unbulk at /people-bulk/{next} id={next} : There is no such bulk action, or it is undone already.
do people.bulk ids={bilal} ids={anne} act=trace words="Invitation" -> trace
do people.unbulk id={trace}
get /people/{bilal} : No contact noted.
get /people/{anne} : Message laissé.
do people.bulk ids={bilal} act=present -> present
do people.unbulk id={present}
as member
get /dossiers/{bilal} : This file was not presented to the committee.
