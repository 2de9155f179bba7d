"""The publishers' own files, in order of release: what the store makes of them."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.events import Event
from bot.newsroom.ingest import Ingest
from bot.newsroom.snapshot import SHELVES, files_in_order, main, remake
from bot.releases import RunRecord
from bot.sources.events import read_events as events_of_the_list
from bot.sources.reader import Reader
from bot.store.engine import connect
from bot.store.reads import FigureHeld, state
from bot.store.snapshot import read_events
from tests.conftest import ROOT
from tests.databases import Shelf
from tests.store.handmade import NOW

WEEKLY = "home-office-weekly"
DATA = ROOT / "data"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


def weekly_files(published: Path) -> Sequence[tuple[date, Path]]:
    return [(day, file) for day, publication, file in files_in_order(published) if publication == WEEKLY]


def take(store: Engine, reader: Reader, files: Sequence[tuple[date, Path]]) -> list[RunRecord]:
    ingest = Ingest(store, reader, NOW, lambda _: None)
    return [ingest.file(WEEKLY, file.read_bytes(), day) for day, file in files]


def figures(store: Engine) -> set[FigureHeld]:
    return set(state(store).figures)


def test_nine_weekly_files_in_order_give_what_the_newest_gives_alone(
    published: Path, shelf: Shelf, reader: Reader
) -> None:
    files = weekly_files(published)
    in_order, alone = connect(shelf.ready()), connect(shelf.ready())
    records = take(in_order, reader, files)
    (newest,) = take(alone, reader, files[-1:])
    assert len(files) == 9
    assert all(record.taken and not record.refused for record in records)
    assert figures(in_order) == figures(alone)
    assert len(figures(alone)) == newest.new
    assert sum(record.changed for record in records) == 19
    again = take(in_order, reader, files)
    assert {(record.new, record.changed, record.withdrawn) for record in again} == {(0, 0, 0)}
    assert len(state(in_order).changes) == 19
    in_order.dispose()
    alone.dispose()


def test_the_shipped_tables_are_what_these_files_give(published: Path, tmp_path: Path) -> None:
    shutil.copy(DATA / "events.csv", tmp_path)
    records = remake(published, tmp_path, lambda _: None)
    assert [record.publication for record in records if not record.taken] == ["home-office-preventions"]
    made = {file.name: file.read_text() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_text() for file in DATA.glob("*.csv")}


def test_every_shelf_has_files_and_only_known_ones_are_left(published: Path) -> None:
    assert {shelf.publication for shelf in SHELVES} == {each[1] for each in files_in_order(published)}
    read = {file for _, _, file in files_in_order(published)}
    left = {file.name for file in published.rglob("*.*") if file not in read}
    assert left == {"INDEX.md", "EVENTS.md", "events.csv", "channel_deaths_by_year_by_vintage.csv"}


def test_a_file_without_its_day_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "home_office" / "time_series"
    folder.mkdir(parents=True)
    assert main([str(tmp_path)]) == 1
    (folder / "newest.ods").touch()
    assert main([str(tmp_path), str(tmp_path)]) == 1
    assert main([]) == 2
    said = capsys.readouterr().err
    assert "has none of the publishers' files" in said
    assert "does not end with the day of its release" in said
    assert "Usage" in said


def counting(event: Event) -> tuple[object, ...]:
    return (
        event.id,
        event.start,
        event.end,
        event.kind,
        event.end_counted,
        event.counts_from_next_day,
        event.aliases,
    )


def test_the_desks_events_count_as_the_list_does(published: Path) -> None:
    """Titles and notes are the desk's own; days, kinds and phrases are facts."""
    ours = {event.id: counting(event) for event in read_events(DATA / "events.csv")}
    theirs = events_of_the_list((published / "events.csv").read_bytes())
    assert ours == {event.id: counting(event) for event in theirs}


def test_no_note_is_copied_from_the_list(published: Path) -> None:
    theirs = {event.id: event.note for event in events_of_the_list((published / "events.csv").read_bytes())}
    for event in read_events(DATA / "events.csv"):
        for sentence in event.note.split(". "):
            assert len(sentence) < 25 or sentence not in theirs[event.id], event.id
