"""A period, as far as it is held: which days are counted, and what must be said of them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.answers import Begins, Caveat, Cut, Hole, Number, WholeWeeks
from bot.errors import NoFigure
from bot.figures.counted_from import counted_from
from bot.figures.known import Known
from bot.figures.quantity import Quantity, grain_of, quantity
from bot.measures import Adds
from bot.periods import (
    During,
    Ever,
    Period,
    Range,
    Rolling,
    Since,
    SinceEvent,
    Span,
    Year,
    YearToDate,
    as_noun,
    long_date,
    range_name,
)
from bot.questions import Coverage, Latest, Subject, Total, text

MOST_DAYS_MISSING = 3

_OPEN = (Ever, Rolling, Since, SinceEvent, YearToDate)


@dataclass(frozen=True, slots=True)
class Window:
    """``asked``: the days that the period stands for; ``span``: those of them that are counted."""

    period: Period
    quantity: Quantity
    asked: Span
    span: Span
    caveats: tuple[Caveat, ...]

    @property
    def subject(self) -> Subject:
        return Subject(self.quantity.measure.name)

    @property
    def cut(self) -> bool:
        """Whether more of the period is to come: days, or weeks that end in it, after those counted."""
        if self.asked.last <= self.span.last:
            return False
        rest = Span(self.span.last + timedelta(days=1), self.asked.last)
        return self.quantity.column.fits(rest) > 0

    @property
    def begins(self) -> bool:
        """Whether the period begins before its figures do."""
        return self.asked.first < self.quantity.column.first

    @property
    def grows(self) -> bool:
        """Whether the figure of a part can but grow as more of it comes in: a ratio may go anywhere."""
        return self.quantity.measure.adds is not Adds.RATIO

    @property
    def dated(self) -> "Window":
        """Named by its days: "the last 7 days" says nothing tomorrow, "2025 to date" nothing of 2025."""
        return replace(self, period=Range(self.span.first, self.span.last))


def window(measure: str, period: Period, known: Known) -> Window:
    """The period in what is held. Raises ``NoFigure`` where none of it is, or too much is missing."""
    found = reached(measure, period, known)
    missing = found.quantity.absent(found.span)
    if not missing:
        return found
    return replace(found, caveats=(*found.caveats, _hole(missing, found.quantity, found.span)))


def reached(measure: str, period: Period, known: Known) -> Window:
    """The period as far as figures reach, whatever is missing inside. Raises ``NoFigure`` where none of
    it is."""
    counted = quantity(measure, known.holdings)
    held = counted.column.span
    asked = period.span(held)
    span = asked.overlap(held)
    if span is None:
        raise _outside(counted, period, asked, known)
    caveats: list[Caveat] = []
    if span.first > asked.first and not isinstance(period, Ever):
        caveats.append(Begins(period, span.first))
    if span.last < asked.last and not isinstance(period, _OPEN):
        caveats.append(Cut(period, span.last))
    if counted.column.by_week:
        span = _whole_weeks(counted, period, span, caveats)
    if isinstance(period, SinceEvent | During):
        caveats.append(counted_from(period, counted, asked, span, known))
    return Window(period, counted, asked, span, tuple(caveats))


def value_of(counted: Window) -> Number:
    """The figure for the days counted. Raises ``NoFigure`` for a ratio to nothing."""
    value = counted.quantity.total(counted.span)
    if value is None:
        raise _no_boats(counted)
    return value


def _no_boats(counted: Window) -> NoFigure:
    when = f"{counted.period.joiner}{counted.period.name}"
    return NoFigure(
        f"No boats arrived {when}, so there is no number of people per boat.",
        (text(Total(Subject("arrivals"), counted.period)),),
    )


def _whole_weeks(counted: Quantity, period: Period, span: Span, caveats: list[Caveat]) -> Span:
    weeks = counted.column.covered(span)
    if weeks is None:
        raise NoFigure(
            f"{counted.measure.title} are published for whole weeks, Monday to Sunday, and none of those "
            f"published ends {period.joiner}{period.name}.",
            (text(Latest(Subject(counted.measure.name))),),
        )
    if weeks != period.span(counted.column.span):
        caveats.append(WholeWeeks(weeks.days // 7, weeks))
    return weeks


def _hole(missing: tuple[date, ...], counted: Quantity, span: Span) -> Hole:
    """Raises ``NoFigure`` where more than a few days, or half of them, are missing: a total of what is
    left would pass for the whole."""
    if len(missing) <= MOST_DAYS_MISSING and 2 * len(missing) < counted.column.count(span):
        return Hole(missing)
    piece, subject = grain_of(counted), Subject(counted.measure.name)
    from_to = range_name(Span(missing[0], missing[-1]))
    about = f"the {piece} {from_to}" if len(missing) == 1 else f"{len(missing)} {piece}s within {from_to}"
    raise NoFigure(
        f"Nothing is held on {counted.measure.name} for {about}, so the answer cannot be given.",
        (text(Coverage(subject)), text(Latest(subject))),
    )


def _outside(counted: Quantity, period: Period, asked: Span, known: Known) -> NoFigure:
    name, held = counted.measure.name, counted.column.span
    covered = f"Figures for {name} are held for {range_name(held)}"
    subject = Subject(name)
    suggestions = text(Total(subject, Year(held.last.year))), text(Latest(subject))
    said = as_noun(period)[:1].upper() + as_noun(period)[1:]
    if asked.last < held.first:
        return NoFigure(f"{covered}; {as_noun(period)} is before that.", suggestions)
    if asked.first > known.today and known.holdings.as_of is not None:
        asked_on = long_date(known.today)
        return NoFigure(f"On {asked_on}, {as_noun(period)} was still to come. {covered}.", suggestions)
    if asked.first > known.today:
        return NoFigure(f"{said} is in the future: nothing can be said of it. {covered}.", suggestions)
    return NoFigure(f"No figure is held yet for {as_noun(period)}. {covered}.", suggestions)
