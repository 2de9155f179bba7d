"""The weeks that a digest's figures are set against, as answers that can be corrected."""

from collections.abc import Iterator, Sequence

from bot.answers import Answer
from bot.answers.digest import Line
from bot.measures import BY_NAME
from bot.newsroom.asking import Asking
from bot.periods import Week
from bot.questions import Each, Subject


def bases(lines: Sequence[Line], asking: Asking) -> Iterator[Answer]:
    """One for each measure: the week before, and those of the years before. A ratio has none beside the two
    measures that it is of: whoever is told of theirs is told enough."""
    counted = {line.measure for line in lines}
    for line in lines:
        parts, weeks = BY_NAME[line.measure].parts, _weeks(line)
        if weeks and not (parts and counted.issuperset(parts)):
            answer = asking.ask(Each(Subject(line.measure), weeks))
            if answer is not None:
                yield answer


def _weeks(line: Line) -> tuple[Week, ...]:
    """Each once, the newest first."""
    against = (line.before, line.year_before, line.average)
    weeks = {week for base in against if base is not None for week in base.weeks}
    return tuple(sorted(weeks, key=lambda week: week.ending, reverse=True))
