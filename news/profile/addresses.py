"""The addresses that the profile takes: a page of this site, a page on the web, somebody's e-mail."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils.translation import gettext_lazy as _

# Slash, then whole parts; two slashes in front would be another host.
OWN_PAGE = re.compile(r"/(?:[A-Za-z0-9_.-]+/)*(?:[A-Za-z0-9_.-]+)?")
_is_web_address = URLValidator(schemes=["http", "https"])
_is_email = EmailValidator()


def page_or_web_address(value: str) -> None:
    """Raise ValidationError unless `value` is a path on this site or a whole web address."""
    if not OWN_PAGE.fullmatch(value) and not _passes(_is_web_address, value):
        raise ValidationError(_("Write a whole web address, or a page of this site that begins with /."))


def email_or_web_address(value: str) -> None:
    """Raise ValidationError unless `value` is an e-mail address or a whole web address."""
    if not _passes(_is_email, value) and not _passes(_is_web_address, value):
        raise ValidationError(_("Write an e-mail address or a whole web address."))


def _passes(validator: EmailValidator | URLValidator, value: str) -> bool:
    try:
        validator(value)
    except ValidationError:
        return False
    return True
