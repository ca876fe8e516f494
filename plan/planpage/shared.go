package planpage

import "fabrique/kit/web"

// Shared is a reason said once, and those it holds for; those beyond the first are
// folded under More.
type Shared struct {
	Tag          Tag
	Why          string
	People, Rest []web.Link
	More         string
}

// sharedShown is how many persons of one reason show before folding.
const sharedShown = 12

// share adds who to the reason of list that has this tag and these words.
func (v view) share(list []Shared, tag Tag, why string, who web.Link) []Shared {
	at := -1
	for i := range list {
		if list[i].Tag == tag && list[i].Why == why {
			at = i
		}
	}
	if at < 0 {
		at, list = len(list), append(list, Shared{Tag: tag, Why: why})
	}
	s := &list[at]
	switch {
	case len(s.Rest) > 0:
		s.Rest = append(s.Rest, who)
	case len(s.People) <= sharedShown: // one alone is not worth folding
		s.People = append(s.People, who)
		return list
	default:
		s.Rest = []web.Link{s.People[sharedShown], who}
		s.People = s.People[:sharedShown]
	}
	s.More = v.count(len(s.Rest), sayMoreOne, sayMore)
	return list
}
