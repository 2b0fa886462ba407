"""Operational messages and a notice for the demo: one ongoing, one announced, two solved, each with its timeline."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from news.norwegian.slugs import slug_of
from news.notices.models import Disruption, Notice
from news.notices.rules import Category, Severity, Status
from news.publishing.actions import publish

HOUR = timedelta(hours=1)
ON_DUTY = {"contact_name": "Driftsvakta, hele døgnet", "contact_telephone": "75 10 17 00"}


@dataclass(frozen=True, slots=True)
class Step:
    """One update, so many hours before now; moments are hours from now."""

    hours_ago: float
    status: Status
    text: str
    expected_end: float | None = None
    next_update: float | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One message with its story."""

    title: str
    category: Category
    area: str
    steps: tuple[Step, ...]
    starts: float | None = None
    ends_by_itself: bool = False


MESSAGES = (
    Told(
        title="Vannet er borte på Olderskog",
        category=Category.WATER,
        area="Olderskog og nedre del av Andåsen, rundt 300 husstander",
        steps=(
            Step(2.5, Status.ONGOING, "En hovedledning er brutt. Vi leter etter stedet og vet mer innen en time."),
            Step(
                1.4,
                Status.ONGOING,
                "Vi har funnet bruddet ved skolen og graver.\n\nDu kan hente drikkevann fra tankbilen på "
                "parkeringsplassen ved skolen. Ta med egne kanner.",
                expected_end=4,
                next_update=1.5,
            ),
            Step(
                0.3,
                Status.ONGOING,
                "Røret er skåret ut, og det nye er på plass i løpet av noen timer. Når vannet kommer tilbake, kan "
                "det være brunt. La kaldtvannet renne til det er klart.",
                expected_end=5,
                next_update=2,
            ),
        ),
    ),
    Told(
        title="Kulstadveien stenges mens vi asfalterer",
        category=Category.ROAD,
        area="Kulstadveien mellom rundkjøringen og brua",
        steps=(
            Step(
                20,
                Status.PLANNED,
                "Vi legger ny asfalt. Omkjøring er skiltet. Utrykningskjøretøy slipper fram hele tida.",
                expected_end=43,
            ),
        ),
        starts=36,
        ends_by_itself=True,
    ),
    Told(
        title="Telefonene på servicetorget er nede",
        category=Category.NETWORK,
        area="Hele kommunen",
        steps=(
            Step(9, Status.ONGOING, "Sentralbordet svarer ikke. Send e-post eller kom innom så lenge."),
            Step(6, Status.SOLVED, "Telefonene virker igjen. Feilen lå hos leverandøren."),
        ),
    ),
    Told(
        title="Søppelet hentes en dag senere i Elsfjord",
        category=Category.WASTE,
        area="Elsfjord og Drevja",
        steps=(
            Step(130, Status.ONGOING, "Bilen er på verksted. La dunkene stå framme til i morgen."),
            Step(101, Status.SOLVED, "Alle dunker er tømt."),
        ),
    ),
)
NOTICE = {
    "title": "Servicetorget stenger klokka 12 på fredag",
    "text": "De ansatte er på kurs. Digitale tjenester virker som vanlig.",
    "severity": Severity.INFORMATION,
}
NOTICE_STAYS = timedelta(days=7)


def tell_disruptions(*, now: datetime) -> None:
    """Let each happen as it is told, through the same action as an editor's."""
    for told in MESSAGES:
        disruption = Disruption.objects.create(title=told.title, slug=slug_of(told.title), area=told.area, **ON_DUTY)
        for step in told.steps:
            _tell(disruption, told, step, now)
    notice = Notice.objects.create(ends_at=now + NOTICE_STAYS, **NOTICE)
    publish(notice, by=None, now=now - HOUR, ends_at=notice.ends_at)


def _tell(disruption: Disruption, told: Told, step: Step, now: datetime) -> None:
    disruption.category = told.category
    disruption.status, disruption.text = step.status, step.text
    disruption.starts_at = _in_hours(told.starts, now)
    disruption.expected_end = _in_hours(step.expected_end, now)
    disruption.next_update_at = _in_hours(step.next_update, now)
    disruption.ends_by_itself = told.ends_by_itself
    disruption.save()
    publish(disruption, by=None, now=now - step.hours_ago * HOUR)


def _in_hours(hours: float | None, now: datetime) -> datetime | None:
    """Whole minutes, as an editor would have typed."""
    return (now + hours * HOUR).replace(second=0, microsecond=0) if hours is not None else None
