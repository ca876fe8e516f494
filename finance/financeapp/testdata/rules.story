Each parameter opens its history with its references; unknown values are said so, never replaced by a guess.
-- steps --
as member
get /money/rules : parameters, dated and sourced
get /money/rules : no value known
get /money/rules/state-rate : no value known today
get /money/rules/minimum-wage : €
get /money/rules/rien : No parameter has this name.
get /money : The team or the company must suppose one
as team
do money.suppose name=state-rate value="40 %" from=2026-01-01 source="essai" -> rate
get /money/rules/state-rate : 40%
get /money/rules/state-rate : assumption of team, made on 2 March 2026
get /money/return?asked=yes&benefit=rsa&children=0&hours=35&month=2024-05 : What the job gives back to each payer
get /money/return?asked=yes&benefit=rsa&children=0&hours=35&month=2024-05&vat=60&payroll_tax=yes : VAT on what the household spends
get /money/return?asked=yes&benefit=rsa&children=0&hours=60&month=2024-05 : Paid time goes from 0 to 35 h
get /money/return : HIVA, 2021
