"""One period set against the mean of the same dates in several years."""

from dataclasses import replace

from bot.answers import Answer, Caveat, Role
from bot.errors import NoFigure
from bot.figures.change import Change, figures
from bot.figures.compose import compose, figure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.peers import LONGEST, same_days, same_in
from bot.figures.rounding import tenth
from bot.figures.stated import other_bases
from bot.figures.window import Window, value_of, window
from bot.measures import BY_NAME, Adds, Held
from bot.periods import as_noun
from bot.questions import AgainstAverage, Grain, Total, text


def against_average(question: AgainstAverage, known: Known) -> Answer:
    """What was asked for first, then the figure and the mean, and each year that it is the mean of. Raises
    ``NoFigure`` where one of the years is not held from its first to its last day."""
    _check_averageable(question)
    counted = grained(question.subject, question.period, Grain.YEAR, known)
    if counted.begins or counted.asked.days > LONGEST:
        raise _no_like(question)
    years = _years(question, counted, known)
    total, sums = value_of(counted), [value_of(year) for year in years]
    stated = [figure(year, value, known) for year, value in zip(years, sums, strict=True)]
    change = Change(total, sum(sums), int(sum(sums)) // len(years), len(years))
    mean = replace(
        stated[0],
        role=Role.AVERAGE,
        of="",
        name=f"{counted.quantity.measure.name}, average of {question.first_year} to {question.last_year}",
        value=tenth(sum(sums), len(years)),
        end=stated[-1].end,
    )
    said = figures(question.lead, change, (figure(counted, total, known), mean), counted.quantity.measure)
    windows = (counted, *years)
    caveats: tuple[Caveat, ...] = (
        *same_days(counted),
        *other_bases(windows, counted.quantity, known),
        *change.caveats,
    )
    return compose(question, (*said, *stated), windows, known, caveats)


def _years(question: AgainstAverage, counted: Window, known: Known) -> tuple[Window, ...]:
    """The same days of each of the years, in order."""
    found = []
    for year in range(question.first_year, question.last_year + 1):
        period = same_in(year, counted)
        held = window(question.subject.measure, period, known) if period else None
        if held is None or held.begins or held.cut:
            raise _not_whole(question, year)
        found.append(held)
    if not found:
        raise NoFigure(
            f"{question.first_year} to {question.last_year} are no years in order.",
            (text(replace(question, first_year=question.last_year, last_year=question.first_year)),),
        )
    return tuple(found)


def _check_averageable(question: AgainstAverage) -> None:
    measure = BY_NAME[question.subject.measure]
    whole = (text(Total(question.subject, question.period)), f"series of {measure.name} by year ever")
    if measure.adds is Adds.RATIO:
        raise NoFigure(f"{measure.title} is an average already.", whole)
    if measure.held is Held.WEEK:
        raise NoFigure(
            f"{measure.title} are published for whole weeks, and the same dates hold a week more in one year "
            "than in another: no average of years is worked out.",
            whole,
        )


def _no_like(question: AgainstAverage) -> NoFigure:
    subject, period = question.subject, question.period
    return NoFigure(
        f"No other year has the like of {as_noun(period)}: it is longer than a year, or not held from its "
        "first day.",
        (text(Total(subject, period)),),
    )


def _not_whole(question: AgainstAverage, year: int) -> NoFigure:
    name = question.subject.measure
    return NoFigure(
        f"In {year} there is no whole like of {as_noun(question.period)} for {name}, so the average of "
        f"{question.first_year} to {question.last_year} cannot be given.",
        (f"coverage of {name}", text(Total(question.subject, question.period))),
    )
