"""The weekly series and the pages: each trap named in the index of ``../shared/published``."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from bot.errors import PublicationRefused
from bot.releases import Reading
from bot.sources.held import check_against_held, held_days
from bot.sources.reader import Reader
from tests.published.readings import ARRIVALS, WEEKLY_RELEASES, by_cell, one_day, page, read, yearly


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
