"""``doctor``: what is in force, a fact a line."""

from bot.cli.services import Services, Streams
from bot.cli.status import Status


def doctor(services: Services, streams: Streams) -> Status:
    facts = services.facts()
    widest = max((len(fact.name) for fact in facts), default=0)
    section = ""
    for fact in facts:
        if fact.section != section:
            section = fact.section
            print(f"\n{section}" if fact is not facts[0] else section, file=streams.output)
        print(f"  {fact.name:<{widest}}  {fact.value}", file=streams.output)
    return Status.ANSWERED
