A budget for 2027 to 2029, whose law nobody knows: each figure is asked for, then supposed with author and ground; two futures stand side by side, and what was supposed is named wherever it was used.
-- steps --
as manager
do company.create name="La Fabrique" ceiling=20 size=40 -> c
do money.settle company={c} cash=40000 sales=2500 grant=yes up_to=2026-06-30
do money.hire company={c} month=2027-03 count=4 paid=28
do money.hire company={c} month=2028-01 count=1 paid=35 other=yes
get /money/companies/{c}/budget?from=2027-01&months=36 : Budget: a value is missing
get /money/companies/{c}/budget?from=2027-01&months=36 : No value is known from 1 January 2026 on.
fill money.suppose at /money/companies/{c}/budget?from=2027-01&months=36 name=state-rate value="much" from=2027-01-01 source="a guess" : is not a number
fill money.suppose at /money/companies/{c}/budget?from=2027-01&months=36 name=state-rate value="95 %" from=2027-01-01 source= : Say on what ground
fill money.suppose at /money/companies/{c}/budget?from=2027-01&months=36 name=state-rate value="95 %" from=2027-01-01 source="the rate of 2025 kept" : The assumption is recorded
get /money/companies/{c}/budget?from=2027-01&months=36 : Compulsory département share
do money.suppose name=department-share value="15 %" from=2027-01-01 source="as now"
do money.suppose name=other-posts-share value="10 %" from=2027-01-01 source="as now"
get /money/companies/{c}/budget?from=2027-01&months=36 : Start-up grant per additional FTE
do money.suppose name=start-up-grant value="6000" from=2027-01-01 source="a guess"
get /money/companies/{c}/budget?from=2027-01&months=36 : over 36 months
get /money/companies/{c}/budget?from=2027-01&months=36 : January 2029 to December 2029
get /money/companies/{c}/budget?from=2027-01&months=36 : assumption of manager, made on 2 March 2026 the rate of 2025 kept
get /money/companies/{c}/budget/trace?from=2027-01&months=36&kind=start_up_grant&last=35 : €19,200.00
get /money/companies/{c}/budget/trace?from=2027-01&months=36&kind=start_up_grant&last=35 : a guess
do money.imagine company={c} name="Loi généreuse" rate=7 -> more
do money.imagine company={c} name="Loi resserrée" rate=-25 later=6 -> less
get /money/companies/{c}/scenarios?from=2027-01&months=36 : From
get /money/companies/{c}/scenarios?from=2027-01&months=36 : Loi généreuse
get /money/companies/{c}/budget/trace?from=2027-01&months=36&kind=state_part&last=35&scenario={less} : State rate −25 points
get /money/companies/{c}/budget/trace?from=2027-01&months=36&kind=state_part&last=35&scenario={less} : Scenario: Loi resserrée
do money.suppose name=state-rate value="97 %" from=2028-01-01 source="a hope" -> hope
get /money/companies/{c}/budget?from=2028-01&months=12 : a hope
do money.drop sort=assumption id={hope}
get /money/companies/{c}/budget?from=2028-01&months=12 !: a hope
