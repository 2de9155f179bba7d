"""From an event on: which days are counted, and what is said of the first."""

from datetime import date

from bot.answers import CountedFrom
from bot.events import Event, EventKind, Events
from bot.periods import Span
from tests.spec.tables import asked, given, said, values

DISASTER = Event(
    "the-sinking", "The sinking", date(2026, 8, 12), None, EventKind.DISASTER, counts_from_next_day=True
)
OFFICE = Event("an-office", "An office", date(2026, 8, 12), None, EventKind.OFFICE)
EVENTS = Events.of([DISASTER, OFFICE])
KNOWN = given(
    """
    day                      | arrivals | boats | deaths
    2026-08-01 to 2026-08-11 | 10       | 1     | 0
    2026-08-12               | 757      | 9     | 27
    2026-08-13 to 2026-08-20 | 20       | 2     | 1
    """,
    weeks="week ending | prevented\n2026-08-09 | 5\n2026-08-16 | 7",
)


def counted(ask: str) -> CountedFrom:
    (caveat,) = said(asked(ask, KNOWN, EVENTS), CountedFrom)
    return caveat


def test_the_day_of_a_disaster_is_left_out_and_its_figure_said() -> None:
    assert values(asked("total arrivals since the-sinking", KNOWN, EVENTS))[0] == 160
    found = counted("total arrivals since the-sinking")
    assert (found.span.first, found.on_first_day, found.left_out) == (date(2026, 8, 13), 20, 757)


def test_an_office_is_counted_from_its_first_day() -> None:
    found = counted("total boats since an-office")
    assert (found.on_first_day, found.left_out) == (757, None)


def test_of_deaths_the_arrivals_of_the_first_day_say_nothing() -> None:
    found = counted("total deaths since the-sinking")
    assert (found.on_first_day, found.left_out) == (None, 27)


def test_whole_weeks_begin_before_the_event() -> None:
    found = counted("total prevented since an-office")
    assert found == CountedFrom(OFFICE, Span(date(2026, 8, 10), date(2026, 8, 16)), None, date(2026, 8, 12))
