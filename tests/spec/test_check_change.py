"""Whether a figure went up or down by so many per cent."""

import pytest

from bot.answers import LikeForLike, Note
from bot.errors import NoFigure
from bot.periods import Year
from bot.questions import CheckChange, Comparator, Subject
from tests.spec.tables import asked, given, said, values

# To 20 August, the 232nd day: 2,320 in 2026 and 4,640 in 2025.
YEARS = given(
    """
    day                      | arrivals | deaths
    2024-01-01 to 2024-12-31 | 15       | 0
    2025-01-01 to 2025-12-31 | 20       | 0
    2026-01-01 to 2026-08-20 | 10       | 0
    """
)


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [
        ("down about 50", True),
        ("down about 50.0", True),
        ("down about 50.1", False),
        ("down about 49", False),
        ("up about 50", False),
        ("down over 50", False),
        ("down over 49.9", True),
        ("down at least 50", True),
        ("down nearly 51", False),
        ("down nearly 50.4", True),
        ("down under 50", False),
        ("up over 0", False),
    ],
)
def test_yes_or_no_comes_first_and_then_the_comparison(claimed: str, verdict: bool) -> None:
    answered = asked(f"check arrivals 2026 with 2025 {claimed} per cent", YEARS)
    assert values(answered) == [verdict, -50.0, 2320, 4640, -2320]
    assert said(answered, LikeForLike)
    assert Note("This holds for the figures up to 20 August 2026; more may come.") in said(answered, Note)


@pytest.mark.parametrize(
    ("tenths", "holds"), [(424, False), (425, True), (430, True), (434, True), (435, False)]
)
def test_a_whole_number_is_meant_as_one(tenths: int, holds: bool) -> None:
    claim = CheckChange(Subject("arrivals"), Year(2025), Year(2024), "up", 430)
    assert claim.holds(tenths) is holds
    assert not claim.holds(-tenths)


def test_a_decimal_is_meant_as_it_stands() -> None:
    claim = CheckChange(Subject("arrivals"), Year(2025), Year(2024), "down", 432, Comparator.ABOUT)
    assert [claim.holds(tenths) for tenths in (-431, -432, -433)] == [False, True, False]


def test_two_whole_years() -> None:
    # 7,300 against 5,490, as 2024 was a leap year: 33.0 per cent.
    answered = asked("check arrivals 2025 with 2024 up about 33 per cent", YEARS)
    assert values(answered) == [True, 33.0, 7300, 5490, 1810]
    assert said(answered, Note) == []


def test_of_few_nothing_is_said_in_per_cent() -> None:
    with pytest.raises(NoFigure, match="too small for a percentage") as declined:
        asked("check deaths 2025 with 2024 down about 40 per cent", YEARS)
    assert declined.value.suggestions == ("compare deaths 2025 with 2024 by difference",)
