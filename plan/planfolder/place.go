package planfolder

import (
	"fabrique/geo"
	"fabrique/kit/table"
	"fabrique/lang"
)

// coordinates are the two columns of a point.
func coordinates[T any](at func(*T) *geo.Point) []bound[T] {
	lat := c("latitude", "latitude", "latitude, en degrés", "latitude, in degrees").other("lat").
		or("lieu inconnu, aucune distance n’est comptée", "place unknown, no distance is counted")
	lon := c("longitude", "longitude", "longitude, en degrés", "longitude, in degrees").other("lon", "lng", "long").
		or("lieu inconnu, aucune distance n’est comptée", "place unknown, no distance is counted")
	return []bound[T]{
		degree(lat, at, func(p *geo.Point) *float64 { return &p.Lat }),
		degree(lon, at, func(p *geo.Point) *float64 { return &p.Lon }),
	}
}

func degree[T any](c column, at func(*T) *geo.Point, part func(*geo.Point) *float64) bound[T] {
	c.looks, c.kind = lang.T("degrés : 50,6123", "degrees: 50.6123"), table.Number
	return bound[T]{column: c,
		read: func(t *T, s string) error {
			v, err := table.Float(s)
			*part(at(t)) = v
			return err
		},
		write: func(t *T, tag lang.Tag) (string, error) {
			if !at(t).Known {
				return "", nil
			}
			return table.WriteFloat(*part(at(t)), tag), nil
		},
	}
}

// settle makes p known when both of its columns were given, and reports one without the other.
func settle(p *geo.Point, rd *reader, r *row) {
	lat, lon := r.given["latitude"], r.given["longitude"]
	p.Known = lat && lon
	switch {
	case lat != lon:
		column := "latitude"
		if lat {
			column = "longitude"
		}
		rd.at(Error, "empty", *r, column, lang.T("Il manque une des deux coordonnées.", "One of the two coordinates is missing."),
			lang.T("Donnez la latitude et la longitude, ou aucune des deux.", "Give latitude and longitude, or neither."))
		*p = geo.Point{}
	case p.Known && (p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180):
		rd.at(Error, "range", *r, "latitude", lang.T("Ces coordonnées ne sont pas sur la Terre.", "These coordinates are not on Earth."),
			lang.T("Écrivez la latitude (−90 à 90) et la longitude (−180 à 180) en degrés.", "Write latitude (−90 to 90) and longitude (−180 to 180) in degrees."))
	}
}
