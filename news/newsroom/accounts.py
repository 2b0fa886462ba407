"""Two accounts to try the newsroom with on a laptop: an editor's and an administrator's; their passwords are kept."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import Group, User
from django.db import transaction

from news.newsroom.roles import EDITORS, make_roles

EDITOR = "redaktor"
ADMINISTRATOR = "administrator"
FILE_NAME = "accounts.json"
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that looks like something else
GROUPS, GROUP_LENGTH = 4, 4  # 79 bits


@dataclass(frozen=True, slots=True)
class Account:
    """A name to sign in with; `password` is None where it was changed since, and so is not ours to know."""

    username: str
    password: str | None


def local_accounts(folder: Path) -> list[Account]:
    """The two accounts, made where they are missing. `folder` keeps their passwords, for its owner's eyes only."""
    passwords = _kept_passwords(folder / FILE_NAME)
    make_roles()
    with transaction.atomic():
        return [_account(username, password) for username, password in passwords.items()]


def _kept_passwords(path: Path) -> dict[str, str]:
    """The password of each account; those that are missing are made up and written down before anybody needs them."""
    kept = _read(path)
    passwords = {username: kept.get(username) or _new_password() for username in (EDITOR, ADMINISTRATOR)}
    if passwords != kept:
        _write(path, passwords)
    return passwords


def _read(path: Path) -> dict[str, str]:
    try:
        kept = json.loads(path.read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _write(path: Path, passwords: dict[str, str]) -> None:
    path.unlink(missing_ok=True)  # a file of that name might be readable by others
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(passwords, file, indent=2)


def _new_password() -> str:
    groups = ("".join(secrets.choice(READABLE) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    return "-".join(groups)


def _account(username: str, password: str) -> Account:
    user = User.objects.filter(username=username).first() or _make(username, password)
    return Account(username, password if user.check_password(password) else None)


def _make(username: str, password: str) -> User:
    if username == ADMINISTRATOR:
        return User.objects.create_superuser(username, password=password)
    user = User.objects.create_user(username, password=password, is_staff=True)
    user.groups.add(Group.objects.get(name=EDITORS))
    return user
