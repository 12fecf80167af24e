# How long each fuzz test runs, or on how many inputs: 5000x.
FUZZTIME ?= 60s
GOLINT = go tool -modfile=tools/go.mod golangci-lint

.PHONY: build test lint fuzz costs choices fit data

build:
	CGO_ENABLED=0 go build -o bin/galley ./cmd/galley

test:
	go test -race ./...

lint:
	$(GOLINT) run ./...
	cd corpus/build && go tool -modfile=../../tools/go.mod golangci-lint run --config ../../.golangci.yml ./...

# Run every fuzz test of the module for FUZZTIME.
fuzz:
	@for package in $$(go list ./...); do \
		for name in $$(go test -list '^Fuzz' $$package | grep ^Fuzz); do \
			echo "$$package $$name"; \
			go test -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x $$package || exit 1; \
		done; \
	done

# Fit corpus/costs anew. The judgement must be fitted behind it.
costs:
	go run ./cmd/fitcosts

# Fit check/choosing.tsv anew.
choices:
	go run ./cmd/fitchoices -gold "$(EVAL)"

# Fit check/judgement-*.bin anew.
fit:
	go run ./cmd/fit -gold "$(EVAL)" -news "$(NEWS)" -references "$(REFERENCES)" -held-out bin/heldout

# Compile corpus/lang anew. It fetches the packages that corpus/build names and takes a while.
data:
	cd corpus/build && go run .

# Articles whose mistakes are marked; sentences of newspapers: the directory "output" of github.com/damiaanr/gtnc; translations
# by people and by machines: github.com/wmt-conference/wmt21-news-systems and wmt22-news-systems side by side.
EVAL ?= ../shared/eval
NEWS ?= ../gtnc/output
REFERENCES ?= ../wmt-conference

.PHONY: eval heldout peers

# Measure the judgement; docs/quality.md holds the figures. EVALFLAGS="-show 10" prints examples.
# "make heldout" measures on texts that the judgement was not fitted to, as well; "make fit" comes before it.
# "make peers" measures hunspell and LanguageTool too; that takes half an hour.
peers: MORE = -peers
heldout: MORE = -held-out bin/heldout
eval heldout peers:
	@if [ -d "$(EVAL)" ]; then \
		CGO_ENABLED=0 go build -o bin/galley ./cmd/galley && go run ./cmd/eval -gold "$(EVAL)" -binary bin/galley -bilingual $(MORE) $(EVALFLAGS); \
	else echo "$(EVAL): no marked articles, nothing to measure"; fi
