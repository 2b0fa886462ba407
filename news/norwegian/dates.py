"""Dates and times as Språkrådet writes them: 5. juni 2014, kl. 13.00, parts held together by hard spaces."""

from datetime import date, datetime

HARD_SPACE = "\N{NO-BREAK SPACE}"
MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "nn": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}


WEEKDAYS = {
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(),
    "nn": "måndag tysdag onsdag torsdag fredag laurdag søndag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


def day(moment: date, language: str = "nb") -> str:
    """«5. juni 2014»; in English «5 June 2014». `moment` is taken as it is: turn it to local time first."""
    point = "" if language == "en" else "."
    return f"{moment.day}{point}{HARD_SPACE}{month_name(moment.month, language)} {moment.year}"


def day_and_time(moment: datetime, language: str = "nb") -> str:
    """«5. juni 2014 kl. 13.00»; in English «5 June 2014 at 13:00»."""
    return f"{day(moment, language)} {clock(moment, language)}"


def weekday_day_and_time(moment: datetime, language: str = "nb") -> str:
    """«onsdag 3. juni 2026 kl. 13.00»: for deadlines and meetings, where people plan by the day of the week."""
    weekday = WEEKDAYS.get(language, WEEKDAYS["nb"])[moment.weekday()]
    return f"{weekday} {day_and_time(moment, language)}"


def clock(moment: datetime, language: str = "nb") -> str:
    """«kl. 13.00»; in English «at 13:00»."""
    return f"at{HARD_SPACE}{moment:%H:%M}" if language == "en" else f"kl.{HARD_SPACE}{moment:%H.%M}"


def month_name(month: int, language: str = "nb") -> str:
    """The month, 1 to 12, in a language of the interface; any other language gets bokmål."""
    return MONTHS.get(language, MONTHS["nb"])[month - 1]
