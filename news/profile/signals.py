"""Announcements of floor 1: the site's generation has risen, and everybody can see it."""

from django.dispatch import Signal

# Sent when the transaction that raised the generation has committed; carries nothing.
generation_raised = Signal()
