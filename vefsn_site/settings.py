"""Settings: production's; VEFSN_LOCAL=1 alone relaxes what a laptop needs (the README lists every variable)."""

import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _
from environs import Env, EnvError

from vefsn_site.logs import json_lines
from vefsn_site.media import WrongAddress, media_storage

BASE_DIR = Path(__file__).resolve().parent.parent
LOCAL_DIR = BASE_DIR / ".local"
env = Env()


def local_secret() -> str:
    """The laptop's own secret, made the first time it is asked for."""
    LOCAL_DIR.mkdir(exist_ok=True)
    file = LOCAL_DIR / "secret"
    if not file.exists():
        # Written beside and moved into place: another process never reads half a secret.
        draft = file.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        draft.replace(file)
    return file.read_text()


def readable(read: Callable[..., Any], name: str, default: Any) -> Any:
    """The variable's value as `read` understands it; one that it does not stops the start with one sentence."""
    try:
        return read(name, default)
    except EnvError as fault:
        sys.exit(str(fault))


def one_of(allowed: list[str], name: str, default: str) -> str:
    """The variable's value, which must be one of a few; another one stops the start with one sentence."""
    value = env.str(name, "").lower() or default
    return value if value in allowed else sys.exit(f"{name} is {value!r}, but must be one of {', '.join(allowed)}.")


def required(name: str, *, local: str, what: str) -> str:
    """The variable's value; on a laptop `local`; otherwise the start stops with one sentence that says what to set."""
    value = env.str(name, "") or (local if LOCAL else "")
    if not value:
        sys.exit(f"{name} is not set: give it {what}, or set VEFSN_LOCAL=1 on a laptop.")
    return value


# --- How this process runs -------------------------------------------------------------------------------------------
LOCAL = readable(env.bool, "VEFSN_LOCAL", False)
DEBUG = LOCAL and readable(env.bool, "VEFSN_DEBUG", False)
SECRET_KEY = required("SECRET_KEY", local=local_secret() if LOCAL else "", what="50 or more random characters")
SITE_URL = required(
    "SITE_URL",
    local=f"http://127.0.0.1:{env.str('PORT', '8000')}",
    what="the public address of the site, such as https://www.vefsn.kommune.no",
).rstrip("/")
SITE_HOST = urlsplit(SITE_URL).hostname or ""
if not SITE_HOST or urlsplit(SITE_URL).scheme not in {"http", "https"}:
    sys.exit("SITE_URL is not an address: write it whole, such as https://www.vefsn.kommune.no")

# --- What it is made of ----------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "news.newsroom.apps.NewsroomConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "imagekit",
    "js_asset",
    "django_prose_editor",
    "news",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "news.newsroom.request_limit.refuse_too_large",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "news.front.views.errors.explain_not_allowed",
]
ROOT_URLCONF = "vefsn_site.urls"
WSGI_APPLICATION = "vefsn_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "news.front.context.frame",
            ],
            "builtins": ["news.templatetags.components"],
        },
    }
]

# --- Where things are kept -------------------------------------------------------------------------------------------
DATABASES = {"default": readable(env.dj_db_url, "DATABASE_URL", f"sqlite:///{LOCAL_DIR / 'vefsn.sqlite3'}")}
DATABASE = DATABASES["default"]
# So long a form waits for others who write, such as a restore; then it says that nothing was saved.
LOCK_WAIT_SECONDS = 10
if DATABASE["ENGINE"].endswith("sqlite3"):
    Path(DATABASE["NAME"]).parent.mkdir(exist_ok=True)
    DATABASE["CONN_MAX_AGE"] = None
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": LOCK_WAIT_SECONDS,
        # Each thread has a connection with a cache of its own: 2 MB, and 4 for all of a process together. With 16 for
        # each a worker grew by a quarter of a gigabyte; what is read often lies in the system's cache anyway.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA soft_heap_limit=4194304;",
    }
else:
    DATABASE["CONN_MAX_AGE"] = 60
    DATABASE["CONN_HEALTH_CHECKS"] = True
    # A machine that is gone does not say so: the system must notice in half a minute what it would wait for two hours.
    patience = {"connect_timeout": 3, "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}
    DATABASE["OPTIONS"] = {**patience, "tcp_user_timeout": 25_000, **DATABASE.get("OPTIONS", {})}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", "")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

STATIC_URL = "/static/"
# A municipality's own theme file (docs/theme.md): what lies beside it is handed out under /static/theme/.
THEME_DIR = Path(path) if (path := env.str("THEME_DIR", "")) else None
STATICFILES_DIRS = [BASE_DIR / "static", *([("theme", THEME_DIR)] if THEME_DIR else [])]
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(LOCAL_DIR / "static")))
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", str(BASE_DIR / "media")))
try:
    STORAGES = {
        "default": media_storage(env.str("MEDIA_STORAGE", "")),
        "staticfiles": {"BACKEND": "vefsn_site.staticfiles.OneSheetStorage"},
    }
except WrongAddress as sentence:
    sys.exit(str(sentence))
# With a key archives are sealed (news/backup/sealing.py); whoever loses it loses them.
BACKUP_KEY = env.str("BACKUP_KEY", "")
# Where every public page lies as a file, for the day on which nothing else answers; empty: nowhere.
CRISIS_COPY = Path(path) if (path := env.str("CRISIS_COPY", str(LOCAL_DIR / "crisis") if LOCAL else "")) else None
WHITENOISE_MAX_AGE = 60 * 60

# --- What comes in ---------------------------------------------------------------------------------------------------
# A form may hold a long article; files are streamed to disk and have limits of their own in `pictures` and `library`.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_NUMBER_FILES = 300  # more than a form takes, so that it can say so itself
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# What readers send is kept no longer than the newsroom needs it; their addresses never, only counted by.
INBOX_DAYS = readable(env.int, "INBOX_DAYS", 180)
TRUSTED_PROXIES = env.list("FORWARDED_ALLOW_IPS", ["127.0.0.1", "::1"])

# --- Who may come in -------------------------------------------------------------------------------------------------
ALLOWED_HOSTS = [SITE_HOST, *env.list("EXTRA_HOSTS", [])] + (["127.0.0.1", "localhost", "[::1]"] if LOCAL else [])
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "news.newsroom.rescue.csrf_failure"
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
SECURE_SSL_REDIRECT = not LOCAL
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if LOCAL else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOCAL
SECURE_HSTS_PRELOAD = not LOCAL
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# --- Language and time -----------------------------------------------------------------------------------------------
LANGUAGES = [("nb", _("Norwegian Bokmål")), ("nn", _("Norwegian Nynorsk")), ("en", _("English"))]
LANGUAGE_CODE = one_of([code for code, _name in LANGUAGES], "SITE_LANGUAGE", "nb")
LOCALE_PATHS = [BASE_DIR / "news" / "locale"]
FORMAT_MODULE_PATH = "vefsn_site.formats"
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/Oslo"

# --- What it says ----------------------------------------------------------------------------------------------------
vars().update(readable(env.dj_email_url, "EMAIL_URL", "consolemail://" if LOCAL else "smtp://localhost:25"))
LOGGING = json_lines(one_of(["debug", "info", "warning", "error", "critical"], "LOG_LEVEL", "info").upper())
