package skillsapp_test

import (
	"io"
	"net/url"
	"os"
	"slices"
	"testing"
	"time"

	"fabrique/app/apptest"
	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/skills/archive"
	"fabrique/skills/skillsdb"
)

// spoken is what the bench types, from short to long.
var spoken = []string{"coudre", "réparatrice de vellos", "j’ai gardé les enfants des voisins pendant des années",
	"je repeignais des murs le week-end, je faisais le jardin de ma mère et les comptes du club, et j’aimerais conduire un bus ou un camion"}

// BenchmarkTyping measures an answer to what is typed, over HTTP, with the official
// register (FABRIQUE_ROME) and 1,000 words of the place: the goal is 50 ms.
func BenchmarkTyping(b *testing.B) {
	path := os.Getenv("FABRIQUE_ROME")
	if path == "" {
		b.Skip("give the open-data archive of ROME 4 in FABRIQUE_ROME")
	}
	r, err := archive.ROME(path)
	if err != nil {
		b.Fatal(err)
	}
	w := apptest.New(b, dbtest.File(b))
	err = w.DB.InTx(b.Context(), func(tx db.Tx) error {
		for i := range 1000 {
			word := skillsdb.LocalWord{On: calendar.On(2026, 3, 2), Author: "team"}
			word.Said, word.Means = "mot"+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676)), "couture"
			if err := skillsdb.SaveWord(b.Context(), tx, "loos", word); err != nil {
				return err
			}
		}
		return skillsdb.Save(b.Context(), tx, &r, calendar.On(2026, 3, 2))
	})
	if err != nil {
		b.Fatal(err)
	}
	w.Step("as team")
	w.Step(`do people.register name="Samia Benali" -> samia`)
	address := w.Address() + w.Named("/t/loos/speak/person/{samia}")
	ask := func(text string) time.Duration {
		start := time.Now()
		answer, err := w.Client("team").PostForm(address, url.Values{"text": {text}, "part": {"yes"}})
		if err != nil {
			b.Fatal(err)
		}
		defer answer.Body.Close()
		if page, err := io.ReadAll(answer.Body); err != nil || answer.StatusCode != 200 || len(page) < 500 {
			b.Fatalf("%s, %d bytes (%v)", answer.Status, len(page), err)
		}
		return time.Since(start)
	}
	first := ask(spoken[0])
	var took []time.Duration
	for b.Loop() {
		for _, text := range spoken {
			took = append(took, ask(text))
		}
	}
	slices.Sort(took)
	b.ReportMetric(first.Seconds()*1000, "first-ms") // builds the index, as serve does when it opens
	b.ReportMetric(took[len(took)/2].Seconds()*1000, "p50-ms")
	b.ReportMetric(took[len(took)*95/100].Seconds()*1000, "p95-ms")
}
