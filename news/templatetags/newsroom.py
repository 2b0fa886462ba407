"""A door for Django: what the newsroom's own pages say in words."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from news.newsroom.moments import in_words

register = template.Library()


@register.simple_tag
def moment(*, at: datetime) -> SafeString:
    """«5. juni 2014 kl. 13.00» for people and the exact moment for machines, by the clock in Norway."""
    return format_html('<time datetime="{}">{}</time>', timezone.localtime(at).isoformat("T", "seconds"), in_words(at))
