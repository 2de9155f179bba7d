"""The highest and lowest, from tables to check by hand."""

from datetime import date

import pytest

from bot.answers import Note, OtherBasis, PartPeriods, Scope, Tied
from bot.errors import NoFigure
from bot.figures import Known
from bot.periods import Span
from bot.questions import parse, text
from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given, said, values

DAYS = given(
    """
    day                      | arrivals | boats
    2026-08-10               | 50       | 1
    2026-08-11               | 0        | 0
    2026-08-12 to 2026-08-13 | 90       | 2
    2026-08-14 to 2026-08-20 | 10       | 1
    """
)
YEARS = given(
    """
    day                      | arrivals
    2022-01-01 to 2022-12-31 | 2
    2023-01-01 to 2023-12-31 | 1
    2024-01-01 to 2024-12-31 | 1
    2025-01-01 to 2025-12-31 | 3
    2026-01-01 to 2026-08-20 | 2
    """,
    longer="period | measure | category | value\n2022 | arrivals | | 740\n2023 | arrivals | | 365",
)
WEEKS = given(
    weeks="""
    week ending | prevented
    2026-06-28  | 100
    2026-07-05  | 40
    2026-07-12  | 40
    2026-07-19  | 40
    2026-07-26  | 40
    2026-08-02  | 300
    """
)


def test_the_figure_leads_and_its_day_follows_with_those_that_share_it_named() -> None:
    answered = asked("highest 1 day of arrivals ever", DAYS)
    assert values(answered) == [90, "2026-08-12"]
    assert answered.figures[0].start == date(2026, 8, 12)
    assert said(answered, Tied) == [Tied(("13 August 2026",))]
    assert said(answered, Scope) == [Scope(Span(date(2026, 8, 10), date(2026, 8, 20)))]


def test_the_day_leads_where_it_is_asked_for() -> None:
    assert values(asked("highest 1 day of arrivals since 2026-08-14 by date", DAYS)) == ["2026-08-14", 10]


def test_a_ranking_gives_each_value_with_its_period() -> None:
    answered = asked("highest 3 day of arrivals ever", DAYS)
    assert [(f.name, f.value) for f in answered.figures] == [
        ("arrivals, 12 August 2026", 90),
        ("arrivals, 13 August 2026", 90),
        ("arrivals, 10 August 2026", 50),
    ]
    assert said(answered, Tied) == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("lowest 1 day of arrivals ever", [0, "2026-08-11"]),
        ("lowest 1 day of arrivals ever above 0", [10, "2026-08-14"]),
        ("highest 1 week of arrivals ever", [260, "2026-W33"]),  # 50 + 0 + 90 + 90 + 10 + 10 + 10
        ("highest 1 day of people per boat ever", [50.0, "2026-08-10"]),
        ("highest 1 day of arrivals ever only 5,6", [10, "2026-08-14"]),  # a Friday, a Saturday
    ],
)
def test_days_and_weeks(question: str, expected: list[object]) -> None:
    assert values(asked(question, DAYS)) == expected


def test_days_of_the_week_are_added_up() -> None:
    answered = asked("highest 7 weekday of arrivals ever", DAYS)
    assert [(f.name.split(", ")[1], f.value) for f in answered.figures][:3] == [
        ("Wednesdays", 100),  # 90 on the 12th, 10 on the 19th
        ("Thursdays", 100),
        ("Mondays", 60),
    ]
    assert values(asked("highest 1 weekday of arrivals ever by date", DAYS)) == ["Wednesday", 100]
    assert values(asked("highest 1 weekday of arrivals ever only 5,7", DAYS)) == [10, "Friday"]
    assert "Wednesdays 2 times, Fridays 1" in said(answered, Note)[0].sentence


def test_people_per_boat_by_weekday_is_a_ratio_of_sums() -> None:
    answered = asked("highest 1 weekday of people per boat ever by date", DAYS)
    assert values(answered) == ["Wednesday", 100 / 3]  # 90 + 10 people in 2 + 1 boats


def test_days_of_a_month_of_every_year_are_ranked_together() -> None:
    held = given(
        """
        day                      | arrivals
        2024-07-01 to 2024-07-31 | 9
        2024-08-01 to 2024-08-31 | 1
        2024-09-01 to 2025-07-31 | 9
        2025-08-01 to 2025-08-29 | 2
        2025-08-30               | 3
        2025-08-31               | 5
        2025-09-01               | 8
        """
    )
    answered = asked("highest 2 day of arrivals ever of months 8", held)
    assert values(answered) == [5, 3]
    assert headline(answered, NEWSPAPER).startswith(
        "The two days in any August when the most people arrived in small boats, from 1 July 2024 to "
        "1 September 2025, were 31 August 2025 (5) and 30 August 2025 (3)"
    )


def test_a_day_with_only_its_people_held_counts_for_no_ratio() -> None:
    known = given(
        """
        day                      | arrivals | boats
        2026-08-02               | 1        | 1
        2026-08-03               | 9        | -
        2026-08-04 to 2026-08-09 | 3        | 1
        2026-08-10               | 8        | 2
        """
    )
    answered = asked("highest 1 weekday of people per boat ever by date", known)
    assert values(answered) == ["Monday", 4.0]  # of the 10th alone


def test_a_part_year_is_never_the_lowest_and_is_named_as_left_out() -> None:
    answered = asked("lowest 1 year of arrivals ever by date", YEARS)
    assert values(answered) == ["2023", 365]
    assert said(answered, PartPeriods) == [PartPeriods(("1 January to 20 August 2026",), left_out=True)]
    assert said(answered, OtherBasis) == []


def test_a_part_year_is_the_highest_only_if_it_already_is() -> None:
    ahead = given("day | arrivals\n2025-01-01 to 2025-12-31 | 1\n2026-01-01 to 2026-08-20 | 2")
    answered = asked("highest 1 year of arrivals ever", ahead)
    assert values(answered) == [464, "2026"]  # 232 days of 2
    assert said(answered, PartPeriods) == [PartPeriods(("1 January to 20 August 2026",))]


def test_a_ratio_of_a_part_year_may_go_anywhere() -> None:
    known = given(
        "day | arrivals | boats\n2025-01-01 to 2025-12-31 | 1 | 1\n2026-01-01 to 2026-08-20 | 9 | 1"
    )
    assert values(asked("highest 1 year of people per boat ever", known)) == [1.0, "2025"]


def test_a_month_with_a_day_missing_is_not_the_lowest() -> None:
    known = given(
        """
        day                      | arrivals
        2026-05-01 to 2026-05-31 | 2
        2026-06-01 to 2026-06-29 | 1
        2026-07-01 to 2026-07-31 | 3
        """
    )
    assert values(asked("lowest 1 month of arrivals ever by date", known)) == ["2026-05", 62]


def test_only_some_months_are_chosen_among() -> None:
    answered = asked("lowest 1 month of arrivals in 2022-01-01 to 2025-12-31 only 2,8 by date", YEARS)
    assert values(answered) == ["2023-02", 28]


def test_the_final_figure_of_a_whole_year_stands_beside_it() -> None:
    answered = asked("highest 2 year of arrivals ever", YEARS)
    assert values(answered) == [1095, 730]
    assert [caveat.value for caveat in said(answered, OtherBasis)] == [740]


def test_weekly_figures_make_whole_months_of_the_weeks_that_end_in_them() -> None:
    answered = asked("lowest 1 month of prevented in 2026-07-01 to 2026-08-02", WEEKS)
    assert values(answered) == [160, "2026-07"]  # the weeks that end on 5, 12, 19 and 26 July
    assert said(answered, PartPeriods)[0].left_out
    assert "ends in" in said(answered, Note)[0].sentence


@pytest.mark.parametrize(
    ("question", "known", "why"),
    [
        ("highest 1 day of prevented ever", WEEKS, "whole weeks"),
        ("highest 1 weekday of prevented ever", WEEKS, "whole weeks"),
        ("highest 1 day of arrivals from Albania ever", DAYS, "from Albania are published only for"),
        ("highest 1 day of red days ever", DAYS, "only as totals"),
        ("highest 1 day of arrivals ever above 90", DAYS, "over 90 people"),
        ("lowest 1 year of arrivals in 2026", YEARS, "No whole year"),
    ],
)
def test_there_is_no_such_figure(question: str, known: Known, why: str) -> None:
    with pytest.raises(NoFigure, match=why) as declined:
        asked(question, known)
    assert [text(parse(offered)) for offered in declined.value.suggestions] != []
