# Every target is one script; ARGS goes to it: make run ARGS="--addr 127.0.0.1:8080"
.DEFAULT_GOAL := help
.PHONY: help run test faults build dev bench look hyang check setup

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 14

run: ## install what is missing, build, start with demo data
	@scripts/run.sh $(ARGS)

test: ## install what is missing, then everything that CI checks
	@scripts/test.sh $(ARGS)

faults: ## what strangers and bad luck do for minutes: floods, full disks, kills, races, odd forms
	@scripts/faults.sh $(ARGS)

build: ## leave the release at target/release/hwanggeumhyang
	@scripts/setup.sh run
	@scripts/build.sh

dev: ## build and start again at every change
	@scripts/dev.sh $(ARGS)

bench: ## measure what must not become slow
	@scripts/bench.sh $(ARGS)

look: ## pictures of every page, to be looked at, in target/look
	@scripts/look.sh $(ARGS)

hyang: ## draws the character in every state, and its icons, in docs and public
	@scripts/hyang.sh $(ARGS)

check: ## the fast part of test
	@scripts/check.sh $(ARGS)

setup: ## install what is missing, and nothing else
	@scripts/setup.sh $(ARGS)
