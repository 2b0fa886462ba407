"""Which documents are attached, and in which words the others are refused."""

import io
import struct

import pytest

from news.library import documents
from news.library.documents import MAX_DOCUMENT_BYTES, UnacceptableDocument, inspect_document
from tests.kit import document_files as files
from tests.kit import picture_files

DOCX = files.open_xml(files.OPEN_XML_MAIN["DOCX"])
ZEROS = b"\x00" * 2_000_000


def bomb():
    """A small archive whose members say that they hold more than a gigabyte."""
    content = files.open_xml(files.OPEN_XML_MAIN["DOCX"], **{"word/media/image1.png": ZEROS})
    entry = content.rfind(b"PK\x01\x02", 0, content.rfind(b"word/media/image1.png"))
    return content[: entry + 24] + struct.pack("<I", 3_000_000_000) + content[entry + 28 :]


def crowd():
    return files.archive({"[Content_Types].xml": "", **{f"a{number}": "" for number in range(10_001)}})


def with_directory_size(content, size):
    end = content.rfind(b"PK\x05\x06")
    return content[: end + 12] + struct.pack("<I", size) + content[end + 16 :]


REFUSED = {
    "nothing": (b"", documents.EMPTY),
    "text": (b"Hei", documents.UNKNOWN),
    "a page named pdf": (b"<!doctype html><script>alert(1)</script>", documents.UNKNOWN),
    "a page with a PDF in it": (b"<html>" + files.PDF, documents.UNKNOWN),
    "a program": (b"MZ\x90\x00", documents.UNKNOWN),
    "a picture": (picture_files.jpeg(), documents.UNKNOWN),
    "a PDF without its end": (files.PDF[:-7], documents.BROKEN),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, documents.OLD_OFFICE),
    "an archive of other things": (files.archive({"a.exe": b"MZ"}), documents.UNKNOWN),
    "a Java program": (files.archive({"META-INF/MANIFEST.MF": "", "A.class": ""}), documents.UNKNOWN),
    "an e-book": (files.odf("application/epub+zip"), documents.UNKNOWN),
    "a drawing": (files.odf("application/vnd.oasis.opendocument.graphics"), documents.UNKNOWN),
    "macros by type": (files.open_xml(files.MACRO_MAIN), documents.MACROS),
    "macros under an honest type": (
        files.open_xml(files.OPEN_XML_MAIN["DOCX"], **{"word/VBAProject.BIN": b"x"}),
        documents.MACROS,
    ),
    "macros in ODF": (
        files.odf(files.ODF_TYPES["ODT"], **{"Basic/Standard/Module1.xml": "<x/>"}),
        documents.MACROS,
    ),
    "half a document": (DOCX[: len(DOCX) // 2], documents.BROKEN),
    "a document whose list of members lies": (with_directory_size(DOCX, 1_000_000), documents.BROKEN),
    "a list of members of two gigabytes": (with_directory_size(DOCX, 2_000_000_000), documents.UNKNOWN),
    "a document whose types are damaged": (DOCX[:60] + b"\xff" * 20 + DOCX[80:], documents.BROKEN),
    "an archive's first bytes": (b"PK\x03\x04", documents.BROKEN),
    "an archive that is only an end": (b"PK\x03\x04" + b"PK\x05\x06" + b"\xff" * 18, documents.UNKNOWN),
    "a bomb": (bomb(), documents.UNKNOWN),
    "a crowd": (crowd(), documents.UNKNOWN),
}


def inspect(content):
    return inspect_document(io.BytesIO(content), size_bytes=len(content))


class TestDocuments:
    def test_are_known_by_their_content(self):
        facts = inspect(files.PDF)

        assert (facts.format, facts.extension, facts.content_type) == ("PDF", "pdf", "application/pdf")

    @pytest.mark.parametrize("format_", files.OPEN_XML_MAIN)
    def test_of_microsofts_kinds_are_told_apart(self, format_):
        facts = inspect(files.open_xml(files.OPEN_XML_MAIN[format_]))

        assert (facts.format, facts.extension) == (format_, format_.lower())
        assert facts.content_type + ".main+xml" == files.OPEN_XML_MAIN[format_]

    @pytest.mark.parametrize("format_", files.ODF_TYPES)
    def test_of_the_open_kinds_are_told_apart(self, format_):
        facts = inspect(files.odf(files.ODF_TYPES[format_]))

        assert (facts.format, facts.content_type) == (format_, files.ODF_TYPES[format_])

    @pytest.mark.parametrize("name", REFUSED)
    def test_that_are_not_taken_are_refused_with_the_sentence_that_fits(self, name):
        content, sentence = REFUSED[name]

        with pytest.raises(UnacceptableDocument) as refusal:
            inspect(content)

        assert str(refusal.value.message) == str(sentence)

    def test_that_are_too_large_are_refused(self):
        with pytest.raises(UnacceptableDocument, match="50 MB"):
            inspect_document(io.BytesIO(files.PDF), size_bytes=MAX_DOCUMENT_BYTES + 1)

    def test_are_ready_to_be_read_again(self):
        file = io.BytesIO(files.PDF)

        inspect_document(file, size_bytes=len(files.PDF))

        assert file.read() == files.PDF

    def test_cut_or_damaged_anywhere_raise_nothing_else(self):
        whole = files.odf(files.ODF_TYPES["ODT"])
        for at in range(len(whole)):
            for damaged in (whole[:at], whole[:at] + b"\xff" + whole[at + 1 :]):
                try:
                    inspect(damaged)
                except UnacceptableDocument as refusal:
                    assert str(refusal.message).endswith(".")
