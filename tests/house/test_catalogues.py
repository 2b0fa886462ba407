"""The words on the screen: complete in bokmål, nynorsk and English, compiled, and in step with the code."""

import ast
import gettext
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
LOCALE = Path("news/locale")
LANGUAGES = ("nb", "nn", "en")
DOMAINS = ("django", "djangojs")
SOURCES = ("manage.py", "news", "vefsn_site", "templates", "static/js")
GETTEXT = {"_", "gettext", "ngettext", "pgettext", "gettext_lazy", "ngettext_lazy"}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?[a-z]+")


def catalogue(language, domain, root=ROOT):
    with (root / LOCALE / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return read_po(file, locale=language)


def messages(language, domain, root=ROOT):
    """Each message (a singular, or a singular and its plural) with what is shown for it."""
    return {message.id: message.string for message in catalogue(language, domain, root) if message.id}


def forms(words):
    return [words] if isinstance(words, str) else list(words)


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalogue:
    def test_is_complete(self, language, domain):
        found = messages(language, domain)

        assert found
        assert [msgid for msgid, words in found.items() if not all(forms(words))] == []
        assert not any(message.fuzzy for message in catalogue(language, domain) if message.id)

    def test_keeps_every_placeholder(self, language, domain):
        for msgid, words in messages(language, domain).items():
            wanted = {each for form in forms(msgid) for each in PLACEHOLDER.findall(form)}
            for form in forms(words):
                assert set(PLACEHOLDER.findall(form)) <= wanted, (msgid, form)
            assert wanted == {each for form in forms(words) for each in PLACEHOLDER.findall(form)}, msgid

    def test_is_compiled(self, language, domain):
        with (ROOT / LOCALE / language / "LC_MESSAGES" / f"{domain}.mo").open("rb") as file:
            compiled = gettext.GNUTranslations(file)

        for message in catalogue(language, domain):
            match message.id:
                case (one, many):
                    assert [compiled.ngettext(one, many, number) for number in (1, 2)] == list(message.string)
                case str(words) if message.context:
                    assert compiled.pgettext(message.context, words) == message.string
                case str(words) if words:
                    assert compiled.gettext(words) == message.string

    @pytest.mark.skipif(not shutil.which("xgettext"), reason="gettext's tools are not on this machine")
    def test_is_in_step_with_the_code(self, language, domain, extracted):
        assert set(messages(language, domain)) == set(messages(language, domain, extracted))


@pytest.fixture(scope="session")
def extracted(tmp_path_factory):
    """A copy of the sources in which the messages were gathered anew."""
    copy = tmp_path_factory.mktemp("extracted")
    environment = {**os.environ, "VEFSN_LOCAL": "1", "DJANGO_SETTINGS_MODULE": "vefsn_site.settings"}
    for source in SOURCES:
        (copy / source).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / source).is_dir() else shutil.copy)(ROOT / source, copy / source)
    for domain, extensions in (("django", "html,txt,py"), ("djangojs", "js")):
        command = [
            sys.executable,
            "manage.py",
            "makemessages",
            "-d",
            domain,
            "-e",
            extensions,
            "--no-obsolete",
            "-v",
            "0",
        ]
        languages = [option for language in LANGUAGES for option in ("-l", language)]
        subprocess.run([*command, *languages], cwd=copy, env=environment, check=True)
    return copy


class TestSources:
    def test_say_no_words_where_gettext_does_not_find_them(self):
        """xgettext reads neither f-strings nor a script's templates."""
        hidden = [
            f"{path}:{node.lineno}"
            for path in (ROOT / "news").rglob("*.py")
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.JoinedStr)
            for inner in ast.walk(node)
            if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") in GETTEXT
        ]

        assert hidden == []

    @pytest.mark.parametrize("path", sorted((ROOT / "static/js").rglob("*.js")), ids=lambda path: path.name)
    def test_translate_every_word_of_a_script(self, path):
        said = set(re.findall(r"""\bgettext\(\s*"([^"]+)\"""", path.read_text()))

        assert said <= set(messages("nb", "djangojs"))


class TestNorwegian:
    @pytest.mark.parametrize("language", ["nb", "nn"])
    @pytest.mark.parametrize("phrase", ["trykk her", "klikk her", "les mere", "tips en venn"])
    def test_avoids_what_residents_stumble_over(self, language, phrase):
        shown = " ".join(form for words in messages(language, "django").values() for form in forms(words)).lower()

        assert phrase not in shown
