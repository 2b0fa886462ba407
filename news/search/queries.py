"""Ask the search: `find` for a page of hits, `suggest` for what somebody is about to type."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from news.norwegian.folding import words_of
from news.search.asked import ANYWHERE, LOOSE, Asked, Word, asked, tidy, word_asked
from news.search.corrections import corrected
from news.search.engine import Tally, engine
from news.search.facets import Filters, counted
from news.search.hits import hits
from news.search.phrases import MOST_READ, with_phrases
from news.search.ranking import Ranking, by_chance, in_order, most_words, ranking
from news.search.rules import MOST_AGAIN, MOST_SHOWN, PER_PAGE, Found
from news.search.suggestions import suggestions

MOST_SUGGESTIONS = 8
MOST_PAGES = MOST_SHOWN // PER_PAGE


@dataclass(frozen=True, slots=True)
class Answer:
    """How a query was understood, and what it matches without filters, counted."""

    asked: Asked
    ranking: Ranking
    tallies: list[Tally]
    did_you_mean: str = ""
    corrected: bool = False
    partial: bool = False
    missing: tuple[str, ...] = ()


def find(  # noqa: PLR0913 - the fields of the search page, one by one
    text: str, *, now: datetime, kind: str = "", section: str = "", year: int | None = None, page: int = 1
) -> Found:
    """The hits for `text` at `now`, best first, page by page from 1 (a page that is not there has no hits).

    `kind` is a `Kind` or `MESSAGES`, `section` a section's slug. Any text at all is answered, in bounded time; it
    never raises.
    """
    query = asked(text)
    if not query.words:
        return Found(query.text, 0, (), page, 1, (), (), ())
    filters = Filters(kind, section, year)
    for _again in range(MOST_AGAIN + 1):
        found, is_whole = _found(query, filters, page, now)
        if is_whole:
            break
    return found


def _found(query: Asked, filters: Filters, page: int, now: datetime) -> tuple[Found, bool]:
    """The hits, and whether the texts of all of them were still there when it came to reading them."""
    answer = _answer(query, now)
    facets = counted(answer.tallies, filters)
    tallies = [tally for tally in answer.tallies if filters.lets_through(tally)]
    most = min(max(page, 1), MOST_PAGES) * PER_PAGE
    reads = bool(query.phrases or query.unwanted_phrases)
    asked_for = answer.ranking.narrowed(filters.facts(tallies))
    order = in_order(asked_for, tallies, now=now, most=MOST_READ if reads else most)
    total, is_whole = sum(tally.number for tally in tallies), True
    if reads:
        order, is_whole = with_phrases(order, query, now)
        total = len(order)
    shown = order[(page - 1) * PER_PAGE : page * PER_PAGE] if 1 <= page <= MOST_PAGES else []
    found = Found(
        text=query.text,
        total=total,
        hits=hits(shown, answer.asked, now),
        page=page,
        last=max(1, -(-min(total, MOST_SHOWN) // PER_PAGE)),
        kinds=facets.kinds,
        sections=facets.sections,
        years=facets.years,
        did_you_mean=answer.did_you_mean,
        corrected=answer.corrected,
        partial=answer.partial,
        missing=answer.missing,
    )
    return found, is_whole and len(found.hits) == len(shown)


def suggest(text: str, *, now: datetime, limit: int = MOST_SUGGESTIONS) -> list[str]:
    """At most `limit` searches that begin like `text`, from the titles of what is public at `now`."""
    return suggestions(tidy(text), now=now, limit=min(limit, MOST_SUGGESTIONS))


def _answer(query: Asked, now: datetime) -> Answer:
    """What matches the query as it was typed; or else as it was meant; or else most of its words."""
    answer = _exactly(query, now)
    if answer.tallies:
        return answer
    missing = _missing(query, now)
    meant = _as_meant(query, missing, now)
    if meant != query and (better := _exactly(meant, now)).tallies:
        return replace(better, did_you_mean=meant.text, corrected=True)
    if any(word.made_of for word in query.words) and (apart := _as(query, by_chance(query), now)).tallies:
        return apart
    typed = tuple(word.typed for word in missing)
    there = tuple(word for word in query.words if word not in missing)
    if not there:
        return replace(answer, missing=typed)
    return _partly(replace(query, words=there, joined={}), typed, now)


def _exactly(query: Asked, now: datetime) -> Answer:
    return _as(query, ranking(query), now)


def _as(query: Asked, asked_for: Ranking, now: datetime) -> Answer:
    return Answer(query, asked_for, engine().tally(asked_for.matching, now=now))


def _partly(query: Asked, missing: tuple[str, ...], now: datetime) -> Answer:
    answer = _exactly(query, now)
    for asked_for in most_words(query):
        if answer.tallies:
            break
        tallies = engine().tally(asked_for.matching, now=now)
        answer = replace(answer, tallies=tallies, ranking=asked_for)
    return replace(answer, partial=bool(answer.tallies), missing=missing)


def _missing(query: Asked, now: datetime) -> list[Word]:
    """The words that stand nowhere public, where nothing was found for the query."""
    if len(query.words) == 1 and not query.unwanted:
        return list(query.words)
    questions = [word.in_field(ANYWHERE, LOOSE) for word in query.words]
    counts = engine().counts(questions, now=now, most=1)
    return [word for word, count in zip(query.words, counts, strict=True) if not count]


def _as_meant(query: Asked, missing: Sequence[Word], now: datetime) -> Asked:
    """The query with each word that stands nowhere put right, if there is anything like it."""
    words, text = list(query.words), query.text
    for word in missing:
        better = corrected(word.typed, now)
        if better:
            words[words.index(word)] = word_asked(better)
            text = " ".join(better if words_of(each) == [word.typed] else each for each in text.split())
    return replace(query, words=tuple(words), text=text, joined={}) if words != list(query.words) else query
