package sums

import "math/bits"

// mendSlots bounds the blocks of clients whose facilities share too few slots:
// what two or three of them give together must fit into the slots of any.
func (h *Hunt) mendSlots() bool {
	if !h.x.Clock {
		return false
	}
	found := false
	for i := range h.x.P.Clients {
		used := h.used[:0]
		for k := h.x.Off[i]; k < h.x.Off[i+1]; k++ {
			if h.n.blocks(k) > 0 {
				used = append(used, k)
			}
		}
		h.used = used
		if len(used) > 1 && h.crowded(used) {
			found = true
		}
	}
	return found
}

// crowded bounds one of the used pairs when some of them do not fit together.
func (h *Hunt) crowded(used []int) bool {
	for set := 3; set < 1<<len(used) && len(used) < 8; set++ {
		sum, mask, last := 0, uint16(0), -1
		for n, k := range used {
			if set>>n&1 == 1 {
				sum += h.n.blocks(k)
				mask |= h.x.Pairs[k].Free
				if last < 0 || h.rng.IntN(2) == 0 {
					last = k
				}
			}
		}
		if over := sum - bits.OnesCount16(mask); over > 0 {
			h.s.limit[last] = int8(max(h.n.blocks(last)-over, h.x.Pairs[last].Least))
			if h.s.limit[last] < 1 {
				h.s.ban[last], h.s.must[last] = true, false
			}
			return true
		}
	}
	return false
}
