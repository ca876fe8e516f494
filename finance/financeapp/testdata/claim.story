The manager records a month and takes the claim away. The State rate of 2026 is not known: it is asked for, supposed with author and ground, and shown wherever it is used.
-- steps --
as manager
do company.create name="La Fabrique" ceiling=10 size=40 -> c
as team
do people.register name="Karim Benali" volunteer=yes -> karim
do contract.sign company={c} person={karim} paid=28 from=2026-01-01
as manager
get /money : What the law does not say yet
get /money/companies/{c}/claims : No month is recorded yet
fill money.prepare at /money/companies/{c}/claims company={c} month=beaucoup : is not a month
fill money.prepare at /money/companies/{c}/claims company={c} month=2026-01 _next=/t/loos/money/companies/{c}/claims/{id} -> month : 1 row comes from the contracts
get /money/companies/{c}/claims/2026-01 : a value is missing
get /money/companies/{c}/claims/2026-01 : No value is known from 1 January 2026 on.
fill money.suppose at /money/companies/{c}/claims/2026-01 name=state-rate value="95 %" from=2026-01-01 : Say on what ground
do money.suppose name=state-rate value="beaucoup" from=2026-01-01 source=x ! is not a number
do money.suppose name=minimum-wage value="12 %" from=2026-01-01 source=x ! is counted in EUR/hour
fill money.suppose at /money/companies/{c}/claims/2026-01 name=state-rate value="95 %" from=2026-01-01 source="rate of 2025 kept" -> rate : The assumption is recorded; it is shown wherever it is used. Undo
get /money/companies/{c}/claims/2026-01 : January 2026: €1,593.34 to pay for 0.8 FTE
get /money/companies/{c}/claims/2026-01 : assumption of manager, made on 2 March 2026
get /money/companies/{c}/claims/2026-01 : prevents payment
do money.settle company={c} up_to=2026-06-30 term=30 cash=20000
get /money/companies/{c}/claims/2026-01 !: prevents payment
get /money/companies/{c}/claims/2026-01 : Karim Benali
do money.record company={c} person={karim} from=2026-01-15 until=2026-01-31 paid=10 ! overlap
do money.record company={c} person={karim} from=2026-02-01 until=2026-02-28 paid=160 ! above the legal hours
do money.record company={c} person=nobody from=2026-02-01 until=2026-02-28 paid=100 ! This person is not in this territory.
do money.record company={c} person={karim} from=2026-02-01 until=2026-02-28 paid=100h30 -> t
get /money/companies/{c}/claims/2026-02 : 100 h 30
do money.record id={t} company={c} from=2026-02-01 until=2026-02-28 paid=100 other=yes
get /money/companies/{c}/claims/2026-02 : supervision or management
do money.drop sort=time id={t}
get /money/companies/{c}/claims/2026-02 !: 100 h
do money.restore sort=time id={t}
get /money/companies/{c}/claims/2026-02 : Take back
get /money/companies/{c}/claims/2026-02 : 100 h
get /money/companies/{c}/claims/2026-01/statement-2026-01.pdf : %PDF
get /money/companies/{c}/claims/2026-01/statement-2026-01.xlsx : xl/
get /money/companies/{c}/claims/2026-01/statement.doc : There is no such file
get /money/companies/{c}/claims/jamais : There is no such month
as funder
get /money/companies/{c}/claims/2026-01 : €1,593.34
get /money/companies/{c}/claims/2026-01 !: Karim Benali
