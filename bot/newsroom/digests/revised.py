"""What publishers revised between two digests."""

from collections.abc import Iterable
from datetime import date

from bot.answers import Figure
from bot.measures import BY_NAME
from bot.newsroom.digests.asking import Asking
from bot.periods import Ever
from bot.questions import Revisions, Subject


def revised(measures: Iterable[str], since: date, asking: Asking) -> tuple[Figure, ...]:
    """The changes known now that were not known on the day ``since``, each once, the newest first."""
    named = [name for measure in measures for name in BY_NAME[measure].parts or (measure,)]
    found = [figure for name in dict.fromkeys(named) for figure in _changes(name, since, asking)]
    return tuple(dict.fromkeys(found))


def _changes(measure: str, since: date, asking: Asking) -> list[Figure]:
    then = Asking(asking.desk, asking.today, min(since, asking.as_of or since))
    before = {_change(figure) for figure in _of(measure, then)}
    return [figure for figure in _of(measure, asking) if _change(figure) not in before]


def _of(measure: str, asking: Asking) -> tuple[Figure, ...]:
    found = asking.ask(Revisions(Subject(measure), Ever()))
    return found.figures[1:] if found is not None else ()


def _change(figure: Figure) -> tuple[object, ...]:
    """What tells one change from another, whichever publication leads by now."""
    return figure.start, figure.end, figure.value, figure.source, figure.name.rpartition(": ")[2]
