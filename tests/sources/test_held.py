"""A release against those before it: what a whole file would not have lost."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from bot.releases import Covered, Reading, Stated
from bot.sources.held import check_against_held, held_days
from tests.sources.makers import said

FIRST = date(2018, 1, 1)


def on(days: Iterable[int], measure: str = "arrivals", first: date = FIRST) -> list[Stated]:
    """A figure for each of the days that many days after the first."""
    return [Stated(measure, first + timedelta(days=day), first + timedelta(days=day), 1) for day in days]


def reading(publication: str, figures: list[Stated], covered: tuple[Covered, ...] = ()) -> Reading:
    return Reading(publication, date(2026, 5, 6), "digest", figures, covered)


def refusal(
    publication: str, before: list[Stated], after: list[Stated], covered: tuple[Covered, ...] = ()
) -> str:
    return said(lambda: check_against_held(reading(publication, after, covered), held_days(before))) or ""


def test_a_release_that_adds_days_is_taken() -> None:
    assert refusal("home-office-weekly", on(range(10)), on(range(17))) == ""
    assert refusal("home-office-weekly", on(range(10)), on(range(10))) == ""
    assert refusal("home-office-weekly", [], on(range(10))) == ""


def test_a_series_that_lost_its_newest_rows_is_refused() -> None:
    assert refusal("home-office-weekly", on(range(10)), on(range(9))) == (
        "The file has lost its newest rows: its arrivals end on 9 January 2018, and 10 January 2018 is held."
    )
    assert "its arrivals are gone" in refusal("home-office-weekly", on(range(10)), on(range(10), "boats"))


def test_a_series_that_lost_rows_in_the_middle_is_refused() -> None:
    assert refusal("home-office-weekly", on(range(10)), on([0, *range(5, 10)])) == (
        "The file has shrunk: it has 6 days or periods of arrivals, and 10 are held."
    )


def test_days_and_weeks_are_judged_apart() -> None:
    weeks = [Stated("arrivals", FIRST, FIRST + timedelta(days=6), 1)]
    assert "are gone" in refusal("home-office-weekly", on([0]) + weeks, on([0, 1, 2]))


def test_a_quarter_with_fewer_nationalities_is_no_smaller_file() -> None:
    quarter = (date(2018, 1, 1), date(2018, 3, 31))
    before = [Stated("arrivals by nationality", *quarter, 1, name) for name in ("Iran", "Iraq")]
    assert refusal("home-office-quarterly", before, before[:1]) == ""


def test_a_page_of_the_newest_days_may_drop_old_ones_and_not_new_ones() -> None:
    assert refusal("home-office-daily", on(range(7)), on(range(3, 8))) == ""
    assert "lost its newest rows" in refusal("home-office-daily", on(range(7)), on(range(6)))


def copy(first: date, last: date) -> tuple[Covered, ...]:
    return (Covered("incidents", first, last),)


def incidents(year: int, days: Iterable[int]) -> list[Stated]:
    return on(days, "incidents", date(year, 1, 1))


HELD = (
    incidents(2024, range(0, 300, 10))
    + incidents(2025, range(0, 300, 20))
    + incidents(2026, range(0, 120, 40))
)


def test_a_copy_without_the_current_year_is_refused() -> None:
    lost = [figure for figure in HELD if figure.first.year < 2026]
    assert refusal("iom-missing-migrants", HELD, lost, copy(date(2014, 1, 1), date(2025, 12, 30))) == (
        "The file has lost its newest rows: it ends on 30 December 2025, "
        "and incidents of 22 March 2026 are held."
    )


def test_a_copy_that_lost_most_of_a_year_is_refused() -> None:
    lost = [figure for figure in HELD if figure.first.year != 2024 or figure.first.month < 3]
    assert refusal("iom-missing-migrants", HELD, lost, copy(date(2014, 1, 1), date(2026, 5, 3))) == (
        "The file has shrunk: 2024 has 6 days with incidents; 30 are held."
    )


def test_a_copy_in_which_some_incidents_were_merged_is_taken() -> None:
    merged = [figure for figure in HELD if figure.first.day != 1]
    assert len(merged) < len(HELD)
    assert refusal("iom-missing-migrants", HELD, merged, copy(date(2014, 1, 1), date(2026, 5, 3))) == ""


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_a_copy_of_one_year_is_compared_in_that_year_only(year: int) -> None:
    own = [figure for figure in HELD if figure.first.year == year]
    newest = max(figure.last for figure in own)
    assert refusal("iom-missing-migrants", HELD, own, copy(date(year, 1, 1), newest)) == ""
    if len(own) > 4:
        short = copy(date(year, 1, 1), newest - timedelta(days=1))
        assert "lost its newest rows" in refusal("iom-missing-migrants", HELD, own[:-1], short)
        assert "has shrunk" in refusal("iom-missing-migrants", HELD, own[-3:], copy(date(year, 1, 1), newest))
