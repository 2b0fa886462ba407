"""A setting that cannot be what it says stops the start with one sentence that names it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WHOLE = {"SECRET_KEY": "x" * 50, "SITE_URL": "https://www.example.no"}


def start(**variables):
    """What importing the settings prints to standard error in an environment of nothing but these."""
    environment = {"PATH": os.environ["PATH"], **WHOLE, **variables}
    command = [sys.executable, "-c", "import vefsn_site.settings"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stderr


@pytest.mark.parametrize(
    "variable",
    [
        "SECRET_KEY=",
        "SITE_URL=",
        "SITE_URL=vefsn.kommune.no",
        "VEFSN_LOCAL=kanskje",
        "DATABASE_URL=",
        "DATABASE_URL=en database",
        "INBOX_DAYS=et halvt år",
        "SITE_LANGUAGE=tysk",
        "LOG_LEVEL=mye",
    ],
)
def test_a_setting_that_cannot_be_understood_is_named_in_one_sentence(variable):
    name, _, value = variable.partition("=")
    said = start(**{name: value}).strip()

    assert name in said
    assert len(said.splitlines()) == 1


def test_settings_that_are_right_start_without_a_word():
    assert start(LOG_LEVEL="warning", SITE_LANGUAGE="nn") == ""
