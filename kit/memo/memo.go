// Package memo keeps what took long to make and comes out the same each time (ce
// qui est déjà prêt): the latest used, up to a weight. Nothing in it is the only
// copy, and its key says everything that a value depends on, so that a value never
// has to be taken out because something changed; it is when nobody may read it any more.
package memo

import (
	"container/list"
	"errors"
	"strings"
	"sync"
)

// errBroke is what those who wait are told when making a value broke off.
var errBroke = errors.New("memo: what was being made broke off")

// Shelf keeps values up to a weight, in bytes.
type Shelf struct {
	most int

	lock  sync.Mutex
	used  *list.List // of *value, the latest used first
	byKey map[string]*list.Element
	holds int
}

type value struct {
	key    string
	weight int
	is     any
	err    error
	gone   bool          // forgotten while it was being made
	made   chan struct{} // closed once it is made
}

// New returns an empty shelf.
func New(most int) *Shelf {
	return &Shelf{most: most, used: list.New(), byKey: map[string]*list.Element{}}
}

// Get returns the value of a key, made when it is not there; whoever asks for it
// meanwhile waits for the same one. A value that could not be made is not kept,
// and each tries for themselves.
func Get[V any](s *Shelf, key string, weigh func(V) int, fresh func() (V, error)) (V, error) {
	v, mine := s.take(key)
	if mine {
		s.fill(v, func() (any, int, error) {
			is, err := fresh()
			if err != nil {
				return is, 0, err
			}
			return is, weigh(is), nil
		})
	}
	<-v.made
	if v.err != nil && !mine {
		return fresh() // who was waited for may have gone away
	}
	is, _ := v.is.(V)
	return is, v.err
}

// take returns the value of a key, and whether it is for the caller to make.
func (s *Shelf) take(key string) (v *value, mine bool) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if e, there := s.byKey[key]; there {
		s.used.MoveToFront(e)
		return e.Value.(*value), false
	}
	v = &value{key: key, made: make(chan struct{})}
	s.byKey[key] = s.used.PushFront(v)
	return v, true
}

// fill makes a value, then lets go of those used longest ago until all are light enough.
func (s *Shelf) fill(v *value, fresh func() (any, int, error)) {
	var is any
	weight, err := 0, errBroke // unless fresh comes back
	defer func() {
		s.lock.Lock()
		defer s.lock.Unlock()
		v.is, v.err, v.weight = is, err, weight
		close(v.made)
		s.holds += weight
		if err != nil || v.gone {
			s.drop(s.byKey[v.key])
		}
		s.lighten()
	}()
	is, weight, err = fresh()
}

// lighten lets go of what was used longest ago while all weigh too much; what is
// being made weighs nothing yet.
func (s *Shelf) lighten() {
	for e := s.used.Back(); e != nil && s.holds > s.most; {
		before := e.Prev()
		if e.Value.(*value).weight > 0 {
			s.drop(e)
		}
		e = before
	}
}

func (s *Shelf) drop(e *list.Element) {
	v := s.used.Remove(e).(*value)
	delete(s.byKey, v.key)
	s.holds -= v.weight
	v.weight = 0
}

// Forget takes out every value whose key begins with a text. What is being made is
// not kept once it is.
func (s *Shelf) Forget(prefix string) {
	s.lock.Lock()
	defer s.lock.Unlock()
	for key, e := range s.byKey {
		if strings.HasPrefix(key, prefix) {
			e.Value.(*value).gone = true
			if e.Value.(*value).done() {
				s.drop(e)
			}
		}
	}
}

// done reports whether a value is made.
func (v *value) done() bool {
	select {
	case <-v.made:
		return true
	default:
		return false
	}
}
