package app_test

import (
	"fmt"
	"os"
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
func (p *program) print(home string, took map[string][]time.Duration, wrote int, idle float64) {
	load, _ := os.ReadFile("/proc/loadavg") // elsewhere than on Linux nothing is said
	fmt.Printf("\n%s: %d persons, %d readers without pause and a writer; load %s\n", strings.TrimPrefix(p.b.Name(), "BenchmarkApplication/"), persons, readers, strings.Join(strings.Fields(string(load))[:1], ""))
	fmt.Printf("%-26s %10s %10s %8s  %s\n", "page", "p50", "p95", "opened", "p95 ≤ "+goalPage.String())
	all := 0
	pages := make([]string, 0, len(took))
	for page := range took {
		pages = append(pages, page)
	}
	slices.Sort(pages)
	for _, page := range pages {
		list := took[page]
		slices.Sort(list)
		all += len(list)
		fmt.Printf("%-26s %10s %10s %8d  %s\n", strings.TrimPrefix(page, home), ms(at(list, 50)), ms(at(list, 95)), len(list), met(at(list, 95) <= goalPage))
	}
	fmt.Printf("%.0f pages and %.0f saves a second\n", float64(all)/lasts.Seconds(), float64(wrote)/lasts.Seconds())
	fmt.Printf("idle memory %.0f MB (≤ %d: %s), %.0f MB after; start on an existing store %s (≤ %s: %s)\n", idle, goalIdle, met(idle <= goalIdle), p.memory(), ms(p.took), goalStart, met(p.took <= goalStart))
	p.b.ReportMetric(float64(all)/lasts.Seconds(), "pages/s")
}
