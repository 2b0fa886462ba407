"""The components of the pages, each a tag with named arguments."""

from django import template

register = template.Library()
