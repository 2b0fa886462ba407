"""Free addresses for what is published: made from the title, with -2 or -3 behind when somebody has it already."""

from itertools import count
from typing import Any

from django.db.models import Model

from news.norwegian.slugs import slug_of

LONGEST = 80
UNTITLED = "uten-tittel"


def address_for(typed: str, *, title: str, title_before: str, of: Any) -> str:
    """What an editor typed; else made from the title, and made anew with it until `of` is published the first time."""
    follows = title != title_before and is_made_from(of.slug, title_before) and of.pk and not of.editions.exists()
    return free_address(title, of=of) if not typed or (typed == of.slug and follows) else typed


def free_address(title: str, *, of: Model) -> str:
    """An address from `title` that no other of `of`'s kind has or was ever public under (its `editions` tell)."""
    wanted = slug_of(title, longest=LONGEST) or UNTITLED
    taken = _taken(wanted, of)
    if wanted not in taken:
        return wanted
    return next(slug for n in count(2) if (slug := f"{wanted}-{n}") not in taken)


def is_made_from(slug: str, title: str) -> bool:
    """Whether `slug` is what `free_address` gave for `title`: nobody chose it by hand."""
    made = slug_of(title, longest=LONGEST) or UNTITLED
    return slug == made or (slug.startswith(f"{made}-") and slug.removeprefix(f"{made}-").isdecimal())


def _taken(beginning: str, of: Model) -> set[str]:
    editions = of._meta.get_field("editions")
    copies = type(of)._default_manager.filter(slug__startswith=beginning).exclude(pk=of.pk or 0)
    public = editions.related_model._default_manager.filter(slug__startswith=beginning)  # type: ignore[union-attr]
    others = public.exclude(**{editions.field.name: of.pk or 0})  # type: ignore[union-attr]
    return {*copies.values_list("slug", flat=True), *others.values_list("slug", flat=True)}
