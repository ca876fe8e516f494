//go:build unix

package main

import "syscall"

// processor returns the seconds of processor that this process has used: others may
// use the machine too, and a clock would count their work.
func processor() float64 {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it cannot fail for oneself
	return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
}
