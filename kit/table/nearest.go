package table

// Nearest returns the one of names that s was likely meant for, "" when none is near:
// one slip per four letters is forgiven.
func Nearest(s string, names []string) string {
	folded := Fold(s)
	best, least := "", len(folded)/4+1
	if len(folded) < 3 {
		least = 1
	}
	for _, n := range names {
		if d := slips(folded, Fold(n), least); d < least || d == least && best == "" && least > 0 {
			best, least = n, d
		}
	}
	if best == s {
		return ""
	}
	return best
}

// slips counts the letters to insert, remove, change or swap to make b of a;
// more than most is all the same.
func slips(a, b string, most int) int {
	if d := len(a) - len(b); d > most || -d > most || len(a) > 64 || len(b) > 64 {
		return most + 1
	}
	var before, last, now [65]int
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := range len(a) {
		now[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			now[j+1] = min(last[j+1]+1, now[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				now[j+1] = min(now[j+1], before[j-1]+1)
			}
		}
		before, last = last, now
	}
	return last[len(b)]
}

// Strings returns list as plain strings.
func Strings[S ~string](list []S) (out []string) {
	for _, one := range list {
		out = append(out, string(one))
	}
	return out
}
