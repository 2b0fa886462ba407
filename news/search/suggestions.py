"""What somebody who types is about to ask: words completed from public titles, and the titles themselves."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from news.norwegian.folding import one_word, spelt, words_of
from news.norwegian.wordlists import stopwords
from news.search.asked import EXACT, MOST_WORDS, TITLE, WHOLE, word_asked
from news.search.engine import engine
from news.search.questions import Beginning, Question, every, some
from news.search.rules import MOST_AGAIN
from news.search.texts import texts_of

LEAST_LETTERS = 2
MOST_READ = 40  # titles


def suggestions(text: str, *, now: datetime, limit: int) -> list[str]:
    """The last word is taken for the beginning of one; the words before it stand in the same title."""
    *before, last = words_of(text)[:MOST_WORDS] or [""]
    if len(last) < LEAST_LETTERS:
        return []
    titles = _titles(before, last, now)
    typed = " ".join(before)
    completions = _completions(titles, last, set(before))
    completed = [f"{typed} {word}".strip() for word in sorted(completions, key=lambda word: (-completions[word], word))]
    return list(dict.fromkeys([*completed, *titles]))[:limit]


def _titles(before: list[str], last: str, now: datetime) -> list[str]:
    saying = [word for word in before if word not in stopwords()]
    asked: list[Question] = [word_asked(word).in_field(TITLE, WHOLE) for word in saying]
    letter = TITLE[EXACT if last.isalpha() else WHOLE]
    beginnings = [Beginning(letter + spelling) for spelling in word_asked(last).exact]
    question = every([*asked, some(beginnings)])
    for _again in range(MOST_AGAIN + 1):
        rows = list(engine().each_newest([question], now=now, most=MOST_READ))
        texts = texts_of(rows, now)
        if len(texts) == len(rows):
            break
    return [texts[row].title for row in rows if row in texts]


def _completions(titles: list[str], last: str, before: set[str]) -> Counter[str]:
    beginnings = word_asked(last).exact
    return Counter(
        word for title in titles for word in _words(title) if word.startswith(beginnings) and word not in before
    )


def _words(title: str) -> Iterator[str]:
    yield from {one_word(found[0]) for found in spelt(title)}
