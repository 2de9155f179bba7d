"""Generated days of arrivals, and periods in them, with a plain list beside the column to reckon from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

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
def raws(draw: st.DrawFn, longest: int = 800) -> Raw:
    first = draw(st.dates(date(2019, 6, 1), date(2021, 3, 1)))
    few = st.sampled_from([0, 0, 0, 1, 2, 2, 3, 7])
    values: list[int | None] = list(draw(st.lists(few, min_size=1, max_size=longest)))
    inside = st.integers(0, len(values) - 2)
    for gap in draw(st.lists(inside, max_size=MOST_MISSING, unique=True)) if len(values) > 1 else ():
        values[gap] = None
    raw = Raw(first, tuple(values))
    assume(enough(raw, raw.span))
    return raw


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
    found = []
    for piece in dict.fromkeys(key(day) for day in held):
        mine = [day for day in held if key(day) == piece]
        inside = [day for day in days(span.first, span.last) if key(day) == piece]
        whole = len(mine) == sum(key(day) == piece for day in around)
        found.append(Group(inside[0], inside[-1], sum(held[day] for day in mine), whole))
    return found


def ask(question: Question, raw: Raw) -> Answer | None:
    """None where there is no figure."""
    try:
        return answer(question, raw.known)
    except NoFigure:
        return None
