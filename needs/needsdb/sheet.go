package needsdb

import (
	"encoding/json"
	"fmt"

	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/worktime"
)

// sheet is a version of an activity as it is kept: one document, whose names
// never change, so that the oldest one stays readable.
type sheet struct {
	ID          needs.ActivityID     `json:"id"`
	Name        lang.Text            `json:"name"`
	Sign        string               `json:"sign,omitempty"`
	Family      people.Family        `json:"family,omitempty"`
	Needs       []needs.ID           `json:"needs,omitempty"`
	Site        string               `json:"site,omitempty"`
	Week        span                 `json:"week"`
	Months      map[int]span         `json:"months,omitempty"`
	Opening     worktime.Week        `json:"opening"`
	Asks        []ask                `json:"asks,omitempty"`
	Licences    []people.Licence     `json:"licences,omitempty"`
	Demands     []people.Restriction `json:"demands,omitempty"`
	Team        int                  `json:"team,omitempty"`
	LeadPer     int                  `json:"lead_per,omitempty"`
	LeadSkill   skills.Code          `json:"lead_skill,omitempty"`
	LeadLevel   skills.Level         `json:"lead_level,omitempty"`
	Sales       money.Cents          `json:"sales,omitempty"`
	Equipment   money.Cents          `json:"equipment,omitempty"`
	Usefulness  int                  `json:"usefulness,omitempty"`
	Need        int                  `json:"need,omitempty"`
	Note        string               `json:"note,omitempty"`
	Tasks       []string             `json:"tasks,omitempty"`
	Clients     string               `json:"clients,omitempty"`
	Price       string               `json:"price,omitempty"`
	Investment  money.Cents          `json:"investment,omitempty"`
	Tools       string               `json:"tools,omitempty"`
	Social      int                  `json:"social,omitempty"`
	Ecological  int                  `json:"ecological,omitempty"`
	Occupations []string             `json:"occupations,omitempty"`
	Trades      []string             `json:"trades,omitempty"`
	Model       string               `json:"model,omitempty"`
	Competition []string             `json:"competition,omitempty"`
	Helps       []string             `json:"helps,omitempty"`
	Usual       []string             `json:"usual,omitempty"`
}

type span struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

type ask struct {
	Skill     skills.Code  `json:"skill"`
	Level     skills.Level `json:"level"`
	Learnable bool         `json:"learnable,omitempty"`
}

func writeSheet(a needs.Activity) (string, error) {
	s := sheet{a.ID, a.Name, a.Sign, a.Family, a.Needs, a.Site, span(a.Week), nil, a.Opening, nil, a.Licences, a.Demands, a.Team,
		a.LeadPer, a.LeadSkill, a.LeadLevel, a.Sales, a.Equipment, a.Usefulness, a.Need, a.Note, a.Tasks, a.Clients, a.Price, a.Investment, a.Tools,
		a.Social, a.Ecological, a.Occupations, a.Trades, a.Model, a.Competition, a.Helps, a.Usual}
	for m, r := range a.Months {
		if s.Months == nil {
			s.Months = map[int]span{}
		}
		s.Months[m] = span(r)
	}
	for _, r := range a.Asks {
		s.Asks = append(s.Asks, ask(r))
	}
	b, err := json.Marshal(s)
	if err != nil {
		return "", fmt.Errorf("write activity %s: %w", a.ID, err)
	}
	return string(b), nil
}

func readSheet(text string) (needs.Activity, error) {
	var s sheet
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return needs.Activity{}, fmt.Errorf("read activity: %w", err)
	}
	a := needs.Activity{ID: s.ID, Name: s.Name, Sign: s.Sign, Family: s.Family, Needs: s.Needs, Site: s.Site, Week: needs.Range(s.Week), Opening: s.Opening,
		Licences: s.Licences, Demands: s.Demands, Team: s.Team, LeadPer: s.LeadPer, LeadSkill: s.LeadSkill, LeadLevel: s.LeadLevel, Sales: s.Sales,
		Equipment: s.Equipment, Usefulness: s.Usefulness, Need: s.Need, Note: s.Note,
		About: needs.About{Tasks: s.Tasks, Clients: s.Clients, Price: s.Price, Investment: s.Investment, Tools: s.Tools, Social: s.Social, Ecological: s.Ecological,
			Occupations: s.Occupations, Trades: s.Trades, Model: s.Model, Competition: s.Competition, Helps: s.Helps, Usual: s.Usual}}
	for m, r := range s.Months {
		if a.Months == nil {
			a.Months = map[int]needs.Range{}
		}
		a.Months[m] = needs.Range(r)
	}
	for _, r := range s.Asks {
		a.Asks = append(a.Asks, needs.Requirement(r))
	}
	return a, nil
}
