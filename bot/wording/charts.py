"""The series behind an answer as a chart's data."""

from dataclasses import dataclass
from datetime import date

from bot.answers import Answer, Figure
from bot.periods import Span, day_and_month, range_name
from bot.questions import Breakdown, Compare, Each, Extreme, Latest, Pace, Progression, Series
from bot.wording.numbers import uncapital
from bot.wording.sentences.pieces import not_whole, parts_of
from bot.wording.subject import measure_of, title
from bot.wording.tables import past_years, piece_name


@dataclass(frozen=True, slots=True)
class Chart:
    """Points in order: a label and a value each. ``title``: what is counted; ``unit``: what the values count.
    ``days``: for points in time, the first day of each; empty for others. ``part``: the labels of those
    that are not whole."""

    title: str
    unit: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    days: tuple[date, ...] = ()
    part: tuple[str, ...] = ()


def chart(answer: Answer) -> Chart | None:
    """What there is to draw: the points of a series, the days behind a card, the totals compared."""
    match answer.question:
        case Series():
            return _of_figures(answer, answer.figures, in_time=True)
        case Each() | Extreme() | Progression(back=None):
            return _of_figures(answer, answer.figures)
        case Pace():
            return _of_same_dates(answer)
        case Breakdown(only=()):
            return _of_figures(answer, parts_of(answer))
        case Compare():
            totals = tuple(
                f for f in answer.figures if f.unit == _unit(answer) and "difference" not in f.name
            )
            return _of_figures(answer, tuple(sorted(totals, key=_first_day)))
        case Latest():
            return _of_rows(answer)
        case _:
            return None


def _of_same_dates(answer: Answer) -> Chart:
    """For a pace: every year's total by the date of the newest day, this one's last."""
    firsts = {figure.end.year: figure for figure in reversed(past_years(answer)) if figure.unit != "per cent"}
    past = [figure for year, figure in sorted(firsts.items())]
    so_far = next(figure for figure in answer.figures if not isinstance(figure.value, bool))
    points = [*past, so_far]
    return Chart(
        f"By {day_and_month(answer.newest)}: {uncapital(title(answer.question.subject))}",
        so_far.unit,
        tuple(str(figure.end.year) for figure in points),
        tuple(float(figure.value) for figure in points),
    )


def _unit(answer: Answer) -> str:
    return measure_of(answer.question.subject).unit


def _first_day(figure: Figure) -> date:
    return figure.start


def _of_figures(answer: Answer, figures: tuple[Figure, ...], *, in_time: bool = False) -> Chart | None:
    points = [
        (piece_name(figure, answer), float(figure.value), figure.unit, figure.start)
        for figure in figures
        if isinstance(figure.value, (int, float)) and not isinstance(figure.value, bool)
    ]
    if len(points) < 2:
        return None
    labels, values, units, days = zip(*points, strict=True)
    part = tuple(label for label in labels if label in not_whole(answer))
    return Chart(title(answer.question.subject), units[0], labels, values, days if in_time else (), part)


def _of_rows(answer: Answer) -> Chart | None:
    rows = answer.rows
    if rows is None or len(rows) < 2:
        return None
    points = [(range_name(Span(first, last)), value, first) for first, last, value in rows]
    labels, values, days = zip(*points, strict=True)
    return Chart(title(answer.question.subject), _unit(answer), labels, values, days)
