"""Generated days of arrivals, and periods in them, with a plain list beside the column to reckon from."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from hypothesis import assume
from hypothesis import strategies as st

from bot.answers import Answer
from bot.errors import NoFigure
from bot.figures import Known, answer
from bot.periods import Ever, Month, Period, Range, Since, Span, Year
from bot.questions import Grain, Question, Subject
from bot.series import ABSENT, Column, Holdings

ARRIVALS = Subject("arrivals")
MOST_MISSING = 3  # with more days missing there is no figure


@dataclass(frozen=True)
class Raw:
    """``values``: one a day from ``first``; None where nothing is held."""

    first: date
    values: tuple[int | None, ...]

    @property
    def span(self) -> Span:
        return Span(self.first, self.first + timedelta(days=len(self.values) - 1))

    @property
    def known(self) -> Known:
        column = Column(self.first, [ABSENT if value is None else value for value in self.values])
        return Known(Holdings({"arrivals": column}, {}, {}, {}, {}), self.span.last)

    def inside(self, span: Span) -> dict[date, int]:
        """The days of a span that are held, with their values."""
        held = {self.first + timedelta(days=index): value for index, value in enumerate(self.values)}
        return {
            day: value for day, value in held.items() if value is not None and span.first <= day <= span.last
        }


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=later) for later in range((last - first).days + 1)]


@st.composite
def raws(draw: st.DrawFn, shortest: int = 1, longest: int = 800) -> Raw:
    """Often months and years long, with many equal values."""
    first = draw(st.dates(date(2019, 6, 1), date(2021, 3, 1)))
    length = draw(st.one_of(st.integers(shortest, 60), st.integers(shortest, longest)))
    any_order = Random(draw(st.integers(0, 2**32)))
    values: list[int | None] = list(any_order.choices([0, 0, 0, 1, 2, 2, 3, 7], k=length))
    for gap in any_order.sample(
        range(length - 1), draw(st.integers(0, min(MOST_MISSING, (length - 1) // 2)))
    ):
        values[gap] = None
    return Raw(first, tuple(values))


@st.composite
def periods(draw: st.DrawFn, raw: Raw) -> Period:
    """A period of which enough is held."""
    dates = st.dates(raw.span.first, raw.span.last)
    day, other = draw(dates), draw(dates)
    between = Range(min(day, other), max(day, other))
    choices: list[Period] = [Ever(), Since(day), Year(day.year), Month(day.year, day.month), between]
    period = draw(st.sampled_from(choices))
    assume(enough(raw, window(raw, period)))
    return period


def enough(raw: Raw, span: Span) -> bool:
    """Where half of the days are missing, there is no figure either."""
    return 2 * len(raw.inside(span)) > span.days


def window(raw: Raw, period: Period) -> Span:
    """The days of a period that could be held."""
    span = period.span(raw.span).overlap(raw.span)
    assert span is not None
    return span


@dataclass(frozen=True)
class Group:
    """The days of one piece that are in a window and held; ``whole``: all of its days are."""

    first: date
    last: date
    total: int
    whole: bool


_WINTER = 12
_KEYS: dict[Grain, Callable[[date], object]] = {
    Grain.DAY: lambda day: day,
    Grain.WEEK: lambda day: day - timedelta(days=day.weekday()),
    Grain.MONTH: lambda day: (day.year, day.month),
    Grain.QUARTER: lambda day: (day.year, (day.month - 1) // 3),
    Grain.SEASON: lambda day: (day.year, day.month // 3) if day.month < _WINTER else (day.year + 1, 0),
    Grain.YEAR: lambda day: day.year,
}
GRAINS = st.sampled_from(list(_KEYS))


def groups(raw: Raw, span: Span, grain: Grain) -> list[Group]:
    """A window's pieces, counted day by day."""
    key, held = _KEYS[grain], raw.inside(span)
    around = days(span.first - timedelta(days=366), span.last + timedelta(days=366))
    sizes = Counter(map(key, around))
    inside: dict[object, list[date]] = {}
    for day in days(span.first, span.last):
        inside.setdefault(key(day), []).append(day)
    found = []
    for piece, mine in inside.items():
        counted = [held[day] for day in mine if day in held]
        if counted:
            found.append(Group(mine[0], mine[-1], sum(counted), len(counted) == sizes[piece]))
    return found


def ask(question: Question, raw: Raw) -> Answer | None:
    """None where there is no figure."""
    try:
        return answer(question, raw.known)
    except NoFigure:
        return None
