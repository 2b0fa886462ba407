"""A row's terms in few bytes: the database needs them again, SQLite to forget a row and PostgreSQL to build an index.

Written as four lines: facts, then the words of title, lead and rest. Before each word stands how its stem is made of
it: `0vei` is its own, `2veien` without its last two letters, `=bøker=bok` another; `+vann` is only a part of one.
"""

import zlib

from news.search.document import Field, Terms

RAW = -15  # deflate without a header
LONGEST_KEY = 32_768  # what deflate looks back
MOST_CUT = 9  # one figure


def pack(terms: Terms, text: bytes) -> bytes:
    """For SQLite. `text`: the row's own, in which most of the words stand already."""
    packer = zlib.compressobj(9, zlib.DEFLATED, RAW, 9, zlib.Z_DEFAULT_STRATEGY, _key(text))
    return packer.compress(written(terms).encode()) + packer.flush()


def unpack(packed: bytes, text: bytes) -> Terms:
    """As it was packed. Raises zlib.error for another text than it was packed with."""
    return _read(zlib.decompressobj(RAW, _key(text)).decompress(packed).decode())


def written(terms: Terms) -> str:
    """For PostgreSQL, whose function `news_terms` reads it."""
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
