"""What an attached document is, told from its content: PDF and the modern office formats, without macros."""

import io
import logging
import struct
import zipfile
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)

MEGABYTE = 1024 * 1024
MAX_DOCUMENT_BYTES = 50 * MEGABYTE
MAX_UNPACKED_BYTES = 1024 * MEGABYTE  # what the members say they hold; nothing is ever unpacked to check
MAX_MEMBERS = 10_000
MAX_DIRECTORY_BYTES = 2 * MEGABYTE
MAX_MEMBER_BYTES_READ = MEGABYTE  # of the one member that says what the file is
PDF_TAIL_BYTES = 4096  # programs append a line or two after the end mark

_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"


@dataclass(frozen=True)
class DocumentFacts:
    """What a reader is told about a document, and what the server sends it as."""

    format: str
    extension: str
    content_type: str


class UnacceptableDocument(Exception):
    """A file that is not attached; `message` is a sentence for the person who uploaded it."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message


EMPTY = _("The file is empty. Choose the document again.")
TOO_LARGE = format_lazy(
    _("The document is too large: at most {limit} MB. Save it in a smaller size first."),
    limit=MAX_DOCUMENT_BYTES // MEGABYTE,
)
BROKEN = _("The document is broken or incomplete. Save it again and upload the new file.")
MACROS = _("The document contains macros. Save it without macros, or as PDF, and upload that.")
OLD_OFFICE = _(
    "The document is in an old or password-protected office format. Save it as PDF, or as DOCX, XLSX or PPTX."
)
UNKNOWN = _("This kind of file cannot be attached. Use PDF, DOCX, XLSX, PPTX, ODT, ODS or ODP.")

_PDF = DocumentFacts("PDF", "pdf", "application/pdf")
_OPEN_XML_KINDS: tuple[tuple[bytes, DocumentFacts], ...] = (
    (
        b"wordprocessingml.document.main+xml",
        DocumentFacts("DOCX", "docx", f"{_OPEN_XML}.wordprocessingml.document"),
    ),
    (b"spreadsheetml.sheet.main+xml", DocumentFacts("XLSX", "xlsx", f"{_OPEN_XML}.spreadsheetml.sheet")),
    (
        b"presentationml.presentation.main+xml",
        DocumentFacts("PPTX", "pptx", f"{_OPEN_XML}.presentationml.presentation"),
    ),
)
_ODF_KINDS = {
    f"{_ODF}.text".encode(): DocumentFacts("ODT", "odt", f"{_ODF}.text"),
    f"{_ODF}.spreadsheet".encode(): DocumentFacts("ODS", "ods", f"{_ODF}.spreadsheet"),
    f"{_ODF}.presentation".encode(): DocumentFacts("ODP", "odp", f"{_ODF}.presentation"),
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_DIRECTORY = struct.Struct("<4s4H2LH")
_LONGEST_ZIP_COMMENT = 65_535
_MACRO_MARKS = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_ODF_MACRO_FOLDERS = ("basic/", "scripts/")


def inspect_document(file: BinaryIO, *, size_bytes: int) -> DocumentFacts:
    """What the document is, or UnacceptableDocument. Its name decides nothing, and may hold what no log should."""
    content = _read(file, size_bytes=size_bytes)
    try:
        return _facts(content)
    except UnacceptableDocument as refusal:
        logger.info("Document refused (%d bytes): %s", len(content), refusal.message)
        raise


def _read(file: BinaryIO, *, size_bytes: int) -> bytes:
    if size_bytes > MAX_DOCUMENT_BYTES:
        raise UnacceptableDocument(TOO_LARGE)
    file.seek(0)
    content = file.read(MAX_DOCUMENT_BYTES + 1)
    file.seek(0)
    if not content:
        raise UnacceptableDocument(EMPTY)
    if len(content) > MAX_DOCUMENT_BYTES:
        raise UnacceptableDocument(TOO_LARGE)
    return content


def _facts(content: bytes) -> DocumentFacts:
    if content.startswith(b"%PDF-"):
        if b"%%EOF" not in content[-PDF_TAIL_BYTES:]:
            raise UnacceptableDocument(BROKEN)
        return _PDF
    if content.startswith(b"PK\x03\x04"):
        return _office_facts(content)
    raise UnacceptableDocument(OLD_OFFICE if content.startswith(_OLE) else UNKNOWN)


def _office_facts(content: bytes) -> DocumentFacts:
    _check_directory(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _kind_of(archive)
    except UnacceptableDocument:
        raise
    except Exception as error:
        # zipfile fails on damaged bytes with a dozen kinds of exception; each means the same to the person waiting.
        logger.info("Office file could not be read: %s", type(error).__name__)  # its words may name members
        raise UnacceptableDocument(BROKEN) from error


def _check_directory(content: bytes) -> None:
    """Look at the size of the list of members before zipfile reads all of it."""
    start = content.rfind(b"PK\x05\x06", max(0, len(content) - _LONGEST_ZIP_COMMENT - _END_OF_DIRECTORY.size))
    if start < 0 or len(content) - start < _END_OF_DIRECTORY.size:
        raise UnacceptableDocument(BROKEN)
    if content[max(0, start - 20) : start].startswith(b"PK\x06\x07"):
        raise UnacceptableDocument(UNKNOWN)  # the form for archives over 4 GB hides the true numbers elsewhere
    _mark, _disk, _disks, _here, members, directory_bytes, _at, _comment = _END_OF_DIRECTORY.unpack_from(content, start)
    if members > MAX_MEMBERS or directory_bytes > MAX_DIRECTORY_BYTES:
        raise UnacceptableDocument(UNKNOWN)


def _kind_of(archive: zipfile.ZipFile) -> DocumentFacts:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
        raise UnacceptableDocument(UNKNOWN)
    names = [member.filename.lower() for member in members]
    if any(name.endswith(_MACRO_MARKS) for name in names):
        raise UnacceptableDocument(MACROS)
    if "[content_types].xml" in names:
        return _open_xml_kind(archive)
    if names and names[0] == "mimetype":
        return _odf_kind(archive, names)
    raise UnacceptableDocument(UNKNOWN)


def _open_xml_kind(archive: zipfile.ZipFile) -> DocumentFacts:
    types = _beginning_of(archive, "[Content_Types].xml")
    if b"macroenabled" in types.lower():
        raise UnacceptableDocument(MACROS)
    for mark, facts in _OPEN_XML_KINDS:
        if mark in types:
            return facts
    raise UnacceptableDocument(UNKNOWN)


def _odf_kind(archive: zipfile.ZipFile, names: list[str]) -> DocumentFacts:
    facts = _ODF_KINDS.get(_beginning_of(archive, "mimetype").strip())
    if facts is None:
        raise UnacceptableDocument(UNKNOWN)
    # LibreOffice writes the empty folders into files without macros too: a folder's own entry ends with its slash.
    if any(name.startswith(_ODF_MACRO_FOLDERS) and not name.endswith("/") for name in names):
        raise UnacceptableDocument(MACROS)
    return facts


def _beginning_of(archive: zipfile.ZipFile, member: str) -> bytes:
    with archive.open(member) as opened:
        return opened.read(MAX_MEMBER_BYTES_READ)
