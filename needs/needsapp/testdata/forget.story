Who proposed a need may ask to be forgotten: name and contact go, from the need and from the journal; the receipt still works.
-- steps --
as visitor
fill needs.propose at /propose title="Un banc devant la poste" name="Mme Petit" contact="06 00 00 00 00" _next=/t/loos/receipt/{id} -> receipt : Receipt 2026-1
as team
get /needs/x1 : Mme Petit
get /needs/x1 : Erase the name and contact for ever
fill needs.forget at /needs/x1 id=x1 : The name and contact are erased
get /needs/x1 !: Mme Petit
get /needs/x1 !: 06 00
get /needs/x1 !: for ever
as member
do needs.forget id=x1 ! Your role does not allow this.
as visitor
get /receipt/{receipt} : Un banc devant la poste
