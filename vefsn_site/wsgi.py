"""The door that a WSGI server such as gunicorn knocks on."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vefsn_site.settings")

application = get_wsgi_application()
