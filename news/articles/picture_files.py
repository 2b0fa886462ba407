"""The ready-made picture files that editions name, which nobody may remove while the edition is there."""

import re

from django.db.models import TextField
from django.db.models.functions import Cast

from news.articles.models import Edition

NAME = re.compile(r"pictures/[0-9a-f]{32}/[a-zA-Z0-9_.-]+")
EDITIONS_AT_ONCE = 200


def picture_files_in_editions() -> set[str]:
    """Of every edition, past and scheduled ones too, wherever in the document or its columns a file is named."""
    columns = [Cast(column, TextField()) for column in ("content", "lead_picture")]
    texts = Edition.objects.order_by().values_list(*columns).iterator(chunk_size=EDITIONS_AT_ONCE)
    return {name for row in texts for text in row if text for name in NAME.findall(text)}
