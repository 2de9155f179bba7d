"""For any run of releases, what is known on any day equals a plain replay of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.releases import Reading
from bot.store.engine import connect, writing
from bot.store.reads import state
from bot.store.records import releases
from bot.store.snapshot import build, dump
from bot.store.tables import Base
from bot.store.writes import take_in
from tests.databases import Shelf
from tests.store.handmade import NOW, PUBLICATION, daily, day
from tests.store.looking_back import history

NEWEST = 5  # every release states this day: the guards refuse one that ends earlier
FIRST = date(2026, 3, 1)
a_database_for_all_examples = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@dataclass(frozen=True)
class Said:
    """One release: what it states by day number, complete from ``begins`` to the newest day."""

    published: date
    values: dict[int, int]
    begins: int

    def reading(self, mark: int) -> Reading:
        return daily(self.published, self.values, (self.begins, NEWEST), mark=str(mark))

    def after(self, known: dict[int, int]) -> dict[int, int]:
        return {number: value for number, value in known.items() if number < self.begins} | self.values


@st.composite
def runs(draw: st.DrawFn) -> Sequence[Said]:
    """Releases in order, some on the same day."""
    said, published = [], FIRST
    for _ in range(draw(st.integers(1, 7))):
        published += timedelta(days=draw(st.integers(0, 3)))
        values = draw(st.dictionaries(st.integers(0, NEWEST - 1), st.integers(0, 2)))
        newest = draw(st.integers(0, 2))
        said.append(Said(published, {**values, NEWEST: newest}, draw(st.integers(0, NEWEST))))
    return said


def replay(run: Sequence[Said], as_of: date) -> dict[int, int]:
    """What a reader who kept only the newest figures would know."""
    known: dict[int, int] = {}
    for said in run:
        if said.published <= as_of:
            known = said.after(known)
    return known


def known(store: Engine, as_of: date | None) -> dict[int, int]:
    return {(figure.first - day(0)).days: figure.value for figure in state(store, as_of).figures}


def emptied(store: Engine, run: Sequence[Said]) -> None:
    """The database holds this run and nothing else."""
    with writing(store) as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())
    for mark, said in enumerate(run):
        assert take_in(store, said.reading(mark), NOW).taken


def days_of(run: Sequence[Said]) -> Iterator[date]:
    span = run[-1].published - run[0].published
    return (run[0].published + timedelta(days=number) for number in range(span.days + 2))


@given(run=runs())
@a_database_for_all_examples
def test_what_was_known_equals_a_replay(store: Engine, run: Sequence[Said]) -> None:
    emptied(store, run)
    for as_of in days_of(run):
        assert known(store, as_of) == replay(run, as_of)
    assert known(store, None) == replay(run, date.max)


@given(run=runs())
@a_database_for_all_examples
def test_each_figure_tells_its_story(store: Engine, run: Sequence[Said]) -> None:
    """A cell's history names each release after which the replay has another value, and no other."""
    emptied(store, run)
    for number in range(NEWEST + 1):
        before: int | None = None
        story, now = [], dict[int, int]()
        for release, said in zip(releases(store), run, strict=True):
            now = said.after(now)
            if now.get(number) != before:
                before = now.get(number)
                story.append((before, release))
        assert list(history(store, PUBLICATION, "arrivals", day(number), day(number))) == story


@given(run=runs())
@settings(a_database_for_all_examples, max_examples=15)
def test_dump_and_build_undo_each_other(
    store: Engine, shelf: Shelf, tmp_path_factory: pytest.TempPathFactory, run: Sequence[Said]
) -> None:
    emptied(store, run)
    first, second = (tmp_path_factory.mktemp(name) for name in ("first", "second"))
    dump(store, first)
    other = connect(shelf.ready())
    build(other, first)
    dump(other, second)
    for as_of in (*days_of(run), None):
        assert known(other, as_of) == known(store, as_of)
        assert state(other, as_of).complete == state(store, as_of).complete
    other.dispose()
    assert _texts(first) == _texts(second)


def _texts(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir()}
