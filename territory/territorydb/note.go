package territorydb

import "fabrique/territory"

func note(fr, en string) string { return fr }

func noteParts(t territory.Territory) (fr, en string) { return t.Note, t.Note }
