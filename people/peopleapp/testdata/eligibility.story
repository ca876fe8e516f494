The rules shed light, the committee decides. It may decide against a rule, with its reason,
and the page says so. A rule that changed in 2021 is read by its date.
-- steps --
as team
do people.register name="Karim Benali" volunteer=yes deprived=2025-09-01 living=2020-01-01 -> karim
get /people/{karim} : Durably deprived of employment for at least 12 months not met Since 1 September 2025: 6 months, 12 are needed.
do people.move id={karim} to=listed ! the path leads to
as member
get /dossiers : No file awaits a decision
get /dossiers/{karim} : This file was not presented to the committee.
do people.decide id={karim} eligible=yes reason="Presque" ! This file was not presented
as team
fill people.present at /people/{karim} id={karim} : The person has not agreed that the committee reads their file. Ask them, then note the answer.
get /people-bulk?ids={karim}&act=present : Dry run: 0 of 1 would pass.
fill people.present at /people/{karim} id={karim} agreed=yes : The committee can read this file and decide. Undo
get /people/{karim} : that the committee reads their file
as member
get /dossiers : 1 file awaits the committee’s decision
get /dossiers/{karim} : The rules shed light, they do not decide.
get /dossiers/{karim} !: Telephone
fill people.decide at /dossiers/{karim} id={karim} eligible=yes reason= : A decision always has its reason.
fill people.decide at /dossiers/{karim} id={karim} eligible=yes reason="Cinq ans de contrats très courts avant cela." : It goes against: durably deprived of employment for at least 12 months (not met).
get /dossiers/{karim} : On 2 March 2026 the committee decided: eligible. Cinq ans de contrats très courts avant cela. (against: durably deprived of employment
as team
# who takes their consent back is read no more
do people.consents id={karim} to=file
as member
get /dossiers/{karim} : This file was not presented to the committee.
as team
do people.move id={karim} to=listed
get /people/{karim} : Place 1 of 1.
do people.rules turn=listed scheme=wallonia answer=15 notice=30 appeal=30
get /people/{karim} : for at least 24 months not met
