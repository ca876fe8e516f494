package accountapp

import (
	"net"
	"net/http"
)

// Origin is the network address that asks, without its port.
func Origin(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
