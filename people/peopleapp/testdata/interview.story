The interview goes by short steps; each saves as it goes, and each can be taken back.
A word that looks like a diagnosis is stopped, and kept only when the team says that it is none.
-- steps --
as team
do people.register name="Élodie D’Hont" -> elodie
get /people/{elodie}/interview/contact : With Élodie D’Hont: how to reach them
fill people.contact at /people/{elodie}/interview/contact id={elodie} name="Élodie D’Hont" phone=0612345678 commune=Loos _next=/t/loos/people/{elodie}/interview/situation : their situation
fill people.situation at /people/{elodie}/interview/situation id={elodie} living=2024-01-01 deprived=2023-05-01 kind=partial before="caissière" : Saved.
fill people.situation at /people/{elodie}/interview/situation id={elodie} living=2030-01-01 : is still to come
do people.skills id={elodie} skills.0.name=Coudre skills.0.level=3 skills.0.again=yes skills.1.name="Cuisiner pour beaucoup" skills.1.level=2 skills.1.learned=life skills.2.name= skills.2.level=2
get /people/{elodie} : Cuisiner pour beaucoup: doing, learned in life
get /people/{elodie}/interview/skills : Another skill (optional)
do people.wishes id={elodie} wishes.0=couture wishes.1=jardin refused=proprete refused=livraison
do people.wishes id={elodie} wishes.0=couture refused=couture ! is both wished for and refused
do people.mobility id={elodie} languages="français, arabe" licences="permis B" vehicle=bus vehicle=foot travel=8
fill people.hours at /people/{elodie}/interview/hours id={elodie} least=4 wanted=6 most=8 available=0 available=2 available=3 : Saved.
fill people.hours at /people/{elodie}/interview/hours id={elodie} least=7 wanted=6 most=8 : It must be: at least ≤ wanted ≤ at most
get /people/{elodie} : 6 half-days wanted, no fewer than 4, no more than 8: 21 h a week.
get /people/{elodie} : Free: Monday morning and Tuesday.
fill people.limits at /people/{elodie}/interview/limits id={elodie} restrictions="port de charges" more="hernie discale" : “hernie” looks like a diagnosis or health data
get /people/{elodie} !: hernie
do people.limits id={elodie} restrictions="port de charges" more="rester à genoux" 
get /people/{elodie} : Cannot: carrying loads and rester à genoux
do people.support id={elodie} care="un trouble-fête de quatre ans" ! looks like a diagnosis
do people.support id={elodie} care="un trouble-fête de quatre ans" worded=yes
do people.consents id={elodie} to=file to=committee
do people.next id={elodie} next="Visiter l’atelier" next_on=2026-03-09
get /people/{elodie} : To do: Visiter l’atelier, by 9 March 2026
day 2026-04-06
do people.hours id={elodie} wanted=10 most=10 why="La petite va à l’école"
get /people/{elodie} : Earlier choices From 2 March 2026: 21 h a week.
do people.consents id={elodie} to=file
get /people/{elodie} : Took back on 6 April 2026: that the committee reads their file
fill people.wishes at /people/{elodie}/interview/wishes id={elodie} hopes="Autre chose" : Saved. Undo
do people.restore id={elodie} version=12
get /people/{elodie} : Wishes: sewing and textiles, and gardens and nature
get /people/{elodie} : Who did what 6 April 2026, 09:00 team Put a file back as it was
