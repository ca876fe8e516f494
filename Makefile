# Fabrique. "make" lists what can be asked; README.md says what it is for.
# Fabrique. « make » dit ce qu'on peut demander ; README.fr.md dit à quoi cela sert.

SHELL       := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS   += --no-print-directory

out         := build/out
staticcheck := honnef.co/go/tools/cmd/staticcheck@v0.8.2

# Files that other software had to read, for trials; they are never part of the project.
FABRIQUE_IMPORTS ?= $(wildcard $(abspath ../shared/data/imports))
export FABRIQUE_IMPORTS

# The open-data archive of ROME 4, zipped or not, and folders of queries in MELO format, to measure suggestions with.
FABRIQUE_ROME ?= $(firstword $(wildcard $(abspath ../shared/data)/rome-v4.*))
FABRIQUE_MELO ?=

# Two packages at a time: the tests are also meant for a machine of two cores.
PARALLEL ?= 2
# Time given to each fuzz target.
FUZZTIME ?= 1m

.PHONY: help
help: ## list these targets · cette liste
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ split($$2, t, " · "); printf "  make %-11s %-62s %s\n", $$1, t[1], t[2] }'

.PHONY: demo
demo: ## compose the plan of the demonstration territory · le plan du territoire de démonstration
	go run ./cmd/fabrique demo

.PHONY: build
build: ## one static program, in bin/ · un programme unique, dans bin/
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/fabrique ./cmd/fabrique

.PHONY: test
test: ## every test; fetches what it needs or says what it left out · tous les tests
	@build/tools
	@mkdir -p $(out) && go build -o $(out)/report ./build/report
	@go test -p $(PARALLEL) -parallel $(PARALLEL) -timeout 25m -json ./... | $(out)/report

.PHONY: test-short
test-short: ## quick tests, with Go alone · les tests rapides, avec Go seul
	go test -short -p $(PARALLEL) ./...

.PHONY: race
race: ## quick tests under the race detector (needs gcc) · recherche d'accès concurrents
	CGO_ENABLED=1 go test -race -short -p $(PARALLEL) -timeout 25m ./...

.PHONY: fuzz
fuzz: ## strange input for each reader, FUZZTIME each · entrées étranges pour chaque lecteur
	@grep -rlE '^func Fuzz' --include='*_test.go' . | sort | while read -r file; do \
	  for target in $$(sed -nE 's/^func (Fuzz[A-Za-z0-9]*).*/\1/p' "$$file"); do \
	    echo "$$(dirname "$$file") $$target, $(FUZZTIME)"; \
	    go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 2s -parallel $(PARALLEL) "$$(dirname "$$file")"; \
	  done; \
	done

.PHONY: bench
bench: ## measure the planner, beside exact solvers where they are, and the money rules · mesurer
	@mkdir -p $(out)
	go run ./bench/plan --all --json $(out)/bench.json
	go test ./finance/... -run '^$$' -bench . -benchmem
	go test ./bench/app -run '^$$' -bench . -benchtime 1x -timeout 20m
	FABRIQUE_ROME="$(FABRIQUE_ROME)" go test ./skills/skillsapp -run '^$$' -bench Typing -benchtime 100x
	@test -n "$(FABRIQUE_ROME)" && go run ./bench/suggest --rome "$(FABRIQUE_ROME)" --cost --json $(out)/suggest.json || echo 'Suggestions left out: no archive of ROME 4 (FABRIQUE_ROME).'

.PHONY: eval
eval: ## measure the suggestions, from words to codes · mesurer les suggestions
	@test -n "$(FABRIQUE_ROME)" || { echo 'Give the open-data archive of ROME 4: make eval FABRIQUE_ROME=archive.zip' >&2; exit 1; }
	go run ./bench/suggest --rome "$(FABRIQUE_ROME)" $(foreach folder,$(FABRIQUE_MELO),--melo "$(folder)")

.PHONY: lint
lint: ## gofmt, vet, staticcheck · relecture automatique
	@test -z "$$(gofmt -l . | tee /dev/stderr)" || { echo 'Not formatted: run gofmt -w on these files.' >&2; exit 1; }
	go vet ./...
	go run $(staticcheck) ./...

.PHONY: phrases
phrases: ## put the no-break spaces that French phrases lack · espaces insécables manquantes
	@go test . -run '^TestPhrases$$' -count=1 -update >/dev/null || true
	go test . -run '^TestPhrases$$' -count=1

.PHONY: pictures
pictures: ## make docs/pictures again with a browser · refaire les images de la documentation
	@build/tools
	go test ./plan/planpage -count=1 -run Picture -v -pictures
	go test ./app -count=1 -run Picture -v -pictures

.PHONY: tools
tools: ## fetch what tests and pictures need besides Go · installer les outils des tests
	@build/tools
