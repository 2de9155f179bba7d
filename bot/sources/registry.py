"""How each publication is read and how it grows. A new one is one file here and one in ``publications``."""

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import UsageError
from bot.measures import IOM, NATIONALITY, RED_DAYS, WEEKLY
from bot.sources import (
    home_office_annual,
    home_office_daily,
    home_office_nationality,
    home_office_preventions,
    home_office_quarterly,
    home_office_weekly,
    iom_missing_migrants,
    met_office_red_days,
)
from bot.sources.parsed import Parse


class Growth(StrEnum):
    """What a release owes to those before it."""

    WHOLE = "whole"  # each release states the series again: it never has fewer days
    NEWEST = "newest"  # each release states its newest days only
    RECORDS = "records"  # each copy states what it covers, and records in it may be merged or moved


@dataclass(frozen=True, slots=True)
class Source:
    """What reads a publication, how it grows, and the largest file of it that is taken, in bytes."""

    parse: Parse
    growth: Growth = Growth.WHOLE
    most_bytes: int = 20_000_000


_PAGE, _EXTRACT = 2_000_000, 1_000_000
SOURCES: dict[str, Source] = {
    WEEKLY: Source(home_office_weekly.parse, most_bytes=2_000_000),
    "home-office-daily": Source(home_office_daily.parse, Growth.NEWEST, _PAGE),
    "home-office-preventions": Source(home_office_preventions.parse, Growth.NEWEST, _PAGE),
    "home-office-quarterly": Source(home_office_quarterly.parse),
    "home-office-annual": Source(home_office_annual.parse, most_bytes=_EXTRACT),
    NATIONALITY: Source(home_office_nationality.parse, most_bytes=_EXTRACT),
    IOM: Source(iom_missing_migrants.parse, Growth.RECORDS),
    RED_DAYS: Source(met_office_red_days.parse, most_bytes=_EXTRACT),
}


def source(publication_id: str) -> Source:
    """The source of that name. Raises ``UsageError``, naming those there are."""
    try:
        return SOURCES[publication_id]
    except KeyError:
        raise UsageError(
            f"There is no publication called '{publication_id[:60]}'. There are: {', '.join(SOURCES)}."
        ) from None
