"""File sizes with a decimal comma: 1,2 MB."""

from news.norwegian.dates import HARD_SPACE

UNITS = ("B", "KB", "MB", "GB")
STEP = 1000


def file_size(size_bytes: int, language: str = "nb") -> str:
    """«840 KB», «1,2 MB»; thousands, as phones and shops count."""
    amount, unit = float(size_bytes), 0
    while amount >= STEP and unit < len(UNITS) - 1:
        amount, unit = amount / STEP, unit + 1
    digits = f"{amount:.1f}" if unit > 1 and amount < 10 else f"{amount:.0f}"
    return f"{digits if language == 'en' else digits.replace('.', ',')}{HARD_SPACE}{UNITS[unit]}"
