"""The site's settings, lighter: quick hashing, plain static files, files in a folder that is thrown away."""

import os
import tempfile
from pathlib import Path

os.environ["VEFSN_LOCAL"] = "1"
os.environ["SECRET_KEY"] = "a secret that only tests know"
os.environ.setdefault("LOG_LEVEL", "CRITICAL")

from vefsn_site.settings import *  # noqa: F403
from vefsn_site.settings import DATABASES, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
FOLDER = Path(tempfile.mkdtemp(prefix="news-tests-"))
MEDIA_ROOT = FOLDER / "media"
MEDIA_ROOT.mkdir()
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file: in memory the live server's threads would share one connection, which no server does, and lock each other.
    DATABASES["default"]["TEST"] = {"NAME": str(FOLDER / "test.sqlite3")}
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
WHITENOISE_AUTOREFRESH = True
