"""From the working copy's rows to one frozen content."""

from typing import TYPE_CHECKING, Any

from news.articles.content import Change, Contact, Content, File, Gallery, Link, Named, Submission
from news.articles.rules import WITH_A_CASE, Kind
from news.library.models import Picture
from news.library.rules import PictureUse
from news.richtext.figures import BodyFigure, figures

if TYPE_CHECKING:
    from news.articles.models import Article, Section, Topic


def content_of(article: "Article", *, changes: tuple[Change, ...] = ()) -> Content:
    """All that a reader would see of `article` as it stands now."""
    return Content(
        kind=article.kind,
        language=article.language,
        slug=article.slug,
        kicker=article.kicker,
        title=article.title,
        lead=article.lead,
        body=article.body,
        byline=article.byline,
        section=_named(article.section) if article.section else None,
        topics=tuple(_named(topic) for topic in article.topics.all()),
        lead_picture=_lead_picture(article),
        body_pictures=_body_pictures(article.body),
        gallery=_gallery(article),
        links=tuple(Link(link.url, link.text, link.source) for link in article.external_links.all()),
        related=tuple(row.target_id for row in article.related_articles.all()),
        attachments=tuple(File(row.title, str(row.file), row.format, row.size) for row in article.attachments.all()),
        contacts=tuple(Contact(row.name, row.role, row.telephone, row.email) for row in article.contacts.all()),
        changes=changes,
        translation_of=article.translation_of_id,
        **_case(article),
    )


def _case(article: "Article") -> dict[str, Any]:
    """Only what this kind of text has: a news story that was a hearing in an earlier draft has no deadline."""
    facts: dict[str, Any] = {}
    if article.kind in WITH_A_CASE:
        facts |= {name: getattr(article, name) for name in ("case_number", "legal_basis", "deadline")}
    if article.kind == Kind.HEARING:
        facts["is_plan"] = article.is_plan
        facts["submission"] = Submission(**article.submission) if any(article.submission.values()) else None
    return facts


def _named(subject: "Section | Topic") -> Named:
    return Named(subject.pk, subject.name, subject.slug)


def _lead_picture(article: "Article") -> PictureUse | None:
    if article.lead_picture is None:
        return None
    return article.lead_picture.use(
        alt=article.lead_picture_alt, decorative=article.lead_picture_decorative, caption=article.lead_picture_caption
    )


def _body_pictures(body: str) -> tuple[PictureUse, ...]:
    """The pictures in a body, in its order; one that is no longer in the library is left out."""
    found = figures(body)
    library = Picture.objects.in_bulk([figure.picture_id for figure in found])
    return tuple(_body_picture(library[each.picture_id], each) for each in found if each.picture_id in library)


def _body_picture(picture: Picture, figure: BodyFigure) -> PictureUse:
    return picture.use(alt=figure.alt or "")


def _gallery(article: "Article") -> Gallery | None:
    rows = article.gallery_pictures.select_related("picture")
    pictures = tuple(row.picture.use(alt=row.alt, decorative=row.decorative, caption=row.caption) for row in rows)
    return Gallery(article.gallery_heading, pictures) if pictures else None
