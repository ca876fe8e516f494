package app_test

import (
	"slices"
	"testing"

	"fabrique/actor"
	"fabrique/app/apptest"
	"fabrique/fault"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
)

// elsewhere is each act that a manager or a lead may do, tried by one who works for
// another company: every row of that one, named by its company or by its own
// identifier, answers as refused. "{b}" is that company.
var elsewhere = []struct {
	op     string
	fields string
}{
	{"activity.describe", `id={act} name_fr=Autre sign=AU`},
	{"activity.hours", `id={act} least=1 most=2`},
	{"activity.team", `id={act} team=2`},
	{"activity.team", `id={free} team=2 site={site}`},
	{"activity.money", `id={act} sales=3`},
	{"activity.serve", `id={act} need={need}`},
	{"activity.restore", `id={act} number=1`},
	{"activity.move", `id={act} state=studied`},
	{"codes.suggest", `id=activity/{act} text=x`},
	{"codes.confirm", `id=activity/{act} offer=occupation/H2913`},
	{"codes.refuse", `id=activity/{act} offer=occupation/H2913`},
	{"codes.unrefuse", `id=activity/{act} offer=occupation/H2913`},
	{"codes.tick", `id=activity/{act}`},
	{"codes.ask", `id=activity/{act}`},
	{"company.create", `name=Troisième`},
	{"company.describe", `id={b} name=Autre`},
	{"site.create", `company={b} name=Autre`},
	{"site.describe", `id={site} name=Autre`},
	{"site.close", `id={site}`},
	{"site.open", `id={site}`},
	{"contract.sign", `company={b} person={anne} paid=10 from=2026-04-01`},
	{"contract.unsign", `company={b} person={karim} contract=2026-01-05`},
	{"contract.amend", `company={b} person={karim} contract=2026-01-05 from=2026-05-01 paid=12`},
	{"contract.suspend", `company={b} person={karim} contract=2026-01-05 from=2026-05-01`},
	{"contract.back", `company={b} person={karim} contract=2026-01-05 id={away} last=2026-02-20`},
	{"contract.back", `company={a} person={anne} contract=2026-01-05 id={away} last=2026-02-20`},
	{"contract.move", `company={b} person={karim} contract=2026-01-05 site={site}`},
	{"contract.drop", `sort=amendment id={amended}`},
	{"contract.drop", `sort=suspension id={away}`},
	{"contract.restore", `sort=amendment id={amended}`},
	{"contract.end", `company={b} person={karim} from=2026-01-05 last=2026-05-01 why=x`},
	{"contract.resume", `company={b} person={karim} from=2026-01-05`},
	{"money.suppose", `name=state-rate value=90% from=2026-01-01 source=x`},
	{"money.suppose", `name=budget-month company={b} value=900 from=2026-01-01 source=x`},
	{"money.adopt", `text=x`},
	{"money.settle", `company={b} cash=1`},
	{"money.hire", `company={b} month=2026-05 count=1 paid=20`},
	{"money.open", `company={b} name=Vélo share=1`},
	{"money.line", `company={b} kind=premises title=Loyer from=2026-05 amount=1`},
	{"money.imagine", `company={b} name=Pire sales=-5`},
	{"money.prepare", `company={b} month=2026-02`},
	{"money.record", `company={b} person={karim} from=2026-02-01 until=2026-02-28 paid=40`},
	{"money.record", `id={time} company={a} person={karim} from=2026-02-01 until=2026-02-28 paid=40`},
	{"money.receive", `company={b} payer=state for=2026-02 on=2026-03-01 amount=1`},
	{"money.drop", `sort=time id={time}`},
	{"money.drop", `sort=payment id={paid}`},
	{"money.drop", `sort=hire id={hire}`},
	{"money.drop", `sort=assumption id={told}`},
	{"money.drop", `sort=assumption id={all}`},
	{"money.restore", `sort=line id={line}`},
	{"plan.suppose", `name=state-rate value=90% source=x`},
	{"plan.suppose", `name=budget-month company={b} value=900 source=x`},
	{"plan.drop", `name=state-rate from=2026-01-01`},
	{"plan.drop", `name=budget-month company={b} from=2026-01-01`},
}

// anywhere is what a manager or a lead does for the whole territory, whatever their
// company, and why.
var anywhere = map[string]string{
	"activity.create": "an idea is nobody's yet", "activity.start": "an idea is nobody's yet", "activity.list": "activities are read by all", "activity.show": "activities are read by all",
	"additionality.list": "decisions are public", "company.list": "companies are known by name", "plan.compose": "a plan proposes for everybody", "plan.stop": "it keeps the best plan so far", "needs.note": "needs are nobody's",
}

// TestOtherCompany holds, act by act, that who works for one company touches nothing of another.
func TestOtherCompany(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	for _, s := range []string{"as team",
		"do company.create name=Mienne -> a", "do company.create name=Autre -> b", "do site.create company={b} name=Hangar -> site",
		"do activity.create name=Potager -> act", "do activity.team id={act} site={site} team=1", "do activity.create name=Vélo -> free", "do needs.note title=Réparer -> need",
		"do people.register name=Karim volunteer=yes -> karim", "do people.register name=Anne volunteer=yes -> anne", "do people.consents id={anne} to=company",
		"do contract.sign company={b} person={karim} paid=20 from=2026-01-05", "do contract.sign company={a} person={anne} paid=20 from=2026-01-05",
		"do contract.suspend company={b} person={karim} contract=2026-01-05 from=2026-02-02 until=2026-02-08 -> away", "do contract.amend company={b} person={karim} contract=2026-01-05 from=2026-03-01 paid=24 -> amended",
		"do money.suppose name=budget-month company={b} value=9000 from=2026-01-01 source=convention -> told", "do money.suppose name=state-rate value=95% from=2026-01-01 source=arrêté -> all",
		"do money.record company={b} person={karim} from=2026-01-05 until=2026-01-31 paid=80 gross=1000 -> time", "do money.receive company={b} payer=state for=2026-01 on=2026-02-15 amount=500 -> paid",
		"do money.hire company={b} month=2026-06 count=1 paid=20 -> hire", "do money.line company={b} kind=premises title=Loyer from=2026-05 amount=100 -> line",
		"do member.attach account=manager role=manager company={a}"} {
		w.Step(s)
	}
	who := w.Actor("manager")
	tried := map[string]bool{}
	for _, row := range elsewhere {
		tried[row.op] = true
		fields, err := apptest.Fields(w.Named(row.fields))
		if err != nil {
			t.Fatal(err)
		}
		_, err = w.Book.Run(t.Context(), who, lang.EN, row.op, fields)
		if kind := fault.KindOf(err); err == nil || kind != fault.Denied && kind != fault.NotFound {
			t.Errorf("%s %s: %v", row.op, w.Named(row.fields), err)
		}
	}
	for _, own := range []string{"contract.amend company={a} person={anne} contract=2026-01-05 from=2026-03-01 paid=24", "money.suppose name=budget-month company={a} value=900 from=2026-01-01 source=x",
		"plan.drop name=budget-month company={a} from=2026-01-01", "company.describe id={a} name=Mienne", "activity.team id={free} team=2"} {
		w.Step("as manager")
		w.Step("do " + own)
	}
	for _, o := range w.Book.All() {
		theirs := slices.Contains(o.Roles, actor.Manager) || slices.Contains(o.Roles, actor.Lead)
		if theirs && !tried[o.Name] && anywhere[o.Name] == "" {
			t.Errorf("%s is not in the table: say of which company its rows are, or why it holds for all", o.Name)
		}
	}
}
