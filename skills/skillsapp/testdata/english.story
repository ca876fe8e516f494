English words find French codes through the labels of ESCO, once it is imported.
-- steps --
import rome rome-60
as team
do people.register name="Jane Doe" -> jane
say person/{jane} "outfitter"
get /people/{jane}/interview/skills !: Occupations Couturier / Couturière B1803
import esco esco-v1.2.0
say person/{jane} "outfitter"
get /people/{jane}/interview/skills : Occupations Couturier / Couturière B1803
