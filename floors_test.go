package fabrique

import (
	"go/ast"
	"path"
	"strings"
	"testing"
)

// floors is the table of the house, from the ground up. A package imports only
// lower floors; where leftward is true, also names to its left on its own floor.
// A name ending in "/..." stands for every package below that folder.
var floors = []struct {
	name     string
	leftward bool
	packages string
}{
	{"base", true, "lang fault actor money worktime calendar source geo " +
		"solve/flow solve/linear/lu solve/linear solve/facility" +
		" solve solve/parallel solve/rank solve/prep solve/price solve/bound solve/sums solve/week solve/exact solve/search"},
	{"rules", true, "territory skills skills/words skills/catalogue skills/nearness skills/suggest skills/guide people needs committee register additionality company" +
		" finance finance/redirect finance/budget finance/claim" +
		" plan/field plan/ramp plan/room plan/trial plan plan/difference plan/example plan/planbudget plan/verify observatory"},
	{"kit", true, "kit/table kit/db kit/job kit/journal kit/account kit/account/openid kit/document kit/web" +
		" kit/memo kit/memory kit/op kit/desk kit/rest"},
	{"store", false, "territory/territorydb skills/archive skills/skillsdb people/peopledb" +
		" needs/needsdb additionality/additionalitydb" +
		" company/companydb finance/financedb" +
		" plan/plandb plan/planfolder plan/planpage finance/moneyfolder finance/typed"},
	{"app", false, "kit/desk/aboutapp kit/account/accountapp kit/journal/journalapp" +
		" territory/territoryapp" +
		" skills/skillsapp people/interviewapp people/peopleapp people/rulesapp people/eraseapp" +
		" needs/needsapp additionality/additionalityapp company/companyapp finance/financeapp finance/householdapp" +
		" plan/planapp today/todayapp"},
	{"cmd", true, "demo app app/... bench/... build/... finance/moneycommand cmd/fabrique ."},
}

// never lists what a floor must not import; a name before a slash covers what is below it.
var never = map[string]string{
	"base":  "context database/sql net/http html/template os log crypto/rand",
	"rules": "context database/sql net/http html/template os log math/rand crypto/rand",
	"app":   "database/sql",
}

const nouns = " util utils common models helpers types misc " // no package is called so

type place struct{ floor, rank int }

// stands returns where pkg stands, and false when it stands nowhere.
func stands(pkg string) (place, bool) {
	for i, f := range floors {
		for j, name := range strings.Fields(f.packages) {
			below, all := strings.CutSuffix(name, "/...")
			if pkg == name || all && (pkg == below || strings.HasPrefix(pkg, below+"/")) {
				return place{i, j}, true
			}
		}
	}
	return place{}, false
}

func TestFloors(t *testing.T) {
	for _, s := range product(t) {
		at, ok := stands(s.pkg)
		if !ok {
			t.Errorf("%s: package %s stands on no floor: add it to the table in floors_test.go", s.path, s.pkg)
			continue
		}
		if strings.Contains(nouns, " "+path.Base(s.pkg)+" ") {
			t.Errorf("%s: a package is named after what it holds, not %s", s.path, path.Base(s.pkg))
		}
		for _, spec := range s.file.Imports {
			checkImport(t, s, at, strings.Trim(spec.Path.Value, `"`))
		}
		if floors[at.floor].name == "base" || floors[at.floor].name == "rules" {
			ast.Inspect(s.file, func(n ast.Node) bool { return noChance(t, s, n) })
		}
	}
}

func checkImport(t *testing.T, s source, at place, name string) {
	floor := floors[at.floor]
	if ours, ok := strings.CutPrefix(name, "fabrique/"); ok {
		to, ok := stands(ours)
		if !ok || to.floor > at.floor || to.floor == at.floor && !(floor.leftward && to.rank <= at.rank) {
			t.Errorf("%s: %s (floor %s) may not import %s, which is not below it", s.path, s.pkg, floor.name, ours)
		}
	}
	for _, no := range strings.Fields(never[floor.name]) {
		if name == no || strings.HasPrefix(name, no+"/") {
			t.Errorf("%s: floor %s never imports %s: take it as an argument, or move up", s.path, floor.name, name)
		}
	}
	if s.pkg != "kit/db" && (strings.HasPrefix(name, "modernc.org/sqlite") || strings.HasPrefix(name, "github.com/jackc/pgx")) {
		t.Errorf("%s: only package kit/db names a database driver, not %s", s.path, s.pkg)
	}
}

// chance lists what a rule or a kernel must not call: the clock, and chance without a given seed.
const chance = " time.Now time.Since time.Until time.Sleep rand.Int rand.IntN rand.Float64 rand.Perm rand.Shuffle rand.N "

func noChance(t *testing.T, s source, n ast.Node) bool {
	if sel, ok := n.(*ast.SelectorExpr); ok {
		if x, ok := sel.X.(*ast.Ident); ok && strings.Contains(chance, " "+x.Name+"."+sel.Sel.Name+" ") {
			t.Errorf("%s: %s.%s: take the date or a seed as an argument", s.at(n.Pos()), x.Name, sel.Sel.Name)
		}
	}
	return true
}
