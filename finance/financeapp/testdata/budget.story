A budget of twelve months and of five years, with what moves it; a scenario is saved and set beside the others; each amount opens to how it was found.
-- steps --
as manager
do company.create name="La Fabrique" ceiling=20 size=40 -> c
get /money/companies/{c}/budget : Budget: a value is missing
do money.suppose name=state-rate value=0,95 from=2026-01-01 source="rate of 2025 kept" -> rate
do money.suppose name=department-share value="15 %" from=2027-01-01 source="as now"
do money.suppose name=other-posts-share value="10 %" from=2027-01-01 source="as now"
do money.settle company={c} cash=30000 sales=3000 training=500 absence=5 late=2 up_to=2026-06-30
do money.hire company={c} month=2026-04 count=0 paid=28 ! Give a number from 1 to 500.
do money.hire company={c} month=2026-04 count=4 paid=28 -> h
do money.hire company={c} month=2026-04 count=1 paid=35 other=yes
do money.open company={c} name="Recyclerie" share=120 ! 100% at most
do money.open company={c} name="Recyclerie" share=60 sales=6000 equipment=300 premises=700 opens=2026-04 -> a
do money.line company={c} kind=top_up title="Complément" from=2026-06 amount=2000 ! cite the decision
do money.line company={c} kind=premises title="Loyer" from=2026-04 until=2027-02 amount=800 -> l
get /money/companies/{c} : 0 jobs signed, 5 to come
get /money/companies/{c} : Recyclerie
get /money/companies/{c}/budget : Cash at its lowest at the end of
get /money/companies/{c}/budget : Break-even sales
get /money/companies/{c}/budget : What moves the result most One thing changes at a time
get /money/companies/{c}/budget : draws of fixed seed 1
get /money/companies/{c}/budget : assumption of manager
get /money/companies/{c}/budget?months=60 : over 60 months
get /money/companies/{c}/budget/trace?kind=state_part&first=1&last=1 : for each job: paid hours ×
get /money/companies/{c}/budget/trace?kind=state_part&first=1&last=1 : rate of 2025 kept
get /money/companies/{c}/budget/trace?first=0&last=2 : Result: −€
get /money/companies/{c}/budget/trace?kind=wages,charges&first=0&last=11 : Gross wages and Contributions of the employer
get /money/companies/{c}/budget/trace?show=cash&last=3 : Cash at the end of June 2026
get /money/companies/{c}/budget/trace?show=cash&last=3 : paid later
get /money/companies/{c}/budget/trace?show=even&last=11 : expected sales − result
get /money/companies/{c}/budget/trace?show=activity&of=zz&last=11 : This amount is not in this budget
get /money/companies/{c}/budget/trace?show=activity&last=11 : Result, no activity
get /money/companies/{c}/budget/trace?show=site&last=11 : Result, without site
get /money/companies/{c}/budget/trace?scenario=low.0&last=11 : Scenario: Sales, − or + 20%
get /money/companies/{c}/budget/trace?scenario=usual.1&last=11 : State rate −5 points
get /money/companies/{c}/budget/trace?scenario=usual.9&last=11 : This amount is not in this budget
get /money/companies/{c}/budget/trace?show=gold&last=11 : This amount is not in this budget
get /money/companies/{c}/budget : Result when all vary at once, 8 times in 10
get /money/companies/{c}/budget/trace?kind=gold&first=1&last=1 : This amount is not in this budget
do money.imagine company={c} name="Rien" ! This scenario changes nothing.
fill money.imagine at /money/companies/{c}/scenarios company={c} name="Hardi" sales=20 : The scenario is saved. Undo
do money.imagine company={c} name="Prudent" sales=-30 rate=-5 later=2 -> s
get /money/companies/{c}/scenarios : Result of each scenario
get /money/companies/{c}/scenarios : Prudent
get /money/companies/{c}/budget/trace?scenario={s}&last=11 : Scenario: Prudent
do money.drop sort=scenario id={s}
get /money/companies/{c}/scenarios !: Prudent
do money.drop sort=hire id={h}
get /money/companies/{c} : 0 jobs signed, 1 to come
do money.drop sort=assumption id={rate}
get /money/companies/{c}/budget : Budget: a value is missing
