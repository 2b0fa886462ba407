"""Attachments of the demo are real PDF files."""

import io
import re

from news.demo.papers import make_pdf
from news.library.documents import inspect_document


class TestPdf:
    def test_is_taken_for_a_pdf_by_its_content(self):
        content = make_pdf("Vedtekter (utkast)", "Én ting. Og én til.")

        facts = inspect_document(io.BytesIO(content), size_bytes=len(content))

        assert facts.format == "PDF"

    def test_says_truly_where_each_part_begins(self):
        content = make_pdf("Plankart", "Målestokk 1:1000.")

        starts = [int(start) for start in re.findall(rb"(?m)^(\d{10}) 00000 n", content)]
        assert [content[start:].split(b" ")[0] for start in starts] == [b"1", b"2", b"3", b"4", b"5", b"6"]
        assert content[int(re.search(rb"startxref\n(\d+)", content)[1]) :].startswith(b"xref")
