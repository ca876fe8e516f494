package planapp

import (
	"os"
	"strconv"
	"testing"

	"fabrique/lang"
)

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
	for _, tag := range []lang.Tag{"fr", "en"} {
		_ = Summary(os.Stdout, in, p, tag, 90, false)
	}
}
