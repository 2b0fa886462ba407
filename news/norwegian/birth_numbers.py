"""Birth numbers (fødselsnummer and D-number) in a text, however they are written: nobody should send us one."""

import re
import unicodedata
from collections.abc import Iterator

LENGTH = 11
FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
# What people write between the digits: "010190 12345", "01.01.90-12345".
BETWEEN = re.compile(r"[ .\-/\u2010-\u2015]{1,3}")
RUN = re.compile(r"[0-9]+(?:[ .\-/\u2010-\u2015]{1,3}[0-9]+)*")
# "1234.56.78903": grouped like this it is a bank account, which has eleven digits and the second of the checks too.
BANK_ACCOUNT = [4, 2, 5]
D_NUMBER_ADDS_TO_DAY = 40
# Dolly and Tenor, the state's registers of invented people, add these to the month; Skatteetaten, "Testdata".
INVENTED_ADD_TO_MONTH = (0, 40, 65, 80)


def holds_birth_number(text: str) -> bool:
    """Whether some birth number stands in `text`: eleven digits that are a possible day and have both check digits.

    Folkeregisterforskriften § 2-2-1 has the rule: day, month and year, three digits, and two checks by modulus 11.
    """
    plain = unicodedata.normalize("NFKC", text)
    return any(is_birth_number(digits) for run in RUN.finditer(plain) for digits in _elevens(run.group()))


def is_birth_number(digits: str) -> bool:
    """Whether eleven digits without anything between them could be somebody's."""
    numbers = [int(each) for each in digits]
    day, month = numbers[0] * 10 + numbers[1], numbers[2] * 10 + numbers[3]
    is_day = 1 <= day % D_NUMBER_ADDS_TO_DAY <= 31 and day <= D_NUMBER_ADDS_TO_DAY + 31
    is_month = any(1 <= month - added <= 12 for added in INVENTED_ADD_TO_MONTH)
    return (
        is_day
        and is_month
        and _check_digit(numbers[:9], FIRST_WEIGHTS) == numbers[9]
        and _check_digit(numbers[:10], SECOND_WEIGHTS) == numbers[10]
    )


def _elevens(run: str) -> Iterator[str]:
    """Neighbouring groups of digits that make eleven together; a longer number is not cut out of."""
    groups = BETWEEN.split(run)
    ends = [0]
    for group in groups:
        ends.append(ends[-1] + len(group))
    joined, places = "".join(groups), set(ends)
    for index, start in enumerate(ends):
        is_account = [len(group) for group in groups[index : index + 3]] == BANK_ACCOUNT
        if start + LENGTH in places and not is_account:
            yield joined[start : start + LENGTH]


def _check_digit(numbers: list[int], weights: tuple[int, ...]) -> int:
    """0 to 9; 10 where no digit fits, so that such a number was never given to anybody."""
    return -sum(number * weight for number, weight in zip(numbers, weights, strict=True)) % 11
