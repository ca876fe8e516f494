package solve

// share is some blocks of a pair, for one client.
type share struct {
	pair   int32
	blocks int
}
