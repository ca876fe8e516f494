package desk

import (
	"strings"

	"fabrique/kit/web"
	"fabrique/lang"
)

// shelves are the parts of the navigation, in the words of the field; each
// holds the rooms from a rank on, up to the next.
var shelves = []struct {
	from int
	name lang.Text
}{
	{20, lang.T("Personnes", "People")},
	{30, lang.T("Besoins et activités", "Needs and activities")},
	{50, lang.T("Plans", "Plans")},
	{60, lang.T("Entreprises et argent", "Companies and money")},
	{80, lang.T("Territoire", "Territory")},
}

// few is how many rooms stand side by side without being put together.
const few = 6

// shelf returns the number of the shelf of a rank, -1 for a room on its own.
func shelf(rank int) int {
	n := -1
	for i, s := range shelves {
		if rank >= s.from {
			n = i
		}
	}
	return n
}

// shelves returns the rooms that this reader may open.
func (v *Visit) shelves() []web.Shelf {
	rooms := v.open()
	here := v.here(rooms)
	var out []web.Shelf
	last := -1
	for n, r := range rooms {
		d := web.Door{Href: v.Href(r.Path), Text: r.Name.In(v.Lang), Here: n == here}
		at := shelf(r.Rank)
		if at < 0 || at != last || len(rooms) <= few {
			out = append(out, web.Shelf{Door: d})
		} else {
			out[len(out)-1].Text = shelves[at].name.In(v.Lang)
		}
		s := &out[len(out)-1]
		s.Doors, s.Here, last = append(s.Doors, d), s.Here || d.Here, at
	}
	return out
}

// Rooms returns the ways to the rooms that this reader may open, the home of the territory aside.
func (v *Visit) Rooms() []web.Link {
	var out []web.Link
	for _, r := range v.open() {
		if r.Path != "" {
			out = append(out, web.Link{Href: v.Href(r.Path), Text: r.Name.In(v.Lang)})
		}
	}
	return out
}

// open returns the rooms of this reader.
func (v *Visit) open() []Room {
	var out []Room
	for _, r := range v.desk.rooms {
		if len(r.Roles) == 0 || v.Actor.May(r.Roles...) {
			out = append(out, r)
		}
	}
	return out
}

// here returns the room of the page: the longest address above it, -1 for none.
// Every page lies below the home of the territory, which is no room of theirs.
func (v *Visit) here(rooms []Room) int {
	best, long := -1, 0
	for n, r := range rooms {
		below, ok := strings.CutPrefix(v.Request.URL.Path, v.Href(r.Path))
		inside := below == "" || r.Path != "" && (below[0] == '/' || below[0] == '-')
		if ok && inside && (best < 0 || len(r.Path) > long) {
			best, long = n, len(r.Path)
		}
	}
	return best
}
