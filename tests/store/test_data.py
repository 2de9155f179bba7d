"""The shipped tables: each described, and the figures that everything rests on."""

import csv
import itertools
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.measures import BY_NAME
from bot.periods import Span
from bot.series import Holdings
from bot.sources import PUBLICATIONS
from bot.store.engine import connect
from bot.store.first_use import build_file
from bot.store.library import StoreLibrary
from bot.store.records import releases
from bot.store.snapshot import dump, read_events
from bot.store.snapshot.data_tables import DATA_TABLES, DataTable
from tests.conftest import ROOT
from tests.store.looking_back import history

DATA = ROOT / "data"
TABLES = sorted(file.name for file in DATA.glob("*.csv"))
README = (DATA / "README.md").read_text()
LATEST = date(2026, 8, 21)
PUBLICATION = {publication.id: publication for publication in PUBLICATIONS}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = tmp_path_factory.mktemp("shipped") / "crossings.db"
    build_file(file, DATA)
    engine = connect(f"sqlite:///{file}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def library(shipped: Engine) -> StoreLibrary:
    return StoreLibrary(shipped, PUBLICATION)


@pytest.fixture(scope="module")
def held(library: StoreLibrary) -> Holdings:
    return library.holdings(LATEST)


def section(table: str) -> Mapping[str, str]:
    """What the README says of a table: "Source", "Licence", "Date" and "Columns"."""
    found = re.search(rf"^### {re.escape(table)}\n(.*?)(?=^##|\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, f"data/README.md has no section on {table}"
    return dict(re.findall(r"^- (\w+): (.+)$", found[1], re.MULTILINE))


def lines(table: str) -> list[dict[str, str]]:
    with (DATA / table).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("table", TABLES)
def test_each_table_has_its_source_licence_date_and_columns_named(table: str) -> None:
    said = section(table)
    assert said["Source"]
    assert said["Licence"]
    assert DAY.match(said["Date"])
    assert re.findall(r"`([^`]+)`", said["Columns"]) == list(lines(table)[0])


@pytest.mark.parametrize("table", DATA_TABLES, ids=lambda table: table.name)
def test_dates_and_licences_are_those_of_the_releases(table: DataTable) -> None:
    releases = [row for row in lines("releases.csv") if row["publication"] == table.publication]
    published = {row["published"] for row in releases}
    said = section(table.file)
    assert DAY.findall(said["Date"]) == sorted({min(published), max(published)})
    assert said["Licence"] == PUBLICATION[table.publication].licence


def test_no_table_is_described_that_is_not_there() -> None:
    assert sorted(re.findall(r"^### (.+)$", README, re.MULTILINE)) == TABLES


def test_every_table_is_used() -> None:
    assert {*TABLES} == {table.file for table in DATA_TABLES} | {
        "releases.csv",
        "coverage.csv",
        "events.csv",
    }


def test_building_and_dumping_gives_the_same_bytes(shipped: Engine, tmp_path: Path) -> None:
    dump(shipped, tmp_path)
    for table in TABLES:
        assert (tmp_path / table).read_bytes() == (DATA / table).read_bytes(), table


def total(holdings: Holdings, measure: str, first: date, last: date) -> int:
    return holdings.days[measure].total(Span(first, last))


@pytest.mark.parametrize(
    ("year", "arrivals"),
    [
        (2018, 299),
        (2019, 1843),
        (2020, 8462),
        (2021, 28526),
        (2022, 45755),
        (2023, 29437),
        (2024, 36816),
        (2025, 41472),
    ],
)
def test_annual_arrivals(held: Holdings, year: int, arrivals: int) -> None:
    assert total(held, "arrivals", date(year, 1, 1), date(year, 12, 31)) == arrivals


def test_the_newest_day_the_record_and_the_final_year(held: Holdings) -> None:
    assert held.newest("arrivals") == date(2026, 8, 20)
    assert total(held, "arrivals", date(2026, 1, 1), date(2026, 8, 20)) == 15897
    assert held.days["arrivals"].at(date(2022, 9, 3)) == 1305
    years = {
        figure.span.first.year: figure.value
        for figure in held.longer["arrivals", ""]
        if figure.span.days > 360
    }
    assert (years[2020], years[2022]) == (8466, 45774)


def test_deaths_in_2024_now_and_as_known_in_july_2025(library: StoreLibrary, held: Holdings) -> None:
    year = date(2024, 1, 1), date(2024, 12, 31)
    then = library.holdings(date(2025, 7, 1))
    assert [total(held, measure, *year) for measure in ("deaths", "missing")] == [82, 3]
    assert [total(then, measure, *year) for measure in ("deaths", "missing")] == [78, 4]


@pytest.mark.parametrize(
    ("as_of", "prevented"),
    [(date(2026, 4, 30), 390), (date(2026, 5, 8), 322), (date(2026, 6, 12), 390), (LATEST, 390)],
)
def test_the_week_that_was_revised_there_and_back(library: StoreLibrary, as_of: date, prevented: int) -> None:
    assert library.holdings(as_of).weeks["prevented"].at(date(2026, 4, 19)) == prevented


def test_its_history_names_the_releases(shipped: Engine) -> None:
    week = date(2026, 4, 13), date(2026, 4, 19)
    told = history(shipped, "home-office-weekly", "prevented", *week)
    assert [(each.value, each.release.published) for each in told] == [
        (390, date(2026, 4, 24)),
        (322, date(2026, 5, 1)),
        (390, date(2026, 6, 5)),
    ]


def test_revisions_of_the_weekly_series_are_few_and_traceable(library: StoreLibrary) -> None:
    everything = library.holdings(None)
    revisions = [
        revision
        for revision in itertools.chain.from_iterable(everything.revisions.values())
        if revision.publication == "home-office-weekly"
    ]
    assert len(revisions) == 19
    assert {revision.span.days for revision in revisions} == {7}
    published = {
        release.published
        for release in releases(library.engine)
        if release.publication == "home-office-weekly"
    }
    assert {revision.published for revision in revisions} <= published


def test_measures_are_known() -> None:
    assert {measure for table in DATA_TABLES for measure in table.measures} <= set(BY_NAME)


def test_events_are_whole_and_no_alias_belongs_to_two() -> None:
    events = read_events(DATA / "events.csv")
    assert len(events) == 61
    aliases = [alias for event in events for alias in event.aliases]
    assert len(aliases) == len(set(aliases))
    assert all(alias == alias.strip().lower() for alias in aliases)
    assert all(event.source.startswith("http") for event in events)
    assert {event.id for event in events if event.end_counted} == {"manston-crisis", "operation-isotrope"}
    assert all(event.end is None or event.start < event.end for event in events)


@pytest.mark.parametrize(
    ("event", "since", "under"),
    [
        ("gov-labour", 80611, 80611),
        ("pm-starmer", 80611, 77183),
        ("pm-burnham", 3428, 3428),
        ("brexit-exit", 206271, 206271),
        ("brexit-transition-end", 197903, 197903),
        ("pm-truss", 141780, 10532),
    ],
)
def test_counting_from_events(
    library: StoreLibrary, held: Holdings, event: str, since: int, under: int
) -> None:
    """Figures that were printed, or that can be added up by hand from arrivals.csv."""
    found = library.events().get(event)
    assert found is not None
    newest = date(2026, 8, 20)
    assert total(held, "arrivals", found.since, newest) == since
    assert total(held, "arrivals", found.since, found.last or newest) == under
