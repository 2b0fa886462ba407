"""Free addresses for articles: made from the title, with -2 or -3 behind when somebody has it already."""

from itertools import count

from news.articles.models import Article, Edition
from news.norwegian.slugs import slug_of

LONGEST = 80
UNTITLED = "uten-tittel"


def free_address(title: str, *, article_id: int | None = None) -> str:
    """An address from `title` that no other article has or was ever public under."""
    wanted = slug_of(title, longest=LONGEST) or UNTITLED
    taken = _taken(wanted, article_id)
    if wanted not in taken:
        return wanted
    return next(slug for n in count(2) if (slug := f"{wanted}-{n}") not in taken)


def is_made_from(slug: str, title: str) -> bool:
    """Whether `slug` is what `free_address` gave for `title`: nobody chose it by hand."""
    made = slug_of(title, longest=LONGEST) or UNTITLED
    return slug == made or (slug.startswith(f"{made}-") and slug.removeprefix(f"{made}-").isdecimal())


def _taken(beginning: str, article_id: int | None) -> set[str]:
    copies = Article.objects.filter(slug__startswith=beginning).exclude(pk=article_id or 0)
    editions = Edition.objects.filter(slug__startswith=beginning).exclude(article=article_id or 0)
    return {*copies.values_list("slug", flat=True), *editions.values_list("slug", flat=True)}
