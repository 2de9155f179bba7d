"""Since when something is the highest, and the records one after the other, from tables to check by hand."""

import pytest

from bot.answers import Note, OtherBasis, PartPeriods, Scope
from bot.errors import NoFigure
from bot.figures import Known
from bot.questions import parse, text
from tests.spec.tables import asked, given, said, values

DAYS = given(
    """
    day                      | arrivals | boats
    2026-08-10               | 50       | 1
    2026-08-11               | 0        | 0
    2026-08-12               | 90       | 3
    2026-08-13               | 70       | 2
    2026-08-14               | 0        | 0
    2026-08-15 to 2026-08-16 | 70       | 1
    2026-08-17 to 2026-08-20 | 10       | 1
    """
)
MONTHS = given(
    """
    day                      | arrivals
    2025-11-16 to 2025-11-30 | 4
    2025-12-01 to 2025-12-31 | 1
    2026-01-01 to 2026-01-31 | 3
    2026-02-01 to 2026-02-28 | 2
    2026-03-01 to 2026-03-31 | 2
    2026-04-01 to 2026-04-10 | 9
    """,
    longer="period | measure | category | value\n2025-11-16 to 2025-11-30 | arrivals | | 61",
    today="2026-04-11",
)
WEEKS = given(weeks="week ending | prevented\n2026-08-02 | 10\n2026-08-09 | 60\n2026-08-16 | 50")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("highest since when arrivals on 2026-08-13", ["2026-08-12", 90, 70]),
        ("highest since when arrivals on 2026-08-15", ["2026-08-13", 70, 70]),  # as high counts
        ("highest since when arrivals on 2026-08-17", ["2026-08-16", 70, 10]),
        ("lowest since when arrivals on 2026-08-14", ["2026-08-11", 0, 0]),
        ("lowest since when arrivals on 2026-08-18", ["2026-08-17", 10, 10]),
        ("highest since when people per boat on 2026-08-13", ["2026-08-10", 50.0, 35.0]),
        ("highest since when boats on 2026-08-13", ["2026-08-12", 3, 2]),
    ],
)
def test_the_newest_earlier_day_as_high_leads(question: str, expected: list[object]) -> None:
    assert values(asked(question, DAYS)) == expected


@pytest.mark.parametrize(
    ("question", "expected", "scope"),
    [
        ("highest since when arrivals on 2026-08-12", ["2026-08-10", 90], "2026-08-20"),
        ("lowest since when arrivals on 2026-08-11", ["2026-08-10", 0], "2026-08-20"),
        ("highest since when people per boat on 2026-08-15", ["2026-08-10", 70.0], "2026-08-20"),
        # passed since: what it was holds to its own day only
        ("lowest since when people per boat on 2026-08-12", ["2026-08-10", 30.0], "2026-08-12"),
    ],
)
def test_a_record_gives_the_first_day_held(question: str, expected: list[object], scope: str) -> None:
    answered = asked(question, DAYS)
    assert values(answered) == expected
    assert [caveat.span.last.isoformat() for caveat in said(answered, Scope)] == [scope]
    assert "a record then" in said(answered, Note)[0].sentence


def test_a_month_is_set_against_whole_months_before_it() -> None:
    answered = asked("highest since when arrivals in March 2026", MONTHS)
    assert values(answered) == ["2026-01", 93, 62]
    lower = asked("lowest since when arrivals in February 2026", MONTHS)
    assert values(lower) == ["2025-12", 31, 56]
    assert said(lower, PartPeriods) == []


def test_a_part_month_counts_where_it_is_as_high_already() -> None:
    answered = asked("highest since when arrivals in February 2026", MONTHS)
    assert values(answered) == ["2026-01", 93, 56]
    december = asked("highest since when arrivals in January 2026", MONTHS)
    assert values(december) == ["2025-11-16", 93]
    assert said(december, PartPeriods) == [PartPeriods(("16 to 30 November 2025",), left_out=True)]


def test_a_month_that_is_not_over_is_set_against_the_same_days() -> None:
    answered = asked("highest since when arrivals in April 2026", MONTHS)
    assert values(answered) == ["2025-11-16", 90]  # ten days: 30 in January, 20 in February and in March
    assert "each is counted for the same days" in said(answered, Note)[0].sentence


def test_other_periods_are_set_against_the_same_dates_of_earlier_years() -> None:
    known = given(
        "day | arrivals\n2023-01-01 to 2023-12-31 | 3\n2024-01-01 to 2025-12-31 | 1\n"
        "2026-01-01 to 2026-01-10 | 2",
        today="2026-01-11",
    )
    so_far = asked("highest since when arrivals in ytd 2026", known)
    assert values(so_far) == ["2023-01-01/2023-01-10", 30, 20]
    half = asked("highest since when arrivals in H1 2025", known)
    assert values(half) == ["2024-01-01/2024-06-30", 182, 181]


def test_weeks() -> None:
    answered = asked("highest since when prevented in week ending 2026-08-16", WEEKS)
    assert values(answered) == ["2026-W32", 60, 50]


def test_the_records_come_in_order() -> None:
    answered = asked("highest records of arrivals by day ever", DAYS)
    assert [(f.name, f.value) for f in answered.figures] == [
        ("arrivals, 10 August 2026", 50),
        ("arrivals, 12 August 2026", 90),  # what equals or follows it lower sets none
    ]
    assert values(asked("lowest records of arrivals by day ever", DAYS)) == [50, 0]
    assert values(asked("highest records of arrivals by day in 2026-08-14 to 2026-08-20", DAYS)) == [70]
    assert values(asked("highest records of prevented by week ever", WEEKS)) == [10, 60]


def test_the_record_before_that_leads_with_its_day() -> None:
    assert values(asked("highest records of arrivals by day ever back 1", DAYS)) == [50, "2026-08-10", 50, 90]
    assert values(asked("highest records of arrivals by day ever back 0", DAYS)) == [90, "2026-08-12", 50, 90]


def test_records_by_month_count_a_part_month_only_where_it_can_but_grow() -> None:
    answered = asked("highest records of arrivals by month ever", MONTHS)
    assert values(answered) == [60, 93]
    assert said(answered, PartPeriods) == [
        PartPeriods(("16 to 30 November 2025",)),
        PartPeriods(("1 to 10 April 2026",), left_out=True),
    ]
    assert [c.value for c in said(answered, OtherBasis)] == []
    assert values(asked("lowest records of arrivals by month ever", MONTHS)) == [31]


def test_a_day_not_held_may_have_been_one() -> None:
    known = given("day | arrivals\n2026-08-01 | 1\n2026-08-03 to 2026-08-05 | 3")
    records = asked("highest records of arrivals by day ever", known)
    assert "may have been a record" in said(records, Note)[0].sentence
    since = asked("highest since when arrivals on 2026-08-03", known)
    assert "Nothing is held for one day" in said(since, Note)[0].sentence


@pytest.mark.parametrize(
    ("question", "known", "why"),
    [
        ("highest since when arrivals on 2026-08-10", DAYS, "Nothing held for arrivals before"),
        ("highest since when arrivals in November 2025", MONTHS, "from its first day"),
        ("highest since when arrivals in December 2025", MONTHS, "Nothing held for arrivals before"),
        ("highest since when people per boat on 2026-08-11", DAYS, "no figure"),
        ("highest since when prevented on 2026-08-11", WEEKS, "whole weeks"),
        ("highest since when arrivals on 2026-09-01", DAYS, "future"),
        ("highest records of arrivals by day ever back 2", DAYS, "only 2 records"),
        ("highest records of arrivals by day on 2026-08-10 back 1", DAYS, "only one record"),
        ("highest records of arrivals by day on 2026-08-11", DAYS, "was a record"),
        ("highest records of arrivals by weekday ever", DAYS, "Weekdays"),
        ("highest records of prevented by day ever", WEEKS, "whole weeks"),
    ],
)
def test_there_is_none(question: str, known: Known, why: str) -> None:
    with pytest.raises(NoFigure, match=why) as declined:
        asked(question, known)
    for offered in declined.value.suggestions:
        assert text(parse(offered)) == offered
        asked(offered, known)
