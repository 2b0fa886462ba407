"""What of an article's edition, and of a message's update, is searched, and from when until when."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.utils import timezone

from news.articles.content import Content
from news.articles.models import Edition
from news.articles.rules import Kind
from news.library.models import Basis, DepictedPerson, Removal
from news.library.queries import LAST_DAY
from news.notices.models import DisruptionUpdate
from news.notices.rules import Category
from news.richtext.figures import figures, replace_figures
from news.richtext.text import plain_text
from news.search.document import Document
from news.search.models import SearchRow
from news.search.rules import MESSAGES, row_id

# Words that residents add to say what they are after.
KIND_WORDS = {Kind.HEARING: "høring", Kind.ANNOUNCEMENT: "kunngjøring", MESSAGES: "driftsmelding"}
PLAN_WORDS = "offentlig ettersyn"
CATEGORY_WORDS: dict[str, str] = {
    Category.WATER: "vann",
    Category.SEWAGE: "avløp kloakk",
    Category.ROAD: "vei",
    Category.POWER: "strøm",
    Category.NETWORK: "IT telefon",
    Category.WASTE: "renovasjon avfall",
    Category.BUILDING: "bygg",
}
FOR_EVER = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reading:
    """A row that is not stored yet, and what it is found by."""

    row: SearchRow
    document: Document


def readings_of(interval: Edition | DisruptionUpdate) -> list[Reading]:
    """The rows that belong to an interval as it is now: none when it was called off.

    Two when a picture in it will be gone one day (a consent runs out): one with its caption until then, and one
    without from then on. So nobody finds a caption that is not there any more, and no worker has to wake up.
    """
    if interval.live_until is not None and interval.live_until <= interval.live_from:
        return []
    if isinstance(interval, DisruptionUpdate):
        return [_of_update(interval)]
    return _of_edition(interval)


def _of_edition(edition: Edition) -> list[Reading]:
    content = edition.document()
    gone, ends = _standing({use.picture_id for use in content.picture_uses()})
    first_end = min(ends.values(), default=None)
    if first_end is None or (edition.live_until and first_end >= edition.live_until):
        return [_reading(edition, content, without=gone)]
    if first_end <= edition.live_from:
        return [_reading(edition, content, without=gone | ends.keys())]
    before = _reading(edition, content, without=gone)
    after = _reading(edition, content, without=gone | ends.keys(), part=1)
    before.row.live_until = after.row.live_from = first_end
    return [before, after]


def _standing(pictures: set[int]) -> tuple[set[int], dict[int, datetime]]:
    """Which of these pictures are gone, and when others will be: the day after a consent's last one."""
    if not pictures:
        return set(), {}
    gone = Removal.objects.filter(picture__in=pictures, ended_at__isnull=True).values_list("picture_id", flat=True)
    consents = DepictedPerson.objects.filter(
        picture__in=pictures, picture__basis=Basis.CONSENT, valid_until__lte=LAST_DAY
    )
    ends: dict[int, datetime] = {}
    for picture, day in consents.values_list("picture_id", "valid_until"):
        if day:
            end = timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
            ends[picture] = min(ends.get(picture, end), end)
    return set(gone), ends


def _reading(edition: Edition, content: Content, *, without: set[int], part: int = 0) -> Reading:
    rest = _rest(content, without)
    kind_words = (KIND_WORDS.get(content.kind, ""), PLAN_WORDS if content.is_plan else "")
    row = SearchRow(
        id=row_id(edition.published_at, edition.pk, part=part),
        edition=edition,
        kind=edition.kind,
        section_id=edition.section_id,
        year=timezone.localtime(edition.published_at).year,
        language=edition.language,
        live_from=edition.live_from,
        live_until=edition.live_until,
        open_until=edition.deadline if edition.kind == Kind.HEARING else None,
    )
    lead = _lines(content.lead, content.kicker, *kind_words)
    return Reading(row, Document(content.title, lead, rest, _facts(row), timezone.localdate(edition.published_at)))


def _rest(content: Content, without: set[int]) -> str:
    """Everything below the lead, one line a piece, in the order that a reader meets it."""
    text = replace_figures(content.body, lambda _figure: "")
    return _lines(
        plain_text(text),
        *(plain_text(each.caption_html) for each in figures(content.body) if each.picture_id not in without),
        *(use.caption for use in content.picture_uses() if use.picture_id not in without),
        content.gallery.heading if content.gallery else "",
        *(change.note for change in content.changes),
        *(file.title for file in content.attachments),
        *(f"{link.text} {link.source}" for link in content.links),
        # Apart, or hours and a telephone number would be read as one.
        *(", ".join(filter(None, (who.name, who.role, who.telephone, who.email))) for who in content.contacts),
        content.byline,
        f"Saksnummer {content.case_number}" if content.case_number else "",
        content.legal_basis,
        *(topic.name for topic in content.topics),
        content.section.name if content.section else "",
    )


def _of_update(update: DisruptionUpdate) -> Reading:
    """A message is searched with all that was said before: readers see the whole timeline."""
    editions = update.disruption.editions.with_corrections()
    told = editions.filter(live_from__lte=update.live_from).order_by("-live_from", "-pk")
    texts = [getattr(each, "corrected_text", None) or each.text for each in told]
    rest = _lines(*texts, update.contact_name, update.contact_telephone)
    row = SearchRow(
        id=row_id(update.published_at, update.pk, is_update=True),
        update=update,
        kind=MESSAGES,
        year=timezone.localtime(update.published_at).year,
        language=update.language,
        live_from=update.live_from,
        live_until=update.live_until,
        open_until=update.solved_from or FOR_EVER,
    )
    lead = _lines(update.area, CATEGORY_WORDS.get(update.category, ""), KIND_WORDS[MESSAGES])
    return Reading(row, Document(update.title, lead, rest, _facts(row), timezone.localdate(update.published_at)))


def _facts(row: SearchRow) -> tuple[str, ...]:
    """What a search can be narrowed to."""
    section = (f"s_{row.section_id}",) if row.section_id else ()
    return (f"k_{row.kind}", *section, f"y_{row.year}", *(("o_",) if row.open_until else ()))


def _lines(*parts: str) -> str:
    return "\n".join(part.strip() for part in parts if part.strip())
