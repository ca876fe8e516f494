A person with no occupation, only life skills. Nobody imported a register: the everyday skills of the program are enough.
What is suggested counts for nothing until it is confirmed; a level is told, never supposed.
-- steps --
as team
do people.register name="Samia Benali" -> samia
get /people/{samia}/interview/skills : You can dictate with the microphone key of your device’s keyboard.
fill skills.confirm at /people/{samia}/interview/skills id={samia} offer=skill/children-care _kind=person _text="j'ai gardé les enfants des voisins pendant des années" : Now say how well, further down. Undo
get /people/{samia}/interview/skills : Everyday skills
get /people/{samia}/interview/skills : Leading a group of children or teenagers
get /people/{samia}/interview/skills !: Looking after children Yes, that is true
get /people/{samia} : Looking after children: level to be told
do skills.suggest id={samia} text="coudre des rideaux"
do skills.confirm id={samia} offer=skill/sewing
do skills.confirm id={samia} offer=skill/sewing ! This is noted already.
do skills.confirm id={samia} offer=skill/flying ! is no suggestion that the registers in use know
do skills.confirm id={samia} offer=occupation/K1303 ! is no suggestion that the registers in use know
fill people.skills at /people/{samia}/interview/skills id={samia} skills.0.code=children-care skills.0.name="Looking after children" skills.0.level=3 skills.0.learned=life skills.0.again=yes skills.1.code=sewing skills.1.name="Sewing and mending" skills.1.level=2 skills.1.learned=training : Saved. Undo
get /people/{samia} : Looking after children: mastering, learned in life, wishes to do it again
get /people/{samia} : Sewing and mending: doing, learned in a training
do people.skills id={samia} skills.0.name=Coudre skills.0.level=9 ! Choose a level of the list.
do people.skills id={samia} skills.0.name=Coudre skills.0.level=1 skills.0.learned=moon ! Choose: at work, in life or in a training.
fill skills.confirm at /people/{samia}/interview/wishes id={samia} offer=wish/jardin _kind=wish _text="travailler dehors dans un jardin" : Noted.
get /people/{samia} : Wishes: gardens and nature
get /people/{samia}/interview/wishes !: Yes, a wish gardens and nature
say wish/{samia} "being with children"
get /people/{samia}/interview/wishes : Possible wishes school and children Yes, a wish
do skills.confirm id={samia} offer=wish/moon ! is no suggestion
