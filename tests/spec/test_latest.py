"""The card."""

from datetime import date

from bot.answers import Answer, LikeForLike, Note, Scope, SmallBase, Stale, Tied
from bot.periods import Span
from tests.spec.tables import asked, given, said, values

YEARS = """
day                      | arrivals | boats
2024-01-01 to 2025-12-31 | 20       | 1
2026-01-01 to 2026-08-13 | 30       | 1
"""


def named(answered: Answer) -> list[str]:
    return [figure.name for figure in answered.figures]


def test_newest_day_last_seven_year_to_date_and_the_same_point_last_year() -> None:
    known = given(f"{YEARS}2026-08-14 to 2026-08-20 | 10 | 1")
    answered = asked("latest arrivals", known)
    this_year, last_year = 225 * 30 + 70, 232 * 20
    assert values(answered)[:5] == [10, 70, this_year, last_year, 47.0]
    assert named(answered)[:4] == [
        "arrivals, 20 August 2026",
        "arrivals, 14 to 20 August 2026",
        "arrivals, 1 January to 20 August 2026",
        "arrivals, 1 January to 20 August 2025",
    ]
    assert [row[2] for row in answered.rows or ()] == [10] * 7


def test_a_record_in_the_last_seven_days_is_the_news() -> None:
    known = given(
        f"{YEARS}2026-08-14 to 2026-08-17 | 10 | 1\n2026-08-18 | 31 | 1\n2026-08-19 to 2026-08-20 | 0 | 0"
    )
    answered = asked("latest arrivals", known)
    assert (answered.figures[5].name, answered.figures[5].value) == (
        "highest day of arrivals since records began, 18 August 2026",
        31,
    )
    assert said(answered, Scope) == [Scope(Span(date(2024, 1, 1), date(2026, 8, 20)))]


def test_else_a_run_of_days_without_arrivals() -> None:
    known = given(f"{YEARS}2026-08-14 to 2026-08-17 | 10 | 1\n2026-08-18 to 2026-08-20 | 0 | 0")
    run = asked("latest arrivals", known).figures[5]
    assert (run.name, run.value, run.unit) == ("days in a row without arrivals", 3, "days")
    assert (run.start, run.end) == (date(2026, 8, 18), date(2026, 8, 20))


def test_else_the_highest_day_of_the_year_so_far_with_its_ties() -> None:
    known = given(
        """
        day                      | arrivals
        2025-01-01 to 2025-12-31 | 50
        2026-01-01 to 2026-03-01 | 20
        2026-03-02               | 30
        2026-03-03 to 2026-04-01 | 20
        2026-04-02               | 30
        2026-04-03 to 2026-08-20 | 20
        """
    )
    answered = asked("latest arrivals", known)
    assert answered.figures[5].name == "highest day of arrivals so far in 2026, 2 April 2026"
    assert said(answered, Tied) == [Tied(("2 March 2026",))]
    assert said(answered, Scope) == [Scope(Span(date(2026, 1, 1), date(2026, 8, 20)))]


def test_without_the_year_before_nothing_is_compared() -> None:
    answered = asked("latest arrivals", given("day | arrivals\n2026-05-01 to 2026-08-20 | 5"))
    assert values(answered)[:3] == [5, 35, 112 * 5]
    assert not [figure for figure in answered.figures if figure.unit == "per cent"]


def test_a_year_in_which_figures_begin_is_no_base() -> None:
    answered = asked("latest arrivals", given("day | arrivals\n2025-05-01 to 2026-08-20 | 5"))
    assert values(answered)[:3] == [5, 35, 232 * 5]
    assert not [figure for figure in answered.figures if figure.unit == "per cent"]


def test_a_small_base_gives_no_percentage() -> None:
    answered = asked("latest boats", given("day | boats\n2025-01-01 to 2026-01-20 | 1"))
    assert values(answered)[2:4] == [20, 20]
    assert said(answered, SmallBase) == [SmallBase(20)]


def test_too_many_days_missing_are_said_and_the_rest_is_given() -> None:
    known = given(
        "day | arrivals\n2025-01-01 to 2026-08-12 | 5\n2026-08-13 to 2026-08-19 | -\n2026-08-20 | 7"
    )
    answered = asked("latest arrivals", known)
    assert values(answered)[0] == 7
    assert "Nothing is held on arrivals for 6 days" in said(answered, Note)[0].sentence


def test_the_dead_with_the_missing_beside() -> None:
    known = given(
        """
        day                      | deaths | missing
        2025-01-01 to 2025-12-30 | 0      | 0
        2025-12-31               | 20     | 4
        2026-01-01 to 2026-05-02 | 0      | 0
        2026-05-03               | 7      | 1
        """
    )
    answered = asked("latest deaths", known)
    assert values(answered) == [7, 1, 0, 0, 20, 4]
    assert named(answered)[::2] == [
        "deaths, 1 January to 3 May 2026",
        "deaths, 1 January to 3 May 2025",
        "deaths, 1 January to 31 December 2025",
    ]
    assert said(answered, Stale) == [Stale(date(2026, 5, 3), 110)]


def test_weeks_for_what_is_published_by_week() -> None:
    rows = "\n".join(
        f"{date.fromordinal(date(2026, 8, 16).toordinal() - 7 * back)} | {back}" for back in range(100)
    )
    answered = asked("latest prevented", given(weeks=f"week ending | prevented\n{rows}"))
    assert values(answered)[:4] == [0, 0 + 1 + 2 + 3, sum(range(33)), sum(range(52, 85))]
    assert [caveat.weeks for caveat in said(answered, LikeForLike)] == [33]


def test_people_per_boat_has_no_newest_day_without_boats() -> None:
    known = given(f"{YEARS}2026-08-14 to 2026-08-19 | 12 | 1\n2026-08-20 | 0 | 0")
    answered = asked("latest people per boat", known)
    assert named(answered)[0] == "people per boat, 14 to 20 August 2026"
    assert values(answered)[0] == 12.0


def test_of_a_nationality_the_newest_published() -> None:
    known = given(
        longer="""
        period                   | measure                 | category | value
        2024                     | arrivals by nationality | Albania  | 60
        2025-01-01 to 2025-09-30 | arrivals by nationality | Albania  | 50
        """
    )
    answered = asked("latest arrivals from Albania", known)
    assert (named(answered), values(answered)) == (
        ["arrivals from Albania, 1 January to 30 September 2025"],
        [50],
    )
