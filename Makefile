# make site    build the website into site/           make check   check the data only
# make serve   preview while you edit (ONLY=tancitaro) make bench   what the build, an edit and ten times the data cost
# make test    everything, browser included            make clean   remove what the above made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet

export NO_MKDOCS_2_WARNING := 1  # Material's banner about MkDocs 2

# The clock of a build is its last commit, so that the same commit gives the same bytes.
COMMITTED := $(shell git log -1 --format=%ct 2>/dev/null)
ifneq ($(COMMITTED),)
export SOURCE_DATE_EPOCH ?= $(COMMITTED)
endif

# Where the charts find the part of plotly.js that they use; with nothing there they take the whole from the Python package.
export PLOTLY_BUNDLE := build/plotly

# Where Lighthouse stands, if Node is there to run it.
export LIGHTHOUSE := build/lighthouse

.PHONY: site serve test check bench bundle scorer lighthouse offline lock words clean
.DELETE_ON_ERROR:

site: $(VENV)/site.stamp bundle
	$(BIN)/mkdocs build --strict

serve: $(VENV)/site.stamp
	PREVIEW=build/preview ONLY=$(ONLY) $(BIN)/mkdocs serve --livereload --dirty

test: $(VENV)/test.stamp bundle scorer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	CHROMIUM="$$($(BIN)/python scripts/provide_browser.py)" && export CHROMIUM && $(BIN)/pytest --numprocesses auto --dist loadscope --no-loadscope-reorder

check: $(VENV)/site.stamp
	$(BIN)/atlas check

offline: $(VENV)/site.stamp
	SITE_URL= $(BIN)/mkdocs build --strict --quiet --site-dir build/offline
	$(BIN)/atlas offline build/offline build/fragile-order-offline.zip

bench: $(VENV)/site.stamp
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_serve.py
	$(BIN)/python scripts/bench_scale.py $(SIZES)

# Scores for accessibility, best practices, search engines and speed.
lighthouse: $(VENV)/test.stamp bundle scorer
	CHROMIUM="$$($(BIN)/python scripts/provide_browser.py)" && export CHROMIUM && PYTHONPATH=tests $(BIN)/python scripts/lighthouse.py score $(LIGHTHOUSE)

# Needs Node too; without it one line says so, and the test of it is skipped.
scorer: | $(BIN)/python
	@$(BIN)/python scripts/lighthouse.py install $(LIGHTHOUSE)

# Needs Node; without it, or when npm fails, one line says so.
bundle: | $(BIN)/python
	@$(BIN)/python scripts/bundle_plotly.py $(PLOTLY_BUNDLE)

# The packages, exactly as locked: a file whose hash is not in the lock is refused.
$(VENV)/site.stamp: requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes --requirement requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: requirements-dev.txt $(VENV)/site.stamp
	$(PIP) --require-hashes --requirement requirements-dev.txt
	@touch $@

$(BIN)/python:
	@scripts/create_venv.sh $(PYTHON) $(VENV)

# After a change to an interface word: gather them all for translators.
words: $(VENV)/site.stamp
	$(BIN)/pybabel --quiet extract --mapping-file babel.cfg --keywords "gettext ngettext:1,2 N_ _" --no-location --sort-output \
	  --project "Fragile Order" --omit-header --output-file hooks/atlas/locale/atlas.pot .

# After a change to a requirements*.in file, with the oldest Python that we support; UPGRADE=--upgrade takes newer versions.
lock: | $(BIN)/python
	$(BIN)/python -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip --disable-pip-version-check install --quiet pip-tools==7.6.2
	for name in requirements requirements-dev; do \
	  CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host $(UPGRADE) --output-file $$name.txt $$name.in || exit 1; \
	done

clean:
	rm -rf $(VENV) site build .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis hooks/*.egg-info
