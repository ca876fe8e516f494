// Package app_test measures the served application with 50,000 persons, on both
// engines, as its users meet it: the program in a process of its own, over HTTP.
package app_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

// Goals of the application.
const (
	persons   = 50_000
	readers   = 4
	goalPage  = 50 * time.Millisecond
	goalIdle  = 60 // MB
	goalStart = time.Second
	lasts     = 30 * time.Second
)

// crowd returns n invented persons, spread over every state.
func crowd(n int) []people.File {
	r := rand.New(rand.NewPCG(1, 2))
	heads := strings.Fields("ma ben du le fa mou del van car ro sa ly her gar pe wil")
	tails := strings.Fields("tin ali pont roux tima ssa cour den ne bert lah dia man cia tit lem")
	name := func() string {
		s := heads[r.IntN(len(heads))] + tails[r.IntN(len(tails))] + tails[r.IntN(len(tails))]
		return strings.ToUpper(s[:1]) + s[1:]
	}
	list := make([]people.File, n)
	for i := range list {
		asked := calendar.On(2020, 1, 1) + calendar.Date(r.IntN(2200))
		f := people.File{ID: people.ID(fmt.Sprintf("p%05d", i)), Name: name() + " " + name(), Asked: asked,
			Now: people.Step{State: people.States[r.IntN(len(people.States))], On: asked + 30}}
		f.Phone, f.Commune = fmt.Sprintf("06%08d", r.IntN(1e8)), fmt.Sprintf("Commune %d", r.IntN(20))
		if f.Now.State.OnList() {
			listed := asked + 60
			f.Listed = &listed
		}
		list[i] = f
	}
	return list
}

// program is the application, running.
type program struct {
	b       *testing.B
	run     *exec.Cmd
	address string
	client  *http.Client
	took    time.Duration // from its start to its first page
}

func start(b *testing.B, binary, store string, jar http.CookieJar) *program {
	b.Helper()
	p := &program{b: b, run: exec.Command(binary, "serve", "--db", store, "--at", "127.0.0.1:0"),
		client: &http.Client{Jar: jar, Transport: &http.Transport{MaxIdleConnsPerHost: readers + 1}}}
	p.run.Stderr, p.run.SysProcAttr = os.Stderr, &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	out, err := p.run.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	if err := p.run.Start(); err != nil {
		b.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	at := strings.Index(line, "http://")
	if err != nil || at < 0 {
		b.Fatalf("the program says %q (%v)", line, err)
	}
	p.address = strings.Fields(line[at:])[0]
	p.get("/sign-in")
	p.took = time.Since(began)
	b.Cleanup(p.stop)
	return p
}

func (p *program) stop() {
	_ = p.run.Process.Signal(syscall.SIGTERM)
	_ = p.run.Wait()
}

// get opens a page and returns how long it took.
func (p *program) get(path string) time.Duration {
	began := time.Now()
	answer, err := p.client.Get(p.address + path)
	if err != nil {
		p.b.Error(err)
		return 0
	}
	defer answer.Body.Close()
	if _, err := io.Copy(io.Discard, answer.Body); err != nil || answer.StatusCode != http.StatusOK || strings.HasPrefix(answer.Request.URL.Path, "/sign-in") != (path == "/sign-in") {
		p.b.Errorf("%s: %s at %s (%v)", path, answer.Status, answer.Request.URL.Path, err)
	}
	return time.Since(began)
}

// ask does an operation.
func (p *program) ask(path string, fields map[string]any, out any) {
	body, err := json.Marshal(fields)
	if err != nil {
		p.b.Fatal(err)
	}
	answer, err := p.client.Post(p.address+"/api/v1"+path, "application/json", bytes.NewReader(body))
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

// BenchmarkApplication prints a table for each engine.
func BenchmarkApplication(b *testing.B) {
	binary := filepath.Join(b.TempDir(), "fabrique")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, "fabrique/cmd/fabrique")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	b.Run("sqlite", func(b *testing.B) { measure(b, binary, "sqlite:"+filepath.Join(b.TempDir(), "fabrique.db")) })
	b.Run("postgres", func(b *testing.B) { measure(b, binary, dbtest.Address(b)) })
}

// fill begins an installation and puts the persons in.
func fill(b *testing.B, binary, store string, jar http.CookieJar) string {
	p := start(b, binary, store, jar)
	var made struct{ Territory string }
	p.ask("/begin", map[string]any{"name": "Anna", "email": "anna@example.org", "password": "une longue phrase", "territory": "Loos"}, &made)
	p.stop()
	d, err := db.Open(b.Context(), store)
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	err = d.InTx(b.Context(), func(tx db.Tx) error {
		return peopledb.Insert(b.Context(), tx, territory.ID(made.Territory), crowd(persons), nil)
	})
	if err != nil {
		b.Fatal(err)
	}
	return "/t/" + made.Territory
}

func measure(b *testing.B, binary, store string) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		b.Fatal(err)
	}
	home := fill(b, binary, store, jar)
	p := start(b, binary, store, jar)
	time.Sleep(2 * time.Second)
	idle := p.memory()
	var pages []string
	for _, one := range strings.Fields("/people /people?q=mar /people?q=ben+mou /people?q=bennalitin /people?q=0612 /people?state=listed /people?sort=due /people/p00006 /people/p00006/rank /list /dossiers /needs /activities /plans /companies /journal") {
		pages = append(pages, home+one)
	}
	var lock sync.Mutex
	took := map[string][]time.Duration{}
	end := time.Now().Add(lasts)
	var wait sync.WaitGroup
	for n := range readers {
		wait.Go(func() {
			for i := n * 4; time.Now().Before(end); i++ {
				page := pages[i%len(pages)]
				d := p.get(page)
				lock.Lock()
				took[page] = append(took[page], d)
				lock.Unlock()
			}
		})
	}
	wrote := 0
	for ; time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		p.ask(home+"/people", map[string]any{"name": fmt.Sprintf("Nouvelle %d", wrote), "volunteer": true, "anyway": true}, nil)
		wrote++
	}
	wait.Wait()
	p.print(home, took, wrote, idle)
}
