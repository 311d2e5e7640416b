# Isnad's commands; `make help` lists them. All a machine needs is Python 3.11 (or 3.12) with venv
# and a package index that pip can reach: everything else goes into .venv, from the locks.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for python in python3.11 python3.12 python3 python; do \
	if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' 2>/dev/null; \
	then echo $$python; break; fi; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTALL := $(PIP) install -qq --no-deps
# Dagster reads dagster.yaml from the working directory; a home set elsewhere would hide it.
unexport DAGSTER_HOME

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run dev explore test lint format docs soak bench lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp ## read everything in seeds/ and publish data/isnad.duckdb (ARGS=--help for more)
	@$(BIN)/python -m orchestration.run $(ARGS)

dev: $(VENV)/run.stamp ## open the Dagster UI, with the sensor on seeds/ switched on (PORT=3000)
	@echo "The UI: http://127.0.0.1:$(or $(PORT),3000) in a browser; Ctrl-C here ends it. Its history is kept in data/dagster."
	@$(BIN)/python -m dagster dev --port $(or $(PORT),3000)

explore: $(VENV)/run.stamp ## open the web page over data/isnad.duckdb (PORT=8000)
	@$(BIN)/python -m explorer --port $(or $(PORT),8000)

test: lint ## check and test everything
	@$(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

lint: $(VENV)/test.stamp ## check style and types
	@$(BIN)/python -m ruff check
	@$(BIN)/python -m ruff format --check
	@$(BIN)/python -m mypy

format: $(VENV)/test.stamp ## rewrite the code in the house style
	@$(BIN)/python -m ruff check --fix
	@$(BIN)/python -m ruff format

docs: $(VENV)/test.stamp ## write the data dictionary and the documents' answers anew
	@$(BIN)/python -m assets.storage.dictionary
	@$(BIN)/python -m tests.test_readme
	@$(BIN)/python -m tests.test_tutorial

soak: $(VENV)/test.stamp ## kill 200 runs while articles come, change and go, and compare with clean builds
	@$(BIN)/python -m tests.soak $(or $(ARGS),--kills 200 --articles 60)

bench: $(VENV)/test.stamp ## measure speed, memory and the sensor's delay
	@$(BIN)/python -m tests.benchmarks $(ARGS)

lock: $(VENV)/test.stamp ## write the locks anew from pyproject.toml (ARGS=--upgrade: newest versions)
	@$(BIN)/python .ci/lock.py $(ARGS)

clean: ## remove the environment and the caches; seeds/ and data/ stay
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .tmp_dagster_home_*

$(VENV)/run.stamp: requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Isnad needs Python 3.11 or 3.12, and found neither on this machine's PATH. Name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
		echo "Making the environment in $(VENV) with $$($(PYTHON) --version) ..."; \
		$(PYTHON) -m venv --clear $(VENV) || { echo "Python could not make an environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }; }
	@echo "Installing what requirements.txt names (about 150 MB) ..."
	@$(INSTALL) -r requirements.txt
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp requirements-dev.txt
	@echo "Installing what requirements-dev.txt names (about 90 MB) ..."
	@$(INSTALL) -r requirements-dev.txt
	@touch $@
