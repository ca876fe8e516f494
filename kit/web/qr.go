package web

import (
	"fmt"
	"image"
	"strings"

	"github.com/boombuler/barcode/qr"
)

// QR is an address that a camera reads, as a path of squares one unit wide.
type QR struct {
	Side  int // with the empty edge that cameras need
	Path  string
	Label string // what it says, for who listens
}

// quiet is the width of the empty edge, in squares.
const quiet = 4

// NewQR draws text, readable with a seventh of it hidden by a fold or a stain.
func NewQR(text string) (QR, error) {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return QR{}, fmt.Errorf("qr of %d characters: %w", len(text), err)
	}
	n := code.Bounds().Dx()
	var path strings.Builder
	for y := range n {
		for x := range n {
			if dark(code, x, y) {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x+quiet, y+quiet)
			}
		}
	}
	return QR{Side: n + 2*quiet, Path: path.String(), Label: text}, nil
}

func dark(code image.Image, x, y int) bool {
	r, _, _, _ := code.At(x, y).RGBA()
	return r == 0
}
