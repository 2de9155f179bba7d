"""The mean per day, week, month, year or crossing day."""

from datetime import date

import pytest

from bot.answers import Hole, Note, OtherBasis, PartPeriods
from bot.errors import NoFigure
from tests.spec.tables import asked, given, said, values

# 1 January to 20 August 2026: January to July have 212 days.
THIS_YEAR = given(
    "day | arrivals | boats\n2026-01-01 to 2026-07-31 | 10 | 1\n2026-08-01 to 2026-08-20 | 100 | 2"
)
THREE_YEARS = given(
    "day | arrivals\n2024-01-01 to 2024-12-31 | 10\n"
    "2025-01-01 to 2025-12-31 | 20\n2026-01-01 to 2026-08-20 | 90"
)


@pytest.mark.parametrize("period", ["2026-01-01 to 2026-07-31", "ytd 2026", "2026"])
def test_per_month_over_the_whole_months(period: str) -> None:
    answered = asked(f"average arrivals per month in {period}", THIS_YEAR)
    assert values(answered) == [302.9, 2120, 7]
    left_out = [PartPeriods(("1 to 20 August 2026",), left_out=True)]
    assert said(answered, PartPeriods) == ([] if "to 2026-07-31" in period else left_out)


def test_part_months_at_both_ends_are_left_out() -> None:
    answered = asked("average arrivals per month since 2026-05-10", THIS_YEAR)
    assert values(answered) == [305.0, 610, 2]
    assert said(answered, PartPeriods)[0].names == ("10 to 31 May 2026", "1 to 20 August 2026")


def test_a_month_with_a_day_missing_inside_still_counts_and_says_so() -> None:
    known = given(
        "day | arrivals\n2026-01-01 to 2026-02-09 | 10\n2026-02-11 to 2026-04-03 | 10\n2026-04-05 | 10"
    )
    answered = asked("average arrivals per month ever", known)
    assert values(answered) == [296.7, 890, 3]
    assert said(answered, Hole) == [Hole((date(2026, 2, 10),))]  # and not 4 April, which is left out


def test_per_year_over_the_whole_years() -> None:
    answered = asked("average arrivals per year ever", THREE_YEARS)
    assert values(answered) == [5480.0, 3660 + 7300, 2]
    assert said(answered, PartPeriods)[0].names == ("1 January to 20 August 2026",)


@pytest.mark.parametrize(
    ("per", "period"),
    [
        ("month", "2026-07-05 to 2026-07-20"),
        ("month", "since 2026-06-15"),
        ("year", "ytd 2026"),
        ("week", "2026-07-05 to 2026-07-10"),
    ],
)
def test_less_than_one_whole_unit_is_no_average(per: str, period: str) -> None:
    with pytest.raises(NoFigure, match=f"enough whole {per}s") as caught:
        asked(f"average arrivals per {per} in {period}", THIS_YEAR)
    for suggestion in caught.value.suggestions:
        assert asked(suggestion, THIS_YEAR).figures


def test_per_day_counts_days_with_nobody_but_not_days_without_a_figure() -> None:
    known = given(
        "day | arrivals\n2026-08-01 to 2026-08-04 | 0\n2026-08-05 | -\n2026-08-06 | 30\n2026-08-07 | 6"
    )
    assert values(asked("average arrivals per day in August 2026", known)) == [6.0, 36, 6]


def test_per_crossing_day_counts_days_with_arrivals() -> None:
    known = given(
        "day | arrivals | boats\n2026-08-01 to 2026-08-04 | 0 | 0\n2026-08-05 | 30 | 1\n2026-08-06 | 6 | 2"
    )
    assert values(asked("average arrivals per crossing day in August 2026", known)) == [18.0, 36, 2]
    assert values(asked("average boats per crossing day in August 2026", known)) == [1.5, 3, 2]
    with pytest.raises(NoFigure, match="no crossing day"):
        asked("average arrivals per crossing day in 2026-08-01 to 2026-08-03", known)


def test_a_crossing_day_is_one_with_arrivals_whatever_is_averaged() -> None:
    known = given("day | arrivals | boats\n2026-08-01 | 30 | 1\n2026-08-02 | 6 | 0\n2026-08-03 | 0 | 0")
    assert values(asked("average boats per crossing day in August 2026", known)) == [0.5, 1, 2]


def test_a_week_is_seven_days() -> None:
    whole = asked("average arrivals per week in week ending 2026-07-26", THIS_YEAR)
    assert (values(whole), said(whole, Note)) == ([70.0, 70, 1], [])
    july = asked("average arrivals per week in July 2026", THIS_YEAR)
    assert values(july) == [70.0, 310, 4.4]
    assert "31 days are 4.4 weeks" in said(july, Note)[0].sentence


def test_weeks_as_published_are_counted() -> None:
    known = given(weeks="week ending | prevented\n2026-08-02 | 10\n2026-08-09 | 20\n2026-08-16 | 40")
    assert values(asked("average prevented per week ever", known)) == [23.3, 70, 3]
    with pytest.raises(NoFigure, match="whole weeks"):
        asked("average prevented per day ever", known)


def test_a_ratio_is_an_average_already() -> None:
    with pytest.raises(NoFigure, match="average already") as caught:
        asked("average people per boat per month in ytd 2026", THIS_YEAR)
    assert asked(caught.value.suggestions[0], THIS_YEAR).figures


def test_deaths_have_no_crossing_days() -> None:
    with pytest.raises(NoFigure, match="Only arrivals and boats"):
        asked("average deaths per crossing day in 2026", THIS_YEAR)


def test_halves_go_up_and_the_final_figure_is_said() -> None:
    known = given(
        "day | arrivals\n2025-01-01 to 2025-01-30 | 0\n2025-01-31 to 2025-03-31 | 1",
        longer="period | measure | category | value\nQ1 2025 | arrivals | | 66",
    )
    answered = asked("average arrivals per month in Q1 2025", known)
    assert values(answered) == [20.0, 60, 3]
    assert said(answered, OtherBasis)[0].value == 66
    days = asked("average arrivals per day in 2025-01-28 to 2025-01-31", known)
    assert values(days) == [0.3, 1, 4]  # 0.25
