"""What to read after an article: what its editor chose, then the newest that share its topics, then its section."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from news.articles.content import Content
from news.articles.models import Edition
from news.articles.queries import NEWEST_FIRST, Card, cards, of_articles, public

MOST_RELATED = 4


def related_to(content: Content, article_id: int, *, now: datetime) -> list[Card]:
    """At most `MOST_RELATED` unless the editor chose more; never the article itself, never the same one twice.

    Two queries at most: whoever calls on behalf of readers keeps the answer.
    """
    chosen = of_articles(content.related, now)
    missing = MOST_RELATED - len(chosen)
    if missing <= 0:
        return chosen
    known = {article_id, *(card.article_id for card in chosen)}
    return [*chosen, *cards(_alike(content, article_id, known, missing, now), now)]


def _alike(content: Content, article_id: int, known: set[int], most: int, now: datetime) -> QuerySet[Edition]:
    # The same text in another language stands at the head of the article already.
    family = content.translation_of or article_id
    others = public(now).exclude(Q(article__in={family, *known}) | Q(translation_of=family))
    links = Edition.topics.through.objects.filter(topic__in=[topic.id for topic in content.topics])
    on_topics = others.filter(pk__in=links.values("edition"))
    in_section = others.filter(section=content.section.id) if content.section else others.none()
    # SQLite takes no limit in a part of a union, but it does in the part's own condition.
    parts = [Edition.objects.filter(pk__in=each.values("pk")[:most]).values("pk") for each in (on_topics, in_section)]
    found = Edition.objects.filter(pk__in=parts[0].union(parts[1], all=True))
    ranked = found.annotate(is_on_topic=Exists(links.filter(edition=OuterRef("pk"))))
    return ranked.order_by("-is_on_topic", *NEWEST_FIRST)[:most]
