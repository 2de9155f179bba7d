"""The Home Office's own files: each trap named in the index of ``../shared/published``."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from bot.errors import PublicationRefused
from bot.releases import Reading, Stated
from bot.sources.held import check_against_held, held_days
from bot.sources.reader import Reader

WEEKLY_RELEASES = 9
ARRIVALS = {
    2018: 299,
    2019: 1843,
    2020: 8462,
    2021: 28526,
    2022: 45755,
    2023: 29437,
    2024: 36816,
    2025: 41472,
}
FINAL = {**ARRIVALS, 2020: 8466, 2022: 45774}


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as started:
        yield started


def released(path: Path) -> date:
    return date.fromisoformat(path.stem)


def read(reader: Reader, publication: str, path: Path, published: date | None = None) -> Reading:
    return reader.read(publication, path.read_bytes(), published or released(path))


@pytest.fixture(scope="module")
def weekly(published: Path, reader: Reader) -> list[Reading]:
    """The weekly series, in order of release."""
    files = sorted((published / "home_office/time_series").glob("*.ods"))
    return [read(reader, "home-office-weekly", file) for file in files]


Cells = dict[tuple[str, date, date, str], int]


def by_cell(figures: Sequence[Stated]) -> Cells:
    return {(figure.measure, figure.first, figure.last, figure.category): figure.value for figure in figures}


def yearly(figures: Sequence[Stated], measure: str, category: str = "") -> dict[int, int]:
    years: Counter[int] = Counter()
    for figure in figures:
        if (figure.measure, figure.category) == (measure, category):
            years[figure.first.year] += figure.value
    return dict(years)


def one_day(figures: Sequence[Stated]) -> list[Stated]:
    return [figure for figure in figures if figure.first == figure.last]


def test_nine_weekly_files_are_read_without_a_refusal(weekly: list[Reading]) -> None:
    assert len(weekly) == WEEKLY_RELEASES
    assert [reading.refused for reading in weekly] == [()] * WEEKLY_RELEASES
    for reading in weekly:
        assert min(figure.first for figure in reading.figures) == date(2018, 1, 1)


def test_the_newest_weekly_file_gives_the_annual_arrivals_and_the_record(weekly: list[Reading]) -> None:
    days = one_day(weekly[-1].figures)
    assert yearly(days, "arrivals") == {**ARRIVALS, 2026: 15897}
    record = max((figure for figure in days if figure.measure == "arrivals"), key=lambda figure: figure.value)
    assert (record.value, record.first) == (1305, date(2022, 9, 3))
    assert max(figure.first for figure in days) == date(2026, 8, 20)


def test_each_day_and_week_is_stated_once(weekly: list[Reading]) -> None:
    for reading in weekly:
        assert len(by_cell(reading.figures)) == len(reading.figures)


def test_no_daily_figure_changed_and_few_weekly_ones_did(weekly: list[Reading]) -> None:
    daily = changed = 0
    for before, after in pairwise(weekly):
        now = by_cell(after.figures)
        for (measure, first, last, category), value in by_cell(before.figures).items():
            if now.get((measure, first, last, category)) != value:
                daily += first == last
                changed += first != last
    assert daily == 0
    assert 0 < changed <= 31


def test_one_week_went_390_322_390(weekly: list[Reading]) -> None:
    week = ("prevented", date(2026, 4, 13), date(2026, 4, 19), "")
    stated = {str(reading.published): by_cell(reading.figures).get(week) for reading in weekly}
    assert (stated["2026-04-24"], stated["2026-05-01"], stated["2026-06-05"]) == (390, 322, 390)


def test_a_dash_is_not_collected_and_never_nought(weekly: list[Reading]) -> None:
    first = {
        measure: min(figure.first for figure in weekly[-1].figures if figure.measure == measure)
        for measure in ("uncontrolled landings", "prevented", "events prevented")
    }
    assert first["prevented"] == first["events prevented"] == date(2024, 4, 29)
    days = one_day(weekly[-1].figures)
    assert min(figure.first for figure in days if figure.measure == "uncontrolled landings") == date(
        2023, 1, 1
    )


def test_each_weekly_file_follows_the_one_before_and_none_goes_back(weekly: list[Reading]) -> None:
    for before, after in pairwise(weekly):
        check_against_held(after, held_days(before.figures))
        with pytest.raises(PublicationRefused, match="lost its newest rows"):
            check_against_held(before, held_days(after.figures))


def page(published: Path, folder: str, day: str) -> Path:
    return published / "home_office" / folder / f"{day}.html"


@pytest.mark.parametrize("day", ["2026-03-08", "2026-04-04", "2026-07-12", "2026-07-13", "2026-08-22"])
def test_daily_pages_state_seven_days_to_the_day_before(published: Path, reader: Reader, day: str) -> None:
    reading = read(reader, "home-office-daily", page(published, "last_7_days", day))
    days = sorted({figure.first for figure in reading.figures})
    assert len(days) == 7
    assert len(reading.figures) == 21
    assert (reading.published - days[-1]).days == 1
    assert reading.refused == ()
    assert reading.edited.startswith(day)


def test_the_wrong_year_on_a_daily_page_loses_that_row_only(published: Path, reader: Reader) -> None:
    reading = read(reader, "home-office-daily", page(published, "last_7_days", "2026-04-21"))
    assert [refusal.why for refusal in reading.refused] == [
        "20 April 2025 stands among days of April 2026: refused."
    ]
    assert sorted({figure.first.day for figure in reading.figures}) == [14, 15, 16, 17, 18, 19]
    assert {figure.first.year for figure in reading.figures} == {2026}


def test_one_day_went_from_225_to_255(published: Path, reader: Reader) -> None:
    tenth = ("arrivals", date(2026, 7, 10), date(2026, 7, 10), "")
    stated = [
        by_cell(read(reader, "home-office-daily", page(published, "last_7_days", day)).figures)[tenth]
        for day in ("2026-07-12", "2026-07-13")
    ]
    assert stated == [225, 255]


def test_daily_pages_agree_with_the_weekly_series(
    published: Path, reader: Reader, weekly: list[Reading]
) -> None:
    final = by_cell(weekly[-1].figures)
    for day in ("2026-03-08", "2026-04-04", "2026-04-21", "2026-07-13", "2026-08-22"):
        stated = by_cell(read(reader, "home-office-daily", page(published, "last_7_days", day)).figures)
        assert {cell: value for cell, value in stated.items() if final.get(cell, value) != value} == {}


@pytest.mark.parametrize(
    ("day", "first", "values"),
    [
        ("2026-06-30", date(2026, 6, 15), [1912, 28, 800, 27]),
        ("2026-08-18", date(2026, 8, 3), [716, 10, 379, 18]),
    ],
)
def test_weekly_pages_state_one_week(
    published: Path, reader: Reader, weekly: list[Reading], day: str, first: date, values: list[int]
) -> None:
    reading = read(reader, "home-office-preventions", page(published, "weekly_preventions", day))
    assert [figure.value for figure in reading.figures] == values
    assert {figure.first for figure in reading.figures} == {first}
    series = by_cell(weekly[-1].figures)
    assert all(series[cell] == value for cell, value in by_cell(reading.figures).items())


def test_a_weekly_page_with_the_wrong_year_is_refused_whole(published: Path, reader: Reader) -> None:
    with pytest.raises(
        PublicationRefused, match="'Week ending 4 January 2025' stands on a page of 13 January 2026"
    ):
        read(reader, "home-office-preventions", page(published, "weekly_preventions", "2026-01-13"))


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


def test_a_file_given_as_another_publication_is_refused(published: Path, reader: Reader) -> None:
    weekly_file = max((published / "home_office/time_series").glob("*.ods"))
    daily_page = page(published, "last_7_days", "2026-08-22")
    for publication, file in (
        ("home-office-daily", weekly_file),
        ("home-office-quarterly", weekly_file),
        ("iom-missing-migrants", weekly_file),
        ("home-office-weekly", daily_page),
        ("home-office-preventions", daily_page),
        ("met-office-red-days", daily_page),
    ):
        with pytest.raises(PublicationRefused):
            read(reader, publication, file, date(2026, 8, 22))


def test_a_series_released_on_the_wrong_day_loses_the_days_to_come(published: Path, reader: Reader) -> None:
    file = max((published / "home_office/time_series").glob("*.ods"))
    reading = read(reader, "home-office-weekly", file, date(2026, 8, 18))
    assert max(figure.last for figure in reading.figures) == date(2026, 8, 18)
    assert "20 August 2026 is after the release of 18 August 2026: refused." in {
        r.why for r in reading.refused
    }
