"""The final statistics and the extracts: years, quarters, nationalities, red days."""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from bot.releases import Reading, Stated
from bot.sources.reader import Reader
from tests.published.readings import FINAL, read, yearly


@pytest.fixture(scope="module")
def quarterly(published: Path, reader: Reader) -> Reading:
    (file,) = (published / "home_office/illegal_entry").glob("*.xlsx")
    return read(reader, "home-office-quarterly", file, date(2023, 11, 23))


def test_the_quarterly_workbook_gives_the_final_years(published: Path, quarterly: Reading) -> None:
    years = yearly(quarterly.figures, "arrivals")
    with (published / "home_office/illegal_entry/annual_official_vs_weekly.csv").open() as file:
        official = {row["year"]: int(row["quarterly_IER_02a_people_jun2026"]) for row in csv.DictReader(file)}
    assert {year: official[str(year)] for year in range(2018, 2023)} == {
        year: years[year] for year in range(2018, 2023)
    }
    assert (years[2020], years[2022]) == (8466, 45774)
    assert quarterly.refused == ()


def test_quarters_are_the_sums_of_their_nationalities(quarterly: Reading) -> None:
    sums: dict[date, int] = defaultdict(int)
    for figure in quarterly.figures:
        sums[figure.first] += figure.value if figure.category else -figure.value
    assert len(sums) == 23
    assert set(sums.values()) == {0}


def test_nationalities_by_year_add_up(published: Path, reader: Reader) -> None:
    file = published / "home_office/illegal_entry/arrivals_by_nationality.csv"
    reading = read(reader, "home-office-nationality", file, date(2025, 11, 27))
    assert yearly(reading.figures, "arrivals by nationality", "Total") == {**FINAL, 2025: 34087}
    assert {figure.last for figure in reading.figures if figure.first.year == 2025} == {date(2025, 9, 30)}
    assert yearly(reading.figures, "arrivals by nationality", "Eritrea")[2025] == 6198
    assert reading.refused == ()


def test_the_annual_series_is_the_final_one(published: Path, reader: Reader) -> None:
    file = published / "home_office/illegal_entry/annual_official_vs_weekly.csv"
    reading = read(reader, "home-office-annual", file, date(2026, 8, 20))
    assert yearly(reading.figures, "arrivals") == {**FINAL, 2026: 11884}
    assert yearly(reading.figures, "boats")[2022] == 1110
    assert max(figure.last for figure in reading.figures) == date(2026, 6, 30)


def test_red_days_are_read_where_there_is_a_figure(published: Path, reader: Reader) -> None:
    file = published / "weather/red_days.csv"
    reading = read(reader, "met-office-red-days", file, date(2025, 6, 3))
    with file.open() as rows:
        expected = sorted(int(row["red_days"]) for row in csv.DictReader(rows) if row["red_days"])
    assert sorted(figure.value for figure in reading.figures) == expected
    assert Stated("red days", date(2024, 5, 1), date(2025, 4, 30), 190) in reading.figures
    assert reading.refused == ()
