"""Which weeks are due, across both changes of the clock: no week is skipped, none comes twice."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.periods import Week
from bot.sending.calendar import Weekly, due_at, key_of, newest_due, next_due, week_of, weeks_due

ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia")
WEEK = timedelta(weeks=1)

weeklies = st.builds(
    Weekly,
    st.integers(0, 6),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.sampled_from(ZONES),
)
weeks = st.dates(date(2010, 1, 1), date(2040, 12, 1)).map(Week.of)


def local(weekly: Weekly, week: Week) -> str:
    """The local clock when a digest is due."""
    return datetime.fromtimestamp(due_at(weekly, week), ZoneInfo(weekly.time_zone)).isoformat(" ", "minutes")


@pytest.mark.parametrize(
    ("weekly", "week", "shown"),
    [
        (Weekly(), "2026-W12", "2026-03-23 09:00+00:00"),
        (Weekly(), "2026-W13", "2026-03-30 09:00+01:00"),  # the clock went forward in between
        (Weekly(6, time(1, 30)), "2026-W12", "2026-03-29 02:00+01:00"),  # 01:30 does not exist
        (Weekly(6, time(1, 0)), "2026-W12", "2026-03-29 02:00+01:00"),
        (Weekly(6, time(0, 59)), "2026-W12", "2026-03-29 00:59+00:00"),
        (Weekly(6, time(1, 30)), "2026-W42", "2026-10-25 01:30+01:00"),  # comes twice: the first
        (Weekly(6, time(2, 30), "America/New_York"), "2026-W09", "2026-03-08 03:00-04:00"),
        (Weekly(6, time(1, 30), "America/New_York"), "2026-W43", "2026-11-01 01:30-04:00"),
        (Weekly(0, time(9), "Asia/Kolkata"), "2026-W33", "2026-08-17 09:00+05:30"),
        (Weekly(4, time(9), "Pacific/Apia"), "2011-W51", "2011-12-31 00:00+14:00"),  # 30 December never was
        (Weekly(5, time(9), "Pacific/Apia"), "2011-W51", "2011-12-31 09:00+14:00"),
    ],
)
def test_it_is_due_when_the_local_clock_shows_the_time(weekly: Weekly, week: str, shown: str) -> None:
    assert local(weekly, week_of(week)) == shown


@given(weeklies, weeks)
def test_each_week_is_due_once_and_in_order(weekly: Weekly, week: Week) -> None:
    after = Week(week.ending + WEEK)
    assert due_at(weekly, week) < due_at(weekly, after)
    assert next_due(weekly, due_at(weekly, week)) == due_at(weekly, after)
    assert next_due(weekly, due_at(weekly, week) - 1) == due_at(weekly, week)


@given(weeklies, weeks, st.lists(st.floats(1, 40 * 86400), min_size=1, max_size=30))
def test_a_clock_that_looks_at_any_times_sees_every_week_once(
    weekly: Weekly, week: Week, pauses: list[float]
) -> None:
    """Each look takes what fell due since the one before."""
    seen: list[Week] = []
    at = due_at(weekly, week)
    for pause in pauses:
        seen += weeks_due(weekly, at, at + pause)
        at += pause
    first = week.ending + WEEK
    assert [found.ending for found in seen] == [first + WEEK * number for number in range(len(seen))]
    assert newest_due(weekly, at).ending == week.ending + WEEK * len(seen)


@given(weeklies, weeks)
def test_it_is_due_on_its_own_weekday_in_the_week_after(weekly: Weekly, week: Week) -> None:
    shown = datetime.fromtimestamp(due_at(weekly, week), ZoneInfo(weekly.time_zone))
    wanted = datetime.combine(weekly.due_on(week), weekly.at)
    assert wanted <= shown.replace(tzinfo=None) < wanted + timedelta(days=1)
    assert weekly.due_on(week).weekday() == weekly.weekday
    assert Week.of(weekly.due_on(week)).ending == week.ending + WEEK


@given(weeks)
def test_a_key_is_read_back(week: Week) -> None:
    assert week_of(key_of(week)) == week


@pytest.mark.parametrize("text", ["2026-33", "2025-W53", "2026-W00", "26-W33", "2026-W3x", ""])
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="week"):
        week_of(text)


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert key_of(Week(date(2021, 1, 3))) == "2020-W53"
    assert key_of(Week(date(2026, 1, 4))) == "2026-W01"
