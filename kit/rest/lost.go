package rest

import (
	"net/http"
	"slices"
	"strings"

	"fabrique/kit/desk"
	"fabrique/lang"
)

// methods are those that a program may try.
var methods = []string{http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete}

// lost answers what leads to no operation, below the addresses for programs.
func (s *Server) lost(mount func(pattern string, h http.Handler)) {
	known := http.NewServeMux()
	for _, o := range s.Book.All() {
		method, path := Address(o)
		known.Handle(method+" "+path, http.NotFoundHandler())
	}
	for _, m := range methods {
		mount(m+" "+Base+"/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if list := allowed(known, r); len(list) > 0 {
				w.Header().Set("Allow", strings.Join(list, ", "))
				desk.Plainly(w, r, http.StatusMethodNotAllowed, lang.F("Cette adresse ne répond qu’à %s.", "This address answers %s only.", lang.Same(strings.Join(list, ", "))))
				return
			}
			desk.Plainly(w, r, http.StatusNotFound, lang.T("Aucune opération n’a cette adresse : /api/v1/openapi.json les décrit toutes.", "No operation has this address: /api/v1/openapi.json describes them all."))
		}))
	}
}

// allowed lists the methods that an address answers.
func allowed(known *http.ServeMux, r *http.Request) []string {
	return slices.DeleteFunc(slices.Clone(methods), func(m string) bool {
		other := r.Clone(r.Context())
		other.Method = m
		_, pattern := known.Handler(other)
		return pattern == ""
	})
}
