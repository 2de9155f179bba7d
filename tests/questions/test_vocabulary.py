"""The words from which questions are made."""

from datetime import date

import pytest

from bot.figures.pieces import holding
from bot.periods import FinancialYear, Half, Period, Range, Rolling, YearToDate
from bot.questions import Grain


@pytest.mark.parametrize("grain", [grain for grain in Grain if grain is not Grain.WEEKDAY])
def test_a_piece_of_a_grain_is_of_that_grain(grain: Grain) -> None:
    assert Grain.of(holding(date(2024, 5, 12), grain)) is grain


@pytest.mark.parametrize(
    "period",
    [
        Half(2024, 1),
        FinancialYear(2024),
        YearToDate(2024),
        Rolling(7, "days"),
        Range(date(2024, 5, 1), date(2024, 5, 31)),
    ],
)
def test_other_periods_are_no_pieces(period: Period) -> None:
    assert Grain.of(period) is None
