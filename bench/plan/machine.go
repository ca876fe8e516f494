package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"fabrique/lang"
)

// machine is where and when the figures were taken.
type machine struct {
	Date      string  `json:"date"`
	CPU       string  `json:"cpu"`
	Cores     int     `json:"cores"`
	Go        string  `json:"go"`
	Revision  string  `json:"revision"`
	Load      string  `json:"load"` // over 1, 5 and 15 minutes, when the run began
	LoadAfter string  `json:"load_after"`
	Seconds   float64 `json:"seconds"` // of the whole run
	began     time.Time
}

func thisMachine() machine {
	m := machine{CPU: runtime.GOARCH, Cores: runtime.NumCPU(), Go: runtime.Version(), Load: load(), began: time.Now()}
	m.Date = m.began.Format(time.DateOnly)
	text, _ := os.ReadFile("/proc/cpuinfo") // elsewhere than on Linux the architecture has to do
	for line := range strings.Lines(string(text)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			m.CPU = strings.TrimSpace(value)
			break
		}
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				m.Revision = s.Value
			}
		}
	}
	return m
}

// load returns the average count of processes that want a core, over 1, 5 and
// 15 minutes; a dash where the system does not tell.
func load() string {
	text, err := os.ReadFile("/proc/loadavg")
	if f := strings.Fields(string(text)); err == nil && len(f) > 2 {
		return strings.Join(f[:3], " ")
	}
	return "–"
}

func (m *machine) finish() { m.LoadAfter, m.Seconds = load(), time.Since(m.began).Seconds() }

func (m *machine) text(used int) lang.Text {
	return lang.F("%s, %s, %s cœurs, charge %s, %s. Chaque recherche sur %s cœur(s), dans un processus à elle.",
		"%s, %s, %s cores, load %s, %s. Each search on %s core(s), in a process of its own.", m.Date, m.CPU, m.Cores, m.Load, m.Go, used)
}
