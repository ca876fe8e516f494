package document

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// file is what an update must know of the PDF before it.
type file struct {
	start, size, root, info int
	pages                   []int          // objects of the pages, in order
	dict                    map[int]string // of the catalogue and the pages
}

var (
	startAt  = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	trailing = map[string]*regexp.Regexp{
		"Size": regexp.MustCompile(`/Size (\d+)`), "Root": regexp.MustCompile(`/Root (\d+) 0 R`), "Info": regexp.MustCompile(`/Info (\d+) 0 R`),
	}
	kids = regexp.MustCompile(`/Kids \[([^\]]*)\]`)
	ref  = regexp.MustCompile(`(\d+) 0 R`)
)

// readBack finds the catalogue and the pages by the table of objects, never by
// searching the streams, which may hold anything.
func readBack(pdf []byte) (file, error) {
	f := file{dict: map[int]string{}}
	m := startAt.FindSubmatch(pdf)
	if m == nil {
		return f, fmt.Errorf("the PDF does not say where its table begins")
	}
	f.start, _ = strconv.Atoi(string(m[1]))
	if f.start >= len(pdf) {
		return f, fmt.Errorf("the table of the PDF lies beyond its end")
	}
	table := pdf[f.start:]
	trailer := bytes.Index(table, []byte("trailer"))
	if trailer < 0 {
		return f, fmt.Errorf("the PDF has no trailer")
	}
	for name, into := range map[string]*int{"Size": &f.size, "Root": &f.root, "Info": &f.info} {
		m := trailing[name].FindSubmatch(table[trailer:])
		if m == nil {
			return f, fmt.Errorf("the trailer of the PDF has no %s", name)
		}
		*into, _ = strconv.Atoi(string(m[1]))
	}
	at := offsets(table[:trailer])
	f.dict[f.root] = dictionary(pdf, at[f.root])
	return f, f.findPages(pdf, at)
}

// offsets reads where each object begins.
func offsets(table []byte) []int {
	lines := strings.Split(string(table), "\n")
	var out []int
	for _, line := range lines[min(2, len(lines)):] {
		n, err := strconv.Atoi(strings.SplitN(line, " ", 2)[0])
		if err != nil {
			break
		}
		out = append(out, n)
	}
	return out
}

func dictionary(pdf []byte, at int) string {
	body := pdf[at:]
	if i := bytes.Index(body, []byte("obj\n")); i >= 0 {
		body = body[i+4:]
	}
	if i := bytes.Index(body, []byte("endobj")); i >= 0 {
		body = body[:i]
	}
	return strings.TrimSpace(string(body))
}

func (f *file) findPages(pdf []byte, at []int) error {
	m := regexp.MustCompile(`/Pages (\d+) 0 R`).FindStringSubmatch(f.dict[f.root])
	if m == nil {
		return fmt.Errorf("the catalogue of the PDF has no pages")
	}
	tree, _ := strconv.Atoi(m[1])
	list := kids.FindStringSubmatch(dictionary(pdf, at[tree]))
	if list == nil {
		return fmt.Errorf("the PDF lists no pages")
	}
	for _, one := range ref.FindAllStringSubmatch(list[1], -1) {
		id, _ := strconv.Atoi(one[1])
		f.pages = append(f.pages, id)
		f.dict[id] = dictionary(pdf, at[id])
	}
	return nil
}
