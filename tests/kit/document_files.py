"""Office files made in code: honest ones, and ones that hide something."""

import io
import zipfile

OPEN_XML_MAIN = {
    "DOCX": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "PPTX": "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
}
MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
ODF_TYPES = {
    "ODT": "application/vnd.oasis.opendocument.text",
    "ODS": "application/vnd.oasis.opendocument.spreadsheet",
    "ODP": "application/vnd.oasis.opendocument.presentation",
}
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def archive(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return buffer.getvalue()


def open_xml(main_type, **more):
    types = f'<Types><Override PartName="/main.xml" ContentType="{main_type}"/></Types>'
    return archive({"[Content_Types].xml": types, "main.xml": "<document/>", **more})


def odf(content_type, **more):
    return archive({"mimetype": content_type, "content.xml": "<office:document-content/>", **more})
