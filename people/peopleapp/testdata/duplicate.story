Somebody may be known already: the team sees who before a second file is opened, and may go on.
-- steps --
as team
do people.register name="Mohamed Benali" phone="06 12 34 56 78" -> first
fill people.register at /people/new name="Mohammed Benalli" : Perhaps known already: Mohamed Benali
fill people.register at /people/new name="Samia B." phone="+33 6 12 34 56 78" : Tick if this is not the same person.
do people.register name="Mohamed Benali" ! Perhaps known already
do people.register name="Mohamed Benali" anyway=yes -> second
get /people?q=benali : 2 persons known
fill people.unregister at /people id={second} : The request is undone.
get /people?q=benali : 1 person known
