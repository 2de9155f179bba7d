"""Single cells as publishers write them: whole numbers and days. What cannot be read is a ``CellFault``."""

import re
from datetime import date

from bot.periods import MONTHS

NOT_COLLECTED = "-"
LARGEST_COUNT = 10_000_000  # more people than any of these series could hold

_WHOLE = re.compile(r"(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.0+)?", re.ASCII)
_LONG_DATE = re.compile(r"(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})", re.ASCII)
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?)?", re.ASCII)
_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}


class CellFault(ValueError):
    """A cell is not what its column holds. ``str(fault)`` goes on after "row 7: ...": no capital, no stop."""


def shown(cell: object) -> str:
    """A cell as it may be quoted in a sentence: its text, cut short."""
    text = " ".join(str(cell).split())
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def count(cell: object) -> int:
    """A whole number, not negative: ``1176``, ``1176.0``, ``"1,912"``. Raises ``CellFault``."""
    if isinstance(cell, float) and cell.is_integer():
        number = int(cell)
    elif isinstance(cell, int) and not isinstance(cell, bool):
        number = cell
    elif isinstance(cell, str) and _WHOLE.fullmatch(cell.strip()):
        number = int(cell.strip().replace(",", "").partition(".")[0])
    else:
        raise CellFault(f"{shown(cell)} is not a whole number")
    if not 0 <= number <= LARGEST_COUNT:
        raise CellFault(f"{shown(cell)} cannot be a count")
    return number


def count_up_to(most: int, cell: object) -> int:
    """The same, where more than ``most`` is more than can be believed."""
    number = count(cell)
    if number > most:
        raise CellFault(f"{number:,} is far more than any figure so far")
    return number


def month_number(name: str) -> int | None:
    """From a month's name, whole or its first three letters; None for any other word."""
    folded = name.casefold()
    return next((n for month, n in _MONTH_NUMBERS.items() if folded in (month, month[:3])), None)


def day(cell: object) -> date:
    """A day: a date cell, ``2026-04-20`` or ``20 April 2026``. Raises ``CellFault``."""
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    text = " ".join(str(cell).split()).removeprefix("# ").removeprefix("#")
    if found := _ISO_DATE.fullmatch(text):
        return made(int(found[1]), int(found[2]), int(found[3]), text)
    if found := _LONG_DATE.fullmatch(text):
        return made(int(found[3]), month_number(found[2]) or 0, int(found[1]), text)
    raise CellFault(f"{shown(cell)} is not a day")


def made(year: int, month: int, day_of_month: int, text: str) -> date:
    """The date, or a ``CellFault`` that quotes the text where there is no such day."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        raise CellFault(f"{shown(text)} is not a day of the calendar") from None
