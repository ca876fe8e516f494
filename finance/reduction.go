package finance

import (
	"math/big"

	"fabrique/lang"
)

// coefficient returns the coefficient of the general reduction of employer
// contributions, with four decimals rounded half up: of the formula in force since
// 2026 when the book has its fixed part that day, of the one before otherwise.
// Source: Code de la sécurité sociale, art. L241-13 and D241-7.
func (t *tally) coefficient(size int64, wage, minimum PerHour) lang.Decimal {
	class := "-small"
	if size >= t.whole("size-large") {
		class = "-large"
	}
	ends := t.read("reduction-threshold")
	if t.err != nil || wage <= 0 {
		return lang.Decimal{}
	}
	// reach is (threshold × minimum wage ÷ pay − 1) ÷ (threshold − 1): 1 at the
	// minimum wage, 0 at the threshold.
	k := ratio(ends)
	reach := new(big.Rat).Mul(k, big.NewRat(int64(minimum), int64(wage)))
	one := big.NewRat(1, 1)
	reach.Sub(reach, one).Quo(reach, new(big.Rat).Sub(k, one))
	if reach.Cmp(one) > 0 {
		reach = one
	}
	if fixed, since2026 := t.maybe("reduction-least"); since2026 {
		return since(t, fixed, class, reach)
	}
	most := t.read("reduction-most" + class)
	if reach.Sign() <= 0 {
		return lang.Decimal{Places: 4}
	}
	return fourDecimals(reach.Mul(reach, ratio(most)))
}

// since is the formula of 2026: fixed + delta × reach^power, the second term rounded.
func since(t *tally, fixed lang.Decimal, class string, reach *big.Rat) lang.Decimal {
	delta, power := t.read("reduction-delta"+class), t.read("reduction-power")
	if t.err != nil || reach.Sign() <= 0 {
		return lang.Decimal{Places: 4}
	}
	return plus(fixed, fourDecimals(new(big.Rat).Mul(raised(reach, power), ratio(delta))))
}

func ratio(d lang.Decimal) *big.Rat { return big.NewRat(d.Units, pow10(d.Places)) }

// fourDecimals rounds r half up to four decimals.
func fourDecimals(r *big.Rat) lang.Decimal {
	n := new(big.Int).Mul(r.Num(), big.NewInt(20000))
	n.Add(n, r.Denom()).Div(n, new(big.Int).Lsh(r.Denom(), 1))
	return lang.Decimal{Units: n.Int64(), Places: 4}
}

// raised returns x^power for 0 < x ≤ 1, cut after twelve decimals; exact for 1.
func raised(x *big.Rat, power lang.Decimal) *big.Rat {
	if x.Cmp(big.NewRat(1, 1)) == 0 {
		return x
	}
	p := ratio(power)
	up, root := p.Num(), p.Denom()
	ten := new(big.Int).Exp(big.NewInt(10), new(big.Int).Mul(big.NewInt(12), root), nil)
	inside := new(big.Int).Exp(x.Num(), up, nil)
	inside.Mul(inside, ten).Div(inside, new(big.Int).Exp(x.Denom(), up, nil))
	return new(big.Rat).SetFrac(rootOf(inside, root), big.NewInt(1_000_000_000_000))
}

// rootOf returns the whole part of the k-th root of n ≤ 10^(12k), by halving.
func rootOf(n, k *big.Int) *big.Int {
	low, high := big.NewInt(0), big.NewInt(1_000_000_000_001)
	for {
		middle := new(big.Int).Add(low, high)
		middle.Rsh(middle, 1)
		if middle.Cmp(low) == 0 {
			return low
		}
		if new(big.Int).Exp(middle, k, nil).Cmp(n) <= 0 {
			low = middle
		} else {
			high = middle
		}
	}
}
