package document

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// tree is the logical structure, recorded while pages are drawn.
type tree struct {
	root  *node
	stack []*node
	next  map[int]int // by page, its next marked content
}

// node is one element of the structure. A leaf owns one marked content of one page.
type node struct {
	tag, attrs   string
	kids         []*node
	page, marked int
	leaf         bool
}

func newTree() tree {
	root := &node{tag: "Document"}
	return tree{root: root, stack: []*node{root}, next: map[int]int{}}
}

func (t *tree) begin(tag, attrs string) {
	n := &node{tag: tag, attrs: attrs}
	t.top().kids = append(t.top().kids, n)
	t.stack = append(t.stack, n)
}

func (t *tree) top() *node { return t.stack[len(t.stack)-1] }

func (t *tree) end() { t.stack = t.stack[:len(t.stack)-1] }

// leaf adds a leaf on a page and returns its marked content.
func (t *tree) leaf(tag string, page int) int {
	id := t.next[page]
	t.next[page]++
	t.top().kids = append(t.top().kids, &node{tag: tag, page: page, marked: id, leaf: true})
	return id
}

// addition is an incremental update of a PDF: objects that come after it.
type addition struct {
	out     *bytes.Buffer
	at      map[int]int // where each object begins
	next    int         // number of the next new object
	pages   []int       // objects of the pages
	parents map[int]map[int]int
}

func (a *addition) object(id int, body string) {
	a.at[id] = a.out.Len()
	fmt.Fprintf(a.out, "%d 0 obj\n%s\nendobj\n", id, body)
}

func (a *addition) number() int { a.next++; return a.next - 1 }

// tagged returns the PDF with its structure tree, its marks and its title shown.
func tagged(pdf []byte, t tree) ([]byte, error) {
	f, err := readBack(pdf)
	if err != nil {
		return nil, err
	}
	a := &addition{out: bytes.NewBuffer(append([]byte(nil), pdf...)), at: map[int]int{}, next: f.size, pages: f.pages, parents: map[int]map[int]int{}}
	root, parents := a.number(), a.number()
	document := a.element(t.root, root)
	a.object(parents, "<</Nums ["+a.numbers(t)+"]>>")
	a.object(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>", document, parents, len(f.pages)))
	for i, id := range f.pages {
		a.object(id, strings.Replace(f.dict[id], "/Type /Page\n", fmt.Sprintf("/Type /Page\n/StructParents %d\n/Tabs /S\n", i), 1))
	}
	a.object(f.root, strings.Replace(f.dict[f.root], "/Type /Catalog",
		fmt.Sprintf("/Type /Catalog\n/MarkInfo <</Marked true>>\n/StructTreeRoot %d 0 R\n/ViewerPreferences <</DisplayDocTitle true>>", root), 1))
	return a.finish(f), nil
}

// element writes n and what it holds, and returns its number.
func (a *addition) element(n *node, parent int) int {
	id := a.number()
	var kids []string
	for _, k := range n.kids {
		kids = append(kids, fmt.Sprintf("%d 0 R", a.element(k, id)))
	}
	page := ""
	if n.leaf {
		kids = []string{strconv.Itoa(n.marked)}
		page = fmt.Sprintf(" /Pg %d 0 R", a.pages[n.page-1])
		if a.parents[n.page] == nil {
			a.parents[n.page] = map[int]int{}
		}
		a.parents[n.page][n.marked] = id
	}
	a.object(id, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R%s%s /K [%s]>>", n.tag, parent, page, n.attrs, strings.Join(kids, " ")))
	return id
}

// numbers returns, for each page, the elements of its marked contents in order.
func (a *addition) numbers(t tree) string {
	var out strings.Builder
	for i := range a.pages {
		fmt.Fprintf(&out, "%d [", i)
		for k := range t.next[i+1] {
			fmt.Fprintf(&out, "%d 0 R ", a.parents[i+1][k])
		}
		out.WriteString("] ")
	}
	return out.String()
}

// finish writes where the objects of the update begin.
func (a *addition) finish(f file) []byte {
	start := a.out.Len()
	a.out.WriteString("xref\n")
	for id := range a.next {
		if at, ok := a.at[id]; ok {
			fmt.Fprintf(a.out, "%d 1\n%010d 00000 n \n", id, at)
		}
	}
	fmt.Fprintf(a.out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n", a.next, f.root, f.info, f.start, start)
	return a.out.Bytes()
}
