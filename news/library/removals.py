"""Take a picture from the readers and give it back: consent withdrawn or given anew, taken down, files erased for good.

Each verb asks what stands in the way, does its deed in one transaction with the site's generation, and tells the house.
"""

from datetime import date, datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.library.files import files_under, remove_files
from news.library.models import DepictedPerson, Picture, Removal
from news.library.signals import picture_removed, picture_shown_again, tell
from news.profile.actions import raise_generation
from news.publishing.rules import Reason, Refused

NO_REASON = Reason("no_reason", _("Write a reason. It is kept for the record; readers never see it."), "reason")
WITHDRAWN_ALREADY = Reason("withdrawn_already", _("This consent is withdrawn already."))
NOT_WITHDRAWN = Reason("not_withdrawn", _("This consent is not withdrawn. Change its dates on the picture’s page."))
IN_THE_FUTURE = _("This day has not come yet.")
BEFORE_IT_WAS_GIVEN = _("The consent cannot be withdrawn before it was given.")
BEFORE_THE_NO = _("The new consent must be given on the day the old one was withdrawn, or later.")
ENDS_TOO_EARLY = _("The consent must hold longer than to the day it was given.")
DOWN_ALREADY = Reason("down_already", _("The picture is taken down already."))
NOT_DOWN = Reason("not_down", _("The picture is not taken down."))
STILL_NO = Reason("still_no", _("Somebody in the picture has withdrawn their consent. Note their new consent first."))
ERASED = Reason("erased", _("The picture’s files are erased for good."))


class CannotRemove(Refused):
    """The picture stands in another way than the verb needs, or the reason or a day is wrong."""


@transaction.atomic
def withdraw_consent(person: DepictedPerson, *, by: User | None, now: datetime, reason: str, on: date) -> Removal:
    """Note that `person` said no on the day `on`: the picture is gone from the readers when this commits.

    Whatever else the picture is shown by, a no is heeded. Raises CannotRemove.
    """
    person = _locked(person)
    _refuse([WITHDRAWN_ALREADY] if person.withdrawn_on else _why_not_that_day(person, on, now), reason)
    person.withdrawn_on = on
    person.save(update_fields=["withdrawn_on"])
    return _remove(person.picture, person=person, by=by, now=now, reason=reason)


@transaction.atomic
def give_consent_anew(  # noqa: PLR0913 - what a consent says, each by name
    person: DepictedPerson,
    *,
    by: User | None,
    now: datetime,
    reason: str,
    given_on: date,
    valid_until: date | None,
) -> None:
    """Note that `person` agrees again; the picture comes back when nothing else keeps it away. Raises CannotRemove."""
    person = _locked(person)
    _refuse(_why_not_anew(person, given_on, valid_until, now), reason)
    person.withdrawn_on, person.consent_given_on, person.valid_until = None, given_on, valid_until
    person.save(update_fields=["withdrawn_on", "consent_given_on", "valid_until"])
    _end(person.picture.removals.filter(person=person), by=by, now=now, reason=reason)


@transaction.atomic
def take_down(picture: Picture, *, by: User | None, now: datetime, reason: str) -> Removal:
    """Take the picture from the readers at once, whatever it is shown by. Raises CannotRemove."""
    picture = Picture.objects.select_for_update().get(pk=picture.pk)
    _refuse([DOWN_ALREADY] if _own_removals(picture).exists() else [], reason)
    return _remove(picture, person=None, by=by, now=now, reason=reason)


@transaction.atomic
def show_again(picture: Picture, *, by: User | None, now: datetime, reason: str) -> None:
    """End the taking down; where a person's no still stands, that has to change first. Raises CannotRemove."""
    picture = Picture.objects.select_for_update().get(pk=picture.pk)
    _refuse(_why_not_again(picture), reason)
    _end(_own_removals(picture), by=by, now=now, reason=reason)


@transaction.atomic
def erase_files(picture: Picture, *, by: User | None, now: datetime, reason: str) -> None:
    """Delete every file and word of a picture for good; its empty place stays where it was used. Raises CannotRemove.

    The fingerprint of the file is kept: the same file cannot be taken in again by somebody who does not know.
    """
    picture = Picture.objects.select_for_update().get(pk=picture.pk)
    _refuse([ERASED] if picture.files_erased_at else [], reason)
    if not _own_removals(picture).exists():
        _remove(picture, person=None, by=by, now=now, reason=reason)
    names = {*files_of(picture), *documents_of(picture), *files_under(picture.token)}
    picture.persons.all().delete()
    picture.original, picture.renditions, picture.files_erased_at = "", [], now
    picture.alt = picture.caption = picture.original_name = ""
    picture.save()
    raise_generation()
    transaction.on_commit(lambda: remove_files(names))


def files_of(picture: Picture) -> list[str]:
    """The names in the storage of everything made from the picture, and of the picture itself."""
    original = [picture.original.name] if picture.original.name else []
    return [*original, *(each["name"] for each in picture.renditions)]


def documents_of(picture: Picture) -> list[str]:
    """The names in the storage of the consents that persons in the picture gave."""
    return list(picture.persons.exclude(document="").values_list("document", flat=True))


def remove_documents(names: list[str]) -> None:
    """Delete signed consents that no row names any more, once that is certain."""
    transaction.on_commit(lambda: remove_files(names))


def _locked(person: DepictedPerson) -> DepictedPerson:
    return DepictedPerson.objects.select_for_update(of=("self",)).select_related("picture").get(pk=person.pk)


def _refuse(reasons: list[Reason], reason: str) -> None:
    if not reason.strip():
        reasons = [*reasons, NO_REASON]
    if reasons:
        raise CannotRemove(reasons)


def _why_not_that_day(person: DepictedPerson, on: date, now: datetime) -> list[Reason]:
    if on > timezone.localdate(now):
        return [Reason("future", IN_THE_FUTURE, "on")]
    if person.consent_given_on and on < person.consent_given_on:
        return [Reason("before_given", BEFORE_IT_WAS_GIVEN, "on")]
    return []


def _why_not_anew(person: DepictedPerson, given_on: date, valid_until: date | None, now: datetime) -> list[Reason]:
    if person.withdrawn_on is None:
        return [NOT_WITHDRAWN]
    if given_on > timezone.localdate(now):
        return [Reason("future", IN_THE_FUTURE, "given_on")]
    if given_on < person.withdrawn_on:
        return [Reason("before_no", BEFORE_THE_NO, "given_on")]
    if valid_until and valid_until < given_on:
        return [Reason("too_early", ENDS_TOO_EARLY, "valid_until")]
    return []


def _why_not_again(picture: Picture) -> list[Reason]:
    if picture.files_erased_at:
        return [ERASED]
    if _own_removals(picture).exists():
        return []
    return [STILL_NO if picture.removals.filter(ended_at__isnull=True).exists() else NOT_DOWN]


def _own_removals(picture: Picture) -> QuerySet[Removal]:
    """Those that hang on no person in the picture."""
    return picture.removals.filter(ended_at__isnull=True, person__isnull=True)


def _remove(picture: Picture, *, person: DepictedPerson | None, by: User | None, now: datetime, reason: str) -> Removal:
    removal = Removal.objects.create(picture=picture, person=person, at=now, by=by, reason=reason.strip())
    raise_generation()
    tell(picture_removed, removal, by=by, at=now)
    return removal


def _end(removals: QuerySet[Removal], *, by: User | None, now: datetime, reason: str) -> None:
    for removal in removals.filter(ended_at__isnull=True):
        removal.ended_at, removal.ended_by, removal.ended_reason = now, by, reason.strip()
        removal.save(update_fields=["ended_at", "ended_by", "ended_reason"])
        tell(picture_shown_again, removal, by=by, at=now)
    raise_generation()
