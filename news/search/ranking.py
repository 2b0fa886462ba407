"""Which hits come first: questions from the strictest to the loosest; within one answer the newest comes first.

Title before lead before text; in each the word itself before its other forms before compounds and other names for it.
Before all of them come hearings that are still open and messages that are running, if title or lead is about it.
Every question is asked for its newest rows only, so that a word in every article costs no more than one in a hundred.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from news.search.asked import ANYWHERE, CHANCE, EXACT, LOOSE, TITLE, TITLE_OR_LEAD, WHOLE, Asked
from news.search.engine import Tally, engine
from news.search.questions import Question, every, some, without
from news.search.rules import MOST_SHOWN

OPEN = "o_"
LEVELS = (EXACT, WHOLE, LOOSE)


@dataclass(frozen=True, slots=True)
class Ranking:
    """How a query is asked: `matching` for all that count as hits, `open` for those on top, `steps` for their order."""

    matching: Question
    open: tuple[Question, ...]
    steps: tuple[Question, ...]

    def narrowed(self, facts: Sequence[str]) -> "Ranking":
        """The same among the rows that have these facts (see `document`)."""
        if not facts:
            return self
        return Ranking(
            every([self.matching, *facts]),
            tuple(every([each, *facts]) for each in self.open),
            tuple(every([step, *facts]) for step in self.steps),
        )


def ranking(asked: Asked) -> Ranking:
    """The questions for a query with at least one word."""
    unwanted = _unwanted(asked)
    steps = [step for letters in (TITLE, TITLE_OR_LEAD) for step in _in_field(asked, letters)]
    if len(asked.words) > 1:
        in_title = some([word.in_field(TITLE, WHOLE) for word in asked.words])
        steps.append(every([_all_words(asked, ANYWHERE, WHOLE), in_title]))
    steps += _in_field(asked, ANYWHERE)
    return Ranking(
        matching=without(steps[-1], unwanted),
        open=(
            without(every([OPEN, _all_words(asked, TITLE, LOOSE)]), unwanted),
            without(every([OPEN, _all_words(asked, TITLE_OR_LEAD, WHOLE)]), unwanted),
        ),
        steps=tuple(without(step, unwanted) for step in steps),
    )


def _in_field(asked: Asked, letters: Sequence[str]) -> list[Question]:
    """From strict to loose; first of all where the faint words stand too."""
    levels = [_all_words(asked, letters, level) for level in LEVELS]
    beside = [word.in_field(ANYWHERE, WHOLE) for word in asked.faint]
    return [every([levels[-1], *beside]), *levels] if beside else levels


def _all_words(asked: Asked, letters: Sequence[str], level: int) -> Question:
    """Every word, or two that were typed apart as the one that they are: barnehage plass.

    Beside such a pair no other word is taken apart, or long queries would become very long questions.
    """
    together = every([word.in_field(letters, level) for word in asked.words])
    each = [replace(word, made_of=()).in_field(letters, level) for word in asked.words] if asked.joined else []
    pairs = [
        every([*each[:place], joined.in_field(letters, level), *each[place + 2 :]])
        for place, joined in asked.joined.items()
    ]
    return some([together, *pairs])


def _unwanted(asked: Asked) -> list[Question]:
    return [word.in_field(ANYWHERE, WHOLE) for word in asked.unwanted]


def by_chance(asked: Asked) -> Ranking:
    """For compounds that stand nowhere: their parts, wherever they stand."""
    step = without(_all_words(asked, ANYWHERE, CHANCE), _unwanted(asked))
    return Ranking(step, (), (step,))


def most_words(asked: Asked) -> tuple[Ranking, ...]:
    """For words that never stand together: all but one of them, then any of them."""
    unwanted = _unwanted(asked)

    def ranked(apart: Callable[[Sequence[Question]], Question]) -> Ranking:
        steps = [
            without(apart([word.in_field(letters, LOOSE) for word in asked.words]), unwanted)
            for letters in (TITLE, TITLE_OR_LEAD, ANYWHERE)
        ]
        return Ranking(steps[-1], (), tuple(steps))

    return tuple(map(ranked, [_all_but_one, some] if len(asked.words) > 2 else [some]))


def _all_but_one(words: Sequence[Question]) -> Question:
    return some([every([*words[:place], *words[place + 1 :]]) for place in range(len(words))])


def in_order(asked: Ranking, tallies: Sequence[Tally], *, now: datetime, most: int) -> list[int]:
    """The first `most` rows in order. `tallies`: what was counted of all that match, and may come next."""
    total = sum(tally.number for tally in tallies)
    opens = asked.open if any(tally.is_open for tally in tallies) else ()
    wanted = min(most, total)
    found: dict[int, None] = {}
    rows = engine().each_newest([*opens, *asked.steps], now=now, most=most, opens=len(opens), many=total > MOST_SHOWN)
    while len(found) < wanted and (row := next(rows, None)) is not None:
        found.setdefault(row)
    return list(found)
