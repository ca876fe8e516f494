A contract fixes person, company and paid time. It needs a person of the territory, and ends with a reason.
-- steps --
as team
do company.create name="La Fabrique" ceiling=10 -> c
do contract.sign company={c} person=nobody paid=24 from=2026-03-09 ! This person is not in this territory.
do contract.sign company=nothing person=nobody paid=24 from=2026-03-09 ! There is no such company here.
as funder
do contract.sign company={c} person=nobody paid=24 from=2026-03-09 ! Your role does not allow this.
