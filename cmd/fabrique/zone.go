package main

import (
	"time"
	_ "time/tzdata" // for machines that do not know the zones

	"fabrique/fault"
)

// zoned is the flag of the commands that say what day it is.
type zoned struct {
	Zone string `help:"${flag_zone}" default:"Europe/Paris" env:"FABRIQUE_ZONE" placeholder:"Europe/Paris"`
}

// usual is the zone of the demonstration.
var usual = zoned{"Europe/Paris"}

// place returns where days begin. The fault is Invalid for a zone that nobody knows.
func (z zoned) place() (*time.Location, error) {
	at, err := time.LoadLocation(z.Zone)
	if err != nil {
		return nil, fault.Newf(fault.Invalid, "« %s » n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris ou Indian/Reunion.",
			"“%s” is no time zone. Write for instance Europe/Paris or Indian/Reunion.", z.Zone).Because(err)
	}
	return at, nil
}
