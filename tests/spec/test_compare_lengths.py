"""One period against another of a clearly different length: per day."""

from bot.answers import UnevenLengths
from tests.spec.tables import asked, given, said, values

# 10 a day in 2024, 20 in 2025, 30 in 2026 up to 20 August, the 232nd day.
YEARS = given(
    """
    day                      | arrivals | boats
    2024-01-01 to 2024-12-31 | 10       | 1
    2025-01-01 to 2025-12-31 | 20       | 1
    2026-01-01 to 2026-08-20 | 30       | 1
    """
)

# 100 days of 20 in 2025, against 200 days of 30 in 2026: three times as many, half as many again a day.
UNEVEN = "arrivals 2026-01-01 to 2026-07-19 with 2025-03-01 to 2025-06-08"


def test_periods_of_clearly_different_lengths_are_set_against_each_other_per_day() -> None:
    answered = asked(f"compare {UNEVEN}", YEARS)
    assert values(answered) == [50.0, 6000, 2000, 4000, 30.0, 20.0]
    assert answered.figures[0].name == "change in arrivals per day"
    assert said(answered, UnevenLengths) == [UnevenLengths(200, 100)]
    assert values(asked(f"compare {UNEVEN} by totals", YEARS)) == [6000, 2000, 4000, 50.0, 30.0, 20.0]


def test_a_month_and_the_next_are_of_about_the_same_length() -> None:
    assert values(asked("compare arrivals March 2026 with February 2026", YEARS))[0] == 10.7  # 31 / 28


def test_days_without_a_figure_are_not_among_those_averaged() -> None:
    known = given(
        "day | arrivals\n2026-01-01 to 2026-01-09 | 10\n2026-01-10 | -\n2026-01-11 to 2026-08-20 | 10"
    )
    answered = asked("compare arrivals 2026-01-01 to 2026-01-20 with 2026-02-01 to 2026-02-28", known)
    assert values(answered)[0] == 0.0


def test_from_no_people_per_boat_there_is_no_percentage() -> None:
    """60 boats that brought nobody would divide by nothing."""
    known = given(
        """
        day        | arrivals | boats
        2025-05-01 | 0        | 60
        2025-05-02 | 120      | 60
        """
    )
    assert values(asked("compare people per boat 2025-05-02 with 2025-05-01 by percent", known)) == [2, 2, 0]
