"""What is published by week: one period against another."""

from datetime import date

import pytest

from bot.answers import Begins, Cut, LikeForLike, PartAgainstWhole, UnevenLengths
from bot.figures import Known
from bot.periods import Span, Year
from tests.spec.tables import asked, given, said, values


def one_a_week(first: str, last: str) -> Known:
    """Weeks by their Sundays, one person stopped in each."""
    days = range(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1, 7)
    rows = "\n".join(f"{date.fromordinal(day)} | 1" for day in days)
    return given(weeks=f"week ending | prevented\n{rows}", today=last)


@pytest.mark.parametrize("ask", ["2025 with 2024", "2024 with 2025"])
def test_weeks_that_begin_within_a_year_are_set_against_the_same_dates(ask: str) -> None:
    answered = asked(f"compare prevented {ask} by totals", one_a_week("2024-05-05", "2026-01-04"))
    assert values(answered)[:2] == [35, 35]  # from the week ending 5 May 2024, and 4 May 2025
    assert said(answered, PartAgainstWhole) == [PartAgainstWhole(Year(2025), 52)]


@pytest.mark.parametrize("ask", ["2026 with 2024", "2024 with 2026"])
def test_a_year_that_begins_late_and_one_that_goes_on_share_what_both_have(ask: str) -> None:
    answered = asked(f"compare prevented {ask} by totals", one_a_week("2024-05-05", "2026-08-16"))
    assert [(span.first.month, span.last.month) for span in answered.spans] == [(4, 8), (4, 8)]
    assert said(answered, PartAgainstWhole) == []  # of neither there is a whole
    assert len(said(answered, Begins)) == len(said(answered, Cut)) == 1


TO_16_AUGUST_2026 = Span(date(2025, 12, 29), date(2026, 8, 16))
TO_17_AUGUST_2025 = Span(date(2024, 12, 30), date(2025, 8, 17))


@pytest.mark.parametrize("ask", ["2026 with 2025", "ytd 2026 with ytd 2025", "ytd 2026 with 2025"])
def test_weeks_to_date_are_set_against_as_many_weeks(ask: str) -> None:
    answered = asked(f"compare prevented {ask} by totals", one_a_week("2024-05-05", "2026-08-16"))
    assert values(answered)[:2] == [33, 33]  # 16 August 2025 is a Saturday: one week more than by dates
    assert said(answered, LikeForLike) == [LikeForLike(TO_16_AUGUST_2026, TO_17_AUGUST_2025, 33)]
    assert said(answered, UnevenLengths) == []


def test_and_the_other_way_round() -> None:
    answered = asked("compare prevented 2025 with 2026 by totals", one_a_week("2024-05-05", "2026-08-16"))
    assert answered.spans == (TO_17_AUGUST_2025, TO_16_AUGUST_2026)


def test_a_month_that_goes_on_is_set_against_as_many_weeks_of_another() -> None:
    ask = "compare prevented August 2026 with July 2026 by totals"
    answered = asked(ask, one_a_week("2024-05-05", "2026-08-16"))
    assert answered.spans[1] == Span(date(2026, 6, 29), date(2026, 7, 19))
    assert values(answered)[:2] == [3, 3]


def test_whole_months_of_five_and_four_weeks_stay_whole_and_it_is_said_in_weeks() -> None:
    ask = "compare prevented May 2026 with April 2026 by totals"
    answered = asked(ask, one_a_week("2024-05-05", "2026-08-16"))
    assert values(answered)[:2] == [5, 4]
    assert said(answered, UnevenLengths) == [UnevenLengths(5, 4, "weeks")]


def test_weeks_against_weeks() -> None:
    known = given(weeks="week ending | prevented\n2024-12-29 | 1000\n2025-01-05 | 100")
    answered = asked("compare prevented week ending 2025-01-05 with week ending 2024-12-29", known)
    assert values(answered) == [-90.0, 100, 1000, -900]
