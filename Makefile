# A bare checkout needs Python 3.11 or later (with venv) and make; the rest is installed into .venv.
.DELETE_ON_ERROR:
.PHONY: timeline test lint golden bench clean

ifndef PYTHON
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
endif
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

timeline: .venv/runtime ## build seeds/ into exports/
	$(BIN)/chronicle build seeds --out exports --no-previous
	@echo 'The timeline is in exports/: timeline.md to read, timeline.html for a browser,'
	@echo 'timeline.ics for a calendar, timeline.json for programs.'

test: .venv/development ## every test
	$(BIN)/python -m pytest

lint: .venv/development ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

golden: .venv/development timeline ## write every checked-in result anew: exports/, format samples, outputs in the documents
	$(BIN)/python tests/export/regenerate_golden.py
	$(BIN)/python tests/documented.py

bench: .venv/development ## how long a whole build takes beside the imports it cannot do without
	$(BIN)/python tests/bench/build_time.py

clean: ## all that make has made, but not exports/
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@test -n '$(PYTHON)' || { echo 'chronicle needs Python 3.11 or later, and none was found.' \
	  'Install one (https://www.python.org/downloads/), or name it: make PYTHON=/path/to/python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo '$(PYTHON) lacks venv or ensurepip.' \
	  'Install them: "apt install python3-venv" on Debian and Ubuntu; other systems ship them with Python.' >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/runtime: .venv/bin/python pyproject.toml
	$(PIP) install --editable .
	@touch $@

.venv/development: .venv/bin/python pyproject.toml
	$(PIP) install --editable '.[dev]'
	@touch $@ .venv/runtime
