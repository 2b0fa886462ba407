"""Link texts that say nothing about where they lead, in bokmål, nynorsk and English (WCAG 2.4.4)."""

import re

# The words such texts are made of ...
_CALLS = frozenset(
    """
    klikk klikka klikke trykk trykka trykke tast sjå se her hit lenke lenka lenken lenkja lenkje lenkjer lenker
    link linken linker les lese mer meir mere gå vis vise dette denne
    click press tap here this read more see go link view continue
    """.split()
)
# ... and the words that change nothing between those. Without those they are left in peace: "Om saken" is a text.
_FILLERS = frozenset(
    """
    det den alt hele heile videre vidare artikkel artikkelen artikkelens saken saka sak side sida siden
    nettside nettsida nettsiden på for å og om i til ved lest
    that the a an to page article on full reading for about
    """.split()
)
_EDGE = re.compile(r"[^\w@]+", re.UNICODE)
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://\S*|www\.\S+|(?:[a-z0-9æøå-]+\.)+[a-zæøå]{2,}(?::\d+)?(?:[/?#]\S*)?)", re.IGNORECASE
)
MAX_CHARACTERS = 200  # a longer text says something


def says_nothing(text: str) -> bool:
    """Whether a reader who hears only this text learns nothing: empty, "trykk her", "les mer >>", a bare address."""
    text = " ".join(text.replace("\u00ad", "").split())
    if len(text) > MAX_CHARACTERS:
        return bool(_ADDRESS.fullmatch(text))
    if _ADDRESS.fullmatch(text.strip(" .,:;<>()[]»«›‹→\"'")):
        return True
    words = {word for word in _EDGE.split(text.lower()) if word}
    return not words or (words <= _CALLS | _FILLERS and bool(words & _CALLS))
