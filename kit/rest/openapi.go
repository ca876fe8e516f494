package rest

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/lang"
)

// Document returns the OpenAPI 3.1 document of every operation, as JSON. It
// panics when a type has no schema: a mistake of ours that a test sees first.
func Document(book *op.Book) []byte {
	types := huma.NewMapRegistry("#/components/schemas/", typeName)
	doc := &huma.OpenAPI{
		OpenAPI: "3.1.0",
		Info:    &huma.Info{Title: "Fabrique", Version: "1", Description: "Operations of a zero-long-term-unemployment territory. Each is also a form of a page and a command."},
		Paths:   map[string]*huma.PathItem{},
		Components: &huma.Components{Schemas: types, SecuritySchemes: map[string]*huma.SecurityScheme{
			"session": {Type: "apiKey", In: "cookie", Name: "fabrique"},
		}},
	}
	for _, o := range book.All() {
		add(doc, types, o)
	}
	text, err := json.Marshal(doc)
	if err != nil {
		panic(err)
	}
	return text
}

// typeName names a schema after its package and type: "needs.Need" becomes "NeedsNeed".
func typeName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	if pkg := t.PkgPath(); pkg != "" {
		base := pkg[strings.LastIndexByte(pkg, '/')+1:]
		return strings.ToUpper(base[:1]) + base[1:] + name
	}
	return name
}

func add(doc *huma.OpenAPI, types huma.Registry, o op.Op) {
	method, path := Address(o)
	in, out := o.Types()
	describe := &huma.Operation{
		OperationID: o.Name, Method: method, Path: path, Summary: o.Does.In(lang.EN), Description: o.Does.In(lang.FR),
		Tags: []string{strings.SplitN(o.Name, ".", 2)[0]}, Responses: map[string]*huma.Response{},
	}
	if !o.Open {
		describe.Security = []map[string][]string{{"session": {}}}
	}
	inPath := map[string]bool{}
	for _, name := range names(path) {
		inPath[name] = true
		describe.Parameters = append(describe.Parameters, &huma.Param{Name: name, In: "path", Required: true, Schema: &huma.Schema{Type: "string"}})
	}
	if method == http.MethodGet {
		for _, f := range o.Fields() {
			if !inPath[f.Name] {
				describe.Parameters = append(describe.Parameters, &huma.Param{Name: f.Name, In: "query", Description: f.Label.In(lang.EN), Schema: &huma.Schema{Type: "string"}})
			}
		}
	} else {
		describe.RequestBody = &huma.RequestBody{Content: map[string]*huma.MediaType{"application/json": {Schema: types.Schema(in, true, o.Name+"-in")}}}
	}
	if o.Makes {
		describe.Parameters = append(describe.Parameters, &huma.Param{Name: "Idempotency-Key", In: "header", Schema: &huma.Schema{Type: "string"},
			Description: "The same key and request within 24 hours are answered without being done again."})
	}
	status := http.StatusOK
	if o.Makes {
		status = http.StatusCreated
	}
	describe.Responses[strconv.Itoa(status)] = &huma.Response{Description: "Done.", Content: map[string]*huma.MediaType{"application/json": {Schema: types.Schema(out, true, o.Name+"-out")}}}
	describe.Responses["default"] = &huma.Response{Description: "What is wrong, then what to do, in the reader's language.",
		Content: map[string]*huma.MediaType{"application/problem+json": {Schema: types.Schema(reflect.TypeFor[desk.Problem](), true, "problem")}}}
	place(doc, path, method, describe)
}

func place(doc *huma.OpenAPI, path, method string, describe *huma.Operation) {
	item := doc.Paths[path]
	if item == nil {
		item = &huma.PathItem{}
		doc.Paths[path] = item
	}
	switch method {
	case http.MethodGet:
		item.Get = describe
	case http.MethodPut:
		item.Put = describe
	case http.MethodDelete:
		item.Delete = describe
	case http.MethodPatch:
		item.Patch = describe
	default:
		item.Post = describe
	}
}
