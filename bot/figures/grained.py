"""A window whose pieces of one grain publishers state."""

from dataclasses import replace

from bot.answers import Note
from bot.errors import NoFigure
from bot.figures.known import Known
from bot.figures.published import is_published_whole
from bot.figures.window import Window, window
from bot.measures import BY_NAME
from bot.periods import Ever, Period, Year
from bot.questions import Definition, Extreme, Grain, Series, Subject, Total, text


def grained(subject: Subject, period: Period, grain: Grain, known: Known) -> Window:
    """The window of a question about pieces. Raises ``NoFigure`` where figures are published only as
    totals of longer periods than that, or for weekdays, which are no pieces: they recur."""
    if grain is Grain.WEEKDAY:
        raise NoFigure(
            "Weekdays can be ranked by what they come to together, but not counted or put in order.",
            (text(Extreme(Subject(subject.measure), period, Grain.WEEKDAY, count=7)),),
        )
    if is_published_whole(subject):
        raise _only_totals(subject, grain)
    counted = window(subject.measure, period, known)
    if counted.quantity.column.by_week and grain is Grain.DAY:
        raise _only_weeks(subject)
    if counted.quantity.column.by_week and grain is not Grain.WEEK:
        belongs = Note(f"A week counts towards the {grain} that it ends in.")
        return replace(counted, caveats=(*counted.caveats, belongs))
    return counted


def _only_totals(subject: Subject, grain: Grain) -> NoFigure:
    title = BY_NAME[subject.measure].title
    if not subject.nationality:
        return NoFigure(
            f"{subject.measure.capitalize()} are published only as totals of long periods, not by {grain}.",
            (text(Definition(subject)),),
        )
    if grain is Grain.YEAR:
        return NoFigure(
            f"{title} from {subject.nationality}: years can be put in order or ranked, but not asked about "
            "in this way.",
            (text(Series(subject, Ever(), Grain.YEAR)), text(Extreme(subject, Ever(), Grain.YEAR))),
        )
    return NoFigure(
        f"{title} from {subject.nationality} are published only for whole years and some quarters, as "
        f"totals, not by {grain}.",
        (
            text(Total(Subject("arrivals", subject.nationality), Year(2024))),
            "breakdown of arrivals by nationality in 2024",
        ),
    )


def _only_weeks(subject: Subject) -> NoFigure:
    return NoFigure(
        f"{BY_NAME[subject.measure].title} are published for whole weeks, Monday to Sunday, not by day.",
        (text(Extreme(subject, Ever(), Grain.WEEK)), text(Series(subject, Ever()))),
    )
