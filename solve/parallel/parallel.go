// Package parallel spreads work over cores in ways that cannot change its result.
package parallel

import "sync"

// Ranges calls work on ranges that cover 0 to n, on so many cores. What each
// range computes must not depend on the others.
func Ranges(cores, n int, work func(from, to int)) {
	if cores < 2 || n < 64 {
		work(0, n)
		return
	}
	var all sync.WaitGroup
	for c := range cores {
		all.Add(1)
		go func() {
			defer all.Done()
			work(c*n/cores, (c+1)*n/cores)
		}()
	}
	all.Wait()
}

// Items calls work for each of n items, on so many cores.
func Items(cores, n int, work func(item int)) {
	if cores < 2 || n < 2 {
		for item := range n {
			work(item)
		}
		return
	}
	var all sync.WaitGroup
	next := make(chan int, n)
	for item := range n {
		next <- item
	}
	close(next)
	for range min(cores, n) {
		all.Add(1)
		go func() {
			defer all.Done()
			for item := range next {
				work(item)
			}
		}()
	}
	all.Wait()
}
