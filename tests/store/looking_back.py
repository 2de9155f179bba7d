"""What was said of one cell release by release, and the records of runs, as tests look back on them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Engine, select
from sqlmodel import col

from bot.releases import Refusal, RunRecord
from bot.store.engine import reading
from bot.store.records import ReleaseHeld, releases_in
from bot.store.tables import Base, Figure, Run


class Told(NamedTuple):
    """What was said of one cell from ``release`` on. ``value`` None: it was withdrawn."""

    value: int | None
    release: ReleaseHeld


def history(
    engine: Engine, publication: str, measure: str, first: date, last: date, category: str = ""
) -> tuple[Told, ...]:
    """All that ``publication`` has said of one cell, in order of release; empty if it never did."""
    of_cell = (
        select(col(Figure.value), col(Figure.stated_by), col(Figure.replaced_by))
        .where(
            col(Figure.publication) == publication,
            col(Figure.measure) == measure,
            col(Figure.category) == category,
            col(Figure.first_day) == first,
            col(Figure.last_day) == last,
        )
        .order_by(col(Figure.stated_by))
    )
    with reading(engine) as connection:
        by_id = {release.id: release for release in releases_in(connection)}
        rows = [(row.value, row.stated_by, row.replaced_by) for row in connection.execute(of_cell)]
    return tuple(Told(value, by_id[release]) for value, release in _story(rows))


def _story(rows: Sequence[tuple[int, int, int | None]]) -> Iterator[tuple[int | None, int]]:
    stated = {release for _, release, _ in rows}
    for value, release, replaced in rows:
        yield value, release
        if replaced is not None and replaced not in stated:
            yield None, replaced


def runs(engine: Engine, newest: int = 20) -> Sequence[tuple[str, RunRecord]]:
    """The newest runs, the last first: (time in UTC, what it did)."""
    with reading(engine) as connection:
        rows = connection.execute(
            select(Base.metadata.tables["run"]).order_by(col(Run.id).desc()).limit(newest)
        ).all()
    return [
        (
            row.at,
            RunRecord(
                publication=row.publication,
                published=row.published,
                digest=row.digest,
                new=row.new,
                changed=row.changed,
                withdrawn=row.withdrawn,
                unchanged=row.unchanged,
                refused=tuple(Refusal(where, why) for where, why in row.refused),
                taken=row.taken,
            ),
        )
        for row in rows
    ]
