"""What was revised between two digests, and running totals, worked by hand."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given as generated
from hypothesis import strategies as st

from bot.newsroom.digests.digest import next_release
from bot.newsroom.digests.revised import Since, revised
from bot.newsroom.digests.running import dates_to, running, sums_by
from bot.periods import Week
from bot.sending.calendar import week_of
from tests.newsroom.by_hand import TODAY, ByHand, asking
from tests.spec.tables import given

DAYS = "day | arrivals | boats\n2026-07-01 to 2026-08-20 | 10 | 1"
OLD = """
    period     | measure  | old | new | published
    2026-07-10 | arrivals | 225 | 255 | 2026-07-13
"""
NEW = OLD + "    2026-08-01 | arrivals | 9   | 10  | 2026-08-19\n    2026-08-02 | boats | 2 | 1 | 2026-08-19"


def test_only_what_was_not_known_at_the_digest_before_is_told() -> None:
    found = revised(
        ("arrivals", "people per boat"),
        Since(date(2026, 8, 16)),
        asking(given(DAYS, revised=NEW), given(DAYS, revised=OLD)),
    )
    assert [(figure.start, figure.value) for figure in found] == [
        (date(2026, 8, 1), 10),
        (date(2026, 8, 2), 1),
    ]


def test_nothing_new_is_nothing() -> None:
    both = given(DAYS, revised=OLD)
    assert revised(("arrivals",), Since(date(2026, 8, 16)), asking(both, both)) == ()


def test_running_totals_are_to_the_same_dates() -> None:
    known = given("""
        day                      | arrivals
        2025-01-01 to 2025-12-31 | 2
        2026-01-01 to 2026-01-18 | 10
    """)
    found = running(week_of("2026-W03"), asking(known))
    assert found is not None
    assert found.dates == (date(2026, 1, 4), date(2026, 1, 11), date(2026, 1, 18))
    assert found.totals == {2026: (40, 110, 180), 2025: (8, 22, 36)}


def test_the_first_week_of_a_year_draws_nothing() -> None:
    known = given("day | arrivals\n2026-01-01 to 2026-01-18 | 10")
    assert running(week_of("2026-W01"), asking(known)) is None


def test_a_leap_day_has_its_place_in_the_sum() -> None:
    by_day = {date(2024, 2, 28): 1, date(2024, 2, 29): 10, date(2024, 3, 1): 100}
    assert sums_by(by_day, [date(2024, 2, 28), date(2024, 3, 1)]) == (1, 111)


@generated(st.dates(date(2018, 1, 1), date(2060, 1, 1)).map(Week.of))
def test_dates_are_at_most_twenty_and_in_one_year(week: Week) -> None:
    dates = dates_to(week.ending)
    assert len(dates) <= 20
    assert dates[-1] == week.ending
    assert {day.year for day in dates} == {week.ending.year}
    assert len({(after - before).days for before, after in pairwise(dates)}) <= 1


@generated(st.dates(max_value=date.max - timedelta(days=14)))
def test_the_next_release_is_of_a_friday_after_the_newest(today: date) -> None:
    for newest in (today, today - timedelta(days=1) if today > date.min else None):
        found = next_release(today, newest)
        assert found.weekday() == 4
        assert 0 <= (found - today).days <= 8
        assert found != newest


def test_on_a_friday_its_own_release_is_the_next_until_it_is_out() -> None:
    assert next_release(TODAY, date(2026, 8, 14)) == TODAY
    assert next_release(TODAY, TODAY) == date(2026, 8, 28)
    assert next_release(date(2026, 8, 24), TODAY) == date(2026, 8, 28)


def test_a_release_of_the_thursday_is_that_of_the_friday_after_it() -> None:
    maundy_thursday, good_friday = date(2026, 4, 2), date(2026, 4, 3)
    for today in (maundy_thursday, good_friday):
        assert next_release(today, maundy_thursday) == date(2026, 4, 10)
    assert next_release(date(2026, 4, 4), maundy_thursday) == date(2026, 4, 10)


def test_what_the_digest_before_was_written_from_says_what_it_told() -> None:
    """Though both were published on the day of that digest."""
    before = ByHand(given(DAYS, revised=OLD))
    found = revised(("arrivals",), Since(date(2026, 8, 19), before), asking(given(DAYS, revised=NEW)))
    assert [(figure.start, figure.value) for figure in found] == [(date(2026, 8, 1), 10)]
