A territory of another country brings its own rule file: what is wrong in it is said line by line, its values are shown with their sources, and what it does not tell is asked for.
-- steps --
as team
do money.adopt text="scheme X" ! This territory follows other rules.
as admin
do territory.describe name="Loos" tongue=fr currency=EUR rules=elsewhere ! This rule file is not known.
do territory.describe name="Loos" tongue=fr currency=EUR rules=own
as team
get /money/rules : their file has not been brought yet
do money.adopt text= ! Paste the text of the rule file.
do money.adopt text="parameter minimum-wage" ! lacks a French title
do money.adopt text="scheme Essai" ! has no parameter
fill money.adopt at /money/rules text="2026-01-01 12" : A value comes before any parameter.
