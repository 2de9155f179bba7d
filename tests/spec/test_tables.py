"""The tables that specify figures mean what they say."""

from datetime import date

from bot.periods import Span
from bot.series import ABSENT
from tests.spec.tables import asked, given, values


def test_a_range_gives_each_of_its_days_the_value_and_a_dash_holds_nothing() -> None:
    known = given(
        """
        day                      | arrivals | boats
        2026-08-01 to 2026-08-03 | 10       | 1
        2026-08-04               | -        | 2
        2026-08-06               | 7        | 1
        """
    )
    arrivals = known.holdings.days["arrivals"]
    assert list(arrivals.values) == [10, 10, 10, ABSENT, ABSENT, 7]
    assert known.holdings.days["boats"].at(date(2026, 8, 4)) == 2


def test_a_week_is_known_by_its_sunday() -> None:
    known = given(weeks="week ending | prevented\n2026-08-16 | 270")
    assert known.holdings.weeks["prevented"].span == Span(date(2026, 8, 10), date(2026, 8, 16))


def test_longer_figures_and_revisions_are_held_by_measure() -> None:
    known = given(
        longer="period | measure | category | value\n2022 | arrivals by nationality | Albania | 12658",
        revised="period | measure | old | new | published\n2026-07-10 | arrivals | 225 | 255 | 2026-07-13",
    )
    assert [piece.value for piece in known.holdings.longer["arrivals by nationality", "Albania"]] == [12658]
    assert [change.new for change in known.holdings.revisions["arrivals"]] == [255]


def test_a_question_is_asked_in_canonical_text() -> None:
    known = given("day | arrivals\n2026-08-01 to 2026-08-20 | 10")
    assert values(asked("total arrivals 2026-08-02", known)) == [10]
