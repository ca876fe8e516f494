package main

import (
	"context"
	"encoding/json"

	"github.com/rogpeppe/go-internal/testscript"

	"fabrique/kit/db"
)

// keep puts a value of the JSON object last printed into a variable: "keep T territory".
func keep(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) != 2 {
		ts.Fatalf("usage: keep VARIABLE KEY")
	}
	var object map[string]any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &object))
	value, ok := object[args[1]].(string)
	if !ok {
		ts.Fatalf("%q is no text of %v", args[1], object)
	}
	ts.Setenv(args[0], value)
}

// tamper changes a store behind the back of the application: "tamper town.db 'UPDATE …'".
func tamper(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) != 2 {
		ts.Fatalf("usage: tamper FILE STATEMENT")
	}
	ctx := context.Background()
	d, err := db.Open(ctx, "sqlite:"+ts.MkAbs(args[0]))
	ts.Check(err)
	defer d.Close()
	ts.Check(d.InTx(ctx, func(tx db.Tx) error { return db.Do(ctx, tx, args[1]) }))
}
