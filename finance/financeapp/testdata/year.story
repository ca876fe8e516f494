A whole year as it was, June 2021 to May 2022: the State rate rises on 1 July, the département share begins on 2 July, the minimum wage changes three times; hours are amended, a contract is suspended, a hire goes above the ceiling; a payment comes late, and the year is settled.
-- steps --
day 2022-06-10
as manager
do company.create name="La Fabrique" ceiling=2 size=20 -> c
as team
do people.register name="Karim Benali" volunteer=yes -> karim
do people.register name="Ana Ferreira" volunteer=yes -> ana
do people.register name="Luc Martin" volunteer=yes -> luc
do contract.sign company={c} person={karim} paid=35 from=2021-01-01
do contract.sign company={c} person={ana} paid=28 from=2021-01-01
do contract.amend company={c} person={ana} contract=2021-01-01 from=2021-11-10 paid=35
do contract.suspend company={c} person={karim} contract=2021-01-01 from=2022-02-01 until=2022-02-28
do contract.sign company={c} person={luc} paid=21 from=2022-03-01
as manager
do money.settle company={c} up_to=2022-12-31 term=30
get /money/companies/{c}/budget?from=2021-06 : June 2021 €2,658
get /money/companies/{c}/budget?from=2021-06 : July 2021 €2,854 €414
get /money/companies/{c}/budget?from=2021-06 : October 2021 €2,918 €438
get /money/companies/{c}/budget?from=2021-06 : November 2021 €3,145 €472
get /money/companies/{c}/budget?from=2021-06 : February 2022 €1,635 €245
get /money/companies/{c}/budget?from=2021-06 : March 2022 €3,270 €491
get /money/companies/{c}/budget?from=2021-06 : May 2022 €3,357 €504
get /money/companies/{c}/budget/trace?from=2021-06&months=12&kind=state_part&first=9&last=9 : FTE beyond the ceiling of the convention
do money.prepare company={c} month=2022-01
do money.prepare company={c} month=2022-02
do money.prepare company={c} month=2022-03
get /money/companies/{c}/claims/2022-01 : January 2022: €3,760.
get /money/companies/{c}/claims/2022-02 : to pay for 1 FTE
get /money/companies/{c}/claims/2022-03 : FTE beyond the ceiling of the convention
get /money/companies/{c}/claims : days late
do money.receive company={c} payer=state for=2022-01 on=2022-03-20 amount=3270.36
get /money/companies/{c}/claims/2022-01 : 20 March 2022
get /money/companies/{c}/claims : paid, 18 days after it was due
get /money/companies/{c}/years/2022 : remain to be received
