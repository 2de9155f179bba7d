"""Days in order: what is kept of a table, and why the rest is not."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.errors import PublicationRefused
from bot.releases import Figures
from bot.sources.dated import read_table
from bot.sources.home_office_weekly import BY_DAY
from bot.sources.order import Calendar, disorder, left_out, rising
from tests.sources.makers import DAY_HEADER

FIRST = date(2018, 1, 1)
LAST = date(2018, 12, 31)
CALENDAR = Calendar(FIRST.toordinal(), LAST.toordinal())
DAY_LISTS = st.lists(st.integers(1, 60), max_size=40)


@given(DAY_LISTS)
def test_the_rising_run_rises_and_is_as_long_as_any(days: list[int]) -> None:
    run = [days[place] for place in rising(days)]
    assert all(one < two for one, two in pairwise(run))
    best = [0] * 62
    for day in days:
        best[day] = max(best[day], 1 + max(best[:day]))
    assert len(run) == max(best)


@given(st.sets(st.integers(1, 200), min_size=1))
def test_left_out_and_kept_make_the_whole_span(kept: set[int]) -> None:
    days = sorted(kept)
    gaps = [day for first, last in left_out(days, 1) for day in range(first, last + 1)]
    assert sorted(gaps + days) == list(range(days[0], days[-1] + 1))


def test_weeks_left_out_are_counted_by_week() -> None:
    assert left_out([7, 14, 35], 7) == [(21, 28)]


@given(
    st.lists(
        st.tuples(st.dates(date(2017, 12, 1), date(2019, 1, 31)), st.integers(0, 3)), min_size=1, max_size=30
    )
)
def test_each_day_kept_stands_once_with_one_value_and_all_else_is_named(rows: list[tuple[date, int]]) -> None:
    table = [DAY_HEADER, *((day, float(people), 0.0, "-", "") for day, people in rows)]
    try:
        parsed = read_table(table, BY_DAY, CALENDAR)
    except PublicationRefused:
        assert not any(FIRST <= day <= LAST for day, _ in rows) or len(rows) > len({day for day, _ in rows})
        return
    kept = [
        (figure.first, figure.value) for figure in Figures(parsed.columns) if figure.measure == "arrivals"
    ]
    said = " ".join(refusal.why for refusal in parsed.refused)
    assert [day for day, _ in kept] == sorted({day for day, _ in kept})
    for day, people in rows:
        spoken = f"{day.day} {day:%B} {day.year} "
        assert (day, people) in kept or spoken in said
    for day, people in kept:
        assert FIRST <= day <= LAST
        assert (day, people) in rows


@given(st.integers(1, 300), st.integers(0, 299), st.sampled_from([-365, -366, 365]))
def test_one_wrong_year_among_many_days_loses_that_row_only(length: int, at: int, shift: int) -> None:
    days = [FIRST + timedelta(days=day) for day in range(length)]
    at %= length
    wrong = [*days]
    wrong[at] = days[at] + timedelta(days=shift)
    table = [DAY_HEADER, *((day, 1.0, 0.0, "-", "") for day in wrong)]
    if length == 1:
        return
    parsed = read_table(table, BY_DAY, Calendar(FIRST.toordinal(), LAST.toordinal()))
    kept = {figure.first for figure in Figures(parsed.columns) if figure.measure == "arrivals"}
    assert kept == {day for place, day in enumerate(days) if place != at}
    assert parsed.refused


def test_a_day_that_is_not_near_any_other_names_the_month_it_stands_among() -> None:
    april = [date(2026, 4, day).toordinal() for day in range(14, 20)]
    assert disorder(date(2025, 4, 20).toordinal(), april) == (
        "20 April 2025 stands among days of April 2026: refused."
    )
