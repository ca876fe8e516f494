package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// memory returns what the program holds, in megabytes.
func (p *program) memory() float64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.run.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmRSS:" {
			kb, _ := strconv.ParseFloat(f[1], 64) // the system writes a number
			return kb / 1024
		}
	}
	return 0
}

// tick is the unit in which Linux counts processor time.
const tick = 10 * time.Millisecond

// worked returns the processor time used so far by what this process started:
// the program, and the PostgreSQL of the tests with its sessions.
func (p *program) worked() (all time.Duration) {
	type process struct {
		parent int
		used   time.Duration
	}
	list := map[int]process{}
	files, _ := filepath.Glob("/proc/[0-9]*/stat") // elsewhere than on Linux nothing is said
	for _, file := range files {
		text, err := os.ReadFile(file)
		_, rest, ok := strings.Cut(string(text), ") ")
		f := strings.Fields(rest)
		if err != nil || !ok || len(f) < 13 {
			continue // it ended meanwhile
		}
		id, _ := strconv.Atoi(filepath.Base(filepath.Dir(file))) // the system writes numbers
		parent, _ := strconv.Atoi(f[1])
		user, _ := strconv.Atoi(f[11])
		system, _ := strconv.Atoi(f[12])
		list[id] = process{parent, time.Duration(user+system) * tick}
	}
	for id, one := range list {
		for up := list[id].parent; up > 1; up = list[up].parent {
			if up == os.Getpid() {
				all += one.used
				break
			}
		}
	}
	return all
}

func met(ok bool) string {
	if ok {
		return "yes"
	}
	return "no"
}

// at returns the percentile of sorted times.
func at(list []time.Duration, percent int) time.Duration { return list[(len(list)-1)*percent/100] }

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }

// print writes the table of one engine.
func (p *program) print(home string, list []*seen, wrote int, idle float64) {
	load, _ := os.ReadFile("/proc/loadavg") // elsewhere than on Linux nothing is said
	fmt.Printf("\n%s: %d persons, %d readers without pause and a writer; load %s\n", strings.TrimPrefix(p.b.Name(), "BenchmarkApplication/"), persons, readers, strings.Join(strings.Fields(string(load))[:1], ""))
	fmt.Printf("%-10s %-40s %10s %10s %10s %7s  %s\n", "who", "page", "processor", "p50", "p95", "opened", "p95 ≤ "+goalPage.String())
	all, good := 0, 0
	for _, one := range list {
		slices.Sort(one.took)
		all += len(one.took)
		if len(one.took) == 0 {
			continue
		}
		ok := at(one.took, 95) <= goalPage
		if ok {
			good++
		}
		fmt.Printf("%-10s %-40s %10s %10s %10s %7d  %s\n", one.role, strings.TrimPrefix(one.path, "/t/"+home), ms(one.alone), ms(at(one.took, 50)), ms(at(one.took, 95)), len(one.took), met(ok))
	}
	fmt.Printf("%d of %d pages within the goal; %.0f pages and %.0f saves a second\n", good, len(list), float64(all)/lasts.Seconds(), float64(wrote)/lasts.Seconds())
	fmt.Printf("idle memory %.0f MB (≤ %d: %s), %.0f MB after; start on an existing store %s (≤ %s: %s)\n", idle, goalIdle, met(idle <= goalIdle), p.memory(), ms(p.took), goalStart, met(p.took <= goalStart))
	p.b.ReportMetric(float64(all)/lasts.Seconds(), "pages/s")
}
