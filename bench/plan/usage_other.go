//go:build !unix

package main

import "runtime"

// cpuTime is not known here: every CPU column reads 0.
func cpuTime() float64 { return 0 }

// peakMemory returns the bytes that the runtime took from the system.
func peakMemory() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys)
}
