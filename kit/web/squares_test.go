package web

import "testing"

func TestStack(t *testing.T) {
	for name, c := range map[string]struct {
		pile                         Pile
		squares, full, width, height int
	}{
		"empty":               {Pile{}, 0, 0, block - 8, lineHeight},
		"one week, half full": {Pile{Given: 5, Most: 10}, 10, 5, block - 8, lineHeight},
		"two lines":           {Pile{Given: 60, Most: 60}, 60, 60, perLine*block - 8, 2 * lineHeight},
		"given beyond most":   {Pile{Given: 12, Most: 10}, 12, 12, 2*block - 8, lineHeight},
		"two per square":      {Pile{Given: 5, Most: 10, Unit: 2}, 5, 3, block - 8, lineHeight},
		"need beyond most":    {Pile{Most: 4, Need: 25}, 4, 0, 3*block - 8, lineHeight},
	} {
		c.pile.Full, c.pile.Empty = "f", "e"
		s := Stack(c.pile)
		full := 0
		for _, q := range s.Squares {
			if q.Ref == "f" {
				full++
			}
		}
		if len(s.Squares) != c.squares || full != c.full || s.Width != c.width || s.Height != c.height {
			t.Errorf("%s: %d squares, %d full, %d × %d", name, len(s.Squares), full, s.Width, s.Height)
		}
	}
}

func TestHuesAreDistinct(t *testing.T) {
	seen := map[string]int{}
	for n := range hues * variants {
		if m, ok := seen[Hue(n)]; ok {
			t.Errorf("activities %d and %d look alike: %s", m, n, Hue(n))
		}
		seen[Hue(n)] = n
	}
}

func TestStripFoldsIntoRows(t *testing.T) {
	s := Strip(make([]string, 12), 10)
	if s.Width != 10*Pitch-2 || s.Height != 2*Pitch-2 {
		t.Errorf("12 squares in rows of 10 take %d × %d", s.Width, s.Height)
	}
}

func TestNiceSteps(t *testing.T) {
	for top, want := range map[int64]int64{1: 1, 5: 1, 6: 2, 57: 20, 172: 50, 1_000_000: 200_000} {
		if got := niceStep(top); got != want {
			t.Errorf("up to %d: steps of %d, want %d", top, got, want)
		}
	}
}
