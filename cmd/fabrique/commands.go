package main

import (
	"fmt"
	"runtime/debug"

	"fabrique/finance/moneycommand"
	"fabrique/lang"
)

// commands is every command, as kong reads them; ${…} stands for a phrase of text.go.
type commands struct {
	Lang string `help:"${flag_lang}" placeholder:"fr|en"`

	Demo     demoCommand        `cmd:"" help:"${do_demo}"`
	Plan     planCommand        `cmd:"" help:"${do_plan}"`
	Template templateCommand    `cmd:"" help:"${do_template}"`
	Check    checkCommand       `cmd:"" help:"${do_check}"`
	Explain  explainCommand     `cmd:"" help:"${do_explain}"`
	Compare  compareCommand     `cmd:"" help:"${do_compare}"`
	Money    moneycommand.Money `cmd:"" help:"${do_money}"`
	Rules    moneycommand.Rules `cmd:"" help:"${do_rules}"`
	Serve    serveCommand       `cmd:"" help:"${do_serve}"`
	Do       doCommand          `cmd:"" help:"${do_do}"`
	Journal  journalCommand     `cmd:"" help:"${do_journal}"`
	Skills   skillsCommand      `cmd:"" help:"${do_skills}"`
	Version  versionCommand     `cmd:"" help:"${do_version}"`
	Help     helpCommand        `cmd:"" help:"${do_help}"`
}

type versionCommand struct{}

// Run prints which program this is.
func (versionCommand) Run(d *desk) error {
	d.say(lang.F("fabrique %s · licence EUPL-1.2 · aucun réseau, aucune donnée envoyée", "fabrique %s · licence EUPL-1.2 · no network, no data sent", version()))
	return nil
}

// version names the build: a released version, or the commit it was made from.
func version() string {
	built, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	commit, changed := "", ""
	for _, s := range built.Settings {
		switch {
		case s.Key == "vcs.revision" && len(s.Value) >= 12:
			commit = " " + s.Value[:12]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	if v := built.Main.Version; v != "" && v != "(devel)" {
		return fmt.Sprintf("%s (%s)", v, built.GoVersion)
	}
	return fmt.Sprintf("(devel)%s%s (%s)", commit, changed, built.GoVersion)
}
