# The interface of this repository: `make help` lists what it offers.
# Needs Python 3.11 or newer, git and make; everything else goes into .venv.

VENV := .venv
PY := $(VENV)/bin/python
PROFILE ?= ci
VECTORS ?= ../shared/vectors

# pip stays silent unless it fails; `make PIP_FLAGS= …` shows what it does.
PIP_FLAGS ?= -qq --disable-pip-version-check
INSTALL = -m pip install $(PIP_FLAGS) --constraint requirements/constraints.txt

# Stamps: what has been installed into the environment, and from which lists.
CREATED := $(VENV)/.created
RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development

# Files are UTF-8 and so is the output, whatever the locale.
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help venv demo test lint types contracts dist check format coverage bench vectors constraints clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

venv: $(DEVELOPMENT) ## make .venv with the package and all development tools

demo: $(RUNTIME) ## print the yearly summary of the Meilan committee and of a synthetic one
	@$(PY) examples/annual_summary.py examples/data/meilan_2023.json
	@$(PY) examples/annual_summary.py examples/data/sample_district_2023.json

test: $(DEVELOPMENT) ## run all tests, doctests and examples (PROFILE=dev: with new random examples)
	@echo '== test'
	@$(PY) -m pytest --numprocesses=auto --hypothesis-profile=$(PROFILE)

lint: $(DEVELOPMENT) ## check style and formatting
	@echo '== lint'
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .

types: $(DEVELOPMENT) ## check types
	@echo '== types'
	@$(PY) -m mypy

contracts: $(DEVELOPMENT) ## check which floor imports which
	@echo '== contracts'
	@$(VENV)/bin/lint-imports --no-logo --no-cache

dist: $(DEVELOPMENT) ## build sdist and wheel, and run the tests against the installed wheel
	@echo '== dist'
	@rm -rf dist && mkdir dist
	@$(PY) -m build >dist/build.log 2>&1 || { cat dist/build.log; exit 1; }
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && mkdir "$$work/tree" && \
	    $(PY) -m venv "$$work/venv" && \
	    "$$work/venv/bin/python" $(INSTALL) --requirement requirements/test.txt dist/*.whl && \
	    tar -xzf dist/*.tar.gz -C "$$work/tree" --strip-components 1 && \
	    rm -r "$$work/tree/src" && \
	    cd "$$work/tree" && ../venv/bin/python -m pytest --numprocesses=auto --hypothesis-profile=$(PROFILE)

check: lint types contracts test dist ## everything that must hold before a change is merged
	@echo '== all checks passed'

format: $(DEVELOPMENT) ## mend formatting and what else can be mended automatically
	@$(PY) -m ruff check --fix-only .
	@$(PY) -m ruff format .

coverage: $(DEVELOPMENT) ## run the tests and list the lines and branches that none of them reached
	@$(PY) -m coverage run -m pytest --hypothesis-profile=$(PROFILE)
	@$(PY) -m coverage report

bench: $(DEVELOPMENT) ## run the benchmarks; benchmarks/README.md says how to read them
	@set -e; for script in benchmarks/[a-z]*.py; do echo "== $$script"; $(PY) "$$script"; done

vectors: $(DEVELOPMENT) ## score the library on the real phrases, names, lists and totals in VECTORS, and print each miss
	@$(PY) tools/score_vectors.py $(VECTORS)

constraints: $(CREATED) ## pin the newest versions of everything; run it on the oldest supported Python
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && \
	    $(PY) -m venv "$$work" && \
	    "$$work/bin/python" -m pip install $(PIP_FLAGS) --requirement requirements/dev.txt . && \
	    "$$work/bin/python" -m pip freeze --exclude cppcc-domain >requirements/constraints.txt

clean: ## remove the environment and everything that was built
	@rm -rf $(VENV) build dist htmlcov .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(CREATED):
	@echo 'making $(VENV) ...'
	@for candidate in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	    if $$candidate -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	        $$candidate -m venv $(VENV) && touch $@; exit; \
	    fi; \
	done; \
	echo 'No Python 3.11 or newer with the venv module was found. Install one, or name it: make PYTHON=/path/to/python3' >&2; \
	exit 1

# Installing compiles the message catalogs, so a changed catalog installs again.
CATALOGS := $(wildcard src/cppcc_domain/text/translations/*/LC_MESSAGES/*.po)

$(RUNTIME): $(CREATED) pyproject.toml hatch_build.py requirements/constraints.txt $(CATALOGS)
	@echo 'installing the package and what it needs ...'
	@$(PY) $(INSTALL) --editable .
	@touch $@

$(DEVELOPMENT): $(RUNTIME) requirements/dev.txt requirements/test.txt
	@echo 'installing the development tools ...'
	@$(PY) $(INSTALL) --requirement requirements/dev.txt
	@touch $@
