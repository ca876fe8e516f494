package desk

import (
	"bytes"
	"encoding/json"
	"net/http"

	"fabrique/lang"
)

// Problem is an error as programs read it (RFC 9457).
type Problem struct {
	Type   string  `json:"type"`
	Title  string  `json:"title"`
	Status int     `json:"status"`
	Detail string  `json:"detail"`
	Errors []Wrong `json:"errors,omitempty"`
}

// Wrong is one fault, about one field.
type Wrong struct {
	Field  string `json:"field,omitempty"`
	Detail string `json:"detail"`
}

// Refuse answers a program with an error.
func Refuse(w http.ResponseWriter, status int, detail string, errors ...Wrong) error {
	var body bytes.Buffer
	err := json.NewEncoder(&body).Encode(Problem{"about:blank", http.StatusText(status), status, detail, errors})
	w.Header().Set("Content-Type", "application/problem+json")
	begin(w, status)
	w.Write(body.Bytes())
	return err
}

// Plainly refuses a program, in the language that it asks for.
func Plainly(w http.ResponseWriter, r *http.Request, status int, text lang.Text) {
	_ = Refuse(w, status, text.In(lang.Pick(r.Header.Get("Accept-Language")))) // the sentence always has a form in JSON
}
