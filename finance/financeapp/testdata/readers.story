The funder reads figures and may not write; a person of another territory, and a visitor, find nothing.
-- steps --
as manager
do company.create name="La Fabrique" size=40 -> c
do money.suppose name=state-rate value="95 %" from=2026-01-01 source="rate of 2025 kept"
do money.suppose name=department-share value=0,15 from=2027-01-01 source="as now"
do money.suppose name=other-posts-share value=0,1 from=2027-01-01 source="as now"
as funder
get /money : La Fabrique
get /money/companies/{c}/budget : A result of
get /money/companies/{c}/budget !: Record this assumption
get /money/companies/{c}/claims : Monthly statements
do money.suppose name=state-rate value="99 %" from=2026-01-01 source=x ! Your role does not allow this.
do money.receive company={c} payer=state for=2026-01 on=2026-02-02 amount=1 ! Your role does not allow this.
do money.drop sort=assumption id=x1 ! Your role does not allow this.
as evaluator
get /money/companies/{c}/scenarios : Result of each scenario
as lead
get /money : Your role does not open this page.
as outsider
get /money : There is no such page
do money.settle company={c} cash=1 ! There is no such territory
as visitor
get /money : Sign in
