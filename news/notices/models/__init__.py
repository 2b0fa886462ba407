"""The tables of the room: notices and disruptions as their editors have them, and all that readers were shown."""

from news.notices.models.disruption import Correction, Disruption, DisruptionUpdate, DisruptionWithdrawal
from news.notices.models.notice import Notice, NoticeEdition

__all__ = [
    "Correction",
    "Disruption",
    "DisruptionUpdate",
    "DisruptionWithdrawal",
    "Notice",
    "NoticeEdition",
]
