package webtest

import (
	"context"
	_ "embed"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

//go:embed stage.js
var staged string

// Stage shows pages of one server one after the other in one window: axe-core
// and what pages share are read once, which is most of what a page costs. The
// policy of the first page holds for all.
type Stage struct{ ctx context.Context }

// StageOf opens the window on a page of the server, for at most so long.
func StageOf(t testing.TB, address string, most time.Duration) (Stage, error) {
	t.Helper()
	source := Axe(t)
	s := Stage{Tab(t, most)}
	return s, chromedp.Run(s.ctx, chromedp.Navigate(address), chromedp.Evaluate(source+";"+staged+";true", nil))
}

// sound lists what is wrong in the structure of a page, and what its policy refused.
const sound = `(() => {
	const wrong = refused.map(r => 'its policy refuses ' + r), count = s => document.querySelectorAll(s).length;
	if (count('h1') !== 1) wrong.push(count('h1') + ' h1');
	if (count('main') !== 1) wrong.push(count('main') + ' main landmarks');
	if (!['fr', 'en'].includes(document.documentElement.lang)) wrong.push('lang ' + document.documentElement.lang);
	if (document.title.trim().length < 4) wrong.push('title ' + document.title);
	if (count('style, [style], script:not([src])')) wrong.push('inline style or script');
	return wrong})()`

// wide lists what runs off a page at the width of the window.
const wide = `(document.documentElement.scrollWidth <= innerWidth ? [] : ['runs off at ' + innerWidth + ' px: ' + document.documentElement.scrollWidth,
	...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.offsetParent).slice(-3).map(e => e.outerHTML.slice(0, 150))])`

// Look shows a page and says what is wrong with it: its structure, what its policy
// refuses and every rule of axe-core, on a desk in the light theme; then, on the
// narrowest phone in the dark theme, what runs off, and the rules about colours and
// sizes for whatever this window has not shown before in the same place and words.
func (s Stage) Look(address string) ([]string, error) {
	var desk, phone []string
	err := chromedp.Run(s.ctx, Theme(false), chromedp.EmulateViewport(1280, 900),
		chromedp.Evaluate(fmt.Sprintf(`stage.show(%q).then(() => stage.object()).then(found => [...%s, ...found])`, address, sound), &desk, Awaited),
		Theme(true), chromedp.EmulateViewport(320, 800),
		chromedp.Evaluate(fmt.Sprintf(`stage.again().then(found => [...%s, ...found])`, wide), &phone, Awaited))
	return append(desk, phone...), err
}

// Tabbed shows a page, presses Tab from its beginning, or from its content, and says
// where that did not lead: to everything that can be reached, in the order of the
// page, with a focus to be seen.
func (s Stage) Tabbed(address string, all bool) ([]string, error) {
	var ahead int
	var wrong []string
	err := chromedp.Run(s.ctx, Theme(false), chromedp.EmulateViewport(1280, 900), chromedp.Evaluate(fmt.Sprintf(`stage.show(%q).then(() => stage.ready(%v))`, address, all), &ahead, Awaited))
	for again := 0; err == nil && ahead > 0 && again < 6; again++ { // a date has several parts
		for range ahead {
			if err := chromedp.Run(s.ctx, input.DispatchKeyEvent(input.KeyRawDown).WithKey("Tab").WithCode("Tab").WithWindowsVirtualKeyCode(9)); err != nil {
				return nil, err
			}
		}
		err = chromedp.Run(s.ctx, chromedp.Evaluate(`stage.ahead()`, &ahead))
	}
	if err == nil {
		err = chromedp.Run(s.ctx, chromedp.Evaluate(`stage.missed()`, &wrong))
	}
	return wrong, err
}
