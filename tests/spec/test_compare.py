"""One period against another, like for like."""

from datetime import date

import pytest

from bot.answers import (
    Cut,
    LeapDay,
    LikeForLike,
    OtherBasis,
    PartAgainstWhole,
    SeasonDiffers,
    SmallBase,
    UnevenLengths,
)
from bot.errors import NoFigure
from bot.figures import Known
from bot.periods import Span, Year
from bot.releases import Status
from bot.wording.caveats import sentences
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
TO_20_AUGUST_2025 = Span(date(2025, 1, 1), date(2025, 8, 20))


@pytest.mark.parametrize("against", ["2025", "ytd 2025"])
@pytest.mark.parametrize("period", ["2026", "ytd 2026"])
def test_a_year_to_date_is_set_against_the_same_dates(period: str, against: str) -> None:
    answered = asked(f"compare arrivals {period} with {against}", YEARS)
    assert values(answered) == [50.0, 232 * 30, 232 * 20, 232 * 10]
    assert answered.spans == (Span(date(2026, 1, 1), date(2026, 8, 20)), TO_20_AUGUST_2025)


@pytest.mark.parametrize("against", ["2026", "ytd 2026"])
def test_and_so_it_is_the_other_way_round(against: str) -> None:
    answered = asked(f"compare arrivals 2025 with {against}", YEARS)
    assert values(answered) == [-33.3, 232 * 20, 232 * 30, -232 * 10]
    assert said(answered, PartAgainstWhole) == [PartAgainstWhole(Year(2025), 365 * 20)]
    assert said(answered, LikeForLike) == [LikeForLike(TO_20_AUGUST_2025, answered.spans[1])]


def test_two_whole_years_are_left_whole() -> None:
    answered = asked("compare arrivals 2025 with 2024", YEARS)
    assert values(answered) == [99.5, 7300, 3660, 3640]
    assert said(answered, LikeForLike) == []


@pytest.mark.parametrize(
    ("period", "days"), [("H1 2026", 181), ("May 2026", 31), ("2026-01-01 to 2026-01-10", 10)]
)
def test_a_part_of_a_year_is_set_against_the_same_part(period: str, days: int) -> None:
    answered = asked(f"compare arrivals {period} with 2025", YEARS)
    assert values(answered)[1:3] == [days * 30, days * 20]
    assert said(answered, PartAgainstWhole) == [PartAgainstWhole(Year(2025), 7300)]


def test_a_month_that_goes_on_is_set_against_as_many_days() -> None:
    answered = asked("compare arrivals August 2026 with July 2026", YEARS)
    assert [span.days for span in answered.spans] == [20, 20]
    assert values(answered) == [0.0, 600, 600, 0]
    assert said(answered, Cut)


def test_a_month_that_goes_on_is_not_cut_to_fit_a_quarter() -> None:
    answered = asked("compare arrivals August 2026 with Q2 2026", YEARS)
    assert values(answered)[1:3] == [600, 91 * 30]
    assert said(answered, UnevenLengths) == [UnevenLengths(20, 91)]


def test_periods_that_are_both_whole_and_no_years_stay_as_asked() -> None:
    answered = asked("compare arrivals H1 2026 with Q1 2025", YEARS)
    assert values(answered)[1:3] == [181 * 30, 90 * 20]
    assert said(answered, UnevenLengths) == [UnevenLengths(181, 90)]


def test_a_month_and_the_same_month_of_another_year() -> None:
    assert values(asked("compare arrivals August 2026 with August 2025", YEARS)) == [50.0, 600, 400, 200]
    assert values(asked("compare arrivals August 2025 with August 2024", YEARS)) == [100.0, 620, 310, 310]


def test_a_period_within_the_year_it_is_set_against_is_not_set_against_itself() -> None:
    answered = asked("compare arrivals May 2025 with 2025", YEARS)
    assert values(answered)[1:3] == [620, 7300]
    assert said(answered, UnevenLengths) == [UnevenLengths(31, 365)]


def leap_year(newest: str) -> Known:
    return given(f"day | arrivals\n2027-01-01 to 2027-12-31 | 1\n2028-01-01 to {newest} | 2", today=newest)


@pytest.mark.parametrize("before", ["2027", "ytd 2027"])
@pytest.mark.parametrize("after", ["2028", "ytd 2028"])
def test_29_february_answers_to_28_february(after: str, before: str) -> None:
    answered = asked(f"compare arrivals {after} with {before}", leap_year("2028-02-29"))
    assert values(answered)[1:3] == [120, 59]
    assert said(answered, LeapDay) == [LeapDay(2028)]
    turned = asked(f"compare arrivals {before} with {after}", leap_year("2028-02-29"))
    assert values(turned)[1:3] == [59, 120]


def test_a_whole_february_needs_no_stand_in() -> None:
    answered = asked("compare arrivals February 2028 with February 2027", leap_year("2028-03-01"))
    assert values(answered)[1:3] == [58, 28]
    assert (said(answered, LeapDay), said(answered, LikeForLike)) == ([], [])


def test_what_was_asked_comes_first() -> None:
    ask = "compare arrivals 2025 with 2024"
    assert values(asked(f"{ask} by difference", YEARS)) == [3640, 7300, 3660, 99.5]
    assert values(asked(f"{ask} by ratio", YEARS)) == [2.0, 7300, 3660, 99.5]
    assert values(asked(f"{ask} by totals", YEARS)) == [7300, 3660, 3640, 99.5]


@pytest.mark.parametrize(("base", "figures"), [(49, [1, 50, 49]), (50, [0.0, 50, 50, 0])])
def test_below_a_base_of_50_there_is_no_percentage(base: int, figures: list[float]) -> None:
    known = given(f"day | arrivals\n2026-08-19 | {base}\n2026-08-20 | 50")
    answered = asked("compare arrivals 2026-08-20 with 2026-08-19", known)
    assert values(answered) == figures
    assert said(answered, SmallBase) == ([SmallBase(49)] if base == 49 else [])


def test_percentages_are_of_unrounded_figures_and_halves_go_up() -> None:
    known = given("day | arrivals\n2026-08-18 | 400\n2026-08-19 | 433\n2026-08-20 | 367")
    assert values(asked("compare arrivals 2026-08-19 with 2026-08-18", known))[0] == 8.3  # 33 / 400 = 8.25
    assert values(asked("compare arrivals 2026-08-20 with 2026-08-18", known))[0] == -8.3


@pytest.mark.parametrize(("boats", "percents"), [(49, []), (50, [33.3])])
def test_a_ratio_rests_on_the_boats_behind_it(boats: int, percents: list[float]) -> None:
    known = given(f"day | arrivals | boats\n2026-08-19 | {boats * 45} | {boats}\n2026-08-20 | 120 | 2")
    answered = asked("compare people per boat 2026-08-20 with 2026-08-19", known)
    assert [figure.value for figure in answered.figures if figure.unit == "per cent"] == percents
    assert said(answered, SmallBase) == ([SmallBase(49)] if boats == 49 else [])


def test_what_is_worked_out_from_one_publication_has_it_as_its_source() -> None:
    answered = asked("compare arrivals 2025 with 2024", YEARS)
    assert {(figure.source, figure.status) for figure in answered.figures} == {
        ("home-office-weekly", Status.PROVISIONAL)
    }
    by_name = asked("compare arrivals from Albania 2024 with 2023", NATIONALITIES)
    assert {figure.status for figure in by_name.figures} == {Status.FINAL}
    assert len({figure.source for figure in by_name.figures}) == 1


def test_a_ratio_keeps_its_decimals_beside_the_like_for_like_figure() -> None:
    known = given(
        "day | arrivals | boats\n2025-01-01 to 2025-12-31 | 25 | 2\n2026-01-01 to 2026-08-20 | 30 | 2"
    )
    answered = asked("compare people per boat 2026 with 2025", known)
    assert said(answered, PartAgainstWhole) == [PartAgainstWhole(Year(2025), 12.5)]


def test_a_ratio_to_no_boats_is_declined() -> None:
    known = given("day | arrivals | boats\n2026-08-19 | 0 | 0\n2026-08-20 | 120 | 2")
    with pytest.raises(NoFigure, match="No boats arrived on 19 August 2026"):
        asked("compare people per boat 2026-08-20 with 2026-08-19", known)


@pytest.mark.parametrize(
    "ask",
    [
        "2026-04-01 to 2026-04-30 with 2026-03-02 to 2026-03-31",
        "2026-04-01 to 2026-04-30 with 2026-05-01 to 2026-05-30",
    ],
)
def test_spans_that_adjoin_get_the_same_dates_a_year_before(ask: str) -> None:
    answered = asked(f"compare arrivals {ask}", YEARS)
    april_2025 = Span(date(2025, 4, 1), date(2025, 4, 30))
    assert said(answered, SeasonDiffers) == [SeasonDiffers(april_2025, 600)]


def test_spans_apart_or_of_whole_years_do_not() -> None:
    for ask in ("May 2026 with May 2025", "2025 with 2024"):
        assert said(asked(f"compare arrivals {ask}", YEARS), SeasonDiffers) == []


def test_nor_do_those_whose_dates_a_year_before_are_not_all_held() -> None:
    known = given("day | arrivals\n2025-03-01 to 2025-04-09 | 5\n2025-04-11 to 2026-04-30 | 5")
    ask = "compare arrivals 2026-04-01 to 2026-04-30 with 2026-03-02 to 2026-03-31"
    assert said(asked(ask, known), SeasonDiffers) == []


def test_the_final_figures_of_whole_quarters_are_said() -> None:
    known = given(
        "day | arrivals\n2024-01-01 to 2025-12-31 | 10",
        longer="period | measure | category | value\n2024 | arrivals | | 3661\n2025 | arrivals | | 3650",
    )
    answered = asked("compare arrivals 2025 with 2024", known)
    assert [(c.period, c.value) for c in said(answered, OtherBasis)] == [(Year(2024), 3661)]
    assert values(answered) == [-0.3, 3650, 3660, -10]


def test_a_year_in_which_figures_begin_is_not_taken_for_a_whole_one() -> None:
    known = given("day | uncontrolled landings\n2023-07-01 to 2023-12-31 | 1\n2024-01-01 to 2024-12-31 | 2")
    answered = asked("compare uncontrolled landings 2024 with 2023", known)
    assert values(answered) == [100.0, 2 * 184, 184, 184]
    assert said(answered, PartAgainstWhole) == [PartAgainstWhole(Year(2024), 732)]


NATIONALITIES = given(
    "day | arrivals\n2023-01-01 to 2025-12-31 | 100",
    longer="""
    period                   | measure                 | category | value
    2023                     | arrivals by nationality | Albania  | 80
    2024                     | arrivals by nationality | Albania  | 60
    2025-01-01 to 2025-09-30 | arrivals by nationality | Albania  | 50
    """,
)


def test_a_nationality_is_compared_by_its_own_figures() -> None:
    assert values(asked("compare arrivals from Albania 2024 with 2023", NATIONALITIES)) == [
        -25.0,
        60,
        80,
        -20,
    ]


def test_nine_months_of_a_nationality_are_not_set_against_a_year() -> None:
    with pytest.raises(NoFigure, match="a part is not set against a whole") as caught:
        asked("compare arrivals from Albania 2025 with 2024", NATIONALITIES)
    assert [values(asked(text, NATIONALITIES)) for text in caught.value.suggestions] == [[50], [60]]


def test_days_missing_on_one_side_are_said_of_that_side() -> None:
    known = given(
        "day | arrivals\n2026-07-01 to 2026-08-03 | 10\n2026-08-04 | -\n2026-08-05 to 2026-08-20 | 10"
    )
    answered = asked("compare arrivals August 2026 with July 2026", known)
    hole = "Nothing is held for 4 August 2026: the figure for 1 to 20 August 2026 leaves out one day."
    assert hole in sentences(answered)
