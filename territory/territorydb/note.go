package territorydb

import (
	"fabrique/lang"
	"fabrique/territory"
)

func note(fr, en string) lang.Text { return lang.Text{FR: fr, EN: en} }

func noteParts(t territory.Territory) (fr, en string) { return t.Note.FR, t.Note.EN }
