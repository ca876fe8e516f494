package skillsapp

import (
	"context"
	"fmt"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/skills/skillsdb"
	"fabrique/skills/suggest"
)

// local opens the words of the place.
func (r room) local(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "words.list", Route: "GET /words", Does: does.words, Roles: team, Reads: true}, listWords),
		op.New(op.Op{Name: "words.say", Route: "POST /words", Does: does.say, Said: told.said, Roles: team}, sayWord),
		op.New(op.Op{Name: "words.unsay", Route: "POST /words/unsay", Does: does.unsay, Said: told.unsaid, Roles: team}, unsayWord),
		op.New(op.Op{Name: "words.forget", Route: "POST /words/forget", Does: does.forget, Said: told.forgotten, Roles: team}, forgetWord),
		op.New(op.Op{Name: "words.recall", Route: "POST /words/recall", Does: does.recall, Said: told.recalled, Roles: team}, recallWord),
	)
	d.Page("GET /t/{territory}/words", parse("pages/words.html"), r.showWords, team...)
	d.Room(desk.Room{Path: "/words", Name: speech.room, Roles: team, Rank: 47})
}

// mostUnknown is how many words that found nothing are shown.
const mostUnknown = 100

// Wording is a word of the place, for programs.
type Wording struct {
	Said   string        `json:"said"`
	Means  string        `json:"means"`
	On     calendar.Date `json:"on"`
	Author string        `json:"author"`
}

// Unheard is a word that found nothing, for programs; who said it is not kept.
type Unheard struct {
	Word  string        `json:"word"`
	Times int           `json:"times"`
	Last  calendar.Date `json:"last"`
}

// AllWords is the words of a place.
type AllWords struct {
	Words   []Wording `json:"words"`
	Unknown []Unheard `json:"unknown"`
}

func listWords(ctx context.Context, c *op.Call, _ struct{}) (AllWords, error) {
	out := AllWords{Words: []Wording{}, Unknown: []Unheard{}}
	known, err := skillsdb.Words(ctx, c.Q, at(c))
	if err != nil {
		return out, err
	}
	for _, w := range known {
		out.Words = append(out.Words, Wording{w.Said, w.Means, w.On, w.Author})
	}
	list, err := skillsdb.Unknown(ctx, c.Q, at(c), mostUnknown)
	for _, u := range list {
		out.Unknown = append(out.Unknown, Unheard{u.Word, u.Times, u.Last})
	}
	return out, err
}

type explaining struct {
	Said  string `json:"said" fr:"Mot ou expression d’ici" en:"Word or phrase from here"`
	Means string `json:"means" fr:"Ce que cela veut dire, en mots courants" en:"What it means, in common words"`
}

// longestWord bounds a word of the place and what it means, in signs.
const longestWord = 120

// sayWord says what a word of the place means; it serves from the next question on.
func sayWord(ctx context.Context, c *op.Call, in explaining) (struct{}, error) {
	c.About("word", in.Said)
	for field, text := range map[string]string{"said": in.Said, "means": in.Means} {
		if len([]rune(text)) > longestWord {
			return struct{}{}, fault.Newf(fault.Invalid, "Restez sous %s signes.", "Stay under %s signs.", longestWord).At(field)
		}
	}
	switch meaning := suggest.Meaning(in.Said, []suggest.Synonym{{Said: in.Said, Means: "x"}}); {
	case strings.TrimSpace(in.Said) == "" || meaning == in.Said:
		return struct{}{}, fault.New(fault.Missing, "Écrivez le mot ou l’expression d’ici.", "Write the word or phrase from here.").At("said")
	case strings.TrimSpace(in.Means) == "":
		return struct{}{}, fault.New(fault.Missing, "Dites ce que cela veut dire, en mots que tout le monde connaît.", "Say what it means, in words that everybody knows.").At("means")
	}
	before, err := skillsdb.Word(ctx, c.Q, at(c), in.Said)
	switch {
	case err == nil:
		c.Undoable("words.say", map[string]any{"said": before.Said, "means": before.Means})
	case fault.KindOf(err) == fault.NotFound:
		c.Undoable("words.unsay", map[string]any{"said": in.Said})
	default:
		return struct{}{}, err
	}
	return struct{}{}, skillsdb.SaveWord(ctx, c.Q, at(c), skillsdb.LocalWord{Synonym: suggest.Synonym{Said: in.Said, Means: in.Means}, On: c.Today, Author: c.Actor.Name})
}

type oneWord struct {
	Said string `json:"said" fr:"Mot ou expression d’ici" en:"Word or phrase from here"`
}

func unsayWord(ctx context.Context, c *op.Call, in oneWord) (struct{}, error) {
	c.About("word", in.Said)
	before, err := skillsdb.Word(ctx, c.Q, at(c), in.Said)
	if err != nil {
		return struct{}{}, err
	}
	c.Undoable("words.say", map[string]any{"said": before.Said, "means": before.Means})
	return struct{}{}, skillsdb.DropWord(ctx, c.Q, at(c), in.Said)
}

type forgetting struct {
	Word  string         `json:"word" fr:"Mot" en:"Word"`
	Times int            `json:"times" fr:"Combien de fois" en:"How many times"`
	Last  *calendar.Date `json:"last" fr:"La dernière fois" en:"The last time"`
}

// forgetWord takes a word off the list: a name, a slip, something that says nothing of work.
func forgetWord(ctx context.Context, c *op.Call, in forgetting) (struct{}, error) {
	u, err := skillsdb.DropUnknown(ctx, c.Q, at(c), in.Word)
	if err != nil {
		return struct{}{}, err
	}
	c.Undoable("words.recall", map[string]any{"word": u.Word, "times": u.Times, "last": u.Last.String()})
	return struct{}{}, nil
}

func recallWord(ctx context.Context, c *op.Call, in forgetting) (struct{}, error) {
	if in.Word == "" || in.Times < 1 || in.Last == nil {
		return struct{}{}, fault.New(fault.Missing, "Donnez le mot, combien de fois et la dernière fois.", "Give the word, how many times and the last time.").At("word")
	}
	c.Undoable("words.forget", map[string]any{"word": in.Word})
	return struct{}{}, skillsdb.CountUnknown(ctx, c.Q, at(c), suggest.Unanswered{Word: in.Word, Times: in.Times, Last: *in.Last})
}

// WordsPage is the words of the place.
type WordsPage struct {
	web.Frame
	Heading, Lead             string
	UnknownTitle, UnknownLead string
	Heads                     [3]string
	Unknown                   []UnknownRow
	UnknownNone               string
	Add                       web.Form
	AddTitle                  string
	KnownTitle, KnownNone     string
	KnownHeads                [3]string
	Known                     []KnownRow
}

// UnknownRow is a word that found nothing.
type UnknownRow struct {
	Word, Times, Last string
	Say, Forget       web.Form
}

// KnownRow is a word of the place.
type KnownRow struct {
	Said, Means, By string
	Drop            web.Form
}

func (r room) showWords(v *desk.Visit) (any, error) {
	known, err := skillsdb.Words(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	list, err := skillsdb.Unknown(v.Context(), v.Read(), in(v), mostUnknown)
	if err != nil {
		return nil, err
	}
	synonyms := make([]suggest.Synonym, len(known))
	for i, w := range known {
		synonyms[i] = w.Synonym
	}
	list = suggest.Answered(list, synonyms)
	heading := lang.Count(len(list), speech.headingOne, speech.heading)
	if len(list) == 0 {
		heading = speech.headingNone
	}
	p := WordsPage{Heading: heading.In(v.Lang), Lead: speech.lead.In(v.Lang), UnknownTitle: speech.unknownTitle.In(v.Lang), UnknownLead: speech.unknownLead.In(v.Lang),
		UnknownNone: speech.unknownNone.In(v.Lang), Heads: [3]string{speech.word.In(v.Lang), speech.times.In(v.Lang), speech.means.In(v.Lang)}, AddTitle: speech.addTitle.In(v.Lang),
		KnownTitle: speech.knownTitle.In(v.Lang), KnownNone: speech.knownNone.In(v.Lang), KnownHeads: [3]string{speech.word.In(v.Lang), speech.means.In(v.Lang), speech.by.In(v.Lang)}}
	here := v.Href("/words")
	for i, u := range list {
		row := UnknownRow{Word: u.Word, Times: lang.Count(u.Times, speech.once, speech.often).In(v.Lang), Last: lang.F("la dernière fois le %s", "last on %s", u.Last).In(v.Lang)}
		row.Say = desk.Again(v.Form("words.say", speech.add, here, hidden("said", u.Word), desk.Ask{Name: "means", Required: true, Auto: "off"}), fmt.Sprint("say-", i))
		row.Forget = desk.Again(v.Form("words.forget", speech.forget, here, hidden("word", u.Word)), fmt.Sprint("forget-", i))
		row.Say.Quiet, row.Forget.Quiet = true, true
		p.Unknown = append(p.Unknown, row)
	}
	p.Add = v.Form("words.say", speech.add, here, desk.Ask{Name: "said", Required: true, Auto: "off", Hint: speech.saidHint}, desk.Ask{Name: "means", Required: true, Auto: "off", Hint: speech.meansHint})
	for i, w := range known {
		row := KnownRow{Said: w.Said, Means: w.Means, By: lang.F("%s, le %s", "%s, on %s", lang.Same(w.Author), w.On).In(v.Lang)}
		row.Drop = desk.Again(v.Form("words.unsay", speech.drop, here, hidden("said", w.Said)), fmt.Sprint("drop-", i))
		row.Drop.Quiet = true
		p.Known = append(p.Known, row)
	}
	p.Frame = v.Frame(speech.room, "people.css", "skills.css")
	return p, nil
}
