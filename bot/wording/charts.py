"""The series behind an answer as a chart's data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers import Answer, Figure, Role
from bot.periods import Span, day_and_month, range_name
from bot.questions import AgainstAverage, Breakdown, Compare, Each, Extreme, Latest, Pace, Progression, Series
from bot.wording.numbers import uncapital
from bot.wording.sentences.pieces import not_whole
from bot.wording.subject import measure_of, title
from bot.wording.tables import by_year, first_day, piece_name


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
            return _of_figures(answer, answer.having(Role.PIECE), in_time=True)
        case Extreme() | Progression(back=None) | Breakdown(only=()):
            return _of_figures(answer, answer.having(Role.PIECE))
        case Each():
            return _of_figures(answer, answer.having(Role.TOTAL, Role.TO_DATE))
        case Pace():
            return _of_same_dates(answer)
        case Compare() | AgainstAverage():
            return _of_figures(answer, sorted(answer.having(Role.TOTAL), key=first_day))
        case Latest():
            return _of_rows(answer)
        case _:
            return None


def _of_same_dates(answer: Answer) -> Chart:
    """For a pace: every year's total by the date of the newest day, this one's last."""
    points = by_year(answer, Role.TO_DATE).values()
    return Chart(
        f"By {day_and_month(answer.newest)}: {uncapital(title(answer.question.subject))}",
        _unit(answer),
        tuple(str(figure.end.year) for figure in points),
        tuple(float(figure.value) for figure in points),
    )


def _unit(answer: Answer) -> str:
    return measure_of(answer.question.subject).unit


def _of_figures(answer: Answer, figures: Sequence[Figure], *, in_time: bool = False) -> Chart | None:
    if len(figures) < 2:
        return None
    points = [(piece_name(figure, answer), float(figure.value), figure.start) for figure in figures]
    labels, values, days = zip(*points, strict=True)
    part = tuple(label for label in labels if label in not_whole(answer))
    return Chart(title(answer.question.subject), _unit(answer), labels, values, days if in_time else (), part)


def _of_rows(answer: Answer) -> Chart | None:
    rows = answer.rows
    if rows is None or len(rows) < 2:
        return None
    points = [(range_name(Span(first, last)), value, first) for first, last, value in rows]
    labels, values, days = zip(*points, strict=True)
    return Chart(title(answer.question.subject), _unit(answer), labels, values, days)
