package needsapp

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/needs/needsdb"
	"fabrique/territory"
)

// How long a form is read at least, and how old it may be.
// assumption: nobody reads and writes in four seconds; a day leaves time to think.
const (
	leastReading = 4 * time.Second
	oldest       = 24 * time.Hour
)

// stamp returns the moment now, signed, for a form that visitors fill in.
func stamp(v *desk.Visit) (string, error) {
	at := territory.ID(v.Territory)
	key, err := needsdb.KnownKey(v.Context(), v.Read(), at)
	if err == nil && key == "" {
		err = v.Write(func(tx db.Tx) (err error) {
			key, err = needsdb.FormKey(v.Context(), tx, at, rand.Text(), v.Today())
			return err
		})
	}
	moment := strconv.FormatInt(v.Now().Unix(), 10)
	return moment + "-" + signed(key, moment), err
}

func signed(key, moment string) string {
	h := hmac.New(sha256.New, []byte(key))
	h.Write([]byte(moment))
	return hex.EncodeToString(h.Sum(nil))[:32]
}

// hasty reports whether a form came back too soon, too late or without our stamp.
func hasty(ctx context.Context, q db.Querier, at territory.ID, given string, now time.Time) (bool, error) {
	key, err := needsdb.KnownKey(ctx, q, at)
	moment, mark, ok := strings.Cut(given, "-")
	seconds, wrong := strconv.ParseInt(moment, 10, 64)
	if err != nil || !ok || wrong != nil || key == "" || !hmac.Equal([]byte(mark), []byte(signed(key, moment))) {
		return true, err
	}
	age := now.Sub(time.Unix(seconds, 0))
	return age < leastReading || age > oldest, nil
}
