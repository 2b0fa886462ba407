"""The door that a WSGI server such as gunicorn knocks on."""

import os
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vefsn_site.settings")

django = get_wsgi_application()

# The rooms can be entered only once Django has built the house.
from django.conf import settings  # noqa: E402

from news.delivery.door import Door  # noqa: E402
from news.delivery.memory import Memory  # noqa: E402
from news.delivery.pulse import BELL, Pulse  # noqa: E402
from news.delivery.saved import SavedCopies  # noqa: E402

Environ = dict[str, Any]


def behind(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Django's answer; of a HEAD only the head."""
    environ["CONTENT_TYPE"] = in_utf_8(environ.get("CONTENT_TYPE", ""))
    answer = django(environ, start_response)
    if environ["REQUEST_METHOD"] != "HEAD":
        return answer
    answer.close()
    return []


def in_utf_8(content_type: str) -> str:
    """The content type without the sender's word on its charset.

    Django would decode even the query by it, before anything of ours can answer, and "charset=hex" is one that fails.
    Everything that comes to a Norwegian public body is UTF-8 (forskrift om IT-standarder i offentlig forvaltning).
    """
    parts = content_type.split(";")
    return ";".join(part for part in parts if not part.strip().lower().startswith("charset"))


application = Door(behind, Pulse(BELL), Memory(), SavedCopies(settings.CRISIS_COPY))
