package financeapp_test

import (
	"os"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
)

// TestAnotherCountry plays a territory that follows the rule file of another country.
func TestAnotherCountry(t *testing.T) {
	text, err := os.ReadFile("../../examples/rules/belgique.txt")
	if err != nil {
		t.Fatal(err)
	}
	w := apptest.New(t, dbtest.File(t))
	steps := func(lines ...string) {
		t.Helper()
		for _, line := range lines {
			w.Step(line)
		}
	}
	steps("as admin", `do territory.describe name="Loos" tongue=fr currency=EUR rules=own`, "as team", `do company.create name="La Fabrique" size=10 -> c`,
		"do people.register name=Karim volunteer=yes -> p", "do contract.sign company={c} person={p} paid=35 from=2024-06-01")
	done, err := w.Book.Run(t.Context(), w.Actor("team"), lang.EN, "money.adopt", map[string]any{"text": string(text)})
	if err != nil {
		t.Fatal(err)
	}
	steps("get /money/rules : 4 parameters, dated and sourced",
		"get /money/rules : Rule file of the territory, brought by team on 2 March 2026",
		"get /money/rules/minimum-wage : CCT n° 43/17",
		"get /money/companies/{c}/budget?from=2024-06 : No value is known",
		`do money.suppose name=state-rate value="80 %" from=2024-06-01 source="convention avec la Région"`,
		`do money.suppose name=minimum-wage value="12,82" from=2025-01-01 source="à relever"`,
		"get /money/companies/{c}/budget?from=2024-06 : Give the assumption employer-cost-hour",
		`do money.suppose name=employer-cost-hour company={c} value="16,50" from=2024-06-01 source="paie"`,
		"get /money/companies/{c}/budget?from=2024-06 : June 2024 €1,526",
		"get /money/companies/{c}/budget?from=2024-06 : convention avec la Région",
		"get /money/return?asked=yes : The rules of this territory do not tell the benefits",
		"get /money/return?asked=yes : HIVA, 2021")
	if _, err := w.Book.Run(t.Context(), w.Actor("team"), lang.EN, "money.drop", map[string]any{"sort": "rules", "id": done.ID()}); err != nil {
		t.Fatal(err)
	}
	steps("get /money/rules : their file has not been brought yet", "get /money/rules : 0 parameters")
}
