package main

import (
	"unicode/utf8"

	"fabrique/lang"
)

// goal is one figure that the project set itself, and what was measured.
type goal struct {
	What     lang.Text `json:"goal"`
	Measured lang.Text `json:"measured"`
	State    string    `json:"state"` // "met", "missed" or "unmeasured"
}

// States of a goal.
const (
	met        = "met"
	missed     = "missed"
	unmeasured = "unmeasured"
)

// goals holds every figure against its goal, and prints the table.
func (b *bench) goals() {
	b.title(titleGoals)
	b.certified()
	b.trueGaps()
	b.times()
	b.nationGoals()
	b.newcomerGoal()
	b.failures()
	state := map[string]lang.Text{met: metWord, missed: missedWord, unmeasured: unmeasuredWord}
	wide := 0
	for _, l := range b.report.Goals {
		wide = max(wide, utf8.RuneCountInString(l.What.In(b.tag)))
	}
	g := b.tableWide(wide, 10, headGoal, headState, headMeasured)
	for _, l := range b.report.Goals {
		g.add(l.What.In(b.tag), state[l.State].In(b.tag), l.Measured.In(b.tag))
	}
}

// judge adds a goal; n is the count of cases that were measured.
func (b *bench) judge(what lang.Text, n int, ok bool, measured lang.Text) {
	state := missed
	switch {
	case n == 0:
		state, measured = unmeasured, lang.Same("–")
	case ok:
		state = met
	}
	b.report.Goals = append(b.report.Goals, goal{what, measured, state})
}

// within counts the figures that do not pass a limit.
func within(xs []float64, limit float64) (n int) {
	for _, x := range xs {
		if x <= limit {
			n++
		}
	}
	return n
}

// spread words how many cases hold a limit, and the worst.
func (b *bench) spread(xs []float64, limit float64) lang.Text {
	return lang.F("%s cas sur %s, le pire %s", "%s cases of %s, worst %s", within(xs, limit), len(xs), b.percent(worst(xs)))
}

func (b *bench) certified() {
	large := b.gather(whole, func(o outcome) bool { return o.Persons >= 150 }, gapOf(0))
	b.judge(lang.T("niveau 1 certifié ≤ 0,5\u00a0% dès 150 personnes, tous les cas", "level 1 certified ≤ 0.5% from 150 persons on, every case"),
		len(large), within(large, 0.005) == len(large), b.spread(large, 0.005))
	small := b.gather(whole, func(o outcome) bool { return o.Persons == 60 }, gapOf(0))
	b.judge(lang.T("à 60, niveau 1 certifié ≤ 1\u00a0%, 8 cas sur 10", "at 60, level 1 certified ≤ 1%, 8 cases of 10"),
		len(small), 10*within(small, 0.01) >= 8*len(small), b.spread(small, 0.01))
	fit := b.gather(whole, func(outcome) bool { return true }, gapOf(2))
	b.judge(lang.T("adéquation certifiée ≤ 3\u00a0%", "fit certified ≤ 3%"), len(fit), within(fit, 0.03) == len(fit), b.spread(fit, 0.03))
}

func (b *bench) trueGaps() {
	var small, fit []float64
	cases := 0
	for _, v := range b.report.Oracle {
		if len(v.True) == 0 {
			continue
		}
		if v.Persons == 60 {
			cases++
			if v.True[0].Known {
				small = append(small, v.True[0].Gap)
			}
		}
		if v.True[2].Known {
			fit = append(fit, v.True[2].Gap)
		}
	}
	b.judge(lang.T("à 60, écart vrai nul au niveau 1, 9 cas sur 10", "at 60, true gap 0 at level 1, 9 cases of 10"),
		cases, 10*within(small, 0) >= 9*cases, lang.F("%s sur %s, %s connus", "%s of %s, %s known", within(small, 0), cases, len(small)))
	b.judge(lang.T("adéquation, écart vrai ≤ 1\u00a0% là où il est connu", "fit, true gap ≤ 1% where it is known"),
		len(fit), within(fit, 0.01) == len(fit), b.spread(fit, 0.01))
}

func (b *bench) times() {
	for _, c := range []struct {
		persons int
		seconds float64
	}{{300, 1}, {3000, 10}} {
		here := func(o outcome) bool { return o.Persons == c.persons }
		wall, cpu := b.gather(short, here, wallOf), b.gather(short, here, cpuOf)
		b.judge(lang.F("%s personnes, niveaux 1 à 3 et bornes ≤ %s s", "%s persons, levels 1 to 3 with bounds ≤ %s s", c.persons, int(c.seconds)),
			len(wall), within(wall, c.seconds) == len(wall),
			lang.F("%s cas sur %s, médiane %s s, pire %s s (processeur\u00a0: %s cas, %s et %s s)", "%s cases of %s, median %s s, worst %s s (CPU: %s cases, %s and %s s)",
				within(wall, c.seconds), len(wall), b.time(part(wall, 0.5)), b.time(worst(wall)), within(cpu, c.seconds), b.time(part(cpu, 0.5)), b.time(worst(cpu))))
	}
	peak := b.gather(whole, func(o outcome) bool { return o.Persons == 3000 }, func(o outcome) float64 { return float64(o.Peak) })
	b.judge(lang.T("mémoire ≤ 100 Mo à 3 000 personnes", "memory ≤ 100 MB at 3,000 persons"), len(peak), worst(peak) <= 100e6,
		lang.F("%s Mo au plus", "%s MB at most", b.memory(int64(worst(peak)))))
}

func (b *bench) nationGoals() {
	n, seconds, cpu := 0, 0.0, 0.0
	var gaps []float64
	if o := b.report.Nation; o != nil && o.Fault == "" {
		n, seconds, cpu = len(o.Territory), o.Seconds, o.CPU
		gaps, _ = o.gaps()
	}
	b.judge(lang.T("334 × 300 personnes, niveau 1 et bornes ≤ 90 s sur 2 cœurs", "334 × 300 persons, level 1 with bounds ≤ 90 s on 2 cores"),
		n, seconds <= 90, lang.F("%s territoires en %s s (processeur %s s)", "%s territories in %s s (CPU %s s)", n, b.num(seconds, 1), b.num(cpu, 1)))
	b.judge(lang.T("334 × 300, pire écart certifié ≤ 2\u00a0%", "334 × 300, worst certified gap ≤ 2%"), n, within(gaps, 0.02) == n, b.spread(gaps, 0.02))
}

// newcomerGoal asks for an answer in time that is worth having: a quick refusal
// of those whom a longer search can place does not count.
func (b *bench) newcomerGoal() {
	n, late, admitted, possible, without := 0, 0.0, 0, 0, 0
	for _, o := range b.report.Newcomers {
		if o.Fault != "" {
			without++
		}
		n += len(o.Tries)
		late = max(late, part(o.Tries, 0.95))
		if o.Possible > 0 {
			admitted, possible = admitted+o.Admitted, possible+o.Possible
		}
	}
	b.judge(lang.T("un nouveau venu ≤ 300 ms, 4 sur 5 des possibles accueillis", "a newcomer ≤ 300 ms, 4 in 5 of the possible ones admitted"),
		n, late <= 0.3 && 5*admitted >= 4*possible && without == 0,
		lang.F("95 sur 100 en %s ms au plus\u00a0; à 300, %s accueillis sur %s possibles\u00a0; %s cas sans plan",
			"95 in 100 within %s ms; at 300, %s admitted of %s possible; %s cases without a plan", b.num(1000*late, 0), admitted, possible, without))
}

// failures tells what the checker refused, what failed, and what contradicts a proof.
func (b *bench) failures() {
	n, bad := 0, 0
	for _, o := range b.done {
		if n++; o.Fault != "" {
			bad++
		}
	}
	b.judge(lang.T("chaque plan est accepté par le vérificateur", "the checker accepts every plan"), n, bad == 0,
		lang.F("%s mesures, %s en échec", "%s measures, %s failed", n, bad))
	against := 0
	for i := range b.report.Oracle {
		for _, a := range b.report.Oracle[i].Answers {
			if a.Doubt != "" && a.Checked == "holds" && passes(a.Level-1, a.Value, b.report.Oracle[i].Ours[a.Level-1].Bound) {
				against++
			}
		}
	}
	b.judge(lang.T("aucun plan vérifié ne dépasse une borne certifiée", "no checked plan passes a certified bound"), len(b.report.Oracle), against == 0,
		lang.F("%s contradiction(s) sur %s cas", "%s contradiction(s) in %s cases", against, len(b.report.Oracle)))
}

// verdict returns failed when a measure failed or a proof is contradicted.
func (b *bench) verdict() int {
	for _, g := range b.report.Goals[len(b.report.Goals)-2:] {
		if g.State == missed {
			return failed
		}
	}
	return done
}
