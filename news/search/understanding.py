"""How words are understood today, as one number: an index that was built with another understanding is built anew."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from news.norwegian import wordlists

# What decides which terms a text has. Names of files in `norwegian/`, and beside this one.
_RULES = ("folding", "stems", "compounds", "wordlists", "written", "dates")
_LISTS = ("pairs", "forms", "lexicon", "whole", "stopwords", "given_names")
_HERE = ("document", "editions")


@cache
def understanding() -> str:
    """Another number whenever a rule or a list is another."""
    norwegian = wordlists.FOLDER.parent
    files = [norwegian / f"{name}.py" for name in _RULES]
    files += [wordlists.FOLDER / f"{name}.txt" for name in _LISTS]
    files += [Path(__file__).with_name(f"{name}.py") for name in _HERE]
    found = sha256(version("snowballstemmer").encode())
    for file in files:
        found.update(file.read_bytes())
    return found.hexdigest()
