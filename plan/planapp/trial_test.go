package planapp

import (
	"os"
	"strconv"
	"testing"
)

// TestTrialSample writes a sample where TRIAL says, to look at; N is how many persons.
func TestTrialSample(t *testing.T) {
	dir := os.Getenv("TRIAL")
	if dir == "" {
		t.Skip("TRIAL names no folder")
	}
	n, err := strconv.Atoi(os.Getenv("N"))
	if err != nil {
		n = 64
	}
	in, p := sample(n)
	if err := WriteFolder(dir, in, p); err != nil {
		t.Fatal(err)
	}
}
