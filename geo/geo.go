// Package geo holds points on the map and distances between them (point, distance à vol d’oiseau).
package geo

import "math"

// Point is a place in degrees (WGS 84). Known is false when nobody told us where.
type Point struct {
	Lat, Lon float64
	Known    bool
}

// At returns a known point.
func At(lat, lon float64) Point { return Point{lat, lon, true} }

// Metres is a distance.
type Metres int

// radius of the Earth in metres: mean radius R1, IUGG.
const radius = 6371008.8

// Distance returns the great-circle distance from p to q, rounded to the metre;
// 0 when either is unknown, so that an unknown address never excludes anybody.
func Distance(p, q Point) Metres {
	if !p.Known || !q.Known {
		return 0
	}
	const rad = math.Pi / 180
	dLat, dLon := (q.Lat-p.Lat)*rad/2, (q.Lon-p.Lon)*rad/2
	h := math.Sin(dLat)*math.Sin(dLat) + math.Cos(p.Lat*rad)*math.Cos(q.Lat*rad)*math.Sin(dLon)*math.Sin(dLon)
	return Metres(math.Round(2 * radius * math.Asin(math.Min(1, math.Sqrt(h)))))
}
