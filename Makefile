# One command per habit. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOOK := _build/html
PORT ?= 8000

# Reproducible bytes: sets keep their order.
export PYTHONHASHSEED := 0
# Whether pages link to JupyterLite: make book LITE=1
export CAREERBOOK_LITE := $(LITE)
# In the plain C locale Python cannot start from a folder with an umlaut in its name.
ifneq (,$(filter C POSIX,$(LC_ALL)))
export LC_ALL := C.UTF-8
endif

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

# The environment: one stamp per requirements file, made anew when the pins change. Two `make` at
# once install one after the other.
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -q -r
OURSELVES := $(BIN)/python -m pip install --disable-pip-version-check -q --no-deps -e .

$(VENV)/book.stamp: requirements.txt pyproject.toml
	@echo "==> Installing what the book needs (first time: a minute or two)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.11 …"; exit 1; }
	@$(PYTHON) tools/alone.py _build/install $(SHELL) -c '$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) \
	  || { echo "Python'"'"'s venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }; \
	  $(INSTALL) requirements.txt && $(OURSELVES) && touch $@'

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/book.stamp
	@echo "==> Installing what the tests need"
	@$(PYTHON) tools/alone.py _build/install $(SHELL) -c '$(INSTALL) requirements-dev.txt && touch $@'

.PHONY: book
book: $(VENV)/book.stamp ## Execute every notebook and build the HTML into _build/html
	@echo "==> Building the book"
	@$(BIN)/jupyter-book build book --config _config.yml --toc "$(CURDIR)/_toc.yml" --path-output . \
	  -n -W --keep-going \
	  || { rm -rf _build/.doctrees; echo "The build failed; the messages above name page and cause."; exit 1; }
	@$(if $(LITE),$(MAKE) --no-print-directory lite)
	@echo "==> Open $(BOOK)/index.html"

.PHONY: lite
lite: ## Add JupyterLite under /lite/: the notebooks run in the browser (needs npm)
	@command -v npm >/dev/null || { echo "make lite needs npm, which comes with Node 20 or newer."; exit 1; }
	@test -f $(BOOK)/index.html || { echo "Build the book first: make book LITE=1"; exit 1; }
	@echo "==> Building JupyterLite"
	@$(PYTHON) tools/lite/build.py $(BOOK)

.PHONY: serve
serve: book ## Build, then serve the book at http://localhost:8000
	@echo "==> http://localhost:$(PORT) (stop with Ctrl+C)"
	@$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory $(BOOK)

.PHONY: preview
preview: $(VENV)/book.stamp ## Build a page or two alone: make preview PAGE="explore/pay"
	@$(BIN)/python tools/preview.py $(PAGE)

.PHONY: check
check: $(VENV)/dev.stamp ## Book rules, style, types, spelling, import directions: no browser, no build
	@echo "==> Book rules";          $(BIN)/careerbook check
	@echo "==> Generated files";     $(BIN)/careerbook dictionary --check
	@echo "==> Style";               $(BIN)/ruff check . && $(BIN)/ruff format --check src tests tools bench
	@echo "==> Types";               $(BIN)/mypy
	@echo "==> Import directions";   $(BIN)/lint-imports
	@echo "==> Spelling";            $(BIN)/codespell README.md CONTRIBUTING.md CHANGELOG.md book src data/*.toml data/roles data/questions data/teaching tests

# What tests need: tests/conftest.py marks each test with it.
NO_BUILD := not (browser or book or slow)
PYTEST = $(BIN)/python -m pytest -q -n 2 --dist worksteal

.PHONY: unit
unit: $(VENV)/dev.stamp ## Every test that needs no build and no browser: Python, docstrings, JavaScript
	@echo "==> Unit tests"
	@if command -v npm >/dev/null; then \
	   $(MAKE) --no-print-directory node_modules/.package-lock.json && npm run --silent lint && npm test --silent; \
	 else echo "Node is not installed: the tests of the browser code's sources are skipped (the built bundle is tested)."; fi
	@$(PYTEST) -m "$(NO_BUILD)"

# npm writes this file last; it is older than the pins when they have changed.
node_modules/.package-lock.json: package-lock.json
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: test
test: $(VENV)/dev.stamp ## Everything, quick things first: check, unit, a build, then browser and build tests
	@$(BIN)/python tests/require_chromium.py
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory unit
	@$(MAKE) --no-print-directory book
	@echo "==> Tests of the built book, of builds and of environments"
	@$(PYTEST) -m "not ($(NO_BUILD))" --ignore tests/runners/test_lite.py --ignore tests/runners/test_run_here.py

.PHONY: test-runners
test-runners: $(VENV)/dev.stamp ## The notebooks in a real JupyterLab and in JupyterLite (minutes; needs Chromium, npm)
	@$(BIN)/python tests/require_chromium.py
	@$(MAKE) --no-print-directory book LITE=1
	@$(PYTEST) tests/runners

.PHONY: bench
bench: $(VENV)/dev.stamp book ## Measure speed and weight against stock Jupyter Book
	@$(BIN)/python tests/require_chromium.py
	@$(BIN)/python -m bench

.PHONY: release
release: book ## The built book as one zip to take along: dist/ai-careers-handbook-VERSION.zip
	@$(BIN)/python tools/release.py

.PHONY: lock
lock: $(VENV)/dev.stamp ## Compile the pins anew from pyproject.toml
	@$(BIN)/python tools/lock.py

.PHONY: clean
clean: ## Remove everything generated, the environment included
	rm -rf _build dist $(VENV) node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
