"""A row's terms in few bytes: the database needs them again, SQLite to forget a row and PostgreSQL to build an index.

Written as four lines: facts, then the words of title, lead and rest. Before each word stands how its stem is made of
it: `0vei` is its own, `2veien` without its last two letters, `=bøker=bok` another; `+vann` is only a part of one.
"""

import re
import zlib

from news.search.document import Field, Terms

RAW = -15  # deflate without a header
LONGEST_KEY = 32_768  # what deflate looks back
MOST_CUT = 9  # one figure
# PostgreSQL has nothing that unpacks so few bytes. Letters that often follow each other are one character instead, of
# those that no term has. `news_terms` reads them back: whoever changes them makes that function anew, and reindexes.
_CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*,-.:;<>?@[]^{|}~`" + "".join(map(chr, (*range(1, 9), *range(14, 32))))
_GRAMS = (
    "ing|er|en|e |t |ø|an|st|s |d |ar|el|or|sk|g |le|å|re|n |al|ol|il|in|om|ei|k |hjem|byg|la|un|li|=f|0s|tt|0f|"
    "on|=s|0b|ra|=b|ær|ti|ri|et|0t|ak|=k|r |gj|+b|opp|=v|l |a |sjo|0h|ru|av|at|mm|te|0m|0k|+v|ed|=h|se|2b|ne|id|"
    "0v|pl|+k|+f|ad|ke|i "
)
SHORT = dict(zip(_CODES, _GRAMS.split("|"), strict=True))
_LONG = {long: short for short, long in SHORT.items()}
_ANY_LONG = re.compile("|".join(sorted(map(re.escape, _LONG), key=len, reverse=True)))


def pack(terms: Terms, text: bytes) -> bytes:
    """For SQLite. `text`: the row's own, in which most of the words stand already."""
    packer = zlib.compressobj(9, zlib.DEFLATED, RAW, 9, zlib.Z_DEFAULT_STRATEGY, _key(text))
    return packer.compress(_written(terms).encode()) + packer.flush()


def unpack(packed: bytes, text: bytes) -> Terms:
    """As it was packed. Raises zlib.error for another text than it was packed with."""
    return _read(zlib.decompressobj(RAW, _key(text)).decompress(packed).decode())


def shorten(terms: Terms) -> bytes:
    """For PostgreSQL, whose function `news_terms` reads it."""
    return _ANY_LONG.sub(lambda found: _LONG[found[0]], _written(terms)).encode()


def _written(terms: Terms) -> str:
    lines = [terms.facts, *(map(_tokens, terms.fields))]
    return "\n".join(map(" ".join, lines))


def _tokens(field: Field) -> list[str]:
    return [*(_token(word, stem) for word, stem in sorted(field.words.items())), *(f"+{part}" for part in field.parts)]


def _token(word: str, stem: str) -> str:
    cut = len(word) - len(stem)
    return f"{cut}{word}" if word.startswith(stem) and cut <= MOST_CUT else f"={word}={stem}"


def _read(lines: str) -> Terms:
    facts, *fields = (line.split() for line in lines.split("\n"))
    return Terms(tuple(facts), tuple(map(_field, fields)))


def _field(tokens: list[str]) -> Field:
    words: dict[str, str] = {}
    for token in tokens:
        how, word = token[0], token[1:]
        if how == "=":
            word, _mark, words[word] = word.partition("=")
        elif how != "+":
            words[word] = word[: len(word) - int(how)]
    return Field(words, tuple(token[1:] for token in tokens if token[0] == "+"))


def _key(text: bytes) -> bytes:
    return text[-LONGEST_KEY:].lower()
