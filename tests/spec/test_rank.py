"""Places, from tables to check by hand."""

import pytest

from bot.answers import Hole, Note, OtherBasis, PartPeriods, Scope, Tied
from bot.errors import NoFigure
from bot.figures import Known
from bot.questions import parse, text
from tests.spec.tables import asked, given, said, values

MAYS = given(
    """
    day                      | arrivals
    2022-05-01 to 2022-05-31 | 3
    2022-06-01 to 2023-04-30 | 0
    2023-05-01 to 2023-05-31 | 2
    2023-06-01 to 2024-04-30 | 0
    2024-05-01 to 2024-05-31 | 2
    2024-06-01 to 2025-04-30 | 5
    2025-05-01 to 2025-05-31 | 4
    2025-06-01 to 2026-04-30 | 0
    2026-05-01 to 2026-05-10 | 3
    """,
    longer="period | measure | category | value\nQ2 2024 | arrivals | | 213",
)
WEEKS = given(
    weeks="""
    week ending | prevented
    2024-12-29  | 10
    2025-01-05  | 70
    2025-12-28  | 30
    2026-01-04  | 20
    """
)


def test_a_may_stands_among_all_mays_with_the_best_and_the_one_above() -> None:
    answered = asked("rank arrivals May 2023 among like in 2022-01-01 to 2025-12-31 highest", MAYS)
    assert values(answered) == [3, 62, 93, 124, 4]  # place; 31 x 2; May 2022; May 2025; out of 4
    assert [figure.name for figure in answered.figures][2:4] == ["arrivals, May 2022", "arrivals, May 2025"]
    assert said(answered, Tied) == [Tied(("May 2024",))]


def test_the_best_has_the_next_one_beside_it() -> None:
    answered = asked("rank arrivals May 2025 among like ever highest", MAYS)
    assert values(answered) == [1, 124, 93, 4]
    assert said(answered, PartPeriods) == [PartPeriods(("1 to 10 May 2026",), left_out=True)]
    assert len(said(answered, Scope)) == 1


@pytest.mark.parametrize(
    ("question", "yes_or_no", "place"),
    [
        ("rank arrivals May 2025 among like ever highest claimed 1", True, 1),
        ("rank arrivals May 2025 among like ever lowest claimed 1", False, 4),
        ("rank arrivals May 2025 among like ever highest claimed 3", False, 1),
        ("rank arrivals May 2023 among like ever highest claimed 3", True, 3),
        ("rank arrivals May 2024 among like ever lowest claimed 1", True, 1),  # shared with May 2023
    ],
)
def test_a_claim_is_answered_yes_or_no_first(question: str, yes_or_no: bool, place: int) -> None:
    answered = asked(question, MAYS)
    assert values(answered)[:2] == [yes_or_no, place]


def test_a_may_among_all_months() -> None:
    # 31 days of 5 in five months, 30 in four, 28 in one: 155, 150 and 140, all over the 124 of May 2025.
    answered = asked("rank arrivals May 2025 among all ever highest", MAYS)
    assert values(answered)[:2] == [12, 124]


def test_a_part_month_is_ranked_among_the_same_dates() -> None:
    answered = asked("rank arrivals May 2026 among like ever highest", MAYS)
    assert values(answered) == [2, 30, 40, 5]  # ten days of 3 like 2022, of 4 in 2025
    assert answered.figures[2].name == "arrivals, 1 to 10 May 2025"
    assert said(answered, Tied) == [Tied(("1 to 10 May 2022",))]
    assert "same days" in said(answered, Note)[0].sentence


def test_a_part_month_among_all_is_ranked_by_as_many_days() -> None:
    answered = asked("rank arrivals May 2026 among all ever highest", MAYS)
    # The first ten days: 50 in the eleven months from June 2024 to April 2025, 40 in May 2025.
    assert values(answered)[:4] == [13, 30, 40, 50]
    assert said(answered, Tied) == [Tied(("1 to 10 May 2022",))]


def test_what_is_held_in_part_is_left_out_where_it_could_end_otherwise() -> None:
    answered = asked("rank arrivals May 2023 among like in 2022-05-02 to 2025-12-31 lowest", MAYS)
    assert values(answered) == [1, 62, 124, 3]
    assert said(answered, PartPeriods) == [PartPeriods(("2 to 31 May 2022",), left_out=True)]
    winters = given("day | arrivals\n2024-01-01 to 2024-02-29 | 1\n2024-03-01 to 2026-02-28 | 2")
    answered = asked("rank arrivals winter 2024-25 among like ever highest", winters)
    assert values(answered) == [1, 180, 2]  # winter 2025-26 shares the place
    assert said(answered, PartPeriods) == [PartPeriods(("1 January to 29 February 2024",), left_out=True)]


def test_a_ratio_of_a_part_year_has_no_place() -> None:
    known = given(
        """
        day                      | arrivals | boats
        2024-01-01 to 2024-12-31 | 2        | 1
        2025-01-01 to 2025-12-31 | 1        | 1
        2026-01-01 to 2026-08-20 | 9        | 1
        """
    )
    assert values(asked("rank people per boat 2025 among like ever highest", known)) == [2, 1.0, 2.0, 2]


def test_the_year_to_date_is_ranked_among_the_same_dates_of_other_years() -> None:
    answered = asked("rank arrivals ytd 2026 among like ever highest", MAYS)
    # 1 January to 10 May: 120 days of 5 and 10 of 4 in 2025; 10 of 2 in 2024 and in 2023.
    assert values(answered) == [2, 30, 640, 5]
    # 2022 is held from 1 May only: with 10 days of 3 it is at least as high.
    assert said(answered, PartPeriods) == [PartPeriods(("1 to 10 May 2022",))]
    assert said(answered, Tied) == [Tied(("1 to 10 May 2022",))]


def test_the_final_figure_stands_beside_a_whole_quarter() -> None:
    answered = asked("rank arrivals Q2 2024 among like ever highest", MAYS)
    assert [caveat.value for caveat in said(answered, OtherBasis)] == [213]


def test_what_is_missing_matters_where_it_might_have_been_among_them() -> None:
    known = given(
        """
        day                      | arrivals
        2024-05-01 to 2024-05-31 | 3
        2025-05-01 to 2025-05-31 | 2
        2025-06-02 to 2025-06-30 | 1
        """
    )
    assert values(asked("rank arrivals May 2025 among like ever highest", known)) == [2, 62, 93, 2]
    with pytest.raises(NoFigure, match="Nothing is held"):
        asked("rank arrivals May 2025 among all ever highest", known)
    answered = asked("rank arrivals 2025-05-04 among all since 2025-05-01 highest", known)
    assert values(answered) == [1, 2, 1, 60]
    assert [hole.days[0].isoformat() for hole in said(answered, Hole)] == ["2025-06-01"]


def test_weeks_are_alike_by_their_number() -> None:
    answered = asked("rank prevented week ending 2026-01-04 among like ever highest", WEEKS)
    assert values(answered) == [2, 20, 70, 2]  # both are week 1 of their ISO year


def test_a_month_is_over_when_the_last_week_that_ends_in_it_is_held() -> None:
    known = given(
        weeks="""
        week ending | prevented
        2025-07-06  | 1
        2025-07-13  | 1
        2025-07-20  | 1
        2025-07-27  | 9
        2026-07-05  | 2
        2026-07-12  | 2
        2026-07-19  | 2
        2026-07-26  | 2
        """
    )
    answered = asked("rank prevented July 2026 among like ever highest", known)  # 31 July 2026 is a Friday
    assert values(answered) == [2, 8, 12, 2]
    assert said(answered, Note) == []


def test_a_week_53_has_its_like_only_in_years_that_have_one() -> None:
    known = given("day | arrivals\n2020-12-21 to 2026-08-20 | 1")
    with pytest.raises(NoFigure, match="Nothing held"):
        asked("rank arrivals week ending 2021-01-03 among like ever highest", known)


@pytest.mark.parametrize(
    ("question", "known", "why"),
    [
        ("rank arrivals ever among like ever highest", MAYS, "overlap"),
        ("rank arrivals last 7 days among all ever highest", MAYS, "only among the same dates"),
        ("rank arrivals Q2 2022 among like ever highest", MAYS, "from its first day"),
        ("rank prevented 2026-01-04 among like ever highest", WEEKS, "whole weeks"),
        ("rank arrivals May 2026 among like in 2026 highest", MAYS, "Nothing held"),
        (
            "rank arrivals May 2026 among all in May 2025 highest",
            MAYS,
            "May 2026 does not lie within May 2025",
        ),
        ("rank arrivals from Albania Q2 2024 among like ever highest", MAYS, "from Albania"),
    ],
)
def test_there_is_no_such_place(question: str, known: Known, why: str) -> None:
    with pytest.raises(NoFigure, match=why) as declined:
        asked(question, known)
    assert [text(parse(offered)) for offered in declined.value.suggestions] != []
