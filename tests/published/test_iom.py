"""IOM's own files: each trap named in the index of ``../shared/published``."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.errors import PublicationRefused
from bot.releases import Covered, Reading
from bot.sources.held import check_against_held, held_days
from bot.sources.reader import Reader

COPIES = {
    "allData_2025-06-26.xlsx": "2025-06-26",
    "api_2025.json": "2025-09-08",
    "uk_route_2026-05-06.csv": "2026-05-06",
    "website_export_2026-05-06.csv": "2026-05-06",
}
MEASURES = {"deaths": "dead", "missing": "missing", "drowned": "drowning_dead", "incidents": "rows"}


@pytest.fixture(scope="module")
def copies(published: Path) -> Iterator[dict[str, Reading]]:
    with Reader() as reader:
        yield {
            name: reader.read(
                "iom-missing-migrants", (published / "iom" / name).read_bytes(), date.fromisoformat(day)
            )
            for name, day in COPIES.items()
        }


def yearly(reading: Reading, measure: str) -> Counter[int]:
    years: Counter[int] = Counter()
    for figure in reading.figures:
        if figure.measure == measure:
            years[figure.first.year] += figure.value
    return years


@pytest.mark.parametrize(
    ("name", "vintage"),
    [("allData_2025-06-26.xlsx", "2025-06-26"), ("uk_route_2026-05-06.csv", "2026-05-06")],
)
def test_every_year_of_a_copy_is_as_it_was_worked_out(
    published: Path, copies: dict[str, Reading], name: str, vintage: str
) -> None:
    with (published / "iom/channel_deaths_by_year_by_vintage.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["vintage"] == vintage]
    for row in rows:
        expected = {measure: int(row[column]) for measure, column in MEASURES.items()}
        assert {measure: yearly(copies[name], measure)[int(row["year"])] for measure in MEASURES} == expected
    assert len(rows) >= 12


def test_2024_moved_from_78_and_4_to_82_and_3(copies: dict[str, Reading]) -> None:
    before, after = copies["allData_2025-06-26.xlsx"], copies["uk_route_2026-05-06.csv"]
    assert (yearly(before, "deaths")[2024], yearly(before, "missing")[2024]) == (78, 4)
    assert (yearly(after, "deaths")[2024], yearly(after, "missing")[2024]) == (82, 3)
    assert [yearly(after, measure)[2025] for measure in ("deaths", "missing", "drowned")] == [32, 4, 9]
    assert sum(yearly(before, "deaths")[year] for year in range(2018, 2025)) == 225


def test_the_lorry_of_2019_is_in_the_deaths_and_not_in_the_drowned(copies: dict[str, Reading]) -> None:
    day = date(2019, 10, 23)
    found = {
        figure.measure: figure.value
        for figure in copies["uk_route_2026-05-06.csv"].figures
        if figure.first == day
    }
    assert found == {"deaths": 39, "incidents": 1}


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("allData_2025-06-26.xlsx", date(2014, 1, 1), date(2025, 4, 29)),
        ("api_2025.json", date(2025, 1, 1), date(2025, 9, 8)),
        ("uk_route_2026-05-06.csv", date(2014, 1, 1), date(2026, 5, 3)),
        ("website_export_2026-05-06.csv", date(2026, 1, 1), date(2026, 5, 3)),
    ],
)
def test_a_copy_covers_its_years_to_its_newest_incident(
    copies: dict[str, Reading], name: str, first: date, last: date
) -> None:
    assert set(copies[name].covered) == {Covered(measure, first, last, 1) for measure in MEASURES}
    assert copies[name].refused == ()


def test_the_json_and_the_export_give_their_year(copies: dict[str, Reading]) -> None:
    assert (yearly(copies["api_2025.json"], "deaths"), yearly(copies["api_2025.json"], "missing")) == (
        {2025: 23},
        {2025: 1},
    )
    export = copies["website_export_2026-05-06.csv"]
    assert (yearly(export, "deaths"), yearly(export, "incidents")) == ({2026: 10}, {2026: 6})


def test_each_copy_follows_those_before(copies: dict[str, Reading]) -> None:
    held = copies["allData_2025-06-26.xlsx"]
    check_against_held(copies["api_2025.json"], held_days(held.figures))
    check_against_held(copies["uk_route_2026-05-06.csv"], held_days(held.figures))
    newest = held_days(copies["uk_route_2026-05-06.csv"].figures)
    for name in ("api_2025.json", "website_export_2026-05-06.csv"):
        if name.startswith("website"):
            check_against_held(copies[name], newest)
        else:
            with pytest.raises(PublicationRefused, match="lost its newest rows"):
                check_against_held(copies[name], newest)


def test_a_copy_that_lost_the_current_year_is_refused(published: Path, copies: dict[str, Reading]) -> None:
    lines = (published / "iom/uk_route_2026-05-06.csv").read_bytes().splitlines(keepends=True)
    without = b"".join(line for line in lines if not line.startswith(b"2026."))
    with Reader() as reader:
        lost = reader.read("iom-missing-migrants", without, date(2026, 5, 7))
    with pytest.raises(PublicationRefused, match=r"it ends on \d+ \w+ 2025, and deaths of 3 May 2026"):
        check_against_held(lost, held_days(copies["uk_route_2026-05-06.csv"].figures))
