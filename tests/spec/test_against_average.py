"""One period against the mean of the same dates in other years."""

from datetime import date

import pytest

from bot.answers import Hole, Note, OtherBasis, SmallBase
from bot.errors import NoFigure
from bot.figures.rests_on import rests_on
from bot.periods import Span
from tests.spec.tables import asked, given, said, values

# 232 days to 20 August, in a leap year 233.
YEARS = given(
    """
    day                      | arrivals | boats
    2022-01-01 to 2022-12-31 | 10       | 1
    2023-01-01 to 2023-12-31 | 20       | 0
    2024-01-01 to 2024-12-31 | 30       | 0
    2025-01-01 to 2025-12-31 | 50       | 0
    2026-01-01 to 2026-08-20 | 10       | 1
    """
)


def test_a_month_against_the_mean_of_its_like() -> None:
    answered = asked("compare arrivals July 2026 with average of 2022 to 2025", YEARS)
    assert values(answered) == [-63.6, 310, 852.5, -542.5, 310, 620, 930, 1550]
    assert [figure.name for figure in answered.figures][1:3] == [
        "arrivals, July 2026",
        "arrivals, average of 2022 to 2025",
    ]
    assert (answered.figures[2].start, answered.figures[2].end) == (date(2022, 7, 1), date(2025, 7, 31))


@pytest.mark.parametrize("period", ["2026", "ytd 2026"])
def test_a_year_that_goes_on_is_set_against_the_same_dates(period: str) -> None:
    answered = asked(f"compare arrivals {period} with average of 2023 to 2024", YEARS)
    assert values(answered) == [-60.1, 2320, 5815, -3495, 4640, 6990]  # (4640 + 6990) / 2
    assert answered.spans[2] == Span(date(2024, 1, 1), date(2024, 8, 20))
    assert bool(said(answered, Note)) is (period == "2026")


THIRDS = given(
    """
    day                      | arrivals
    2022-01-01 to 2022-12-31 | 60
    2023-01-01 to 2023-12-31 | 60
    2024-01-01 to 2024-12-31 | 62
    2025-01-01 to 2025-12-31 | 80
    2026-01-01 to 2026-08-20 | 61
    """
)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("percent", [31.9, 80, 60.7, 19.3]),  # 182 / 3 = 60.67; 80 × 3 / 182 = 1.3187
        ("difference", [19.3, 80, 60.7, 31.9]),
        ("ratio", [1.3, 80, 60.7, 31.9]),
        ("totals", [80, 60.7, 19.3, 31.9]),
        ("higher", [True, 80, 60.7, 19.3]),
        ("lower", [False, 80, 60.7, 19.3]),
        ("doubled", [False, 80, 60.7, 19.3]),
    ],
)
def test_what_was_asked_for_comes_first(lead: str, expected: list[object]) -> None:
    answered = asked(f"compare arrivals 2025-05-01 with average of 2022 to 2024 by {lead}", THIRDS)
    assert values(answered)[:4] == expected


def test_the_unrounded_mean_decides() -> None:
    known = given(
        """
        day                      | arrivals
        2023-05-01 to 2023-05-31 | 100
        2024-05-01 to 2024-05-31 | 100
        2025-05-01 to 2025-05-30 | 100
        2025-05-31               | 101
        2026-05-01 to 2026-05-31 | 100
        """
    )
    answered = asked("compare arrivals May 2026 with average of 2023 to 2025 by lower", known)
    assert values(answered)[:4] == [True, 3100, 3100.3, -0.3]


def test_of_few_there_is_no_percentage() -> None:
    answered = asked("compare boats July 2026 with average of 2022 to 2025", YEARS)
    assert values(answered)[:3] == [23.3, 31, 7.8]  # 31 / 4 = 7.75, halves away from nought
    assert said(answered, SmallBase) == [SmallBase(7)]


def test_a_day_that_is_not_held_is_named_and_not_summed_over() -> None:
    known = given(
        """
        day                      | arrivals
        2024-07-01 to 2024-07-30 | 10
        2024-08-01               | 10
        2025-07-01 to 2025-07-31 | 10
        2026-07-01 to 2026-07-31 | 10
        """
    )
    answered = asked("compare arrivals July 2026 with average of 2024 to 2025", known)
    assert said(answered, Hole) == [Hole((date(2024, 7, 31),))]


def test_the_final_figures_stand_beside_those_that_differ() -> None:
    known = given(
        """
        day                      | arrivals
        2024-01-01 to 2024-12-31 | 10
        2025-01-01 to 2025-12-31 | 10
        2026-01-01 to 2026-03-31 | 10
        """,
        longer="""
        period  | measure  | category | value
        Q1 2024 | arrivals |          | 900
        """,
    )
    answered = asked("compare arrivals Q1 2026 with average of 2024 to 2025", known)
    assert [caveat.value for caveat in said(answered, OtherBasis)] == [900]


def test_it_rests_on_the_days_of_each_year() -> None:
    rests = rests_on(asked("compare arrivals 2026-07-01 with average of 2022 to 2025", YEARS))
    for year in range(2022, 2027):
        day = Span(date(year, 7, 1), date(year, 7, 1))
        assert any(span.contains(day) for span in rests.spans)


@pytest.mark.parametrize(
    "canonical",
    [
        "compare arrivals 2025 with average of 2021 to 2024",  # held from 2022
        "compare arrivals July 2026 with average of 2024 to 2027",
        "compare arrivals ever with average of 2023 to 2024",
        "compare arrivals 2025 with average of 2024 to 2022",
        "compare people per boat 2025 with average of 2022 to 2024",
        "compare prevented 2025 with average of 2022 to 2024",
        "compare arrivals from Albania 2025 with average of 2022 to 2024",
    ],
)
def test_without_each_year_there_is_no_mean(canonical: str) -> None:
    with pytest.raises(NoFigure):
        asked(canonical, YEARS)
