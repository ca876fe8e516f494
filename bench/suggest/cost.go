package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/suggest"
	"fabrique/skills/words"
)

// cost is what an index takes, and how well it answers the same texts.
type cost struct {
	Name      lang.Text `json:"name"`
	Seconds   float64   `json:"build_seconds"` // of processor, the least of a few builds
	Megabytes float64   `json:"megabytes"`     // in memory; on disk for SQLite
	Result    result    `json:"result"`
}

// builds is how often an index is built, the best time kept.
const builds = 3

// compareCosts measures our index and the full-text search of SQLite on the same
// entries and the same held-out titles, one after the other.
func compareCosts(r *skills.Register, file string, tag lang.Tag, out io.Writer) error {
	entries, test := without(r, toTest), titles(r, 0, toTest)
	x, ours := building(entries)
	ours.Result = measure(x, test)
	fts, err := fullText(entries, test)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%-12s %10s %10s %12s %12s %9s %9s\n", "", sayBuilt.In(tag), sayMemory.In(tag), "@1", "@5", sayMedian.In(tag), "p95")
	for _, c := range []cost{ours, fts} {
		fmt.Fprintf(out, "%-12s %8.2f s %7.1f MB %s %s %6.2f ms %6.2f ms\n", c.Name.In(tag), c.Seconds, c.Megabytes,
			share(c.Result.At1, c.Result.Half1), share(c.Result.At5, c.Result.Half5), milliseconds(c.Result.Median), milliseconds(c.Result.P95))
	}
	return written(file, []cost{ours, fts})
}

// building measures how long our index takes to build, and how large it is.
func building(entries []suggest.Entry) (*suggest.Index, cost) {
	c := cost{Name: sayOurs}
	var x *suggest.Index
	for i := range builds {
		x = nil
		before := held()
		start := processor()
		x = suggest.Build(entries, true)
		if s := processor() - start; i == 0 || s < c.Seconds {
			c.Seconds = s
		}
		c.Megabytes = float64(held()-before) / 1e6
	}
	return x, c
}

// held returns the bytes of memory in use.
func held() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// fullText measures SQLite FTS5: the same words, stemmed alike, one document an
// entry, ranked by its BM25 with the weights of titles above those of texts.
func fullText(entries []suggest.Entry, test []asked) (cost, error) {
	c := cost{Name: sayFTS}
	dir, err := os.MkdirTemp("", "fabrique-fts-")
	if err != nil {
		return c, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	ctx, path := context.Background(), filepath.Join(dir, "fts.db")
	d, err := db.Open(ctx, "sqlite:"+path)
	if err != nil {
		return c, err
	}
	defer func() { _ = d.Close() }()
	start := processor()
	if err := d.InTx(ctx, func(tx db.Tx) error { return fill(ctx, tx, entries) }); err != nil {
		return c, err
	}
	c.Seconds = processor() - start
	c.Result = found(test, func(text string) []int {
		order, failed := search(ctx, d, text)
		if failed != nil {
			err = failed
		}
		return order
	})
	if info, failed := os.Stat(path); failed == nil {
		c.Megabytes = float64(info.Size()) / 1e6
	}
	return c, err
}

func fill(ctx context.Context, tx db.Tx, entries []suggest.Entry) error {
	if err := db.Do(ctx, tx, `CREATE VIRTUAL TABLE entry USING fts5(titles, skills, known, definition)`); err != nil {
		return err
	}
	for i, e := range entries {
		var names []string
		for _, n := range e.Names {
			masculine, feminine := skills.Genders(n)
			names = append(names, masculine, feminine)
		}
		err := db.Do(ctx, tx, `INSERT INTO entry (rowid, titles, skills, known, definition) VALUES ($1, $2, $3, $4, $5)`,
			i+1, stemmed(names...), stemmed(slices.Concat(e.Core, e.Other)...), stemmed(e.Known...), stemmed(e.Text))
		if err != nil {
			return err
		}
	}
	return nil
}

// stemmed returns the words of some phrases as both indexes compare them.
func stemmed(phrases ...string) string {
	var out []string
	for _, p := range phrases {
		for _, w := range words.Content(p) {
			out = append(out, words.Stem(w))
		}
	}
	return strings.Join(out, " ")
}

// search returns the places of the entries that hold any word of the text, the best first.
func search(ctx context.Context, d *db.DB, text string) ([]int, error) {
	list := strings.Fields(stemmed(text))
	if len(list) == 0 {
		return nil, nil
	}
	for i, w := range list {
		list[i] = `"` + w + `"`
	}
	return db.List(ctx, d.Read(), func(r db.Row) (int, error) {
		var id int
		err := r.Scan(&id)
		return id - 1, err
	}, `SELECT rowid FROM entry WHERE entry MATCH $1 ORDER BY bm25(entry, 6.0, 1.0, 0.5, 2.0) LIMIT 10`, strings.Join(list, " OR "))
}
