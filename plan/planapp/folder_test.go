package planapp

import (
	"os"
	"testing"

	"fabrique/lang"
)

func TestWriteTrial(t *testing.T) {
	dir := os.Getenv("TRIAL")
	if dir == "" {
		t.Skip("TRIAL names no folder")
	}
	in, p := sample(64)
	if err := WriteFolder(dir, in, p); err != nil {
		t.Fatal(err)
	}
}

func TestSummaryTrial(t *testing.T) {
	if os.Getenv("TRIAL") == "" {
		t.Skip()
	}
	in, p := sample(64)
	for _, tag := range []lang.Tag{"fr", "en"} {
		_ = Summary(os.Stdout, in, p, tag, 90, false)
		os.Stdout.WriteString(ProgressLine(tag, Step{Level: 1, Found: true, Value: 7310, Bounded: true, Bound: 7320, Share: .4, Left: 3}) + "\n\n")
	}
}
