// Package app_test measures the served application with 50,000 persons, on both
// engines, as its users meet it: the program in a process of its own, over HTTP.
package app_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/kit/db/dbtest"
)

// Goals of the application.
const (
	goalPage  = 50 * time.Millisecond
	goalIdle  = 60 // MB
	goalStart = time.Second
)

// What is measured.
const (
	persons  = 50_000
	proposed = 300 // needs, beside those of the demonstration
	readers  = 4
	lasts    = 30 * time.Second
	turns    = 20 // times that each page is opened alone
)

// program is the application, running.
type program struct {
	b       *testing.B
	run     *exec.Cmd
	address string
	clients map[actor.Role]*http.Client
	took    time.Duration // from its start to its first page
}

// browsers returns one for each role, signed out.
func browsers(b *testing.B) map[actor.Role]*http.Client {
	out := map[actor.Role]*http.Client{}
	for _, r := range actor.Given {
		jar, err := cookiejar.New(nil)
		if err != nil {
			b.Fatal(err)
		}
		out[r] = &http.Client{Jar: jar, Transport: &http.Transport{MaxIdleConnsPerHost: readers + 1}}
	}
	return out
}

func start(b *testing.B, binary, store string, clients map[actor.Role]*http.Client) *program {
	b.Helper()
	p := &program{b: b, run: exec.Command(binary, "serve", "--db", store, "--at", "127.0.0.1:0"), clients: clients}
	p.run.Stderr, p.run.SysProcAttr = os.Stderr, &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	out, err := p.run.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	if err := p.run.Start(); err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewReader(out)
	line, err := lines.ReadString('\n')
	at := strings.Index(line, "http://")
	if err != nil || at < 0 {
		b.Fatalf("the program says %q (%v)", line, err)
	}
	p.address = strings.Fields(line[at:])[0]
	p.get(page{path: "/sign-in", role: actor.Team})
	p.took = time.Since(began)
	go func() { _, _ = io.Copy(io.Discard, lines) }() // until the program ends
	b.Cleanup(p.stop)
	return p
}

// enter signs every role in.
func (p *program) enter() {
	for r := range p.clients {
		p.ask(r, "/sign-in", map[string]any{"email": string(r) + "@example.org", "password": password})
	}
}

func (p *program) stop() {
	_ = p.run.Process.Signal(syscall.SIGTERM)
	_ = p.run.Wait()
}

// get opens a page and returns how long it took.
func (p *program) get(one page) time.Duration {
	began := time.Now()
	answer, err := p.clients[one.role].Get(p.address + one.path)
	if err != nil {
		p.b.Error(err)
		return 0
	}
	defer answer.Body.Close()
	if _, err := io.Copy(io.Discard, answer.Body); err != nil || answer.StatusCode != http.StatusOK || answer.Request.URL.RequestURI() != one.path {
		p.b.Errorf("%s: %s at %s (%v)", one.path, answer.Status, answer.Request.URL, err)
	}
	return time.Since(began)
}

// ask does an operation as a role.
func (p *program) ask(r actor.Role, path string, fields map[string]any) {
	p.askFor(r, path, fields, nil)
}

// askFor does an operation as a role, and reads its answer into out unless that is nil.
func (p *program) askFor(r actor.Role, path string, fields map[string]any, out any) {
	body, err := json.Marshal(fields)
	if err != nil {
		p.b.Fatal(err)
	}
	answer, err := p.clients[r].Post(p.address+"/api/v1"+path, "application/json", bytes.NewReader(body))
	if err != nil {
		p.b.Error(err)
		return
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode >= 300 {
		p.b.Errorf("%s: %s: %s (%v)", path, answer.Status, said, err)
	} else if out != nil && json.Unmarshal(said, out) != nil {
		p.b.Errorf("%s: %s", path, said)
	}
}

// built builds the program, as a release is built.
func built(b *testing.B) string {
	b.Helper()
	binary := filepath.Join(b.TempDir(), "fabrique")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, "fabrique/cmd/fabrique")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return binary
}

// BenchmarkApplication prints a table for each engine.
func BenchmarkApplication(b *testing.B) {
	binary := built(b)
	b.Run("sqlite", func(b *testing.B) { measure(b, binary, "sqlite:"+filepath.Join(b.TempDir(), "fabrique.db")) })
	b.Run("postgres", func(b *testing.B) { measure(b, binary, dbtest.Address(b)) })
}
