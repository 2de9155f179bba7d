"""When a running total reached a number, from tables to check by hand."""

import pytest

from bot.answers import Note, Tied
from bot.errors import NoFigure
from bot.figures import Known
from bot.questions import parse, text
from tests.spec.tables import asked, given, said, values

YEARS = given(
    """
    day                      | arrivals | boats | uncontrolled landings
    2023-01-01 to 2023-12-31 | 1        | 1     | -
    2024-01-01 to 2024-12-31 | 2        | 1     | -
    2025-01-01 to 2025-12-31 | 2        | 1     | 0
    2026-01-01 to 2026-01-31 | 3        | 1     | 1
    """,
    today="2026-02-01",
)
WEEKS = given(weeks="week ending | prevented\n2026-08-02 | 10\n2026-08-09 | 60\n2026-08-16 | 70")


def test_the_day_leads_with_the_total_by_then_and_its_number() -> None:
    answered = asked("when arrivals reached 99 in 2024", YEARS)
    assert values(answered) == ["2024-02-19", 100, 50]  # 50 days of 2: 31 in January, 19 in February
    assert answered.figures[1].end.isoformat() == "2024-02-19"


def test_the_number_of_the_day_leads_where_it_is_asked_for() -> None:
    assert values(asked("when arrivals reached 100 in 2024 by days", YEARS)) == [50, "2024-02-19", 100]


def test_a_running_total_begins_with_the_period() -> None:
    assert values(asked("when arrivals reached 367 ever", YEARS)) == ["2024-01-01", 367, 366]
    assert values(asked("when arrivals reached 0 in 2024", YEARS)) == ["2024-01-01", 2, 1]
    assert values(asked("when arrivals reached 5 since 2025-12-31 by days", YEARS)) == [2, "2026-01-01", 5]


def test_days_not_held_are_said_to_be_missing_from_it() -> None:
    known = given("day | arrivals\n2026-01-01 to 2026-01-09 | 1\n2026-01-11 to 2026-01-20 | 1")
    assert values(asked("when arrivals reached 10 ever", known))[0] == "2026-01-11"
    assert "not held" in said(asked("when arrivals reached 10 ever", known), Note)[0].sentence
    assert said(asked("when arrivals reached 9 ever", known), Note) == []


def test_what_is_published_by_week_is_reached_in_a_week() -> None:
    assert values(asked("when prevented reached 70 ever", WEEKS)) == ["2026-W32", 70]


def test_the_fastest_year_leads_and_all_that_got_there_follow() -> None:
    answered = asked("fastest year of arrivals to 90", YEARS)
    assert values(answered) == ["2026", 30, 45, 45, 90]
    assert [figure.name[-4:] for figure in answered.figures[1:]] == ["2026", "2024", "2025", "2023"]
    assert answered.figures[2].end.isoformat() == "2024-02-14"
    assert said(answered, Tied) == []


def test_years_that_never_did_and_the_year_that_has_not_yet_are_named() -> None:
    answered = asked("fastest year of arrivals to 730", YEARS)
    assert values(answered) == [
        "2024",
        365,
        365,
    ]  # 366 days of 2 in 2024: the 730th came a day before its end
    assert said(answered, Tied) == [Tied(("2025",))]
    assert [note.sentence for note in said(answered, Note)] == [
        "Never reached in 2023.",
        "Not reached in 2026 by 31 January 2026: 93 so far.",
    ]


def test_a_year_not_held_from_its_first_day_is_left_out() -> None:
    known = given("day | arrivals\n2025-12-02 to 2025-12-31 | 1\n2026-01-01 to 2026-01-31 | 2")
    for threshold, days in ((20, 10), (40, 20)):  # the 30 of 2025 reach one of them
        answered = asked(f"fastest year of arrivals to {threshold}", known)
        assert values(answered) == ["2026", days]
        notes = [note.sentence for note in said(answered, Note)]
        assert notes == ["2025 is left out: its figures begin on 2 December 2025."]


@pytest.mark.parametrize(
    ("question", "known", "why"),
    [
        (
            "when arrivals reached 100 in 2026",
            YEARS,
            "By 31 January 2026 the total of arrivals had reached 93",
        ),
        ("when people per boat reached 3 ever", YEARS, "ratio of two totals"),
        ("fastest year of people per boat to 3", YEARS, "ratio of two totals"),
        ("when prevented reached 70 ever by days", WEEKS, "whole weeks"),
        ("fastest year of prevented to 70", WEEKS, "whole weeks"),
        ("when arrivals from Albania reached 10 ever", YEARS, "from Albania"),
        ("fastest year of arrivals to 900", YEARS, "the most in a year is 732, in 2024"),
    ],
)
def test_there_is_no_such_day(question: str, known: Known, why: str) -> None:
    with pytest.raises(NoFigure, match=why) as declined:
        asked(question, known)
    assert [text(parse(offered)) for offered in declined.value.suggestions] != []
