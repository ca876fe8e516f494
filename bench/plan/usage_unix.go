//go:build unix

package main

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

// cpuTime returns the seconds of processor that this process has used, on all cores.
func cpuTime() float64 {
	u := usage()
	return seconds(u.Utime) + seconds(u.Stime)
}

func seconds(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }

func usage() (u syscall.Rusage) {
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it cannot fail for oneself
	return u
}

// peakMemory returns the most memory that this process held at once, in bytes. Linux tells it of the process
// alone; the figure of getrusage may include what the parent held when it started the process.
func peakMemory() int64 {
	text, err := os.ReadFile("/proc/self/status")
	if err == nil {
		for line := range strings.Lines(string(text)) {
			if f := strings.Fields(line); len(f) == 3 && f[0] == "VmHWM:" {
				kb, _ := strconv.ParseInt(f[1], 10, 64)
				return kb << 10
			}
		}
	}
	return int64(usage().Maxrss) << 10
}
