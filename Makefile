# make demo | test | bench | accuracy | mutation | lint | docs: each makes its own .venv on the first call.
# They need python3 (3.11 or later) with venv, and `make test` also LibreOffice (.ci/run installs it).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DELETE_ON_ERROR:
.PHONY: demo test bench lint docs docs-check accuracy mutation wheel clean

demo: $(VENV)/installed
	$(BIN)/vblint check --fail-on never corpus

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n 2

bench: $(VENV)/installed-dev
	$(BIN)/python bench/run.py
	$(BIN)/python bench/linear.py

# Also on the seeds and the published documents, where VBLINT_SHARED names their folder.
accuracy: $(VENV)/installed-dev
	$(BIN)/python -m tests.accuracy

mutation: $(VENV)/installed-dev
	$(BIN)/python -m tests.mutation

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/installed-dev
	$(BIN)/python docs/build.py

docs-check: $(VENV)/installed-dev
	$(BIN)/python docs/build.py --check

wheel: $(VENV)/installed-dev
	$(BIN)/python -m build --wheel

clean:
	rm -rf $(VENV) build dist *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# The stamps make a second call quick; what is installed is asked again when its list of requirements has changed.
$(VENV)/installed: setup.cfg pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/installed-dev: setup.cfg pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(VENV)/installed $@
