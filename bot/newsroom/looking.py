"""The clock's step for publishers: those that are due are fetched and taken in."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime
from itertools import takewhile

from sqlalchemy import Engine

from bot.newsroom.hours import HOURS, LONDON, Attempt, due
from bot.newsroom.ingest import Got, Ingest
from bot.releases import RunRecord
from bot.store.records import last_attempts

Fetch = Callable[[str, date], Got]
Opened = Callable[[], AbstractContextManager[Ingest]]


def look(
    engine: Engine,
    publications: Iterable[str],
    fetch: Fetch,
    opened: Opened,
    now: datetime,
    ended: Callable[[], bool] = lambda: False,
) -> tuple[RunRecord, ...]:
    """Take in what is due at ``now`` (aware). ``opened`` is called only where something is. Once ``ended``
    says so, no further publication is begun: a platform waits seconds for a process to end.

    Two processes may look at once: the second to come finds held what the first took in, and changes
    nothing.
    """
    attempts = {name: Attempt(*attempt) for name, attempt in last_attempts(engine).items()}
    asked = [name for name in publications if due(HOURS[name], attempts.get(name), now)]
    if not asked:
        return ()
    with opened() as ingest:
        wanted = takewhile(lambda _: not ended(), asked)
        return ingest.due(wanted, fetch, now.astimezone(LONDON).date())
