The team answers several residents at once, and sees the answers that are late.
-- steps --
as visitor
fill needs.propose at /propose title="Réparer les vélos" wording="Personne ne répare les vieux vélos." _next=/t/loos/receipt/{id} -> one : Receipt 2026-1
fill needs.propose at /propose title="Un banc devant la poste" wording="Pour se reposer un peu." _next=/t/loos/receipt/{id} -> two : Receipt 2026-2
as team
fill needs.release at /needs needs=x1 needs=x2 : It is on the shelf. Undo
get /needs : to be answered by 1 April 2026
day 2026-04-02
get /needs : 2 needs, 2 late answers
fill needs.answer at /needs needs=x1 needs=x2 text= : Write your answer
fill needs.answer at /needs needs=x1 needs=x2 text="Le comité en parle le 16 avril." : The answer is shown on the receipt. Undo
get /needs : 2 needs
get /needs !: late answer
as visitor
get /receipt/{one} : Le comité en parle le 16 avril.
get /receipt/{two} : Le comité en parle le 16 avril.
as team
do needs.unanswer needs=x1
as visitor
get /receipt/{one} : No answer yet.
get /receipt/{two} : Le comité en parle le 16 avril.
