package skills

import (
	"slices"
	"sort"
)

// Changes is what differs between an edition of a register and a later one, by code.
type Changes struct {
	From    Edition    `json:"from"`
	To      Edition    `json:"to"`
	Added   []string   `json:"added"`
	Removed []string   `json:"removed"`
	Renamed []Renaming `json:"renamed"` // the code stayed, its label changed
	Moved   []Move     `json:"moved"`   // titles that went from one code to another
	Law     []string   `json:"law"`     // codes that became regulated, or are no more
	Skills  []string   `json:"skills"`  // codes whose central skills changed
	Dropped []string   `json:"dropped"` // skills that the register no longer has
}

// Renaming is a code whose label changed.
type Renaming struct {
	Code   string `json:"code"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Move is a title that now belongs to another code, or an activity code of a class that is cut otherwise.
type Move struct {
	Title string `json:"title"`
	From  string `json:"from"`
	To    string `json:"to"`
}

// Empty reports whether nothing changed.
func (c Changes) Empty() bool {
	return len(c.Added)+len(c.Removed)+len(c.Renamed)+len(c.Moved)+len(c.Law)+len(c.Skills)+len(c.Dropped) == 0
}

// Compare returns what changed between two editions of one register.
func Compare(before, after *Register) Changes {
	c := Changes{From: before.Edition, To: after.Edition, Added: []string{}, Removed: []string{}, Renamed: []Renaming{}, Law: []string{}, Skills: []string{}, Dropped: []string{}}
	for _, o := range before.Occupations {
		now, stays := after.Occupation(o.Code)
		if !stays {
			c.Removed = append(c.Removed, o.Code)
			continue
		}
		if o.Label != now.Label {
			c.Renamed = append(c.Renamed, Renaming{o.Code, o.Label, now.Label})
		}
		if o.Regulated != now.Regulated {
			c.Law = append(c.Law, o.Code)
		}
		if !slices.Equal(central(o), central(now)) {
			c.Skills = append(c.Skills, o.Code)
		}
	}
	for _, o := range after.Occupations {
		if _, was := before.Occupation(o.Code); !was {
			c.Added = append(c.Added, o.Code)
		}
	}
	for _, a := range before.Abilities {
		if _, stays := after.Ability(a.ID); !stays {
			c.Dropped = append(c.Dropped, a.ID)
		}
	}
	c.compareActivities(before, after)
	c.Moved = append(append([]Move{}, moves(before, after)...), within(before, after)...)
	return c
}

func (c *Changes) compareActivities(before, after *Register) {
	for _, a := range before.Activities {
		now, stays := after.Activity(a.Code)
		switch {
		case !stays:
			c.Removed = append(c.Removed, a.Code)
		case a.Label != now.Label:
			c.Renamed = append(c.Renamed, Renaming{a.Code, a.Label, now.Label})
		}
	}
	for _, a := range after.Activities {
		if _, was := before.Activity(a.Code); !was {
			c.Added = append(c.Added, a.Code)
		}
	}
}

// central returns the central skills of an occupation, sorted.
func central(o Occupation) []string {
	var out []string
	for _, a := range o.Asks {
		if a.Core == Main {
			out = append(out, a.Ability)
		}
	}
	slices.Sort(out)
	return out
}

// moves follows the titles from code to code, by their ID.
func moves(before, after *Register) []Move {
	now := map[string]string{}
	for _, o := range after.Occupations {
		for _, t := range o.Titles {
			now[t.ID] = o.Code
		}
	}
	var out []Move
	for _, o := range before.Occupations {
		for _, t := range o.Titles {
			if to := now[t.ID]; t.ID != "" && to != "" && to != o.Code {
				out = append(out, Move{t.Text, o.Code, to})
			}
		}
	}
	return out
}

// within follows the activity codes that are no more to those of the same class.
func within(before, after *Register) []Move {
	var out []Move
	for _, a := range before.Activities {
		if _, stays := after.Activity(a.Code); stays {
			continue
		}
		for _, b := range after.Activities {
			if b.Above == a.Above {
				out = append(out, Move{a.Label, a.Code, b.Code})
			}
		}
	}
	return out
}

// Heirs returns the codes that took over the titles of a code, the one with most
// titles first; a person or the team says which one is right.
func (c Changes) Heirs(code string) []string {
	n := map[string]int{}
	for _, m := range c.Moved {
		if m.From == code {
			n[m.To]++
		}
	}
	var out []string
	for to := range n {
		out = append(out, to)
	}
	sort.Slice(out, func(i, j int) bool {
		if n[out[i]] != n[out[j]] {
			return n[out[i]] > n[out[j]]
		}
		return out[i] < out[j]
	})
	return out
}

// Touched returns those of the codes in use that the changes concern, so that the
// persons and activities that bear them can be looked at again.
func (c Changes) Touched(used []string) []string {
	concerned := map[string]bool{}
	for _, list := range [][]string{c.Removed, c.Law, c.Skills, c.Dropped} {
		for _, code := range list {
			concerned[code] = true
		}
	}
	for _, r := range c.Renamed {
		concerned[r.Code] = true
	}
	for _, m := range c.Moved {
		concerned[m.From] = true
	}
	var out []string
	for _, code := range used {
		if concerned[code] && !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	return out
}
