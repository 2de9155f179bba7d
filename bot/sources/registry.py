"""All publications that the desk reads, each with its reader. A new one is one file and one line here."""

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import UsageError
from bot.releases import Publication
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
    """A publication, what reads it, how it grows, and the largest file of it that is taken, in bytes."""

    publication: Publication
    parse: Parse
    growth: Growth = Growth.WHOLE
    most_bytes: int = 20_000_000


_PAGE, _EXTRACT = 2_000_000, 1_000_000
_ALL = (
    Source(home_office_weekly.PUBLICATION, home_office_weekly.parse, most_bytes=2_000_000),
    Source(home_office_daily.PUBLICATION, home_office_daily.parse, Growth.NEWEST, _PAGE),
    Source(home_office_preventions.PUBLICATION, home_office_preventions.parse, Growth.NEWEST, _PAGE),
    Source(home_office_quarterly.PUBLICATION, home_office_quarterly.parse),
    Source(iom_missing_migrants.PUBLICATION, iom_missing_migrants.parse, Growth.RECORDS),
    Source(home_office_nationality.PUBLICATION, home_office_nationality.parse, most_bytes=_EXTRACT),
    Source(home_office_annual.PUBLICATION, home_office_annual.parse, most_bytes=_EXTRACT),
    Source(met_office_red_days.PUBLICATION, met_office_red_days.parse, most_bytes=_EXTRACT),
)
SOURCES: dict[str, Source] = {source.publication.id: source for source in _ALL}
PUBLICATIONS: tuple[Publication, ...] = tuple(source.publication for source in _ALL)


def source(publication_id: str) -> Source:
    """The source of that name. Raises ``UsageError``, naming those there are."""
    try:
        return SOURCES[publication_id]
    except KeyError:
        raise UsageError(
            f"There is no publication called '{publication_id[:60]}'. There are: {', '.join(SOURCES)}."
        ) from None
