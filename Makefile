# make run    sets everything up in .venv and opens the app on sample.yaml
# make test   sets everything up, compiles the rules, then lints, types and tests; PURE=1 does without compiling
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
COMPILED := $(VENV)/.compiled
RULES := $(shell find claims -name '*.py')
# Tests of the app wait for its screen half of their time: two for each processor.
WORKERS := $(shell $(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 1))')

.PHONY: run test check lint types format bench setup compiled pure fresh clean

run: fresh
	@$(BIN)/factbrowse demo

test: check

setup: $(READY)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("factbrowse needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo 'Setting up $(VENV): a minute or two ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[scale,serve]' --group dev
	@touch $(READY)

# The rules compiled in place: the same answers in less than half the time.
compiled: $(COMPILED)

$(COMPILED): $(READY) $(RULES)
	@echo 'Compiling the rules: a minute or two (PURE=1 does without) ...'
	@$(BIN)/python scripts/compile_rules.py \
	    || { $(MAKE) --no-print-directory pure; echo 'They could not be compiled (is there a C compiler?) and run as they are.'; }
	@touch $(COMPILED)

pure:
	@find claims -name '*.so' -delete
	@rm -f -- *__mypyc.*.so $(COMPILED)

# What was compiled from older rules would be run in place of them: it goes.
fresh: $(READY)
	@test ! -e $(COMPILED) || test -z "$$(find claims -name '*.py' -newer $(COMPILED))" || $(MAKE) --no-print-directory pure

check: $(READY)
	@$(MAKE) --no-print-directory -j 2 lint types $(if $(PURE),pure,$(COMPILED))
	$(BIN)/pytest -q -n $(WORKERS) --dist worksteal

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: $(READY)
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: $(if $(PURE),pure $(READY),$(COMPILED))
	$(BIN)/python -m benchmarks

clean: pure
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
