# timviet: `make run` serves, `make test` tests; both set up all they need themselves.
# On Debian they install what is missing with apt (as root, or with sudo).

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
DATA ?=
UV_VERSION := 0.13.9

VENV := .venv
BIN := $(VENV)/bin
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
APT := $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -qq
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test lint bench lock clean browser readers

help:  ## List what make can do.
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: $(VENV)/run.installed  ## Index the samples if there is no index (or DATA=FOLDER), and serve at PORT=8000.
ifdef DATA
	$(BIN)/timviet reindex "$(DATA)"
else
	@$(BIN)/timviet status >/dev/null 2>&1 || $(BIN)/timviet reindex index/samples
endif
	@exec $(BIN)/timviet serve --port $(PORT)

test: lint browser readers  ## Check style and types and run every test.
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: $(VENV)/dev.installed  ## Check style and types.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/dev.installed  ## Measure against other engines; ARGS="--help" lists the options.
	$(BIN)/python -m tests.bench $(ARGS)

lock: $(VENV)/bin/pip  ## Fix the versions and hashes of all that pyproject.toml brings along.
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip --disable-pip-version-check --quiet install uv==$(UV_VERSION)
	$(call compile,requirements.lock)
	$(call compile,requirements-dev.lock,--constraint requirements.lock --all-extras)

# setuptools builds the project itself, so it is locked with the rest.
define compile
	grep -o 'setuptools==[0-9.]*' pyproject.toml | build/lock/bin/uv pip compile --quiet \
		--python-version 3.11 --python-platform x86_64-unknown-linux-gnu --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --no-annotate --upgrade \
		$(2) --output-file $(1) pyproject.toml -
endef

clean:  ## Remove what was installed or built; the index in var/ stays.
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(APT) update && $(APT) install -y python3-venv; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.installed: requirements.lock pyproject.toml | $(VENV)/bin/pip
	$(call install,requirements.lock)

$(VENV)/dev.installed: requirements-dev.lock pyproject.toml | $(VENV)/bin/pip
	$(call install,requirements-dev.lock)

define install
	$(PIP) install --require-hashes -r $(1)
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
endef

# The tests drive Debian's own Chromium, with a font that has every Vietnamese letter.
browser:
	@command -v chromium >/dev/null || { $(APT) update && $(APT) install -y --no-install-recommends chromium; }
	@fc-list :lang=vi 2>/dev/null | grep -q . || { $(APT) update && $(APT) install -y --no-install-recommends fontconfig fonts-dejavu-core; }

# Programs that read old Word files and scans where they are installed; the tests try them.
readers:
	@command -v tesseract >/dev/null && command -v antiword >/dev/null || { $(APT) update && $(APT) install -y --no-install-recommends antiword tesseract-ocr tesseract-ocr-vie; }
