package app_test

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	mathrand "math/rand/v2"
	"net"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"fabrique/app"
	"fabrique/kit/db"
	"fabrique/kit/journal"
	"fabrique/kit/web/webtest"
)

// killed names, in the environment of a child of this test, the store that it serves.
const killed = "FABRIQUE_KILLED"

func TestMain(m *testing.M) {
	if address := os.Getenv(killed); address != "" {
		fmt.Fprintln(os.Stderr, served(address))
		os.Exit(1)
	}
	webtest.Main(m)
}

// served serves a store until it is killed, and prints where.
func served(address string) error {
	ctx := context.Background()
	d, err := db.Open(ctx, address)
	if err != nil {
		return err
	}
	a, err := app.Build(ctx, d, app.Config{Clock: time.Now, NewID: func() string { return strings.ToLower(rand.Text()) }})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println("http://" + l.Addr().String())
	a.Crew.Lease, a.Crew.Pause = time.Second, 10*time.Millisecond
	go a.Crew.Work(ctx, 1)
	return http.Serve(l, a.Handler())
}

// child is an application in a process of its own.
type child struct {
	t       *testing.T
	run     *exec.Cmd
	address string
	client  *http.Client
}

func start(t *testing.T, store string, jar http.CookieJar) *child {
	t.Helper()
	c := &child{t: t, run: exec.Command(os.Args[0]), client: &http.Client{Jar: jar, Transport: &http.Transport{}}}
	c.run.Env, c.run.Stderr = append(os.Environ(), killed+"="+store), os.Stderr
	c.run.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	out, err := c.run.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.run.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the application did not start: %v", err)
	}
	c.address = strings.TrimSpace(line)
	return c
}

// kill ends the application without a word to it.
func (c *child) kill() {
	_ = c.run.Process.Signal(syscall.SIGKILL)
}

// ask posts fields to an operation, and reports whether it was acknowledged.
func (c *child) ask(path string, fields map[string]any, out any) error {
	body, err := json.Marshal(fields)
	if err != nil {
		return err
	}
	answer, err := c.client.Post(c.address+"/api/v1"+path, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode/100 != 2 {
		err = refused(fmt.Sprintf("%s: %s", answer.Status, said))
	}
	if err != nil || out == nil {
		return err
	}
	return json.Unmarshal(said, out)
}

// enter signs in with the password of these tests.
func (c *child) enter(email string) error {
	return c.ask("/sign-in", map[string]any{"email": email, "password": "une longue phrase"}, nil)
}

// refused is an answer of the application that acknowledges nothing.
type refused string

func (r refused) Error() string { return string(r) }

// TestKilled saves persons one by one and kills the application at any moment,
// many times over: whatever was acknowledged is there when it opens again, each
// with its line of the journal, and the journal is whole.
func TestKilled(t *testing.T) {
	times := 50
	if testing.Short() {
		times = 4
	}
	store := "sqlite:" + filepath.Join(t.TempDir(), "killed.db")
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := start(t, store, jar)
	var made struct{ Territory string }
	if err := c.ask("/begin", map[string]any{"name": "Anna", "email": "anna@example.org", "password": "une longue phrase", "territory": "Loos"}, &made); err != nil {
		t.Fatal(err)
	}
	c.kill()
	_ = c.run.Wait()
	chance := mathrand.New(mathrand.NewPCG(50, 200))
	kept := map[string]bool{}
	for n := range times {
		c := start(t, store, jar)
		stop := make(chan struct{})
		after, moment := chance.IntN(200), time.Duration(chance.IntN(6000))*time.Microsecond
		go func() { <-stop; time.Sleep(moment); c.kill() }()
		c.save(made.Territory, n, after, stop, kept)
		held(t, store, made.Territory, kept)
	}
	t.Logf("%d saves acknowledged, killed %d times", len(kept), times)
}

// save records up to 200 persons, and asks for the end once so many are acknowledged.
func (c *child) save(territory string, round, after int, stop chan struct{}, kept map[string]bool) {
	for n := range 200 {
		if n == after {
			close(stop)
		}
		name := fmt.Sprintf("Personne %d-%d", round, n)
		err := c.ask("/t/"+territory+"/people", map[string]any{"name": name, "volunteer": true, "anyway": true}, nil)
		if r := refused(""); errors.As(err, &r) {
			c.t.Fatalf("%s: %v", name, err)
		}
		if err != nil {
			break
		}
		kept[name] = true
	}
	if err := c.run.Wait(); err == nil || err.Error() != "signal: killed" {
		c.t.Fatalf("the application ended by itself: %v", err)
	}
}

// held opens the store again and looks for everything that was acknowledged.
func held(t *testing.T, store, territory string, kept map[string]bool) {
	t.Helper()
	d, err := db.Open(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	text := func(r db.Row) (s string, err error) { return s, r.Scan(&s) }
	names, err := db.List(t.Context(), d.Read(), text, `SELECT name FROM person WHERE territory = $1`, territory)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, n := range names {
		there[n] = true
	}
	for name := range kept {
		if !there[name] {
			t.Fatalf("%s was acknowledged and is lost", name)
		}
	}
	told, err := db.List(t.Context(), d.Read(), text, `SELECT subject FROM journal WHERE territory = $1 AND act = 'people.register'`, territory)
	if err != nil || len(told) != len(names) {
		t.Fatalf("%d persons, %d lines of the journal (%v)", len(names), len(told), err)
	}
	if _, err := journal.Verify(t.Context(), d.Read(), territory); err != nil {
		t.Fatal(err)
	}
}
