"""What a reader's page weighs on the cheapest phone: the sheet and all scripts, compressed as they are sent."""

from pathlib import Path

import brotli
from django.core.files.storage import FileSystemStorage

from vefsn_site.staticfiles import one_sheet

STATIC = Path(__file__).parents[2] / "static"
MOST_BYTES_OF_STYLE = 12_000
MOST_BYTES_OF_SCRIPT = 6_000


class TestWeight:
    def test_of_the_sheet(self):
        storage = FileSystemStorage(location=STATIC)
        names = [f"css/{path.relative_to(STATIC / 'css')}" for path in (STATIC / "css").rglob("*.css")]
        sheet = one_sheet({name: (storage, name) for name in names})

        assert len(brotli.compress(sheet.encode())) < MOST_BYTES_OF_STYLE

    def test_of_every_script_together(self):
        """The readers' scripts lie side by side; no page has them all."""
        scripts = [brotli.compress(path.read_bytes()) for path in (STATIC / "js").glob("*.js")]

        assert 0 < sum(map(len, scripts)) < MOST_BYTES_OF_SCRIPT
