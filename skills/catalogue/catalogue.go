// Package catalogue is Fabrique's own list of everyday skills and usual useful
// activities, in French and English (savoir-faire du quotidien, activités
// habituelles). It is built in, so that a territory can begin without importing any
// register. What it says of an activity is a place to start a discussion from.
package catalogue

import (
	_ "embed"
	"slices"
	"sync"

	"fabrique/lang"
	"fabrique/skills"
)

// Everyday is a skill that people have from work or from life.
type Everyday struct {
	Code        skills.Code
	Family      string // one of [Families]
	Name        lang.Text
	Said        Words     // other words for it
	Occupations []string  // codes of ROME where it is of use, the nearest first
	Law         lang.Text // what the law asks before one is paid for it; empty when nothing
}

// Words are words of each language, not side by side.
type Words struct{ FR, EN []string }

// Ask is a skill that an activity calls for.
type Ask struct {
	Skill     skills.Code
	Level     skills.Level
	Learnable bool // can be learned on the job
}

// ActivityCode is a code of NAF with the version of the nomenclature it belongs to.
type ActivityCode struct {
	Version string // "rev2" or "2025"
	Code    string // "95.29Z"
}

// Activity is a usual useful activity (travaux utiles), described for a first discussion.
type Activity struct {
	Code          string
	Family        string // one of [Families]
	Name          lang.Text
	Needs         []lang.Text // the needs it serves
	Tasks         []lang.Text
	Asks          []Ask
	Licences      []lang.Text // licences, cards and trainings it may require
	Occupations   []string    // codes of ROME
	ActivityCodes []ActivityCode
	Team          int   // fewest persons at once
	Least, Most   int   // hours of work in an ordinary week
	Months        []int // months it runs, 1 for January
	Equipment     []lang.Text
	Questions     []lang.Text // to ask about competition, before anything else (non-concurrence)
	Helps         []lang.Text // what helps to start
}

//go:embed skills.txt
var skillsText string

//go:embed activities.txt
var activitiesText string

var everyday = sync.OnceValues(func() ([]Everyday, error) { return readSkills(skillsText) })

var usual = sync.OnceValues(func() ([]Activity, error) { return readActivities(activitiesText) })

// Skills returns every everyday skill.
func Skills() []Everyday {
	list, _ := everyday()
	return slices.Clone(list)
}

// Activities returns every usual activity.
func Activities() []Activity {
	list, _ := usual()
	return slices.Clone(list)
}

// Skill returns the everyday skill of that code.
func Skill(code skills.Code) (Everyday, bool) {
	list, _ := everyday()
	i := slices.IndexFunc(list, func(e Everyday) bool { return e.Code == code })
	if i < 0 {
		return Everyday{}, false
	}
	return list[i], true
}

// Find returns the usual activity of that code.
func Find(code string) (Activity, bool) {
	list, _ := usual()
	i := slices.IndexFunc(list, func(a Activity) bool { return a.Code == code })
	if i < 0 {
		return Activity{}, false
	}
	return list[i], true
}

// Families names the families of skills and activities.
var Families = map[string]lang.Text{
	"care":      lang.T("prendre soin", "care"),
	"teach":     lang.T("transmettre", "teaching"),
	"clean":     lang.T("propreté", "cleaning"),
	"textile":   lang.T("linge et textile", "laundry and textile"),
	"food":      lang.T("cuisine et repas", "food and meals"),
	"garden":    lang.T("jardins et nature", "gardens and nature"),
	"recycle":   lang.T("réemploi et déchets", "reuse and waste"),
	"animals":   lang.T("animaux", "animals"),
	"building":  lang.T("bâtiment et bois", "building and wood"),
	"repair":    lang.T("réparation", "repair"),
	"digital":   lang.T("numérique", "digital"),
	"culture":   lang.T("culture et fêtes", "culture and festivities"),
	"sport":     lang.T("sport et jeunesse", "sport and youth"),
	"office":    lang.T("bureau", "office"),
	"welcome":   lang.T("accueil et lieux", "welcome and places"),
	"sell":      lang.T("vente et prêt", "selling and lending"),
	"logistics": lang.T("manutention et atelier", "handling and workshop"),
	"drive":     lang.T("conduite et livraison", "driving and delivery"),
	"body":      lang.T("coiffure et bien-être", "hair and well-being"),
	"lead":      lang.T("encadrement", "leading"),
}
