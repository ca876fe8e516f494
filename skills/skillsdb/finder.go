package skillsdb

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"fabrique/kit/db"
	"fabrique/skills"
	"fabrique/skills/guide"
)

// Finder holds the guide over the registers in use: built when first asked for, and
// again once another edition serves, whoever imported it.
type Finder struct {
	mu   sync.Mutex
	key  string
	held *guide.Guide
}

// Guide returns the guide over the registers in use.
func (f *Finder) Guide(ctx context.Context, q db.Querier) (*guide.Guide, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	key, err := used(ctx, q)
	if err != nil || f.held != nil && f.key == key {
		return f.held, err
	}
	var in [3]*skills.Register
	for i, family := range []skills.Family{skills.ROME, skills.ESCO, skills.NAF} {
		r, found, err := InUse(ctx, q, family)
		if err != nil {
			return nil, err
		}
		if found {
			in[i] = &r
		}
	}
	f.held, f.key = guide.New(in[0], in[1], in[2]), key
	return f.held, nil
}

// used names the editions in use, and how often each was imported.
func used(ctx context.Context, q db.Querier) (string, error) {
	list, err := db.List(ctx, q, func(r db.Row) (string, error) {
		var family, version string
		var revision int
		err := r.Scan(&family, &version, &revision)
		return fmt.Sprint(family, " ", version, " ", revision), err
	}, `SELECT family, version, revision FROM skills_register WHERE used = 1 ORDER BY family`)
	if err != nil {
		return "", fmt.Errorf("registers in use: %w", err)
	}
	return strings.Join(list, ", "), nil
}
