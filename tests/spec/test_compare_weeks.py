"""What is published by week: one period against another."""

from datetime import date

import pytest

from bot.answers import Begins, Cut, PartAgainstWhole, UnevenLengths
from bot.figures import Known
from bot.periods import Year
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


def test_weeks_to_date_are_those_that_end_by_the_same_date() -> None:
    answered = asked("compare prevented 2026 with 2025 by totals", one_a_week("2024-05-05", "2026-08-16"))
    assert values(answered)[:2] == [33, 32]  # 16 August 2025 is a Saturday
    assert said(answered, UnevenLengths) == [UnevenLengths(33 * 7, 32 * 7)]


def test_weeks_against_weeks() -> None:
    known = given(weeks="week ending | prevented\n2024-12-29 | 1000\n2025-01-05 | 100")
    answered = asked("compare prevented week ending 2025-01-05 with week ending 2024-12-29", known)
    assert values(answered) == [-90.0, 100, 1000, -900]
