package demo

import (
	"math"
	"math/bits"
	"math/rand/v2"

	"fabrique/solve"
)

// trial is a synthetic territory in plain numbers, drawn as for the planner’s first trial.
type trial struct {
	quarters []spot
	side     float64 // of the square that holds the quarters
	people   []trialPerson
	tasks    []trialTask
	sites    []trialSite
	wanted   int // half-days that people want, all together
}

type spot struct{ x, y float64 } // kilometres

type trialPerson struct {
	least, want, most int // half-days
	skills            [trialSkills]int
	wishes            [3]int
	home              spot
	travel            float64
	free              uint16
	limits            uint8 // one bit for each kind of restriction
	waiting           int   // months on the list
	options           []solve.Option
}

type trialTask struct {
	family           int
	site             int
	skills, levels   [2]int
	team, leadPer    int
	open             uint16
	sales, equipment int // euros a half-day, euros a week
	decision         decided
	useful           int
	demands          uint8
	least, most      int
}

type trialSite struct {
	at  spot
	cap int // half-days a week
}

type decided int

const (
	favourable decided = iota
	conditional
	refused
	waiting
)

func (a *trialTask) usable() bool { return a.decision <= conditional }

const (
	trialSkills   = 12
	trialFamilies = 16
	trialLimits   = 4
	everyHalfDay  = 1<<trialSlots - 1
)

// chosen is the half-days that people want: one draw in fifteen each, mean 7.5.
var chosen = []int{10, 10, 10, 10, 9, 8, 8, 8, 7, 7, 6, 6, 5, 5, 4}

// stream is the second word of every generator of this package's trials.
const stream = 77

func drawTrial(persons, activities int, ratio float64, seed uint64) *trial {
	r := rand.New(rand.NewPCG(seed, stream))
	t := &trial{side: 3.5 + math.Sqrt(float64(persons))/3.5}
	for range min(14, 4+persons/150) {
		t.quarters = append(t.quarters, spot{r.Float64() * t.side, r.Float64() * t.side})
	}
	for range persons {
		p := t.person(r)
		t.wanted += p.want
		t.people = append(t.people, p)
	}
	for range max(4, activities/4) {
		c := t.quarters[r.IntN(len(t.quarters))]
		t.sites = append(t.sites, trialSite{at: spot{c.x + r.NormFloat64(), c.y + r.NormFloat64()}})
	}
	for range activities {
		t.tasks = append(t.tasks, drawTask(r, len(t.sites)))
	}
	t.scale(r, ratio)
	t.pairUp(r)
	return t
}

func (t *trial) person(r *rand.Rand) trialPerson {
	var p trialPerson
	p.want = chosen[r.IntN(len(chosen))]
	p.least, p.most = p.want, p.want
	if r.Float64() < 0.3 {
		p.least, p.most = max(4, p.want-2), min(10, p.want+1)
	}
	for range 1 + r.IntN(4) {
		s := int(math.Abs(r.NormFloat64()) * 4)
		p.skills[s%trialSkills] = 1 + r.IntN(3)
	}
	for k := range p.wishes {
		p.wishes[k] = int(math.Abs(r.NormFloat64())*6) % trialFamilies
	}
	c := t.quarters[r.IntN(len(t.quarters))]
	p.home = spot{c.x + r.NormFloat64()*0.8, c.y + r.NormFloat64()*0.8}
	p.travel = drawTravel(r)
	p.free = drawFree(r, p.most)
	p.limits = drawBits(r, 0.12)
	p.waiting = min(120, 6+int(r.ExpFloat64()*24))
	return p
}

// drawTravel returns how many kilometres one goes: on foot, by bicycle or bus, by car.
func drawTravel(r *rand.Rand) float64 {
	switch v := r.Float64(); {
	case v < 0.35:
		return 1.5 + r.Float64()*1.5
	case v < 0.75:
		return 3 + r.Float64()*4
	}
	return 10 + r.Float64()*10
}

// drawFree returns half-days one can come, at least most of them.
func drawFree(r *rand.Rand, most int) uint16 {
	free := uint16(everyHalfDay)
	for range r.IntN(trialSlots - most + 1) {
		free &^= 1 << r.IntN(trialSlots)
	}
	for bits.OnesCount16(free) < most {
		free |= 1 << r.IntN(trialSlots)
	}
	return free
}

func drawBits(r *rand.Rand, share float64) (set uint8) {
	for b := range trialLimits {
		if r.Float64() < share {
			set |= 1 << b
		}
	}
	return set
}

func drawTask(r *rand.Rand, sites int) trialTask {
	var a trialTask
	a.family, a.site = r.IntN(trialFamilies), r.IntN(sites)
	a.skills[0], a.skills[1] = r.IntN(trialSkills), r.IntN(trialSkills)
	a.levels[0] = []int{0, 0, 1, 1, 2}[r.IntN(5)]
	a.levels[1] = []int{0, 0, 0, 1}[r.IntN(4)]
	a.team = 2 + r.IntN(3)
	if r.Float64() < 0.4 {
		a.leadPer = []int{10, 7, 5}[r.IntN(3)] // for 10, 15, 20 % of supervisors
	}
	a.open = everyHalfDay
	if r.Float64() < 0.4 {
		for range 2 + r.IntN(4) {
			a.open &^= 1 << r.IntN(trialSlots)
		}
	}
	a.sales = int(math.Max(0, r.NormFloat64()*12+10))
	a.equipment = 20 + int(r.ExpFloat64()*120)
	switch v := r.Float64(); {
	case v < 0.68:
		a.decision = favourable
	case v < 0.82:
		a.decision = conditional
	case v < 0.9:
		a.decision = refused
	default:
		a.decision = waiting
	}
	a.useful = 1 + r.IntN(5)
	a.demands = drawBits(r, 0.15)
	a.most = 20 + int(r.ExpFloat64()*30)
	return a
}

// scale sizes the tasks so that the usable ones hold ratio × the half-days
// wanted, then the sites by what they hold. A condition halves a task.
func (t *trial) scale(r *rand.Rand, ratio float64) {
	all := 0
	for j := range t.tasks {
		switch t.tasks[j].decision {
		case favourable:
			all += t.tasks[j].most
		case conditional:
			all += t.tasks[j].most / 2
		}
	}
	factor := ratio * float64(t.wanted) / float64(max(all, 1))
	load := make([]int, len(t.sites))
	for j := range t.tasks {
		a := &t.tasks[j]
		a.most = max(8, int(float64(a.most)*factor))
		if a.decision == conditional {
			a.most = max(8, a.most/2)
		}
		a.least = max(2*a.team, a.most*(30+r.IntN(40))/100)
		if a.usable() {
			load[a.site] += a.most
		}
	}
	for s := range t.sites {
		t.sites[s].cap = int(float64(load[s]) * (0.75 + r.Float64()*0.4))
	}
}
