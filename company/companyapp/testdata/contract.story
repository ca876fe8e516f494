A contract fixes person, company and paid time. It needs a person of the territory, one contract at a time, and ends with a reason.
-- steps --
as team
do company.create name="La Fabrique" ceiling=10 -> c
do contract.sign company={c} person=nobody paid=24 from=2026-03-09 ! This person is not in this territory.
do contract.sign company=nothing person=nobody paid=24 from=2026-03-09 ! There is no such company here.
do people.register name="Karim Benali" volunteer=yes -> karim
fill contract.sign at /companies/{c} company={c} person={karim} paid=beaucoup from=2026-03-02 : Write hours a week
do contract.sign company={c} person={karim} paid=24 ! Say from which day.
do contract.sign company={c} person={karim} paid=36 from=2026-03-02 ! above the legal week
do contract.sign company={c} person={karim} paid=24 from=2026-03-02 wage=-12 ! Write a gross hourly wage
do contract.sign company={c} person={karim} paid=24 from=2026-03-02 site=nowhere ! There is no such site here.
get /companies/{c}?person={karim} : Record the contract of Karim Benali
fill contract.sign at /companies/{c}?person={karim} company={c} person={karim} paid=24h30 from=2026-03-02 : The contract is recorded. Undo
get /companies/{c} : 1 contract, 0.7 full-time out of 10
get /companies/{c} : Karim Benali 24 h 30
do contract.sign company={c} person={karim} paid=10 from=2026-03-09 ! already has a contract on that day
as funder
get /companies/{c} : 1 contract
get /companies/{c} !: Karim Benali
get /companies/{c}/contracts/{karim} : Your role does not open this page.
do contract.sign company={c} person={karim} paid=24 from=2026-03-09 ! Your role does not allow this.
as manager
do contract.end company={c} person={karim} from=2026-03-02 last=2026-03-31 ! Say why in one sentence.
fill contract.end at /companies/{c}/contracts/{karim} company={c} person={karim} from=2026-03-02 last=2026-03-31 why="part vivre à Lyon" : The end of the contract is recorded. Undo
day 2026-04-01
get /companies/{c} : 0 contracts
do contract.resume company={c} person={karim} from=2026-03-02
get /companies/{c} : 1 contract
as team
do company.create name="L’Atelier" -> d
do contract.end company={c} person={karim} from=2026-03-02 last=2026-04-10 why="change d’entreprise"
do contract.sign company={d} person={karim} paid=30 from=2026-04-11
do contract.resume company={c} person={karim} from=2026-03-02 ! another contract of this person begins on 11 April 2026
do contract.end company={c} person={karim} from=2026-03-02 last=2026-04-11 why="une semaine de plus" ! another contract of this person begins on 11 April 2026
do contract.end company={c} person={karim} from=2026-03-02 last=2026-04-05 why="une semaine de moins"
day 2026-04-06
get /companies/{c} : 0 contracts
get /companies/{d} : 1 contract
