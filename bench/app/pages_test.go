package app_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/calendar"
)

// page is one page as a role opens it.
type page struct {
	role actor.Role
	path string // in full
}

// visited are the main pages, below the territory, by role.
var visited = []struct {
	role  actor.Role
	paths string
}{
	{actor.Team, ". /people /people?q=mar /people?q=ben+mou /people?q=bennalitin /people?q=0612 /people?state=listed /people?sort=due /people/p00006 /people/p00006/rank" +
		" /people/p00006/interview/skills /list /dossiers /needs /needs/b0001 /activities /activities/conserverie /catalogue /catalogue/resource-centre /plans /plans/demonstration" +
		" /plans/demonstration/files/plan.xlsx /decisions /journal /propose"},
	{actor.Manager, ". /companies /companies/manivelle /hired /money /money/rules /money/companies/manivelle /money/companies/manivelle/budget /money/companies/manivelle/claims" +
		" /money/companies/manivelle/claims/2026-01 /money/companies/manivelle/budget.xlsx"},
	{actor.Member, ". /dossiers"},
	{actor.Lead, ". /activities"},
	{actor.Funder, ". /money"},
	{actor.Evaluator, "."},
	{actor.Admin, "/settings /members"},
}

// main lists the main pages of a territory.
func main(at string) (list []page) {
	for _, v := range visited {
		for path := range strings.FieldsSeq(v.paths) {
			list = append(list, page{v.role, "/t/" + at + strings.TrimPrefix(path, ".")})
		}
	}
	return list
}

// settle gives a company a budget and a month to claim, as its manager does.
func (p *program) settle(at string) {
	of := "/t/" + at + "/money"
	today := calendar.On(time.Now().Year(), time.Now().Month(), 1)
	for name, value := range map[string]string{"department-share": "15 %", "other-posts-share": "10 %", "state-rate": "0.95"} {
		p.ask(actor.Manager, of+"/assumptions", map[string]any{"name": name, "value": value, "from": "2026-01-01", "source": "assumption: as now"})
	}
	of += "/companies/manivelle"
	p.ask(actor.Manager, of+"/settings", map[string]any{"cash": "30000", "sales": "3000", "training": "500", "absence": "5", "late": "2"})
	for n := range 12 {
		p.ask(actor.Manager, of+"/hires", map[string]any{"month": (today + calendar.Date(31*n)).Month().String(), "count": 3, "paid": "28"})
	}
	p.ask(actor.Manager, of+"/months", map[string]any{"month": "2026-01"})
}

// seen is how a page was met.
type seen struct {
	page
	alone time.Duration   // of processor, of the program and its store, each time it was opened alone
	took  []time.Duration // while others read and somebody writes
}

func measure(b *testing.B, binary, store string) {
	at := furnish(b, store)
	clients := browsers(b)
	p := start(b, binary, store, clients)
	p.enter()
	p.settle(at)
	p.stop()
	p = start(b, binary, store, clients)
	time.Sleep(2 * time.Second)
	idle := p.memory()
	var list []*seen
	for _, one := range main(at) {
		list = append(list, &seen{page: one})
	}
	p.alone(list)
	wrote := p.together(list, at)
	p.print(at, list, wrote, idle)
}

// alone opens each page some times, and reads what processor time it took.
func (p *program) alone(list []*seen) {
	for _, one := range list {
		p.get(one.page)
		before := p.worked()
		for range turns {
			p.get(one.page)
		}
		one.alone = (p.worked() - before) / turns
	}
}

// together opens every page again and again from several sides while somebody
// records persons, and returns how many were recorded.
func (p *program) together(list []*seen, at string) (wrote int) {
	var lock sync.Mutex
	var wait sync.WaitGroup
	end := time.Now().Add(lasts)
	for n := range readers {
		wait.Go(func() {
			for i := n * len(list) / readers; time.Now().Before(end); i++ {
				one := list[i%len(list)]
				d := p.get(one.page)
				lock.Lock()
				one.took = append(one.took, d)
				lock.Unlock()
			}
		})
	}
	for ; time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		p.ask(actor.Team, "/t/"+at+"/people", map[string]any{"name": fmt.Sprintf("Nouvelle %d", wrote), "volunteer": true, "anyway": true})
		wrote++
	}
	wait.Wait()
	return wrote
}
