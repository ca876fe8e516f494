package planpage

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"fabrique/lang"
	"fabrique/plan"
)

// Summary writes p in 10 to 25 lines that a town councillor understands, in the
// language tag, within width columns (80 when 0). With colour, the answer and
// what waits stand out on a terminal.
func Summary(w io.Writer, in plan.Input, p *plan.Plan, tag lang.Tag, width int, colour bool) error {
	if width <= 0 {
		width = 80
	}
	s := &summary{view: view{index(in, p), tag}, width: width, colour: colour}
	s.head()
	if tooSoon(p) {
		_, err := io.WriteString(w, s.b.String())
		return err
	}
	s.persons()
	s.waiting()
	s.work()
	s.cost()
	s.policies()
	s.flags()
	_, err := io.WriteString(w, s.b.String())
	return err
}

type summary struct {
	view
	b      strings.Builder
	width  int
	colour bool
}

// Styles of a terminal.
const (
	bold  = "1"
	green = "32"
	brick = "31"
	gold  = "33"
)

func (s *summary) paint(style, text string) string {
	if !s.colour {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

// line writes text wrapped at the width, its further lines indented by indent.
func (s *summary) line(indent int, style, text string) {
	first, pad := true, strings.Repeat(" ", indent)
	for _, row := range wrap(text, s.width-indent) {
		if !first {
			s.b.WriteString(pad)
		}
		if style != "" {
			row = s.paint(style, row)
		}
		s.b.WriteString(row + "\n")
		first = false
	}
}

// item writes a named line: a title in bold, then text aligned after it.
func (s *summary) item(title lang.Text, style, text string) {
	const column = 13
	name := s.t(title)
	s.b.WriteString(s.paint(bold, name) + strings.Repeat(" ", max(1, column-utf8.RuneCountInString(name))))
	s.line(column, style, text)
}

func (s *summary) head() {
	s.line(0, "", s.f(sayColon, s.in.Territory.Name, lang.F(sayPlanOf.FR, sayPlanOf.EN, s.in.Territory.Date)))
	s.line(0, bold+";"+green, s.t(answer(s.p)))
	s.line(0, "", s.t(proof(s.p)))
	if s.p.Interrupted && !tooSoon(s.p) {
		s.line(0, brick, s.t(sayStopped))
	}
	if s.in.Territory.Invented {
		s.line(0, gold, s.t(sayInvented))
	}
	s.b.WriteString("\n")
}

func (s *summary) persons() {
	placed, listed := len(s.p.Jobs), len(s.p.Jobs)+len(s.p.Waiting)
	if listed > 0 {
		full := placed * 20 / listed
		s.item(sumPersons, "", s.paint(green, strings.Repeat("■", full))+s.paint(brick, strings.Repeat("□", 20-full))+" "+
			s.f(sumPlaced, placed, listed, lang.Percent(int64(placed), int64(listed))))
	}
	if placed == 0 {
		return
	}
	same, told := s.exactOf()
	text := append([]string{s.f(sumExact, lang.Percent(int64(same), int64(max(told, 1))))}, s.all(s.away())...)
	s.item(sumHours, "", strings.Join(text, " "))
}

// How many waiting persons, flags and closed activities the summary names.
const waitShown, closedShown = 2, 3

func (s *summary) waiting() {
	longest := append([]plan.Waiting{}, s.p.Waiting...)
	for i := range min(waitShown, len(longest)) {
		for j := i + 1; j < len(longest); j++ {
			if longest[j].Months > longest[i].Months {
				longest[i], longest[j] = longest[j], longest[i]
			}
		}
		w := longest[i]
		text := s.f(sayColon, s.personName(w.Person), s.months(w.Months))
		if len(w.Reasons) > 0 {
			text += ". " + s.t(w.Reasons[0])
		}
		if c, ok := verified(w); ok {
			text += " " + s.f(sumHelps, lang.Lower(c.Text))
		}
		title := lang.Text{}
		if i == 0 {
			title = sumWaits
		}
		s.item(title, "", text)
	}
	if n := len(longest) - waitShown; n > 0 {
		s.item(lang.Text{}, "", s.count(n, sumMoreOne, sumMore))
	}
}

// verified returns the first change proven to place w that displaces nobody.
func verified(w plan.Waiting) (plan.Change, bool) {
	for _, c := range w.Changes {
		if c.Verified && len(c.Displaced) == 0 {
			return c, true
		}
	}
	return plan.Change{}, false
}

func (s *summary) work() {
	open, halfDays := s.open()
	s.item(sumWork, "", s.f(sumOpen, lang.Count(open, sumActivity, sumActivities), len(s.p.Activities), s.hours(halfDays)))
	if closed := s.closedNames(); len(closed) > 0 {
		s.item(lang.Text{}, "", s.count(len(s.p.Activities)-open, sumClosedOne, sumClosed, lang.Join(closed)))
	}
}

// closedNames returns the first closed activities, with why when there is room to say it.
func (s *summary) closedNames() []lang.Text {
	var out []lang.Text
	for _, a := range s.p.Activities {
		if a.Open {
			continue
		}
		if len(out) == closedShown {
			return append(out, sumOthers)
		}
		out = append(out, s.activityName(a.Activity))
	}
	return out
}

func (s *summary) cost() {
	if len(s.p.Jobs) == 0 {
		return
	}
	m := s.p.Money
	left := balance(m.Net - m.Contribution)
	text := s.f(sumCost, (m.Employer + m.Equipment).Rounded(), m.Contribution.Rounded(), m.Sales.Rounded(), left)
	if n := len(s.p.Assumptions); n > 0 {
		text += " " + s.count(n, sumSupposesOne, sumSupposes)
	}
	s.item(sumMoney, "", text)
}

func (s *summary) policies() {
	for i, r := range s.p.Policies {
		over := sayPassedNone
		if n := len(r.PassedOver); n > 0 {
			over = lang.Count(n, sumPassedOne, sumPassed, r.Proven, r.Unproven)
		}
		title := lang.Text{}
		if i == 0 {
			title = sumList
		}
		s.item(title, "", s.f(sumPolicy, lang.T(capital(r.Policy.Name().FR), capital(r.Policy.Name().EN)), lang.Count(r.Placed, sumOneplaced, sumManyplaced), over))
	}
}

func (s *summary) flags() {
	for i, f := range s.p.Flags {
		if i == waitShown {
			s.item(lang.Text{}, "", s.count(len(s.p.Flags)-waitShown, sayFlagsOne, sayFlagsAll))
			return
		}
		title := lang.Text{}
		if i == 0 {
			title = sumFlags
		}
		s.item(title, gold, s.t(f.Text))
	}
}

// Places says where [WriteFolder] put its files, in one line per thing to open.
func Places(w io.Writer, dir string, tag lang.Tag) error {
	_, err := fmt.Fprintf(w, "%s\n  %s/%s\n  %s/%s\n", sumFiles.In(tag), dir, pageName(tag), dir, workbookName(tag))
	return err
}

// wrap cuts text into rows of at most width characters, between words;
// no-break spaces and terminal styles stay inside their word.
func wrap(text string, width int) []string {
	var rows []string
	row, length := "", 0
	for _, word := range strings.Split(text, " ") {
		n := visible(word)
		if length > 0 && length+1+n > width {
			rows, row, length = append(rows, row), "", 0
		}
		if length > 0 {
			row, length = row+" ", length+1
		}
		row, length = row+word, length+n
	}
	return append(rows, row)
}

// visible counts the characters of a word that a terminal shows.
func visible(word string) int {
	n, inside := 0, false
	for _, r := range word {
		switch {
		case r == '\x1b':
			inside = true
		case inside && r == 'm':
			inside = false
		case !inside:
			n++
		}
	}
	return n
}
