package peopleapp

import (
	"strconv"

	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
)

// Order is the mobilisation list, with the rule that orders it.
type Order struct {
	web.Frame
	Heading, Rule, Empty string
	Settings             web.Link
	Columns              []string
	Rows                 []OrderRow
	Squares              web.Squares
	SquaresWords         string
	Symbols              []web.Symbol
	More, Start          web.Link
}

// OrderRow is one place on the list.
type OrderRow struct {
	Rank, Name, Href, Why, Waits, Hours, State, Class string
	Exception                                         bool
}

// listPage is how many places one page of the list shows, and mostSquares how many a picture.
const (
	listPage    = 100
	mostSquares = 400
)

func showList(v *desk.Visit) (any, error) {
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	from, _ := strconv.Atoi(v.Query("from"))
	from = max(from, 0)
	list, err := peopledb.Waiting(v.Context(), v.Read(), in(v), from, listPage)
	if err != nil {
		return nil, err
	}
	_, waits, err := peopledb.Count(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	p := Order{Rule: lang.F("Règle publiée : %s. Une exception porte le nom de son auteur et sa raison.", "Published rule: %s. An exception bears the name of its author and its reason.", rules.Turn.Name()).In(v.Lang),
		Settings: web.Link{Href: v.Href("/people-rules"), Text: say.rules.In(v.Lang)}, Symbols: web.Plain}
	p.Heading = lang.Count(waits, lang.T("%s personne attend un emploi", "%s person is waiting for a job"), lang.T("%s personnes attendent un emploi", "%s people are waiting for a job")).In(v.Lang)
	if waits == 0 {
		p.Heading = lang.T("Personne n’attend sur la liste", "Nobody waits on the list").In(v.Lang)
		p.Empty = lang.T("Une personne entre sur la liste depuis sa page, une fois que le comité l’a dite éligible.", "A person comes on the list from their page, once the committee has said that they are eligible.").In(v.Lang)
	}
	for _, c := range []lang.Text{lang.T("Place", "Place"), lang.T("Nom", "Name"), lang.T("Pourquoi cette place", "Why this place"), lang.T("Attend depuis", "Waiting for"), say.state, lang.T("Souhaite", "Wants")} {
		p.Columns = append(p.Columns, c.In(v.Lang))
	}
	for i, r := range list {
		p.Rows = append(p.Rows, orderRow(v, r, rules.Turn, from+i+1))
	}
	p.picture(v, waits)
	p.Start, p.More = pager(v, "/list", from, waits)
	p.Frame = v.Frame(say.list, "people.css")
	return p, nil
}

func orderRow(v *desk.Visit, r peopledb.Row, turn people.Turn, rank int) OrderRow {
	row := OrderRow{Rank: strconv.Itoa(rank), Name: r.Name, Href: to(v, r.ID, "/rank"), Exception: r.Place > 0, Why: turn.Why(r.File).In(v.Lang),
		State: r.Now.State.Name().In(v.Lang), Class: stateClass(r.Now.State)}
	if r.Listed != nil {
		row.Waits = waited(*r.Listed, v.Today()).In(v.Lang)
	}
	if h := r.Hours(); h.Wanted > 0 {
		row.Hours = lang.F("%s par semaine", "%s a week", h.Wanted).In(v.Lang)
	}
	return row
}

// picture draws one dashed square for each person who waits.
func (p *Order) picture(v *desk.Visit, waits int) {
	if waits == 0 || waits > mostSquares {
		return
	}
	refs := make([]string, waits)
	for i := range refs {
		refs[i] = web.Wait.ID
	}
	p.Squares = web.Strip(refs, 40)
	p.SquaresWords = lang.T("Un carré en pointillé : une personne qui attend.", "A dashed square: a person who waits.").In(v.Lang)
}

// pager leads to the first page of a list and to the one that follows.
func pager(v *desk.Visit, path string, from, all int) (start, more web.Link) {
	if from > 0 {
		start = web.Link{Href: v.Href(path), Text: say.firstPage.In(v.Lang)}
	}
	if from+listPage < all {
		more = web.Link{Href: v.Href(path + "?from=" + strconv.Itoa(from+listPage)), Text: say.nextPage.In(v.Lang)}
	}
	return start, more
}

// Paper is a page that a person takes away: a letter, an explanation.
type Paper struct {
	web.Frame
	Heading, For, Head, Print string
	Lines                     []string
	Address                   string
	Back                      web.Link
}

// showRank explains a place in plain words, without naming anybody else.
func showRank(v *desk.Visit) (any, error) {
	r, err := person(v)
	if err != nil {
		return nil, err
	}
	rules, err := peopledb.RulesOf(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	rank, of, err := peopledb.Rank(v.Context(), v.Read(), in(v), r.ID)
	if err != nil {
		return nil, err
	}
	lines, err := rankLines(v, r, rules, rank, of)
	if err != nil {
		return nil, err
	}
	p := Paper{Heading: lang.F("Vous êtes à la place %s sur %s", "You are at place %s of %s", rank, of).In(v.Lang), For: r.Name, Head: v.Today().In(v.Lang), Print: say.print.In(v.Lang),
		Address: rules.Address, Back: web.Link{Href: to(v, r.ID, ""), Text: say.back.In(v.Lang)}}
	if rank == 0 {
		p.Heading = lang.T("Vous n’attendez pas sur la liste", "You do not wait on the list").In(v.Lang)
	}
	for _, t := range lines {
		p.Lines = append(p.Lines, t.In(v.Lang))
	}
	p.Frame = v.Frame(lang.F("Place de %s", "Place of %s", r.Name), "people.css")
	return p, nil
}

func rankLines(v *desk.Visit, r peopledb.Row, rules people.Rules, rank, of int) ([]lang.Text, error) {
	if rank == 0 {
		return []lang.Text{lang.T("La liste réunit les personnes dont le comité a reconnu qu’elles ont droit à un emploi et qui l’attendent.", "The list holds the persons whose right to a job the committee has recognised, and who wait for it.")}, nil
	}
	out := []lang.Text{lang.F("La règle de notre liste est publique : %s.", "The rule of our list is public: %s.", rules.Turn.Name()),
		lang.F("Votre place : %s.", "Your place: %s.", rules.Turn.Why(r.File)),
		ahead(rank - 1)}
	mine, err := peopledb.Exceptions(v.Context(), v.Read(), in(v), r.ID)
	if err != nil {
		return nil, err
	}
	if len(mine) > 0 && mine[0].Ended == nil {
		out = append(out, lang.F("Cette place vous a été donnée le %s par %s. Raison : %s", "This place was given to you on %s by %s. Reason: %s", mine[0].On, mine[0].Author, mine[0].Reason))
	}
	ahead, err := exceptionsAhead(v, r)
	if err != nil {
		return nil, err
	}
	out = append(out, ahead...)
	return append(out, lang.T("L’entreprise ne choisit pas les personnes : elle embauche dans l’ordre de la liste. Vos savoir-faire ne vous font jamais reculer.", "The company does not choose people: it hires in the order of the list. Your skills never push you back."),
		lang.T("Cette place n’est pas une note : elle ne dit rien de votre valeur.", "This place is no mark: it says nothing of your worth."),
		lang.T("Si vous pensez qu’elle est fausse, dites-le nous : nous vérifions avec vous.", "If you think that it is wrong, tell us: we will check it with you.")), nil
}

// exceptionsAhead tells the exceptions that stand before a person, with author and reason, without names.
func exceptionsAhead(v *desk.Visit, r peopledb.Row) ([]lang.Text, error) {
	list, err := peopledb.ExceptionsHeld(v.Context(), v.Read(), in(v))
	var out []lang.Text
	for _, e := range list {
		if e.Person != r.ID && (r.Place == 0 || e.Place < r.Place) {
			out = append(out, lang.F("Une exception passe avant vous, décidée le %s par %s. Raison : %s", "An exception goes before you, decided on %s by %s. Reason: %s", e.On, e.Author, e.Reason))
		}
	}
	return out, err
}

// ahead says how many are served before somebody.
func ahead(n int) lang.Text {
	if n == 0 {
		return lang.T("Personne n’est servi avant vous.", "Nobody is served before you.")
	}
	return lang.Count(n, lang.T("%s personne est servie avant vous.", "%s person is served before you."), lang.T("%s personnes sont servies avant vous.", "%s people are served before you."))
}
