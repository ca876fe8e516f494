package rest

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/lang"
)

//go:embed *.sql
var files embed.FS

// Schema is the table of answered creations.
var Schema = db.Schema{Slice: "rest", Files: files}

// Base is where the routes of the first version begin.
const Base = "/api/v1"

// mostBody is the longest body of a request, in bytes.
const mostBody = 1 << 20

// Server answers programs.
type Server struct {
	Book *op.Book
	// Who says who asks in a territory, as the pages do.
	Who func(r *http.Request, territory string) (actor.Actor, error)
	// After does what follows an operation that went well; nil for nothing.
	After func(w http.ResponseWriter, r *http.Request, done op.Done, name string) error
	Log   *slog.Logger
}

// Address returns the method and the whole path of an operation.
func Address(o op.Op) (method, path string) {
	method, path, _ = strings.Cut(o.Route, " ")
	if o.Whole {
		return method, Base + path
	}
	return method, Base + "/t/{territory}" + path
}

// Mount gives each operation its route, and serves the document that describes them.
func (s *Server) Mount(mount func(pattern string, h http.Handler)) {
	for _, o := range s.Book.All() {
		method, path := Address(o)
		mount(method+" "+path, s.serve(o))
	}
	s.lost(mount)
	document := Document(s.Book)
	mount("GET "+Base+"/openapi.json", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Write(document)
	}))
}

func (s *Server) serve(o op.Op) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tag := lang.Pick(r.Header.Get("Accept-Language"))
		status, answer, err := s.answer(o, tag, w, r)
		if err != nil {
			s.refuse(w, r, tag, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		w.Write(answer)
	})
}

// answer does the operation that a request asks for, or finds what it answered before.
func (s *Server) answer(o op.Op, tag lang.Tag, w http.ResponseWriter, r *http.Request) (status int, answer []byte, err error) {
	territory := r.PathValue("territory")
	who, err := s.Who(r, territory)
	if err != nil {
		return 0, nil, err
	}
	fields, err := input(o, w, r)
	if err != nil {
		return 0, nil, err
	}
	key := r.Header.Get("Idempotency-Key")
	if !o.Makes || key == "" {
		status, answer, done, err := s.run(r.Context(), o, who, tag, fields)
		if err == nil && s.After != nil {
			err = s.After(w, r, done, o.Name)
		}
		return status, answer, err
	}
	asked, err := json.Marshal(fields)
	if err != nil {
		return 0, nil, fmt.Errorf("idempotency: %w", err)
	}
	return s.once(r.Context(), o, who, tag, fields, key, o.Name+" "+digest(asked))
}

func (s *Server) run(ctx context.Context, o op.Op, who actor.Actor, tag lang.Tag, fields map[string]any) (int, []byte, op.Done, error) {
	done, err := s.Book.Run(ctx, who, tag, o.Name, fields)
	if err != nil {
		return 0, nil, done, err
	}
	answer, err := json.Marshal(done.Out)
	if o.Makes {
		return http.StatusCreated, answer, done, err
	}
	return http.StatusOK, answer, done, err
}

// input gathers the fields of a request: its body, or its query when it reads,
// and the names in its path.
func input(o op.Op, w http.ResponseWriter, r *http.Request) (map[string]any, error) {
	fields := map[string]any{}
	if r.Method == http.MethodGet {
		fields = desk.Fields(r.URL.Query())
	} else {
		d := json.NewDecoder(http.MaxBytesReader(w, r.Body, mostBody))
		d.UseNumber()
		if err := d.Decode(&fields); err != nil && !errors.Is(err, io.EOF) {
			return nil, fault.New(fault.Invalid, "Le corps de la demande n’est pas un objet JSON lisible (1 Mo au plus).",
				"The body of the request is no readable JSON object (1 MB at most).").Because(err)
		}
		if fields == nil {
			fields = map[string]any{}
		}
	}
	_, path := Address(o)
	for _, name := range names(path) {
		if name != "territory" {
			fields[name] = r.PathValue(name)
		}
	}
	return fields, nil
}

// names lists the names between braces in a path.
func names(path string) (list []string) {
	for part := range strings.SplitSeq(path, "/") {
		if strings.HasPrefix(part, "{") {
			list = append(list, strings.Trim(part, "{}."))
		}
	}
	return list
}

// refuse answers a fault; its cause goes to the log only.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, tag lang.Tag, err error) {
	kind := fault.KindOf(err)
	var wrong []desk.Wrong
	if kind == fault.Internal {
		s.Log.ErrorContext(r.Context(), "request failed", "at", r.Pattern, "err", err)
	} else if list := fault.All(err); len(list) > 1 || len(list) == 1 && list[0].Field != "" {
		for _, f := range list {
			wrong = append(wrong, desk.Wrong{Field: f.Field, Detail: f.Text.In(tag)})
		}
	}
	if err := desk.Refuse(w, desk.Status(kind), fault.In(err, tag), wrong...); err != nil {
		s.Log.ErrorContext(r.Context(), "problem", "err", err)
	}
}
