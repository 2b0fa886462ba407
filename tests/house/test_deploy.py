"""What is delivered in deploy/ belongs together: images, folders, variables and configuration name the same things."""

import os
import re
import runpy
import subprocess
import time
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
CONTAINERFILE = (DEPLOY / "Containerfile").read_text()
EXAMPLE = dict(re.findall(r"^([A-Z_]+)=(.*)$", (DEPLOY / "env.example").read_text(), re.MULTILINE))
NGINX = (DEPLOY / "nginx/news.conf").read_text()
# What Debian's base-passwd puts into every installation.
BASE_PASSWD = {
    *"root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc _apt nobody".split()
}
README = (ROOT / "README.md").read_text()


def gunicorn():
    return runpy.run_path(str(DEPLOY / "gunicorn.conf.py"))


def folders_in(service):
    """Where each volume of a service is found inside it, by its name outside."""
    return dict(each.split(":")[:2] for each in SERVICES[service].get("volumes", []))


class TestCompose:
    @pytest.mark.parametrize("name", SERVICES)
    def test_has_images_of_a_version_and_volumes_that_are_declared(self, name):
        image = SERVICES[name]["image"]
        assert image == "news" or re.search(r":.*\d", image)
        assert {each for each in folders_in(name) if each[0] not in "./"} <= set(COMPOSE["volumes"])

    def test_asks_for_no_variable_that_its_example_lacks(self):
        asked = set(re.findall(r"\$\{([A-Z_]+)", (DEPLOY / "compose.yaml").read_text()))
        assert asked <= set(EXAMPLE)
        assert {"SECRET_KEY", "SITE_URL", "DATABASE_URL", "REDIS_URL", "MEDIA_STORAGE"} <= set(EXAMPLE)

    def test_names_its_services_in_the_addresses(self):
        for variable, service in (("DATABASE_URL", "database"), ("REDIS_URL", "cache"), ("MEDIA_STORAGE", "files")):
            assert re.search(rf"[@/]{service}:\d", EXAMPLE[variable]) and service in SERVICES

    def test_gives_nginx_the_folders_that_its_configuration_names(self):
        mounted = folders_in("nginx")
        for named in re.findall(r"(?:alias|root) (/srv/news/\w+)", NGINX):
            assert named in mounted.values()
            assert folders_in("site")[next(name for name, at in mounted.items() if at == named)] == named
            assert f"={named}" in CONTAINERFILE and named in CONTAINERFILE.partition("chown")[0]

    def test_lets_nginx_stay_when_the_site_starts_again(self):
        assert SERVICES["site"]["network_mode"] == "service:nginx" and "server 127.0.0.1:8000" in NGINX
        assert "site" not in SERVICES["nginx"].get("depends_on", []) and "network_mode" not in SERVICES["nginx"]
        assert int(SERVICES["site"]["stop_grace_period"].rstrip("s")) > gunicorn()["graceful_timeout"]


class TestVariables:
    @pytest.mark.parametrize("name", sorted(set(EXAMPLE) - {"POSTGRES_PASSWORD"}))
    def test_of_the_example_are_explained(self, name):
        assert f"`{name}`" in README

    @pytest.mark.parametrize("name", [name for name, value in EXAMPLE.items() if "PASSWORD" in name or "KEY" in name])
    def test_that_are_secret_have_no_value(self, name):
        assert EXAMPLE[name] in {"", "news"}


def test_the_image_is_made_of_what_there_is():
    for source in re.findall(r"^COPY ([\w./]+) /", CONTAINERFILE, re.MULTILINE):
        assert (ROOT / source).exists()


def test_the_site_has_one_user_and_none_that_debian_has_already():
    """Its base-passwd makes "news" for Usenet; to make it again fails."""
    units = [path.read_text() for path in (DEPLOY / "systemd").glob("*.service")]
    named = {name for text in [CONTAINERFILE, *units] for name in re.findall(r"^USER (\w+)|^User=(\w+)", text, re.M)}
    (user,) = {found or other for found, other in named}

    assert user not in BASE_PASSWD
    assert re.search(rf"^RUN useradd .* {user} ", CONTAINERFILE, re.M)
    assert re.search(rf"^adduser .* {user}\b", (ROOT / "docs/production.md").read_text(), re.M)


def test_a_backup_removes_what_is_old_and_halves_of_killed_ones(tmp_path):
    """The command of the service as systemd runs it, word by word, in another folder."""
    day = 24 * 60 * 60
    ages = {"news-old.tar.gz": 40, "news-new.tar.gz": 2, "other": 99}
    ages |= {".news-a.tar.gz.part": 3, ".news-b.tar.gz.part": 0}
    for name, days in ages.items():
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - days * day,) * 2)
    command = re.search(r"^ExecStartPost=(.*)$", (DEPLOY / "systemd/news-backup.service").read_text(), re.M)[1]
    subprocess.run(command.replace("/srv/news/backup", str(tmp_path)).split(), check=True)

    assert {each.name for each in tmp_path.iterdir()} == {"news-new.tar.gz", ".news-b.tar.gz.part", "other"}
