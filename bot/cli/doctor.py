"""``doctor``: what is in force, a fact a line."""

from collections.abc import Iterator

from bot.cli.services import Fact, Services, Streams
from bot.cli.status import Status
from bot.measures import MEASURES
from bot.periods import long_date
from bot.series import Holdings


def doctor(services: Services, streams: Streams) -> Status:
    held = services.desk().known(services.today)
    facts = [*services.facts(), *_newest_days(held), *_releases(held)]
    widest = max(len(fact.name) for fact in facts)
    section = ""
    for fact in facts:
        if fact.section != section:
            print(f"\n{fact.section}" if section else fact.section, file=streams.output)
            section = fact.section
        print(f"  {fact.name:<{widest}}  {fact.value}", file=streams.output)
    return Status.ANSWERED


def _newest_days(held: Holdings) -> Iterator[Fact]:
    for measure in MEASURES:
        newest = held.newest(measure.name)
        if newest is not None:
            yield Fact("newest day", measure.name, long_date(newest))


def _releases(held: Holdings) -> Iterator[Fact]:
    for citation in held.citations.values():
        yield Fact("newest release", citation.id, long_date(citation.published))
