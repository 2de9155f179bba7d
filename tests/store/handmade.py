"""Readings made by hand, small enough to check in the head."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine, func, select

from bot.releases import Covered, Reading, RunRecord, Stated
from bot.store.engine import reading as transaction
from bot.store.reads import state
from bot.store.tables import Figure

PUBLICATION = "home-office-weekly"
NOW = datetime(2026, 8, 21, 9, 30, tzinfo=UTC)
MONDAY = date(2026, 1, 5)


def day(number: int) -> date:
    """The day so many days after Monday, 5 January 2026."""
    return MONDAY + timedelta(days=number)


def daily(
    published: date,
    values: Mapping[int, int],
    covers: tuple[int, int] | None = None,
    *,
    measure: str = "arrivals",
    publication: str = PUBLICATION,
    mark: str = "",
) -> Reading:
    """A release that states ``values`` by day number, complete over the days ``covers``.

    Its digest follows from its content and ``mark``: a different mark is another file.
    """
    return reading(
        published,
        (Stated(measure, day(number), day(number), value) for number, value in values.items()),
        [Covered(measure, day(covers[0]), day(covers[1]))] if covers else (),
        publication=publication,
        mark=mark,
    )


def weekly(published: date, values: Mapping[date, int], *, measure: str = "prevented") -> Reading:
    """A release that states ``values`` by the Sunday on which the week ends."""
    week = timedelta(days=6)
    return reading(published, (Stated(measure, end - week, end, value) for end, value in values.items()))


def reading(
    published: date,
    figures: Iterable[Stated],
    covered: Iterable[Covered] = (),
    *,
    publication: str = PUBLICATION,
    mark: str = "",
) -> Reading:
    stated, spans = tuple(figures), tuple(covered)
    digest = hashlib.sha256(repr((stated, spans, mark)).encode()).hexdigest()
    return Reading(publication, published, digest, stated, spans, url="https://www.gov.uk/x")


def counts(record: RunRecord) -> tuple[int, int, int, int]:
    return record.new, record.changed, record.withdrawn, record.unchanged


def known(store: Engine, as_of: date | None = None) -> Mapping[date, int]:
    return {figure.first: figure.value for figure in state(store, as_of).figures}


def rows(store: Engine) -> int:
    with transaction(store) as connection:
        return connection.execute(select(func.count()).select_from(Figure)).scalar_one()
