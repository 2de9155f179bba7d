"""The days in a row that come to the most, on whatever day of the week they begin."""

from datetime import date

import pytest

from bot.answers import Scope
from bot.errors import NoFigure
from bot.figures.rests_on import rests_on
from bot.periods import Span
from tests.spec.tables import asked, given, said, values

DAYS = given(
    """
    day        | arrivals | boats
    2026-08-01 | 10       | 1
    2026-08-02 | 0        | 0
    2026-08-03 | 50       | 1
    2026-08-04 | 40       | 1
    2026-08-05 | 30       | 0
    2026-08-06 | 70       | 1
    2026-08-07 | -        | -
    2026-08-08 | 90       | 0
    """
)


@pytest.mark.parametrize(
    ("days", "most", "first"),
    [(2, 100, 5), (3, 140, 4), (4, 190, 3), (6, 200, 1)],
)
def test_the_sum_slides_day_by_day_and_never_over_a_day_not_held(days: int, most: int, first: int) -> None:
    answered = asked(f"highest {days} days in a row of arrivals ever", DAYS)
    assert values(answered) == [most]
    figure = answered.figures[0]
    assert (figure.start, figure.end) == (date(2026, 8, first), date(2026, 8, first + days - 1))


def test_all_that_come_to_the_most_are_given_in_order() -> None:
    answered = asked("highest 2 days in a row of boats in 2026-08-01 to 2026-08-06", DAYS)
    assert [(figure.value, figure.start.day) for figure in answered.figures] == [(2, 3)]
    answered = asked("highest 3 days in a row of boats in 2026-08-01 to 2026-08-06", DAYS)
    assert [(figure.value, figure.start.day) for figure in answered.figures] == [
        (2, 1),
        (2, 2),
        (2, 3),
        (2, 4),
    ]
    assert answered.figures[0].name == "boats, 1 to 3 August 2026"


def test_only_days_of_the_period_are_summed() -> None:
    answered = asked("highest 2 days in a row of arrivals in 2026-08-01 to 2026-08-03", DAYS)
    assert values(answered) == [50]
    assert said(answered, Scope) == [Scope(Span(date(2026, 8, 1), date(2026, 8, 3)))]
    assert rests_on(answered).spans == (Span(date(2026, 8, 1), date(2026, 8, 3)),)


@pytest.mark.parametrize(
    "canonical",
    [
        "highest 0 days in a row of arrivals ever",
        "highest 7 days in a row of arrivals ever",  # the seventh is not held
        "highest 9 days in a row of arrivals ever",
        "highest 2 days in a row of people per boat ever",
        "highest 2 days in a row of arrivals from Iran ever",
        "highest 1 days in a row of arrivals ever",
        "highest 2 days in a row of boats on 2026-08-02",
    ],
)
def test_without_such_days_there_is_no_figure(canonical: str) -> None:
    with pytest.raises(NoFigure):
        asked(canonical, DAYS)
