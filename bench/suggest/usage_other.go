//go:build !unix

package main

import "time"

var began = time.Now()

// processor returns the seconds since the command began, where the processor's are not told.
func processor() float64 { return time.Since(began).Seconds() }
