"""What is answered: figures with their source and status, caveats and the working, as values.

The meaning is here; how it is said is ``bot.wording``'s. ``figures[0]`` is the direct answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from bot.answers.caveats import Caveat
from bot.answers.role import Role
from bot.answers.values import Value
from bot.periods import Span
from bot.questions import Question
from bot.releases import Status


@dataclass(frozen=True, slots=True)
class Citation:
    """One publication behind an answer, in the release used. ``published``: its day of release."""

    id: str
    publisher: str
    title: str
    url: str
    published: date
    licence: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. ``value`` is a number; a day, week, month, quarter or year as ISO text; or yes or no.

    ``role`` says what it is to a program, ``name`` to a reader, with its period. ``unit`` is a measure's
    unit, ``per cent``, ``times``, ``days``, ``day`` and so on. ``source`` is a publication's id; empty where
    it is worked out from several. ``of``: the period, nationality or weekday that it is of, as printed;
    empty where it is of none.
    """

    role: Role
    name: str
    value: Value
    unit: str
    start: date
    end: date
    status: Status
    source: str
    of: str = ""

    def derived(self, role: Role, name: str, value: Value, unit: str) -> "Figure":
        """What is worked out from it: of the same days, as settled, and of the same source."""
        return replace(self, role=role, name=name, value=value, unit=unit)


class Rows(Protocol):
    """The series behind an answer, read only when somebody looks: (first day, last day, value)."""

    def __iter__(self) -> Iterator[tuple[date, date, float]]: ...

    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to ``question``: at least one figure, except for definitions.

    ``spans``: the days that the question's periods turned out to stand for, in the order of its
    fields. ``newest``: the newest published day of the measure. ``rows``: the series behind it.
    ``stated_by``: which publication states the rows, each from its day on, in order.
    ``asked_on``: the day for which it was answered, by which a period may be over. ``edition``: the
    number of the library's edition that it was worked out from; 0 where nobody said.
    """

    question: Question
    figures: tuple[Figure, ...]
    caveats: tuple[Caveat, ...]
    citations: tuple[Citation, ...]
    spans: tuple[Span, ...]
    newest: date
    as_of: date | None = None
    rows: Rows | None = None
    stated_by: tuple[tuple[date, str], ...] = ()
    asked_on: date | None = None
    edition: int = 0

    def having(self, *roles: Role) -> tuple[Figure, ...]:
        """The figures that are one of these, in the order of the answer."""
        return tuple([figure for figure in self.figures if figure.role in roles])

    def only(self, role: Role) -> Figure | None:
        """The one figure that is this; None where there is none."""
        (found,) = self.having(role) or (None,)
        return found
