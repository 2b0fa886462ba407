"""Small PDF files for the demo's attachments: a title and a few lines on one page."""

MEDIA_BOX = "[0 0 595 842]"  # A4 in points
LEFT, TOP, LINE_HEIGHT = 72, 760, 26
TITLE_SIZE, TEXT_SIZE = 18, 12


def make_pdf(title: str, words: str) -> bytes:
    """A one-page PDF; each sentence of `words` is a line."""
    lines = [sentence.strip() for sentence in words.split(". ")]
    drawn = _drawing(title, lines)
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Lang (nb) /ViewerPreferences << /DisplayDocTitle true >> >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox {MEDIA_BOX} /Contents 5 0 R "
            "/Resources << /Font << /F1 4 0 R >> >> >>".encode(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn),
            b"<< /Title (%b) >>" % _escaped(title),
        ]
    )


def _drawing(title: str, lines: list[str]) -> bytes:
    shown = [b"BT /F1 %d Tf %d %d Td (%b) Tj" % (TITLE_SIZE, LEFT, TOP, _escaped(title)), b"/F1 %d Tf" % TEXT_SIZE]
    shown += [b"0 -%d Td (%b) Tj" % (LINE_HEIGHT, _escaped(line)) for line in lines]
    return b"\n".join([*shown, b"ET"])


def _escaped(text: str) -> bytes:
    """The text in the encoding of PDF's own fonts, with what would end a string made harmless."""
    plain = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return plain.encode("cp1252", "replace")


def _file(objects: list[bytes]) -> bytes:
    """Header, numbered objects, and the table that says at which byte each begins."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    starts = []
    for number, content in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % start for start in starts)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)
