package dbtest

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// TestSweep: what an ended server left is removed, a running or a young one stays.
func TestSweep(t *testing.T) {
	below, long := t.TempDir(), time.Now().Add(time.Hour)
	left := func(name, pid string) string {
		dir := filepath.Join(below, folder+name)
		if err := os.MkdirAll(filepath.Join(dir, "data"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "data", "postmaster.pid"), []byte(pid+"\n"+dir), 0o600); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	here := func(dir string) bool { _, err := os.Stat(dir); return err == nil }
	ended, running := left("ended", "99999999"), left("running", strconv.Itoa(os.Getpid()))
	if sweep(below, time.Now()); !here(ended) || !here(running) {
		t.Error("what was made just now is removed")
	}
	if sweep(below, long); here(ended) || !here(running) {
		t.Errorf("an hour later the ended one is here: %t, the running one: %t", here(ended), here(running))
	}
}
