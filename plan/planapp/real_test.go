package planapp

import (
	"os"
	"testing"
	"time"

	"fabrique/demo"
	"fabrique/lang"
	"fabrique/plan"
)

func TestTrialReal(t *testing.T) {
	dir := os.Getenv("TRIAL")
	if dir == "" {
		t.Skip("TRIAL names no folder")
	}
	in := demo.Territory(1)
	at := time.Now()
	p, err := plan.Compose(in, plan.Options{Cores: 2, Stop: func() bool { return time.Since(at) > 100*time.Second }})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(time.Since(at))
	if err := WriteFolder(dir, in, p); err != nil {
		t.Fatal(err)
	}
	for _, tag := range []lang.Tag{"fr", "en"} {
		_ = Summary(os.Stdout, in, p, tag, 90, false)
	}
}
