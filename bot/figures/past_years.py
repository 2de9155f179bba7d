"""The way of a year so far, and that of each full earlier year to the same date."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from bot.answers import Caveat
from bot.errors import NoFigure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.ranking import part_periods
from bot.figures.rounding import SMALLEST_BASE
from bot.figures.window import Window, window
from bot.measures import BY_NAME, IOM, Adds
from bot.periods import Ever, Span, Year, YearToDate, range_name
from bot.questions import Compare, Coverage, Grain, Latest, Pace, Series, Subject, Total, text

FIRST_YEAR = 2019
"""The first year whose way to its end is used: 299 people arrived in 2018, and in the last months."""


@dataclass(frozen=True, slots=True)
class Past:
    """A full earlier year. ``same_dates``: its first days, to the date of the newest day."""

    year: int
    same_dates: Window
    whole: Window

    @property
    def by_then(self) -> int:
        return self.whole.quantity.column.total(self.same_dates.span)

    @property
    def total(self) -> int:
        return self.whole.quantity.column.total(self.whole.span)

    @property
    def serves(self) -> bool:
        """Whether its share by the date says anything: not of a few, and not where nobody had come."""
        return self.year >= FIRST_YEAR and self.total >= SMALLEST_BASE and self.by_then > 0

    @property
    def share(self) -> Fraction:
        return Fraction(self.by_then, self.total)


@dataclass(frozen=True, slots=True)
class Way:
    """``past``: the full earlier years, in order, at least one. ``left_out``: those not held in full.
    ``rival``: the year that it is set against."""

    so_far: Window
    past: tuple[Past, ...]
    left_out: tuple[Caveat, ...]
    rival: Past

    @property
    def total(self) -> int:
        return self.so_far.quantity.column.total(self.so_far.span)


def way(question: Pace, known: Known) -> Way:
    """Raises ``NoFigure`` where the year is over or not begun, or where no pace can be spoken of."""
    _paceable(question)
    grained(question.subject, Year(question.year), Grain.WEEK, known)  # says why, of a year not held
    so_far = grained(question.subject, YearToDate(question.year), Grain.WEEK, known)
    _under_way(question, so_far)
    past, left_out = [], []
    for year in range(so_far.quantity.column.first.year, question.year):
        found = _past(year, question.subject.measure, known)
        if found is None:
            left_out.append(Year(year).name)
        else:
            past.append(found)
    if not past:
        raise _nothing_before(question)
    return Way(so_far, tuple(past), tuple(part_periods((), left_out)), _rival(question, past))


def _rival(question: Pace, past: list[Past]) -> Past:
    """The year to beat; else that with the highest total, and of equal ones the newest."""
    if question.beat is None:
        return max(past, key=lambda one: (one.total, one.year))
    for one in past:
        if one.year == question.beat:
            return one
    name, year = question.subject.measure, question.year
    raise NoFigure(
        f"{question.beat} is no full year before {year} that is held for {name}.",
        (text(Pace(question.subject, year)), text(Coverage(question.subject))),
    )


def _past(year: int, measure: str, known: Known) -> Past | None:
    """None where the year is not held from its first to its last day, or too much of it is missing."""
    try:
        whole, same_dates = window(measure, Year(year), known), window(measure, YearToDate(year), known)
    except NoFigure:
        return None
    column = whole.quantity.column
    held = column.count(whole.asked) == column.fits(whole.asked)
    return Past(year, same_dates.dated, whole) if held else None


def _paceable(question: Pace) -> None:
    measure = BY_NAME[question.subject.measure]
    if measure.source == IOM:
        raise NoFigure(
            f"No range is given for {measure.name}: single disasters make up much of a year's number, so how "
            "other years went on from a date is no guide to it.",
            (_against_the_year_before(question), text(Latest(Subject(measure.name)))),
        )
    if measure.adds is Adds.RATIO:
        raise NoFigure(
            f"{measure.title} is a ratio of two totals, so it does not add up to a year's end.",
            (_against_the_year_before(question),),
        )


def _against_the_year_before(question: Pace) -> str:
    subject, year = Subject(question.subject.measure), question.year
    return text(Compare(subject, YearToDate(year), YearToDate(year - 1)))


def _under_way(question: Pace, so_far: Window) -> None:
    subject, year, column = question.subject, question.year, so_far.quantity.column
    span = Year(year).span(so_far.span)
    if column.last >= span.last or not column.fits(Span(column.last + timedelta(days=1), span.last)):
        raise NoFigure(
            f"The year {year} is over: its total is published, so there is nothing to reckon.",
            (text(Total(subject, Year(year))), text(Series(subject, Ever(), Grain.YEAR))),
        )
    if column.count(so_far.asked) < column.fits(so_far.asked):
        raise NoFigure(
            f"Figures for {subject.measure} do not begin at the start of {year}: they are held for "
            f"{range_name(column.span)}.",
            (text(Latest(subject)), text(Coverage(subject))),
        )


def _nothing_before(question: Pace) -> NoFigure:
    name, year = question.subject.measure, question.year
    return NoFigure(
        f"No full year before {year} is held for {name}, so there is nothing to set it against.",
        (text(Total(question.subject, YearToDate(year))), text(Coverage(question.subject))),
    )
