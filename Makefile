# The commands of the house: `make run` and `make test` do everything on a fresh machine.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PORT ?= 8000
VENV := .venv
PYTHON := $(VENV)/bin/python
export PORT
export VEFSN_LOCAL ?= 1

.PHONY: help run test bench drill check setup catalogues clean

help: ## show what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1|/' | column -t -s '|'

run: $(VENV)/runtime ## start the site with its demo municipality at http://127.0.0.1:$(PORT)
	@mkdir -p .local
	@$(PYTHON) manage.py migrate --verbosity 0
	@$(PYTHON) manage.py collectstatic --noinput --verbosity 0
	@LOG_LEVEL=WARNING $(PYTHON) manage.py demo
	@$(PYTHON) manage.py accounts
	@exec $(VENV)/bin/gunicorn --config deploy/gunicorn.conf.py vefsn_site.wsgi

test: $(VENV)/tests ## run the whole suite; says what it had to leave out
	@$(PYTHON) -m tests

bench: $(VENV)/tests ## measure speed; prints ratios to a bare WSGI function served the same way in the same run
	@$(PYTHON) -m tests.benchmarks

drill: $(VENV)/tests ## take database, Redis, workers and disk away under load; as root, with PostgreSQL and Redis installed
	@$(PYTHON) -m tests.drill

check: $(VENV)/tests ## formatting, lint, types, templates, catalogues, migrations, deployment
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/djade --check --target-version 5.2 $$(git ls-files 'templates/*.html')
	@$(PYTHON) manage.py makemigrations --check --dry-run
	@$(VENV)/bin/pytest tests/house/test_catalogues.py
	@VEFSN_LOCAL=0 SECRET_KEY=$$(head -c 48 /dev/urandom | base64 | tr -d '\n') SITE_URL=https://example.no DATABASE_URL=sqlite://:memory: \
		$(PYTHON) manage.py check --deploy --fail-level INFO

GATHER := makemessages -l nb -l nn -l en --no-wrap --no-obsolete --add-location file -v 0 \
	-i $(VENV) -i .local -i .bench -i tests -i node_modules
catalogues: $(VENV)/tests ## gather the words on the screen anew and compile them; needs gettext
	@$(PYTHON) manage.py $(GATHER) -d django -e html,txt,py
	@$(PYTHON) manage.py $(GATHER) -d djangojs -e js
	@$(PYTHON) manage.py compilemessages -v 0 -i $(VENV)

setup: $(VENV)/tests ## everything a developer needs

# A marker is newer than the list it was made from, so a second start takes no time.
$(VENV)/runtime: requirements.txt
	@test -x $(PYTHON) || python3 -m venv $(VENV) || (echo "Python 3.11 or newer with venv is needed: apt-get install python3-venv" && false)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/tests: tests/requirements.txt deploy/requirements.txt requirements.txt
	@test -x $(PYTHON) || python3 -m venv $(VENV) || (echo "Python 3.11 or newer with venv is needed: apt-get install python3-venv" && false)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@ $(VENV)/runtime

clean: ## forget the virtual environment, the local database and the demo's files
	rm -rf $(VENV) .local media/*
