"""Counts, first and last pieces, and runs, from tables to check by hand."""

import pytest

from bot.answers import Hole, Note, OtherBasis, PartPeriods, Scope, Tied
from bot.errors import NoFigure
from bot.figures import Known
from bot.questions import parse, text
from tests.spec.tables import asked, given, said, values

DAYS = given(
    """
    day                      | arrivals
    2025-12-28 to 2026-01-02 | 0
    2026-01-03 to 2026-01-04 | 40
    2026-01-05               | 0
    2026-01-07 to 2026-01-08 | 0
    2026-01-09               | 10
    2026-01-10 to 2026-01-12 | 0
    """,
    today="2026-01-13",
)
YEARS = given(
    """
    day                      | arrivals
    2023-01-01 to 2023-12-31 | 3
    2024-01-01 to 2024-12-31 | 1
    2025-01-01 to 2025-12-31 | 2
    2026-01-01 to 2026-08-20 | 2
    """
)
WEEKS = given(weeks="week ending | prevented\n2026-08-02 | 10\n2026-08-09 | 60\n2026-08-16 | 70")


@pytest.mark.parametrize(
    ("question", "count", "looked_at"),
    [
        ("count day with arrivals over 0 in 2026", 3, 11),  # the 6th is not held
        ("count day with arrivals exactly 0 in 2026", 8, 11),
        ("count day with arrivals at least 40 ever", 2, 15),
        ("count day with arrivals under 40 ever", 13, 15),
        ("count day with arrivals at most 9 ever", 12, 15),
    ],
)
def test_days_are_counted_of_those_held(question: str, count: int, looked_at: int) -> None:
    answered = asked(question, DAYS)
    assert values(answered) == [count, looked_at]
    assert [figure.unit for figure in answered.figures] == ["days", "days"]
    assert len(said(answered, Hole)[0].days) == 1


def test_a_list_gives_the_pieces_in_order() -> None:
    answered = asked("count year with arrivals over 400 ever by list", YEARS)
    assert [(f.name, f.value) for f in answered.figures] == [
        ("arrivals, 2023", 1095),
        ("arrivals, 2025", 730),
        ("arrivals, 1 January to 20 August 2026", 464),
    ]
    assert said(answered, PartPeriods) == [PartPeriods(("1 January to 20 August 2026",))]


def test_a_list_of_years_has_their_final_figures_beside_it() -> None:
    known = given(
        "day | arrivals\n2025-01-01 to 2025-12-31 | 2",
        longer="period | measure | category | value\n2025 | arrivals | | 731",
    )
    answered = asked("count year with arrivals over 400 ever by list", known)
    assert [caveat.value for caveat in said(answered, OtherBasis)] == [731]


def test_a_ratio_of_a_part_year_decides_nothing() -> None:
    known = given(
        """
        day                      | arrivals | boats
        2025-01-01 to 2025-12-31 | 1        | 1
        2026-01-01 to 2026-08-20 | 9        | 1
        """
    )
    answered = asked("count year with people per boat over 5 ever", known)
    assert values(answered) == [0, 1]
    assert said(answered, PartPeriods)[0].left_out


def test_an_empty_list_is_a_count_of_nought() -> None:
    assert values(asked("count year with arrivals over 2000 ever by list", YEARS)) == [0, 3]


@pytest.mark.parametrize(
    ("condition", "figures", "left_out"),
    [
        ("over 500", [2, 3], 1),  # 464 so far in 2026: it may yet get there
        ("under 500", [1, 3], 1),  # and so it cannot be said to stay under
        ("under 400", [1, 4], 0),  # but it is not under 400, whatever comes
        ("at most 464", [1, 3], 1),
        ("exactly 464", [0, 3], 1),
        ("exactly 463", [0, 4], 0),
        ("at least 464", [3, 4], 0),
    ],
)
def test_a_part_year_counts_only_where_it_cannot_turn_out_otherwise(
    condition: str, figures: list[int], left_out: int
) -> None:
    answered = asked(f"count year with arrivals {condition} ever", YEARS)
    assert values(answered) == figures
    assert sum(len(c.names) for c in said(answered, PartPeriods) if c.left_out) == left_out


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("first day with arrivals over 0 ever", ["2026-01-03", 40]),
        ("last day with arrivals over 0 ever", ["2026-01-09", 10]),
        ("last day with arrivals at least 40 ever", ["2026-01-04", 40]),
        ("first month with arrivals over 50 ever", ["2026-01", 90]),
        ("first week with arrivals over 0 ever", ["2026-W01", 80]),
    ],
)
def test_the_first_and_last_lead_with_the_date(question: str, expected: list[object]) -> None:
    answered = asked(question, DAYS)
    assert values(answered) == expected
    assert len(said(answered, Scope)) == 1


def test_a_part_piece_that_might_have_been_it_is_named() -> None:
    answered = asked("last year with arrivals over 500 ever", YEARS)
    assert values(answered) == ["2025", 730]
    assert said(answered, PartPeriods) == [PartPeriods(("1 January to 20 August 2026",), left_out=True)]
    assert said(asked("first year with arrivals over 500 ever", YEARS), PartPeriods) == []
    already = asked("last year with arrivals over 400 ever", YEARS)
    assert values(already) == ["2026", 464]
    assert said(already, PartPeriods) == [PartPeriods(("1 January to 20 August 2026",))]


def test_a_day_not_held_ends_a_run() -> None:
    answered = asked("longest run of arrivals exactly 0 in 2026-01-03 to 2026-01-09", DAYS)
    assert values(answered) == [2, "2026-01-07", "2026-01-08"]
    assert said(answered, Hole)
    assert said(answered, Note) == []


def test_runs_of_one_length_are_all_named() -> None:
    answered = asked("longest run of arrivals over 39 in 2026-01-03 to 2026-01-03", DAYS)
    assert values(answered) == [1, "2026-01-03", "2026-01-03"]
    answered = asked("longest run of arrivals under 40 in 2026-01-05 to 2026-01-12", DAYS)
    assert values(answered) == [6, "2026-01-07", "2026-01-12"]
    answered = asked("longest run of arrivals exactly 0 in 2026-01-01 to 2026-01-11", DAYS)
    assert values(answered) == [2, "2026-01-01", "2026-01-02"]
    assert said(answered, Tied) == [Tied(("7 to 8 January 2026", "10 to 11 January 2026"))]


@pytest.mark.parametrize(
    ("period", "expected", "notes"),
    [
        ("since 2026-01-01", [3, "2026-01-10", "2026-01-12"], ["had not ended on the newest day"]),
        (
            "in 2026-01-01 to 2026-01-04",
            [2, "2026-01-01", "2026-01-02"],
            ["began before 1 to 4 January 2026, on 28 December 2025"],
        ),
        (
            "in 2026-01-09 to 2026-01-11",
            [2, "2026-01-10", "2026-01-11"],
            ["went on after 9 to 11 January 2026, to 12 January 2026"],
        ),
        ("ever", [6, "2025-12-28", "2026-01-02"], ["Figures begin on 28 December 2025"]),
    ],
)
def test_a_run_cut_by_the_ends_says_so(period: str, expected: list[object], notes: list[str]) -> None:
    answered = asked(f"longest run of arrivals exactly 0 {period}", DAYS)
    assert values(answered) == expected
    found = [note.sentence for note in said(answered, Note)]
    assert len(found) == len(notes)
    assert all(part in sentence for part, sentence in zip(notes, found, strict=True))


def test_the_current_run_ends_on_the_newest_day() -> None:
    current = asked("current run of arrivals exactly 0 ever", DAYS)
    assert values(current) == [3, "2026-01-10", "2026-01-12"]
    assert said(current, Note) == []  # that it had not ended is what was asked
    assert values(asked("current run of arrivals over 0 ever", DAYS)) == [0]
    assert values(asked("longest run of arrivals over 90 ever", DAYS)) == [0]


def test_what_is_published_by_week_runs_in_weeks() -> None:
    answered = asked("longest run of prevented over 50 ever", WEEKS)
    assert values(answered) == [2, "2026-08-03", "2026-08-16"]
    assert answered.figures[0].unit == "weeks"
    assert values(asked("count week with prevented over 50 ever", WEEKS)) == [2, 3]


def test_a_run_of_months_leaves_out_one_that_may_yet_meet_the_condition() -> None:
    answered = asked("longest run of arrivals over 80 ever by month", YEARS)
    assert values(answered) == [12, "2023-01-01", "2023-12-31"]
    current = asked("current run of arrivals over 50 ever by month", YEARS)
    assert values(current) == [19, "2025-01-01", "2026-07-31"]
    assert said(current, PartPeriods) == [PartPeriods(("1 to 20 August 2026",), left_out=True)]
    assert values(asked("current run of arrivals over 30 ever by month", YEARS))[2] == "2026-08-20"


@pytest.mark.parametrize(
    ("question", "known", "why"),
    [
        ("current run of arrivals exactly 0 in 2025", DAYS, "2025 ended before"),
        ("count day with prevented over 50 ever", WEEKS, "whole weeks"),
        ("count weekday with arrivals over 50 ever", DAYS, "Weekdays"),
        ("first day with arrivals over 90 ever", DAYS, "No day from 28 December 2025 to 12 January 2026"),
        ("first day with arrivals over 1000 ever", DAYS, "over 1,000"),
        ("longest run of arrivals from Albania over 0 ever", DAYS, "from Albania"),
        ("count month with red days over 3 ever", DAYS, "only as totals"),
    ],
)
def test_there_is_no_such_figure(question: str, known: Known, why: str) -> None:
    with pytest.raises(NoFigure, match=why) as declined:
        asked(question, known)
    assert [text(parse(offered)) for offered in declined.value.suggestions] != []
