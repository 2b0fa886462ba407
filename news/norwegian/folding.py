"""Words as a search compares them: lower case, composed, without foreign accents, æ ø å kept."""

import re
import unicodedata
from collections.abc import Iterator

# ä and ö are what a Swedish keyboard has for æ and ø; Sámi letters are found by those who lack them.
_LETTERS = str.maketrans(
    {"ä": "æ", "ö": "ø"} | dict(zip("áàâãéèêëíìîïóòôõúùûüýÿñçčšžđŋŧ", "aaaaeeeeiiiioooouuuuyynccszdnt", strict=True))
)
_FOREIGN = re.compile("[äöáàâãéèêëíìîïóòôõúùûüýÿñçčšžđŋŧ]")
_INVISIBLE = re.compile("[\N{SOFT HYPHEN}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WORD = re.compile(r"[^\W_]+")
# e-post, p-plass, pc-er: one word with a hyphen in it. Longer ones are words of their own: Vefsn-elva.
_HYPHENATED = re.compile(r"\b([^\W\d_]{1,2})-(?=[^\W\d_])|(?<=[^\W\d_])-([^\W\d_]{1,2})\b")
# A word as it is written, with the marks inside it that folding takes away, and the short words above.
_SPELT = re.compile(
    r"(?:[^\W\d_]{1,2}-(?=[^\W\d_]))?[^\W_]+(?:[\u00ad\u0300-\u036f]+[^\W_]*)*(?:-[^\W\d_]{1,2}(?![^\W_]))?"
)
LONGEST_WORD = 40
DIGRAPHS = (("aa", "å"), ("oe", "ø"), ("ae", "æ"))
# Without a Norwegian keyboard, as a last resort.
_PLAIN = str.maketrans("æøå", "aoa")


def fold(text: str) -> str:
    """The text with its words comparable. Not for showing, and not always of the same length."""
    if text.isascii():
        return text.lower()
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()
    # Most texts have none of these, and looking is much quicker than translating.
    return unicodedata.normalize("NFC", text.translate(_LETTERS) if _FOREIGN.search(text) else text)


def words_of(text: str) -> list[str]:
    """The folded words in order, each cut at `LONGEST_WORD` characters."""
    folded = fold(text)
    if "-" in folded:
        folded = _HYPHENATED.sub(r"\1\2", folded)
    return [word[:LONGEST_WORD] for word in _WORD.findall(folded)]


def spelt(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The words where they stand in a text from `start` on, as they are written; fold each with `one_word`."""
    return _SPELT.finditer(text, start)


def one_word(written: str) -> str:
    """A word as `spelt` finds it, folded."""
    return "".join(words_of(written))


def respelt(word: str) -> str:
    """What a folded word may mean in the other spelling of å, ø, æ: `hoering` is høring, `åsen` Aasen; else itself."""
    if any(digraph in word for digraph, _letter in DIGRAPHS):
        return _replaced(word)
    for digraph, letter in DIGRAPHS:
        word = word.replace(letter, digraph)
    return word


def _replaced(word: str) -> str:
    for digraph, letter in DIGRAPHS:
        word = word.replace(digraph, letter)
    return word


def plain(word: str) -> str:
    """A folded word in the letters of an English keyboard, however it was spelt: høring, hoering and horing alike."""
    return _replaced(word).translate(_PLAIN)
