A payment comes late, another is recorded; what is overdue says by how many days, and the year is settled to zero when paid as due.
-- steps --
as manager
do company.create name="La Fabrique" size=40 -> c
as team
do people.register name="Karim Benali" volunteer=yes -> karim
do contract.sign company={c} person={karim} paid=35 from=2025-01-01
do money.prepare company={c} month=2025-12
do money.settle company={c} up_to=2026-06-30 term=30
get /money/companies/{c}/claims : 2 payments late
get /money/companies/{c}/claims : 31 days late
do money.receive company={c} payer=state for=2025-12 on=2026-02-02 ! Give the amount received.
do money.receive company={c} payer=state for=2025-12 on=2027-02-02 amount=10 ! between the start of the month it pays and today
do money.receive company={c} payer=nobody for=2025-12 on=2026-02-02 amount=10 ! Say who paid
do money.receive company={c} payer=state for=2025-12 on=2026-02-02 amount="12 $" ! is not an amount in euros
do money.receive company={c} payer=state for=2025-12 on=2026-02-02 amount="CHF 12" ! is not an amount in euros
fill money.receive at /money/companies/{c}/claims/2025-12 company={c} payer=state for=2025-12 on=2026-02-02 amount="12 £" reference=v1 : is not an amount in euros
do money.receive company={c} payer=state for=2025-12 on=2026-02-02 amount="-5" ! a cost is taken off by itself
fill money.receive at /money/companies/{c}/claims/2025-12 company={c} payer=state for=2025-12 on=2026-02-02 amount="1711,71" reference=v1 : The payment is recorded. Undo
get /money/companies/{c}/claims : 1 payment late
get /money/companies/{c}/years/2025 : 2025: €256.76 remain to be received
do money.receive company={c} payer=department for=2025-12 on=2026-02-20 amount=256.76 -> paid
get /money/companies/{c}/claims : All that was due is paid
get /money/companies/{c}/years/2025 : 2025: paid as due, nothing to settle
get /money/companies/{c}/years/2025/regularisation-2025.pdf : %PDF
do money.drop sort=payment id={paid}
get /money/companies/{c}/claims : 1 payment late
get /money/companies/{c}/years/1900 : This year is not known here
