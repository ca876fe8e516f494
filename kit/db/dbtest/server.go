package dbtest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"fabrique/kit/db"
)

// servers starts one PostgreSQL for all tests of a package.
var servers struct {
	once    sync.Once
	address string
	err     error
}

// server returns the address of a PostgreSQL for tests: the one that
// FABRIQUE_TEST_POSTGRES names, or one started here from Debian's package.
// It ends with the test process.
func server(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("left out by -short: PostgreSQL")
	}
	servers.once.Do(func() {
		servers.address = os.Getenv("FABRIQUE_TEST_POSTGRES")
		if servers.address == "" {
			servers.address, servers.err = start()
		}
	})
	if servers.err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("PostgreSQL cannot run here: %v", servers.err)
		}
		t.Skipf("left out: PostgreSQL cannot run here: %v (make tools installs it)", servers.err)
	}
	return servers.address
}

// tool finds a program of PostgreSQL, which Debian keeps out of the usual path.
func tool(name string) (string, error) {
	if path, err := exec.LookPath(name); err == nil {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return real, nil
		}
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(found) == 0 {
		return "", fmt.Errorf("%s is not installed (Debian package postgresql)", name)
	}
	return found[len(found)-1], nil
}

func start() (string, error) {
	initdb, err := tool("initdb")
	if err != nil {
		return "", err
	}
	postgres, err := tool("postgres")
	if err != nil {
		return "", err
	}
	sweep(os.TempDir(), time.Now())
	dir, err := os.MkdirTemp("", folder+"*")
	if err != nil {
		return "", err
	}
	as, err := owner(dir)
	if err != nil {
		return "", err
	}
	data := filepath.Join(dir, "data")
	run := exec.Command(initdb, "-D", data, "-U", "fabrique", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
	run.SysProcAttr, run.Dir = &syscall.SysProcAttr{Credential: as}, dir
	if out, err := run.CombinedOutput(); err != nil {
		return "", fmt.Errorf("initdb: %w: %s", err, out)
	}
	port, err := freePort()
	if err != nil {
		return "", err
	}
	serve := exec.Command(postgres, "-D", data, "-p", port, "-k", dir, "-h", "127.0.0.1", "-F", "-c", "max_connections=60", "-c", "synchronous_commit=off")
	// The server gets a signal when the test process ends, however it ends.
	serve.SysProcAttr, serve.Dir = &syscall.SysProcAttr{Credential: as, Pdeathsig: syscall.SIGQUIT}, dir
	if err := serve.Start(); err != nil {
		return "", err
	}
	address := "postgres://fabrique@127.0.0.1:" + port + "/postgres?sslmode=disable"
	return address, answers(address)
}

// folder begins the name of the folder of each server.
const folder = "fabrique-postgres-"

// sweep removes what servers left that have ended: each ends with its test
// process, which cannot clear up after its own end.
func sweep(below string, now time.Time) {
	list, _ := filepath.Glob(filepath.Join(below, folder+"*"))
	for _, dir := range list {
		info, err := os.Stat(dir)
		if err != nil || now.Sub(info.ModTime()) < 10*time.Minute || alive(filepath.Join(dir, "data", "postmaster.pid")) {
			continue // it may only be starting
		}
		_ = os.RemoveAll(dir) // what cannot be removed belongs to somebody else
	}
}

// alive reports whether the process that a file names on its first line runs.
func alive(file string) bool {
	text, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	line, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil || pid <= 0 {
		return false
	}
	err = syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

// owner gives dir to somebody who is not root, as PostgreSQL demands; nil when we are not root.
func owner(dir string) (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("nobody")
	if err != nil {
		return nil, err
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	if err := os.Chown(dir, uid, gid); err != nil {
		return nil, err
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, err
}

// answers waits until the server at address takes connections.
func answers(address string) error {
	for range 200 {
		d, err := db.Open(context.Background(), address)
		if err == nil {
			return d.Close()
		}
		time.Sleep(25 * time.Millisecond)
	}
	return fmt.Errorf("PostgreSQL did not answer at %s within 5 s", address)
}
