package planpage

import (
	"encoding/json"
	"io"
	"os"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/plan"
)

// Format names the form of plan.json; a form that changes gets another number.
const Format = "fabrique.plan/2"

// file is plan.json: the plan as it is, and the names behind its identifiers,
// so that it can be read without its input. Dates are written 2026-11-02, months
// 2026-11; amounts are cents, times minutes; a list is never null.
type file struct {
	Format string     `json:"format"`
	Names  fileNames  `json:"names"`
	Plan   *plan.Plan `json:"plan"`
}

type fileNames struct {
	Persons    map[string]string    `json:"persons"`
	Activities map[string]lang.Text `json:"activities"`
	Companies  map[string]string    `json:"companies"`
	Sites      map[string]string    `json:"sites"`
}

// WritePlan writes p with the names of in, always in the same order: the same plan gives the same bytes.
func WritePlan(w io.Writer, in plan.Input, p *plan.Plan) error {
	f := file{Format: Format, Plan: p, Names: fileNames{map[string]string{}, map[string]lang.Text{}, map[string]string{}, map[string]string{}}}
	for _, x := range in.People {
		f.Names.Persons[string(x.ID)] = x.Name
	}
	for _, x := range in.Activities {
		f.Names.Activities[string(x.ID)] = x.Name
	}
	for _, x := range in.Companies {
		f.Names.Companies[string(x.ID)] = x.Name
	}
	for _, x := range in.Sites {
		f.Names.Sites[string(x.ID)] = x.Name
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(f)
}

// ReadPlan reads a plan.json that [WritePlan] wrote. The fault is NotFound when
// there is no such file, Invalid when it is something else.
func ReadPlan(path string) (*plan.Plan, error) {
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil, fault.Newf(fault.NotFound, "Le fichier « %s » n’existe pas. Donnez le plan.json d’un plan déjà calculé.",
			"There is no file “%s”. Give the plan.json of a plan computed before.", path).Because(err)
	}
	if err != nil {
		return nil, fault.Newf(fault.Invalid, "Le fichier « %s » ne peut pas être lu. Donnez le plan.json d’un plan déjà calculé.",
			"The file “%s” cannot be read. Give the plan.json of a plan computed before.", path).Because(err)
	}
	f, err := parse(text)
	if err != nil {
		return nil, fault.Newf(fault.Invalid, "Le fichier « %s » n’est pas un plan entier : il est peut-être coupé ou modifié. Calculez-le de nouveau.",
			"The file “%s” is not a whole plan: it may be cut or changed. Compute it again.", path).Because(err)
	}
	if f.Format != Format || f.Plan == nil {
		return nil, fault.Newf(fault.Invalid, "Le fichier « %s » n’est pas un plan de cette version (format « %s », attendu « %s »). Calculez-le de nouveau.",
			"The file “%s” is no plan of this version (format “%s”, “%s” expected). Compute it again.", path, f.Format, Format)
	}
	return f.Plan, nil
}

func parse(text []byte) (f file, err error) { return f, json.Unmarshal(text, &f) }

// ParsePlan reads the text that [WritePlan] wrote. The fault is Invalid when it is something else.
func ParsePlan(text string) (*plan.Plan, error) {
	f, err := parse([]byte(text))
	if err != nil || f.Format != Format || f.Plan == nil {
		return nil, fault.Newf(fault.Invalid, "Ce plan a été écrit par une autre version (format « %s », attendu « %s »). Composez-le de nouveau.",
			"This plan was written by another version (format “%s”, “%s” expected). Compose it again.", f.Format, Format).Because(err)
	}
	return f.Plan, nil
}
