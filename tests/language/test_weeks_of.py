"""Weeks by their place in a month or a year, and one month or week on the one before."""

import pytest

from bot.errors import Ambiguous, AskerError
from bot.language import Context, read
from bot.questions import text

ONE_MEANING = [
    ("first week of september 2025", "week ending 2025-09-07"),  # a Monday to a Sunday
    ("the first full week of August 2026", "week ending 2026-08-09"),
    ("last full week of july 2026", "week ending 2026-07-26"),
    ("first full week of 2026", "week ending 2026-01-11"),
    ("last week", "week ending 2026-08-16"),
]


@pytest.mark.parametrize(("typed", "period"), ONE_MEANING)
def test_a_week_that_is_plain(typed: str, period: str, context: Context) -> None:
    assert text(read(typed, context)) == f"total arrivals {period}"


SEVERAL = [
    (
        "first week of August 2026",
        "week ending 2026-08-09",
        "week ending 2026-08-02",
        "2026-08-01 to 2026-08-07",
    ),
    (
        "last week of July 2026",
        "week ending 2026-07-26",
        "week ending 2026-08-02",
        "2026-07-25 to 2026-07-31",
    ),
    (
        "second week of august 2025",
        "week ending 2025-08-17",
        "week ending 2025-08-10",
        "2025-08-08 to 2025-08-14",
    ),
    ("first week of 2026", "week ending 2026-01-11", "week ending 2026-01-04", "2026-01-01 to 2026-01-07"),
]


@pytest.mark.parametrize(("typed", "full", "touching", "seven_days"), SEVERAL)
def test_a_week_that_is_not_is_asked_back(
    typed: str, full: str, touching: str, seven_days: str, context: Context
) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == tuple(f"total arrivals {one}" for one in (full, touching, seven_days))


def test_a_month_has_no_sixth_week(context: Context) -> None:
    with pytest.raises(AskerError):
        read("sixth week of August 2026", context)


@pytest.mark.parametrize("typed", ["july 2026 month on month", "month on month change in july 2026"])
def test_a_month_on_the_one_before(typed: str, context: Context) -> None:
    assert text(read(typed, context)) == "compare arrivals July 2026 with June 2026"


@pytest.mark.parametrize(
    ("typed", "full", "so_far"),
    [
        ("month on month change", "July 2026 with June 2026", "August 2026 with July 2026"),
        (
            "week on week",
            "week ending 2026-08-16 with week ending 2026-08-09",
            "week ending 2026-08-23 with week ending 2026-08-16",
        ),
    ],
)
def test_which_month_or_week_is_asked_back(typed: str, full: str, so_far: str, context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == (f"compare arrivals {full}", f"compare arrivals {so_far}")
