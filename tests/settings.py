"""The site's settings, lighter: quick hashing, plain static files, files in a folder that is thrown away."""

import os
import tempfile
from pathlib import Path

os.environ["VEFSN_LOCAL"] = "1"
os.environ["SECRET_KEY"] = "a secret that only tests know"
os.environ.setdefault("LOG_LEVEL", "CRITICAL")

from vefsn_site.settings import *  # noqa: F403
from vefsn_site.settings import STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="news-media-"))
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
WHITENOISE_AUTOREFRESH = True
