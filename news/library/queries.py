"""How pictures stand at a moment: which are gone from the readers, which were remade since an edition was frozen.

Editions never change, so a page asks here before it shows their pictures. The exceptions are kept until the site's next
generation or the next moment at which a consent runs out; an ordinary picture costs a look into a set, and no query.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import DatabaseError
from django.db.models import DateTimeField, Exists, Min, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from news.library.models import Basis, DepictedPerson, Picture, Removal
from news.library.rules import PictureUse, RemovedPicture, Rendition
from news.profile.kept import Kept
from news.profile.queries import site_profile

LAST_DAY = date(2999, 12, 31)  # a consent that is said to hold longer never runs out
DAYS_AHEAD = 30
# More do not end while a database is away.
MOST_ENDS = 1_000
Frozen = tuple[PictureUse, datetime]


@dataclass(frozen=True, slots=True)
class Standing:
    """The exceptions among all pictures at a moment. `remade`: since when each has other files than it had.

    `ends`: when those are gone by themselves whose time is nearly up, for whoever can ask nobody by then.
    """

    gone: frozenset[int]
    gone_tokens: frozenset[str]
    remade: Mapping[int, datetime]
    ends: Mapping[str, datetime]

    def hides(self, token: str, now: datetime) -> bool:
        """Whether no reader may have the files under this token at `now`, as far as could be known."""
        return token in self.gone_tokens or (token in self.ends and self.ends[token] <= now)

    def is_remade(self, use: PictureUse, frozen_at: datetime) -> bool:
        """Whether the files that an edition of that moment names have been replaced."""
        remade_at = self.remade.get(use.picture_id)
        return remade_at is not None and remade_at >= frozen_at


_standing: Kept[Standing] = Kept(most=1)
_last_known: Standing | None = None


def standing(*, generation: int, now: datetime) -> Standing:
    """The exceptions at `now`: no query where they are kept."""
    return _standing.get("standing", generation=generation, now=now, build=lambda: _look(now))


def as_they_stand(uses: Sequence[Frozen], *, generation: int, now: datetime) -> list[PictureUse]:
    """Each use as readers may see it at `now`: itself, with the files of today, or the empty place it leaves.

    Beside each stands the moment at which it was frozen. One query when any of them was remade since.
    """
    exceptions = standing(generation=generation, now=now)
    remade = [use.picture_id for use, frozen_at in uses if exceptions.is_remade(use, frozen_at)]
    today = Picture.objects.in_bulk(set(remade) - exceptions.gone) if remade else {}
    return [_as_it_stands(use, exceptions, today.get(use.picture_id)) for use, _frozen_at in uses]


def is_gone(token: str, *, generation: int | None, now: datetime) -> bool:
    """Whether no reader may have the files under this token. Raises DatabaseError where nobody knows.

    `generation` is the site's if the caller knows it; a picture costs no query then. A process that knew when the
    database went away goes by what it knew, so that pages kept for a storm have pictures.
    """
    try:
        known = site_profile().generation if generation is None else generation
        exceptions = standing(generation=known, now=now)
    except DatabaseError:
        if _last_known is None:
            raise
        exceptions = _last_known
    return exceptions.hides(token, now)


def gone(now: datetime) -> Q:
    """The condition on pictures that no reader may see at `now`: taken down, or shown by a consent that is over."""
    return Q(pk__in=_removed().values("picture")) | Q(pk__in=_run_out(now).values("picture"))


def why_not_show(pictures: Iterable[int], now: datetime) -> dict[int, Promise]:
    """Of these pictures those that may not be published at `now`, each with the first reason against it."""
    found = Picture.objects.filter(pk__in=set(pictures)).annotate(
        is_removed=Exists(_removed().filter(picture=OuterRef("pk"))),
        is_over=Exists(_run_out(now).filter(picture=OuterRef("pk"))),
        agreed=Exists(DepictedPerson.objects.filter(picture=OuterRef("pk"), consent_given_on__isnull=False)),
        not_agreed=Exists(DepictedPerson.objects.filter(picture=OuterRef("pk"), consent_given_on__isnull=True)),
    )
    reasons = {picture.pk: _why_not(picture) for picture in found.defer("renditions").order_by()}
    return {pk: words for pk, words in reasons.items() if words}


def _why_not(picture: Any) -> Promise | None:
    # `Any`: the questions are annotations that the type of the row does not know.
    if picture.is_removed:
        return IS_REMOVED
    if not picture.basis:
        return NO_BASIS
    if picture.basis == Basis.OWN_DECISION and not picture.basis_note.strip():
        return NO_REASONS
    if picture.basis != Basis.CONSENT:
        return None
    if picture.is_over:
        return HAS_RUN_OUT
    return None if picture.agreed and not picture.not_agreed else NO_CONSENT


IS_REMOVED = _("%(picture)s is removed from the readers, so it cannot be published.")
NO_BASIS = _("%(picture)s does not say why it may be shown. Choose a basis for use in the picture library.")
NO_REASONS = _("%(picture)s is shown by a decision of our own, but its reasons are not written down.")
HAS_RUN_OUT = _("%(picture)s is shown by a consent that has run out. Note a new one, or choose another picture.")
NO_CONSENT = _("%(picture)s is to be shown by consent, but not everybody in it has given theirs.")


def running_out(now: datetime) -> Q:
    """The condition on pictures whose consent runs out within DAYS_AHEAD days of `now`."""
    today = _today(now)
    soon = DepictedPerson.objects.filter(valid_until__range=(today, today + timedelta(days=DAYS_AHEAD)))
    return Q(basis=Basis.CONSENT, pk__in=soon.filter(withdrawn_on=None).values("picture"))


def without_consent() -> Q:
    """The condition on pictures that are to be shown by consent, though not everybody in them has given theirs."""
    persons = DepictedPerson.objects.filter(picture=OuterRef("pk"))
    return Q(basis=Basis.CONSENT) & (~Exists(persons) | Exists(persons.filter(consent_given_on=None)))


def next_boundary(now: datetime) -> datetime | None:
    """The nearest moment after `now` at which a picture is gone by itself: when a consent has run out."""
    last_day: date | None = _consents(now).aggregate(day=Min("valid_until"))["day"]
    return _end_of(last_day) if last_day else None


def ends(now: datetime, *, most: int | None = None) -> dict[str, datetime]:
    """The pictures, by their tokens, that are gone by themselves after `now`, and when; the nearest `most` of them."""
    days = _consents(now).values_list("picture__token").annotate(day=Min("valid_until")).order_by("day")[:most]
    return {token: _end_of(day) for token, day in days}


def _consents(now: datetime) -> QuerySet[DepictedPerson]:
    """Those that hold at `now` and will end."""
    return DepictedPerson.objects.filter(valid_until__range=(_today(now), LAST_DAY), picture__basis=Basis.CONSENT)


def earliest(moments: Iterable[datetime | None]) -> datetime | None:
    """The first of several boundaries; None when nothing changes by itself."""
    return min((moment for moment in moments if moment is not None), default=None)


def _look(now: datetime) -> tuple[Standing, datetime | None]:
    """Two queries, once a generation for all pages together."""
    # Said outright: in a union PostgreSQL takes a bare NULL for text.
    nothing = Cast(Value(None), DateTimeField())
    over = [rows.values_list("picture_id", "picture__token", nothing) for rows in (_removed(), _run_out(now))]
    remade = Picture.objects.filter(remade_at__isnull=False).order_by().values_list("pk", "token", "remade_at")
    rows = list(over[0].union(over[1], remade, all=True))
    tokens = {pk: token for pk, token, remade_at in rows if remade_at is None}
    since = {pk: remade_at for pk, _token, remade_at in rows if remade_at is not None}
    global _last_known  # noqa: PLW0603 - one for the process, replaced whole
    soon = ends(now, most=MOST_ENDS)
    _last_known = Standing(frozenset(tokens), frozenset(tokens.values()), since, soon)
    return _last_known, min(soon.values(), default=None)


def _removed() -> QuerySet[Removal]:
    return Removal.objects.filter(ended_at__isnull=True).order_by()


def _run_out(now: datetime) -> QuerySet[DepictedPerson]:
    """Only where consent is why the picture is shown: on another basis it shows nothing that it runs out."""
    return DepictedPerson.objects.filter(valid_until__lt=_today(now), picture__basis=Basis.CONSENT).order_by()


def _today(now: datetime) -> date:
    return timezone.localdate(now)


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _as_it_stands(use: PictureUse, exceptions: Standing, today: Picture | None) -> PictureUse:
    if use.picture_id in exceptions.gone:
        return RemovedPicture.of(use)
    if today is None:
        return use
    return replace(
        use,
        width=today.width,
        height=today.height,
        placeholder=today.placeholder,
        renditions=tuple(Rendition(**each) for each in today.renditions),
    )
