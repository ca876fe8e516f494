package memo_test

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"fabrique/kit/memo"
)

// told makes a word of a key, and counts how often it had to.
type told struct{ times atomic.Int64 }

func (m *told) get(t *testing.T, s *memo.Shelf, key string) {
	t.Helper()
	got, err := memo.Get(s, key, func(v string) int { return len(v) }, func() (string, error) { m.times.Add(1); return "words of " + key, nil })
	if err != nil || got != "words of "+key {
		t.Errorf("%s: %q (%v)", key, got, err)
	}
}

// TestMadeOnce: many ask for the same at once, and it is made once.
func TestMadeOnce(t *testing.T) {
	s, m := memo.New(1000), &told{}
	var all sync.WaitGroup
	for n := range 64 {
		all.Go(func() { m.get(t, s, fmt.Sprint(n%4)) })
	}
	all.Wait()
	if n := m.times.Load(); n != 4 {
		t.Errorf("made %d times, want 4", n)
	}
}

// TestLatestUsedStay: a shelf that holds two lets go of the one used longest ago.
func TestLatestUsedStay(t *testing.T) {
	s, m := memo.New(2*len("words of a")), &told{}
	for _, key := range []string{"a", "b", "a", "c", "a"} { // b goes when c comes
		m.get(t, s, key)
	}
	if n := m.times.Load(); n != 3 {
		t.Errorf("made %d times, want 3", n)
	}
	if m.get(t, s, "b"); m.times.Load() != 4 {
		t.Error("b was not let go")
	}
}

// TestTooHeavy: what is heavier than the shelf is given, and not kept.
func TestTooHeavy(t *testing.T) {
	s, m := memo.New(3), &told{}
	m.get(t, s, "a")
	if m.get(t, s, "a"); m.times.Load() != 2 {
		t.Errorf("made %d times, want 2", m.times.Load())
	}
}

// TestFailuresAreNotKept: what could not be made is tried again, a panic included.
func TestFailuresAreNotKept(t *testing.T) {
	s, times := memo.New(100), 0
	get := func() (n int, err error) {
		defer func() {
			if recover() != nil {
				err = errors.New("broke")
			}
		}()
		return memo.Get(s, "k", func(int) int { return 1 }, func() (int, error) {
			switch times++; times {
			case 1:
				return 0, errors.New("no")
			case 2:
				panic("no")
			}
			return 7, nil
		})
	}
	for range 2 {
		if _, err := get(); err == nil {
			t.Error("a failure gives no error")
		}
	}
	if n, err := get(); n != 7 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
}

// TestEachForThemselves: when the one who is waited for goes away, those who waited make it themselves.
func TestEachForThemselves(t *testing.T) {
	s, begun, gone := memo.New(100), make(chan struct{}), make(chan struct{})
	weigh := func(int) int { return 1 }
	go func() {
		_, _ = memo.Get(s, "k", weigh, func() (int, error) { close(begun); <-gone; return 0, errors.New("gone away") })
	}()
	<-begun
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			if n, err := memo.Get(s, "k", weigh, func() (int, error) { return 7, nil }); n != 7 || err != nil {
				t.Errorf("%d, %v", n, err)
			}
		})
	}
	close(gone)
	all.Wait()
}

// TestForget: what is forgotten is made anew, what was being made then is not kept.
func TestForget(t *testing.T) {
	s := memo.New(100)
	made := 0
	get := func(key string, meanwhile func()) {
		_, _ = memo.Get(s, key, func(int) int { return 1 }, func() (int, error) {
			made++
			meanwhile()
			return made, nil
		})
	}
	still := func() {}
	get("plan a", still)
	get("plan b", func() { s.Forget("plan b") })
	get("money", still)
	s.Forget("plan")
	for _, row := range []struct {
		key  string
		made int
	}{{"money", 3}, {"plan a", 4}, {"plan b", 5}, {"plan b", 5}} {
		if get(row.key, still); made != row.made {
			t.Errorf("%s: made %d values, want %d", row.key, made, row.made)
		}
	}
}
