"""What publishers revised between two digests."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.answers import Figure, Role
from bot.figures.revisions import told_apart
from bot.measures import BY_NAME
from bot.newsroom.asking import Asking, OneDoor
from bot.periods import Ever, Week
from bot.questions import Revisions, Subject


@dataclass(frozen=True, slots=True)
class Since:
    """From when on revisions are told: those not known on ``day``; or not to the ``desk``, where it is given:
    as it was when the digest of that day was written. ``skipped``: the weeks since that were not sent."""

    day: date
    desk: OneDoor | None = None
    skipped: tuple[Week, ...] = ()


def revised(measures: Iterable[str], since: Since, asking: Asking) -> tuple[Figure, ...]:
    """The changes known now that were not known then, each once, the newest first."""
    named = [name for measure in measures for name in BY_NAME[measure].parts or (measure,)]
    then = known_at(since, asking)
    found = [figure for name in dict.fromkeys(named) for figure in _changes(name, then, asking)]
    return tuple(dict.fromkeys(found))


def known_at(since: Since, asking: Asking) -> Asking:
    """What was known then."""
    if since.desk is not None:
        return Asking(since.desk, asking.today, asking.as_of)
    return Asking(asking.desk, asking.today, min(since.day, asking.as_of or since.day))


def _changes(measure: str, then: Asking, asking: Asking) -> list[Figure]:
    before = {_change(figure) for figure in _of(measure, then)}
    return [figure for figure in _of(measure, asking) if _change(figure) not in before]


def _of(measure: str, asking: Asking) -> tuple[Figure, ...]:
    found = asking.ask(Revisions(Subject(measure), Ever()))
    return found.having(Role.REVISED) if found is not None else ()


def _change(figure: Figure) -> tuple[object, ...]:
    """What tells one change from another, whichever publication leads by now."""
    return figure.start, figure.end, figure.value, figure.source, told_apart(figure)[1]
