A resident proposes a need without any account, takes a receipt away, and reads there what the team answers.
-- steps --
as visitor
get /propose : The committee team reads everything and answers within thirty days.
fill needs.propose at /propose title= wording="Une idée de mon voisin" : Say the need in a few words.
get /propose !: Say the need in a few words.
as team
do needs.note title="Laver le gros linge sans machine" half_days=20 benefits="familles sans machine" note="le bailleur a une cave" -> linen
get /needs : 1 need, 20 half-days of work a week
as visitor
get /needs : Laver le gros linge sans machine
get /needs/{linen} : familles sans machine
get /needs/{linen} !: le bailleur a une cave
fill needs.propose at /propose title="Réparer les vélos du quartier" wording="Personne ne répare les vieux vélos." name="Mme Petit" contact="06 00 00 00 00" _next=/t/loos/receipt/{id} -> receipt : Receipt 2026-2
get /receipt/{receipt} : The team answers by 1 April 2026.
get /receipt/2026-2-WRONG : This code fits no receipt.
fill needs.receipt at /receipt code={receipt} _next=/t/loos/receipt/{id} : Receipt 2026-2
as team
get /needs : Held back because: sent too fast
do needs.release needs=x2
get /needs/x2 : 06 00 00 00 00
do needs.answer needs=x2 text="Un atelier vélo ouvre en mai."
get /needs/x2 : Un atelier vélo ouvre en mai.
as visitor
get /receipt/{receipt} : Un atelier vélo ouvre en mai.
get /receipt/{receipt} : Answered on 2 March 2026 by the committee team.
get /needs/x2 : Page not found
as team
do needs.describe id=x2 title_fr="Réparer les vélos" title_en="Mending bicycles" half_days=34 benefits="les cyclistes modestes" place="Loos"
as visitor
get /needs/x2 : 34 half-days a week
get /needs/x2 !: 06 00 00 00 00
