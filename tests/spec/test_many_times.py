"""Whether one figure is at least twice another, or at most half of it: yes or no first."""

import pytest

from bot.answers import SmallBase
from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given, said, values

TABLE = given(
    """
    day                      | arrivals | boats
    2024-01-01 to 2024-01-10 | 10       | 0
    2024-02-01 to 2024-02-10 | 20       | 1
    2024-03-01 to 2024-03-09 | 20       | 1
    2024-03-10               | 19       | 1
    """
)
JANUARY, FEBRUARY, MARCH = (f"2024-{month}-01 to 2024-{month}-10" for month in ("01", "02", "03"))


@pytest.mark.parametrize(
    ("period", "against", "lead", "first"),
    [
        (FEBRUARY, JANUARY, "doubled", [True, 200, 100, 100, 100.0]),
        (MARCH, JANUARY, "doubled", [False, 199, 100, 99, 99.0]),
        (JANUARY, FEBRUARY, "doubled", [False, 100, 200, -100, -50.0]),
        (JANUARY, FEBRUARY, "halved", [True, 100, 200, -100, -50.0]),
        (JANUARY, MARCH, "halved", [False, 100, 199, -99, -49.7]),
    ],
)
def test_exactly_twice_is_double_and_exactly_half_is_halved(
    period: str, against: str, lead: str, first: list[object]
) -> None:
    assert values(asked(f"compare arrivals {period} with {against} by {lead}", TABLE)) == first


def test_nothing_is_double_none() -> None:
    answered = asked(f"compare boats {FEBRUARY} with {JANUARY} by doubled", TABLE)
    assert values(answered) == [False, 10, 0, 10]
    assert said(answered, SmallBase) == [SmallBase(0)]


def test_the_sentence_gives_the_verdict_and_the_change() -> None:
    answered = asked(f"compare arrivals {MARCH} with {JANUARY} by doubled", TABLE)
    assert headline(answered, NEWSPAPER) == (
        "No: from 1 to 10 March 2024, 199 people arrived in small boats, up 99 per cent from 100 in the "
        "period 1 to 10 January 2024."
    )
