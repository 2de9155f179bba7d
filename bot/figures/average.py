"""The mean per day, week, month, year or crossing day of a period."""

from dataclasses import dataclass, replace

from bot.answers import Answer, Caveat, Figure, Hole, Note, Number, Role, WholeWeeks
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import Piece, pieces
from bot.figures.quantity import pieces_held
from bot.figures.ranking import part_periods
from bot.figures.rounding import tenth
from bot.figures.stated import other_bases
from bot.figures.window import Window, window
from bot.measures import BY_NAME, WEEKLY, Adds, Held
from bot.periods import Range, range_name
from bot.questions import Average, Grain, Per, Series, Subject, Total, text

_GRAIN = {Per.MONTH: Grain.MONTH, Per.YEAR: Grain.YEAR}


@dataclass(frozen=True, slots=True)
class _Shared:
    """The window that is averaged, over how many pieces, how many of which make a unit, and what must
    be said of it."""

    counted: Window
    pieces: int
    caveats: tuple[Caveat, ...] = ()
    in_unit: int = 1

    @property
    def units(self) -> Number:
        """How many units, to one decimal where they are not whole."""
        whole, rest = divmod(self.pieces, self.in_unit)
        return tenth(self.pieces, self.in_unit) if rest else whole

    def mean(self, total: Number) -> float:
        return tenth(total * self.in_unit, self.pieces)


def average(question: Average, known: Known) -> Answer:
    """The mean to one decimal, then the total and the number of units. Units that are not whole are
    left out and named. Raises ``NoFigure`` where there is no whole unit."""
    _averageable(question)
    grain = _GRAIN.get(question.per, Grain.WEEK if question.per is Per.WEEK else Grain.DAY)
    counted = grained(question.subject, question.period, grain, known)
    shared = _shared(question, counted, known)
    total = shared.counted.quantity.total(shared.counted.span) or 0
    caveats = (*shared.caveats, *other_bases((shared.counted,), counted.quantity, known))
    figures = _figures(question, total, shared, known)
    return compose(question, figures, (shared.counted,), known, caveats)


def _by_pieces(question: Average) -> str:
    return text(Series(question.subject, question.period, Grain(question.per)))


def _averageable(question: Average) -> None:
    measure = BY_NAME[question.subject.measure]
    if measure.adds is Adds.RATIO:
        pieces = () if question.per in (Per.DAY, Per.CROSSING_DAY) else (_by_pieces(question),)
        total = text(Total(Subject(measure.name), question.period))
        raise NoFigure(f"{measure.title} is an average already.", (*pieces, total))
    if question.per is Per.CROSSING_DAY and (measure.source != WEEKLY or measure.held is not Held.DAY):
        raise NoFigure(
            f"Only arrivals and boats are averaged over crossing days, not {measure.name}.",
            (text(Average(Subject("arrivals"), question.period, Per.CROSSING_DAY)),),
        )


def _shared(question: Average, counted: Window, known: Known) -> _Shared:
    match question.per:
        case Per.DAY:
            return _Shared(counted, pieces_held(counted.quantity, counted.span))
        case Per.WEEK:
            return _over_weeks(question, counted)
        case Per.CROSSING_DAY:
            return _over_crossing_days(counted, known)
        case Per.MONTH | Per.YEAR:
            return _over_pieces(question, counted, known)


def _over_weeks(question: Average, counted: Window) -> _Shared:
    """Weeks that are published as such are counted; days are taken seven at a time, so that no day of a
    month or year, which begin in mid-week, is left out."""
    held = pieces_held(counted.quantity, counted.span)
    if counted.quantity.column.by_week:
        return _Shared(counted, held)
    if held < 7:
        raise _too_short(question, counted)
    shared = _Shared(counted, held, in_unit=7)
    if not held % 7:
        return shared
    note = Note(f"A week is seven days here: {held:,} days are {shared.units:,} weeks.")
    return replace(shared, caveats=(note,))


def _over_crossing_days(counted: Window, known: Known) -> _Shared:
    arrivals = known.holdings.days.get("arrivals", counted.quantity.column)
    days = sum(1 for _, _, value in arrivals.pieces(counted.span) if value > 0)
    if not days:
        raise NoFigure(
            f"Nobody arrived in {counted.period.name}, so there is no crossing day to average over.",
            (text(Total(Subject("arrivals"), counted.period)),),
        )
    return _Shared(counted, days)


def _over_pieces(question: Average, counted: Window, known: Known) -> _Shared:
    """Whole months or years, from the first to the last of them; the others are left out."""
    parts = list(pieces(counted, _GRAIN[question.per]))
    whole = [part for part in parts if _reaches_over(counted, part)]
    left_out = [part for part in parts if part not in whole]
    if not whole or (len(whole) == 1 and left_out):
        raise _too_short(question, counted)
    if not left_out:
        return _Shared(counted, len(whole))
    return _Shared(
        _only(whole, counted, known), len(whole), tuple(part_periods((), [p.name for p in left_out]))
    )


def _reaches_over(counted: Window, part: Piece) -> bool:
    """Whether the window goes from the piece's first day to its last, be a few days missing inside."""
    column = counted.quantity.column
    return column.count(part.span) == column.fits(part.period.span(part.span))


def _only(whole: list[Piece], counted: Window, known: Known) -> Window:
    first, last = whole[0].period.span(counted.span).first, whole[-1].span.last
    inner = window(counted.quantity.measure.name, Range(first, last), known)
    about_the_whole = (caveat for caveat in counted.caveats if not isinstance(caveat, Hole | WholeWeeks))
    return replace(inner, caveats=(*about_the_whole, *inner.caveats))


def _too_short(question: Average, counted: Window) -> NoFigure:
    subject, period = Subject(question.subject.measure), question.period
    return NoFigure(
        f"{range_name(counted.span)} does not hold enough whole {question.per}s for an average per "
        f"{question.per}.",
        (text(Average(subject, period)), text(Total(subject, period))),
    )


def _figures(question: Average, total: Number, shared: _Shared, known: Known) -> tuple[Figure, ...]:
    whole = figure(shared.counted, total, known)
    name, unit = f"{whole.name}, average per {question.per}", f"{whole.unit} per {question.per}"
    mean = whole.derived(Role.AVERAGE, name, shared.mean(total), unit)
    units = f"{question.per}s"
    return (mean, whole, whole.derived(Role.COUNT, units, shared.units, units))
