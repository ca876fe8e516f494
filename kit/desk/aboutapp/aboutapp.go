// Package aboutapp tells what the application says of itself: how accessible it
// is, and how to complain (déclaration d’accessibilité).
package aboutapp

import (
	"embed"

	"fabrique/kit/desk"
	"fabrique/kit/web"
)

//go:embed pages
var pages embed.FS

// Add declares the pages, and links them below every page.
func Add(d *desk.Desk) {
	d.Public("GET /accessibility", web.Parse(pages, "pages/about.html"), showAccessibility)
	d.Foot(desk.Note{Path: "/accessibility", Name: accessibility.name})
}

// About is a page of text in parts.
type About struct {
	web.Frame
	Heading, Lead string
	Parts         []Part
}

// Part is a title, sentences, and a list where there is one.
type Part struct {
	Title string
	Texts []string
	List  []string
}

func showAccessibility(v *desk.Visit) (any, error) {
	p := About{Heading: accessibility.heading.In(v.Lang), Lead: accessibility.lead.In(v.Lang)}
	for _, part := range accessibility.parts {
		one := Part{Title: part.title.In(v.Lang)}
		for _, t := range part.texts {
			one.Texts = append(one.Texts, t.In(v.Lang))
		}
		for _, t := range part.list {
			one.List = append(one.List, t.In(v.Lang))
		}
		p.Parts = append(p.Parts, one)
	}
	p.Frame = v.Frame(accessibility.name)
	return p, nil
}
