package needsapp

import (
	"sync"

	"fabrique/skills"
	"fabrique/skills/catalogue"
)

// everyday lists the skills of the catalogue.
var everyday = sync.OnceValue(func() (list []skills.Skill) {
	for _, s := range catalogue.Skills() {
		list = append(list, skills.Skill{Code: s.Code, Name: s.Name})
	}
	return list
})
