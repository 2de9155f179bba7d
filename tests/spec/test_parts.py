"""Several periods, pieces of one, parts of a whole."""

import pytest

from bot.answers import Cut, Denominator, LikeForLike, PartPeriods, SmallBase
from bot.errors import NoFigure
from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from tests.spec.nationalities import NATIONALITIES
from tests.spec.tables import asked, given, said, values

YEARS = given(
    "day | arrivals | boats\n2024-01-01 to 2024-12-31 | 10 | 1\n2025-01-01 to 2025-12-31 | 20 | 1\n"
    "2026-01-01 to 2026-08-20 | 30 | 1"
)


def test_each_in_the_order_asked() -> None:
    assert values(asked("each of arrivals 2025; 2024", YEARS)) == [7300, 3660]


def test_each_beside_a_part_year_gives_the_same_dates_of_the_others() -> None:
    answered = asked("each of arrivals 2024; 2025; 2026", YEARS)
    assert values(answered) == [3660, 7300, 232 * 30, 233 * 10, 232 * 20]
    assert len(said(answered, Cut)) == 1
    assert [c.against.last.isoformat() for c in said(answered, LikeForLike)] == ["2024-08-20", "2025-08-20"]


def test_each_declines_where_one_has_no_figure() -> None:
    with pytest.raises(NoFigure, match="2020 is before that"):
        asked("each of arrivals 2020; 2024", YEARS)


def test_each_of_a_nationality() -> None:
    assert values(asked("each of arrivals from Iran 2024; 2025", NATIONALITIES)) == [125, 30]


def test_a_series_is_every_piece_in_order_and_names_those_not_whole() -> None:
    answered = asked("series of arrivals by month in 2025-11-15 to 2026-02-10", YEARS)
    assert values(answered) == [16 * 20, 31 * 20, 31 * 30, 10 * 30]
    assert said(answered, PartPeriods)[0].names == ("15 to 30 November 2025", "1 to 10 February 2026")
    assert [value for _, _, value in answered.rows or ()] == values(answered)


def test_a_series_too_long_to_read_is_offered_by_a_coarser_grain() -> None:
    assert len(asked("series of arrivals by day in 2025", YEARS).figures) == 365
    with pytest.raises(NoFigure, match="at most 400") as caught:
        asked("series of arrivals by day ever", YEARS)
    assert len(asked(caught.value.suggestions[0], YEARS).figures) == 138


def test_a_series_of_weeks_is_not_of_days() -> None:
    known = given(weeks="week ending | prevented\n2026-07-26 | 1\n2026-08-02 | 10\n2026-08-09 | 20")
    assert values(asked("series of prevented by week ever", known)) == [1, 10, 20]
    assert values(asked("series of prevented by month ever", known)) == [1, 30]
    with pytest.raises(NoFigure, match="not by day"):
        asked("series of prevented by day ever", known)


def test_months_of_weeks_are_the_weeks_that_end_in_them() -> None:
    rows = "2026-03-29 | 9\n2026-04-05 | 1\n2026-04-12 | 1\n2026-04-19 | 1\n2026-04-26 | 1\n2026-05-03 | 5"
    known = given(weeks=f"week ending | prevented\n{rows}")
    for ask in ("series of prevented by month in", "breakdown of prevented by month"):
        months = asked(f"{ask} 2026-04-01 to 2026-05-31", known).figures
        assert [(f.value, f.start.isoformat(), f.end.isoformat()) for f in months[:2]] == [
            (4, "2026-03-30", "2026-04-26"),
            (5, "2026-04-27", "2026-05-03"),
        ]


def test_a_nationality_year_by_year() -> None:
    assert values(asked("series of arrivals from Iran by year ever", NATIONALITIES)) == [125, 30]
    assert values(asked("breakdown of arrivals from Iran by year ever", NATIONALITIES)) == [125, 30]
    with pytest.raises(NoFigure, match="no figures by month") as caught:
        asked("series of arrivals from Iran by month in 2024", NATIONALITIES)
    assert values(asked(caught.value.suggestions[0], NATIONALITIES)) == [125]


def test_red_days_as_they_are_published() -> None:
    known = given(
        longer="""
        period                   | measure  | category | value
        2021-04-06 to 2022-04-05 | red days |          | 109
        2022-04-06 to 2023-04-05 | red days |          | 104
        """
    )
    assert values(asked("series of red days by year ever", known)) == [109, 104]


def test_a_share_is_of_the_longer_period_with_both_totals() -> None:
    answered = asked("share of arrivals H1 2025 within 2025", YEARS)
    assert values(answered) == [49.6, 181 * 20, 7300]
    assert said(answered, Denominator) == [Denominator("arrivals, 2025", 7300)]


def test_a_share_of_all_since_records_began() -> None:
    assert values(asked("share of arrivals 2025 within ever", YEARS)) == [40.7, 7300, 3660 + 7300 + 6960]


@pytest.mark.parametrize("whole", ["2024", "H2 2025", "2025-01-02 to 2025-12-31"])
def test_a_part_outside_is_no_share(whole: str) -> None:
    with pytest.raises(NoFigure, match="does not lie within"):
        asked(f"share of arrivals H1 2025 within {whole}", YEARS)


def test_a_share_of_nothing_said_asks_back() -> None:
    with pytest.raises(NoFigure, match="A share of what") as caught:
        asked("share of arrivals May 2025", YEARS)
    assert [values(asked(text, YEARS))[1:] for text in caught.value.suggestions] == [
        [620, 7300],
        [620, 17920],
    ]


def test_below_50_the_two_figures_alone() -> None:
    answered = asked("share of boats 2025-01-01 to 2025-01-10 within 2025-01-01 to 2025-02-18", YEARS)
    assert values(answered) == [10, 49]
    assert said(answered, SmallBase) == [SmallBase(49)]


def test_a_measure_within_the_one_that_contains_it() -> None:
    known = given("day | deaths | drowned\n2024-01-01 to 2024-01-31 | 4 | 1")
    assert values(asked("share of drowned January 2024 of deaths", known)) == [25.0, 31, 124]
    with pytest.raises(NoFigure, match="not a part of what is counted as deaths"):
        asked("share of arrivals January 2024 of deaths", known)


def test_a_part_that_begins_later_is_set_against_the_same_days() -> None:
    known = given(
        "day | boats | uncontrolled landings\n"
        "2024-01-01 to 2024-01-10 | 90 | -\n2024-01-11 to 2024-01-20 | 10 | 1"
    )
    answered = asked("share of uncontrolled landings January 2024 of boats", known)
    assert values(answered) == [10.0, 10, 100]


def test_a_ratio_is_no_part() -> None:
    with pytest.raises(NoFigure, match="no part of a whole"):
        asked("share of people per boat May 2025 within 2025", YEARS)


def test_weekdays_come_with_the_largest_first() -> None:
    known = given(
        "day | arrivals\n2026-08-03 to 2026-08-07 | 10\n2026-08-08 | 40\n2026-08-09 | 30\n2026-08-10 | 5"
    )
    answered = asked("breakdown of arrivals by weekday in August 2026", known)
    assert values(answered)[:3] == [40, 30, 15]
    assert [figure.name for figure in answered.figures[:3]] == [
        "arrivals, Saturdays",
        "arrivals, Sundays",
        "arrivals, Mondays",
    ]
    assert values(answered)[7:] == [125, 32.0, 24.0, 12.0, 8.0, 8.0, 8.0, 8.0]


def test_months_come_in_order_unless_the_largest_are_asked_for() -> None:
    assert values(asked("breakdown of arrivals by quarter in 2024", YEARS))[:4] == [910, 910, 920, 920]
    assert values(asked("breakdown of arrivals by year ever top 2", YEARS))[:3] == [7300, 6960, 17920]
    largest = asked("breakdown of arrivals by year ever top 2", YEARS)
    assert said(largest, PartPeriods)[0].names == ("1 January to 20 August 2026",)


def test_what_came_on_some_weekdays_is_added_up() -> None:
    held = given(
        """
        day                      | arrivals | boats
        2026-08-10 to 2026-08-14 | 10       | 1
        2026-08-15               | 30       | 2
        2026-08-16               | 7        | 1
        2026-08-17 to 2026-08-20 | 10       | 1
        """
    )
    saturdays = asked("breakdown of arrivals by weekday ever only 6", held)
    assert values(saturdays) == [30, 127, 23.6, 30.0, 1]
    assert [figure.unit for figure in saturdays.figures][-2:] == ["people per day", "days"]
    assert headline(saturdays, NEWSPAPER) == (
        "From 10 to 20 August 2026, 30 people arrived in small boats on Saturdays, 23.6 per cent of the 127 "
        "in all."
    )
    weekends = asked("breakdown of arrivals by weekday ever only 6,7", held)
    assert values(weekends) == [37, 127, 29.1, 18.5, 2]
    assert values(asked("breakdown of boats by weekday ever only 6", held)) == [2, 12, 2.0, 1]
    with pytest.raises(NoFigure, match="added up"):
        asked("breakdown of people per boat by weekday ever only 6", held)
