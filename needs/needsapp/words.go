package needsapp

import "fabrique/skills"

// everyday lists the skills that activities usually ask for.
func everyday() []skills.Skill { return nil }
