What happens to a contract is kept: other hours, another wage, a suspension and its end, another site; each can be taken back, and what cannot be is refused in a sentence.
-- steps --
as manager
do company.create name="La Fabrique" ceiling=10 -> c
do site.create company={c} name="Atelier du port" -> port
do company.create name="L’Atelier" -> d
do site.create company={d} name="Jardin" -> jardin
as team
do people.register name="Karim Benali" volunteer=yes -> karim
do people.consents id={karim} to=company
as manager
do contract.sign company={c} person={karim} paid=24 from=2025-06-02 site={jardin} ! This site is of another company.
do contract.sign company={c} person={karim} paid=24 from=2025-06-02 site={port} wage="12,50 €"
get /companies/{c}/contracts/{karim} : Karim Benali: 24 h a week since 2 June 2025
get /companies/{c}/contracts/{karim} : Atelier du port
get /companies/{c}/contracts/{karim} : €12.50 an hour
get /companies/{c}/contracts/{karim} : Nothing has changed since it was signed.
fill contract.amend at /companies/{c}/contracts/{karim} company={c} person={karim} contract=2025-06-02 from=2026-01-12 paid=40 : above the legal week
fill contract.amend at /companies/{c}/contracts/{karim} company={c} person={karim} contract=2025-06-02 from=2025-06-02 paid=28 : after the start of the contract
fill contract.amend at /companies/{c}/contracts/{karim} company={c} person={karim} contract=2025-06-02 from=2026-01-12 paid=28 : The amendment is recorded. Undo
get /companies/{c}/contracts/{karim} : Karim Benali: 28 h a week since 2 June 2025
get /companies/{c} : 1 contract, 0.8 full-time out of 10
do contract.amend company={c} person={karim} contract=2025-06-02 from=2026-01-12 paid=30 ! does not follow what comes before
do contract.amend company={c} person={karim} contract=2025-06-02 from=2026-02-01 wage=13 -> raise
get /companies/{c}/contracts/{karim} : 28 h a week, €13.00 an hour.
do contract.drop sort=amendment id={raise}
get /companies/{c}/contracts/{karim} !: €13.00 an hour
do contract.restore sort=amendment id={raise}
get /companies/{c}/contracts/{karim} : €13.00 an hour
do contract.drop sort=salary id={raise} ! There is no such change of contract here.
fill contract.suspend at /companies/{c}/contracts/{karim} company={c} person={karim} contract=2025-06-02 from=2026-02-20 until=2026-02-10 : before it begins
fill contract.suspend at /companies/{c}/contracts/{karim} company={c} person={karim} contract=2025-06-02 from=2025-05-20 until= : before the contract of
do contract.suspend company={c} person={karim} contract=2025-06-02 from=2026-02-20 until= -> away
get /companies/{c} : Karim Benali suspended
do contract.suspend company={c} person={karim} contract=2025-06-02 from=2026-03-01 until=2026-03-10 ! overlap
do contract.back company={c} person={karim} contract=2025-06-02 id={away} last=2026-01-01 ! before it begins
do contract.back company={c} person={karim} contract=2025-06-02 id=nothing last=2026-03-01 ! There is no such suspension.
do contract.back company={c} person={karim} contract=2025-06-02 id={away} last=2026-03-01
get /companies/{c}/contracts/{karim} : Until 1 March 2026.
get /companies/{c} !: suspended
do contract.move company={c} person={karim} contract=2025-06-02 site={jardin} ! This site is of another company.
do contract.move company={c} person={karim} contract=2025-06-02 site=
get /companies/{c}/contracts/{karim} : no site is told
do contract.unsign company={c} person={karim} contract=2025-06-02 ! take them back first
do contract.unsign company={c} person={karim} contract=2020-01-01 ! There is no such contract.
get /companies/{c}/contracts/nobody : There is no such contract.
as team
do people.register name="Ana Ferreira" volunteer=yes -> ana
do contract.sign company={c} person={ana} paid=35 from=2026-01-05 other=yes
get /companies/{c} : Ana Ferreira supervision or management
do contract.unsign company={c} person={ana} contract=2026-01-05
get /companies/{c} : 1 contract
as outsider
do contract.amend company={c} person={karim} contract=2025-06-02 from=2026-03-01 paid=20 ! There is no such territory
as visitor
get /companies/{c}/contracts/{karim} : Sign in
