package accountapp

import (
	"net"
	"net/http"
)

// origin is the network address that asks, without its port.
func origin(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
