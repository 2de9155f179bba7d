"""The meanings found in a text, taken one by one by the kind of question that is tried."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from types import UnionType
from typing import TypeVar

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import AsOf, Before, Counted, Cue, Earlier, Found, Nationality, Said, Several
from bot.language.tokens import Words, written
from bot.language.when import earlier
from bot.measures import BY_NAME
from bot.periods import Period, Range, Year
from bot.questions import Subject

_M = TypeVar("_M")
_PERIODS = (Period, Earlier, Before, Several)


@dataclass(frozen=True, slots=True)
class Asked:
    """What every kind is made from: the meanings found, and what the command supplies. ``measure``: the
    one meant where none is named."""

    words: Words
    found: tuple[Found, ...]
    context: Context
    measure: str = "arrivals"


class Slots:
    """Meanings not yet taken. A kind of question fits where it leaves none over."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.context = asked.context
        self.left = [found for found in asked.found if not isinstance(found.meaning, AsOf)]

    def take(self, kind: type[_M]) -> _M | None:
        """The first meaning of a kind."""
        for index, found in enumerate(self.left):
            if isinstance(found.meaning, kind):
                del self.left[index]
                return found.meaning
        return None

    def drop(self, meaning: object) -> None:
        """Leave out what only says again what was taken."""
        self.left = [found for found in self.left if found.meaning != meaning]

    def cue(self, *cues: Cue) -> bool:
        """Whether any of the cues was given; all of them are taken."""
        given = [found for found in self.left if found.meaning in cues]
        self.left = [found for found in self.left if found.meaning not in cues]
        return bool(given)

    def has(self, *cues: Cue) -> bool:
        return any(found.meaning in cues for found in self.left)

    def number_of(self, kind: type[object] | UnionType) -> int:
        return sum(isinstance(found.meaning, kind) for found in self.left)

    def subject(self) -> Subject:
        """The measure named, and the nationality. A general word gives way to a measure named outright.
        Raises ``NotUnderstood`` for two measures."""
        counted = self._all(Counted)
        nationality = self.take(Nationality)
        names = dict.fromkeys(one.measure for one in counted if one.said is Said.NAME)
        if len(names) > 1:
            raise NotUnderstood(f"One measure at a time: {' and '.join(names)} were both named.")
        return Subject(next(iter(names), self.asked.measure), nationality.name if nationality else "")

    def periods(self, measure: str, apart: bool = True, one_by_one: bool = False) -> list[Period]:
        """Every period, those known from another one and those without a year worked out. ``apart``:
        whether unlike ones must have a word or a comma between them. ``one_by_one``: whether "May" and
        "2024" are two even where neither stands alone."""
        taken = [found for found in self.left if isinstance(found.meaning, _PERIODS)]
        self.left = [found for found in self.left if not isinstance(found.meaning, _PERIODS)]
        for one, other in pairwise(taken if apart else []):
            self._check_apart(one, other)
        dated = None if one_by_one else _in_each_year(taken)
        return list(_resolved(dated or _with_years(taken), measure, self.context))

    def _check_apart(self, one: Found, other: Found) -> None:
        """ "Last week 2024" is not two periods. Raises ``NotUnderstood``."""
        parted = other.start > one.end or self.asked.words[other.start].before
        if not parted and type(one.meaning) is not type(other.meaning):
            raise NotUnderstood(
                f"“{self.said(one)}” and “{self.said(other)}” are two periods: part them with “and”."
            )

    def period(self, measure: str, default: Period | None = None) -> Period | None:
        """The one period; ``default`` where none is given. Raises ``NotUnderstood`` for several."""
        periods = self.periods(measure)
        if len(periods) > 1:
            raise NotUnderstood(f"One period at a time: {_listed(periods)} were all named.")
        return periods[0] if periods else default

    def said(self, found: Found) -> str:
        return written(self.asked.words, found.start, found.end)

    def _all(self, kind: type[_M]) -> list[_M]:
        taken: list[_M] = [found.meaning for found in self.left if isinstance(found.meaning, kind)]
        self.left = [found for found in self.left if not isinstance(found.meaning, kind)]
        return taken


def _listed(periods: list[Period]) -> str:
    names = [period.text for period in periods]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _in_each_year(taken: list[Found]) -> list[Found] | None:
    """ "Up to 20 August in each of 2023 and 2024": one period without a year, meant in each."""
    years = [found.meaning.year for found in taken if isinstance(found.meaning, Year)]
    others = [found for found in taken if not isinstance(found.meaning, Year)]
    if not years or len(others) != 1 or others[0].in_year is None:
        return None
    return [replace(others[0], meaning=others[0].in_year(year), in_year=None) for year in years]


def _with_years(taken: list[Found]) -> list[Found]:
    """ "May and June 2024": a period without a year takes that of the next one that has it, or of the
    one before, unless both would then be the same."""
    return [_borrowed(taken, index) for index in range(len(taken))]


def _borrowed(taken: list[Found], index: int) -> Found:
    found = taken[index]
    if found.in_year is None:
        return found
    for other in (*taken[index + 1 :], *reversed(taken[:index])):
        year = getattr(other.meaning, "year", None)
        if other.in_year is None and year and not isinstance(other.meaning, Year):
            period = found.in_year(year)
            return found if period == other.meaning else Found(period, found.start, found.end)
    return found


def _resolved(taken: list[Found], measure: str, context: Context) -> Iterable[Period]:
    whole = [found.meaning for found in taken if isinstance(found.meaning, Period)]
    for found in taken:
        meaning = found.meaning
        if isinstance(meaning, Several):
            yield from meaning.periods
        elif isinstance(meaning, Before):
            yield Range(min(BY_NAME[measure].first_day, meaning.last), meaning.last)
        elif isinstance(meaning, Earlier):
            yield _earlier(meaning, whole, context)
        elif isinstance(meaning, Period):
            yield meaning


def _earlier(found: Earlier, others: list[Period], context: Context) -> Period:
    of = others[0] if others else found.of
    if of is None:
        raise NotUnderstood("That names a period by another one, which is missing.", ("compare ytd",))
    return earlier(found.step, of, context)[1]
