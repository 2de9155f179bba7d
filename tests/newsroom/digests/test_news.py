"""Records, runs and round numbers of a week, worked by hand."""

from datetime import date

import pytest

from bot.newsroom.digests.news import news, nil_run, run_of_note
from bot.newsroom.nil_days import nil_spans
from bot.periods import Span, Week
from bot.questions import HighestSince, Reach
from bot.sending.calendar import week_of
from tests.newsroom.by_hand import asking
from tests.spec.tables import given

W33 = week_of("2026-W33")


def rows(*values: int, last: date = W33.ending) -> list[tuple[date, date, float]]:
    first = last.toordinal() - len(values) + 1
    days = [date.fromordinal(first + at) for at in range(len(values))]
    return [(day, day, float(value)) for day, value in zip(days, values, strict=True)]


def test_the_highest_day_and_week_in_three_months_are_news() -> None:
    known = given("""
        day                      | arrivals
        2026-01-05 to 2026-05-02 | 10
        2026-05-03               | 900
        2026-05-04 to 2026-08-09 | 10
        2026-08-10               | 800
        2026-08-11 to 2026-08-16 | 20
    """)
    found = [
        answer.question for answer in news(W33, asking(known)) if isinstance(answer.question, HighestSince)
    ]
    assert [question.period.text for question in found] == ["week ending 2026-08-16", "2026-08-10"]


def test_what_was_as_high_a_month_ago_is_none() -> None:
    known = given("""
        day                      | arrivals
        2026-01-05 to 2026-07-12 | 10
        2026-07-13               | 800
        2026-07-14 to 2026-08-09 | 10
        2026-08-10               | 800
        2026-08-11 to 2026-08-16 | 10
    """)
    assert news(W33, asking(known)) == ()


@pytest.mark.parametrize(
    ("a_day", "reached"),
    [
        (0, []),
        (1, []),  # 4,993 + 6 is 4,999
        (2, [5000]),
        (1000, [10000, 10000]),  # in the year, and since records began
    ],
)
def test_a_round_number_is_news_in_the_week_in_which_it_is_passed(a_day: int, reached: list[int]) -> None:
    known = given(f"""
        day                      | arrivals
        2026-01-01               | 4993
        2026-01-02 to 2026-08-09 | 0
        2026-08-10 to 2026-08-15 | {a_day}
        2026-08-16 to 2026-08-20 | 0
    """)
    found = [answer.question for answer in news(W33, asking(known)) if isinstance(answer.question, Reach)]
    assert [question.threshold for question in found] == reached


def test_a_week_of_two_years_passes_the_round_numbers_of_both() -> None:
    """29 December 2025 to 4 January 2026: 5,000 on its Monday, 5,020 by the year's end; then 6,000 in the new
    year, which is 11,020 in all."""
    known = given("""
        day                      | arrivals
        2025-01-01               | 4990
        2025-01-02 to 2025-12-28 | 0
        2025-12-29 to 2025-12-31 | 10
        2026-01-01 to 2026-01-03 | 0
        2026-01-04               | 6000
        2026-01-05 to 2026-01-10 | 0
    """)
    found = news(week_of("2026-W01"), asking(known))
    passed = [answer for answer in found if isinstance(answer.question, Reach)]
    assert [answer.figures[0].value for answer in passed] == ["2025-12-29", "2026-01-04", "2026-01-04"]
    assert [answer.figures[1].value for answer in passed] == [5000, 6000, 11020]


def test_a_run_that_lasts_to_the_sunday_is_told() -> None:
    assert run_of_note(rows(5, *[0] * 10), W33) is not None
    found = run_of_note(rows(5, *[0] * 10), W33)
    assert found is not None
    assert (found.span.days, found.span.last, found.ended) == (10, W33.ending, None)


def test_a_run_that_ended_in_the_week_is_told_with_the_day_after_it() -> None:
    found = run_of_note(rows(5, *[0] * 9, 70, 3), W33)
    assert found is not None
    assert (found.span.days, found.ended, found.then) == (9, date(2026, 8, 15), 70)


def test_a_run_that_ended_on_the_sunday_before_ended_on_monday() -> None:
    found = run_of_note(rows(5, *[0] * 9, 70, *[3] * 6), W33)
    assert found is not None
    assert found.ended == date(2026, 8, 10)


@pytest.mark.parametrize(
    "values", [[5, *[0] * 6], [5, *[0] * 9, 70, *[3] * 7], [1] * 20], ids=["short", "older", "none"]
)
def test_other_runs_are_not(values: list[int]) -> None:
    assert run_of_note(rows(*values), W33) is None


def test_days_after_the_week_do_not_count() -> None:
    later = rows(5, *[0] * 10, last=date(2026, 8, 20))
    assert run_of_note(later, W33) is None  # six days to the Sunday


def test_a_day_that_is_not_held_ends_a_run() -> None:
    held = [row for row in rows(*[0] * 20) if row[0] != date(2026, 8, 12)]
    assert run_of_note(held, W33) is None


def test_a_run_is_found_where_days_far_back_are_not_held() -> None:
    known = given("""
        day                      | arrivals
        2026-06-01 to 2026-06-10 | 5
        2026-07-01 to 2026-08-01 | 5
        2026-08-02 to 2026-08-16 | 0
    """)
    found = nil_run(W33, asking(known))
    assert found is not None
    assert found.span == Span(date(2026, 8, 2), date(2026, 8, 16))


def test_runs_of_nobody() -> None:
    by_day = {date(2026, 8, day): value for day, value in enumerate([0, 0, 3, 0, 4, 0, 0], start=1)}
    assert [span.days for span in nil_spans(by_day)] == [2, 1, 2]
    assert Week.of(date(2026, 8, 10)) == W33
