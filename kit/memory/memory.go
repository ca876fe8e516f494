// Package memory tells the runtime when to collect memory that is no longer used.
package memory

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// Little is how many bytes may be in use, waste counted, before it pays to collect any.
const Little = 16 << 20

// Soon is by how many percent memory may grow where somebody waits for one answer.
const Soon = 50

// Sparing is by how many percent it may grow where much is used: large territories then take less than half of what
// they would. Up to moderate persons a composition uses little, and may let it grow by plenty.
const (
	Sparing  = 20
	moderate = 1000
	plenty   = 100
)

// Compose lets memory be collected as the composition of a territory of so many persons asks.
func Compose(persons int) {
	Collect(composing(persons), Little)
}

func composing(persons int) int {
	if persons > moderate {
		return Sparing
	}
	return plenty
}

// turn is which call of Collect is in force.
var turn atomic.Int64

// Collect lets memory be collected when it has grown by so many percent since it was last collected, and not before it
// has come to floor bytes: little is wasted where much is used, and no time is lost where little is. A later call takes the place of this one.
func Collect(percent int, floor uint64) {
	aim(turn.Add(1), percent, floor)
}

// mark is something to lose when memory is collected; with its pointer it is allocated by itself.
type mark struct{ _ *mark }

// aim sets when memory is collected next, and again after that, as long as the call is in force.
func aim(mine int64, percent int, floor uint64) {
	if turn.Load() != mine {
		return
	}
	debug.SetGCPercent(growth(live(), percent, floor))
	m := &mark{}
	runtime.AddCleanup(m, func(next int64) { aim(next, percent, floor) }, mine)
}

// growth is by how many percent memory may grow from so many bytes in use.
func growth(used uint64, percent int, floor uint64) int {
	if used == 0 {
		used = 1 << 20
	}
	if used >= floor {
		return percent
	}
	return max(percent, int(min(10_000, (floor-used)*100/used)))
}

// live is how many bytes were in use when memory was last collected.
func live() uint64 {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}
