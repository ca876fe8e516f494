package app

import (
	"context"
	"net/http"
	"time"

	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/rest"
)

// Server returns what serves the application, with as much patience as a weak
// connection needs and no more: whoever sends or reads too slowly is let go.
func (a *App) Server() *http.Server {
	return &http.Server{Handler: a.Handler(), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, WriteTimeout: 2 * time.Minute,
		IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
}

// between is how long [App.Tend] rests.
const between = time.Hour

// Tend forgets now and then what has expired, until ctx ends.
func (a *App) Tend(ctx context.Context) {
	for {
		if err := a.Sweep(ctx); err != nil && ctx.Err() == nil {
			a.Desk.Log.ErrorContext(ctx, "sweep", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(between):
		}
	}
}

// Sweep forgets sessions, challenges, attempts and answers to programs that have expired.
func (a *App) Sweep(ctx context.Context) error {
	return a.DB.InTx(ctx, func(tx db.Tx) error {
		now := a.Book.Clock()
		if err := rest.Sweep(ctx, tx, now); err != nil {
			return err
		}
		return account.Sweep(ctx, tx, now)
	})
}
