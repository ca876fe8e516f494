package desk

import (
	"encoding/json"

	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/lang"
)

// SignIn opens a new session for a holder, under a new token.
func (v *Visit) SignIn(h account.Holder) error {
	if err := v.desk.Sessions.RenewToken(v.Context()); err != nil {
		return err
	}
	return v.Write(func(tx db.Tx) error {
		return account.Hold(v.Context(), tx, v.Token(), h, v.Request.UserAgent(), v.Now())
	})
}

// EndSession forgets the session.
func (v *Visit) EndSession() error { return v.desk.Sessions.Destroy(v.Context()) }

// Token returns the token of the session.
func (v *Visit) Token() string { return v.desk.Sessions.Token(v.Context()) }

// Keep holds a word in the session until it is taken.
func (v *Visit) Keep(key, word string) { v.desk.Sessions.Put(v.Context(), key, word) }

// Take returns a word that was kept, once; "" for none.
func (v *Visit) Take(key string) string { return v.desk.Sessions.PopString(v.Context(), key) }

// Speak sets the language of the pages that follow.
func (v *Visit) Speak(t lang.Tag) { v.Keep("lang", string(t)) }

const letterKey = "letter"

// KeepLetter holds a letter until the page that prints it is opened.
func (v *Visit) KeepLetter(l account.Letter) error {
	b, err := json.Marshal(l)
	v.Keep(letterKey, string(b))
	return err
}

// TakeLetter returns the letter that was kept, once; found is false when there is none.
func (v *Visit) TakeLetter() (l account.Letter, found bool) {
	err := json.Unmarshal([]byte(v.Take(letterKey)), &l)
	return l, err == nil
}
